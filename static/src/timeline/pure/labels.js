// Places titles beside their marks, the most important first, so that none covers another or the middle of a mark.

/** @typedef {{ index: number, x: number, y: number, r: number, width: number, height: number, importance: number }} Candidate */
/** @typedef {{ index: number, x: number, y: number, right: boolean, width: number, height: number }} Placed `x` is the edge beside the mark */

const GAP = 5;
const CLEAR = 3; // pixels above and under a title in which no mark has its middle

/** Beside the mark, on the side with more room first; then a little higher or lower; then over and under it. @type {["wide" | "slim" | "over", number][]} */
const POSITIONS = [["wide", 0], ["slim", 0], ["wide", -1], ["wide", 1], ["slim", -1], ["slim", 1], ["over", -1], ["over", 1]];

/**
 * @param {Candidate[]} candidates
 * @param {{ width: number, top: number, bottom: number, limit: number, taken?: [number, number, number, number][] }} room
 *   in which other words have taken the boxes given by left, top, right, bottom
 * @param {{ x: ArrayLike<number>, y: ArrayLike<number>, n: number }} marks whose middles stay free
 * @returns {Placed[]}
 */
export function place(candidates, room, marks) {
  /** @type {Placed[]} */
  const placed = [];
  /** @type {[number, number, number, number][]} */
  const boxes = [...(room.taken ?? [])];
  const ordered = [...candidates].sort((a, b) => b.importance - a.importance || b.index - a.index);
  for (const { index, x, y, r, width, height } of ordered) {
    if (placed.length >= room.limit) break;
    const nearer = x < room.width * 0.72;
    for (const [side, shift] of POSITIONS) {
      const toRight = side === "over" || (side === "wide") === nearer;
      const left = side === "over" ? Math.max(x - width * 0.3, 0) : toRight ? x + r + GAP : x - r - GAP - width;
      const away = y + shift * (side === "over" ? r + 3 + height / 2 : height / 2 - 4);
      // Near the upper edge a title over its mark may come as close as touching it.
      const middle = side === "over" && shift < 0 ? Math.min(Math.max(away, room.top + height / 2), y - r - height / 2) : away;
      /** @type {[number, number, number, number]} */
      const box = [left, middle - height / 2, left + width, middle + height / 2];
      if (box[0] < 0 || box[2] > room.width || box[1] < room.top || box[3] > room.bottom) continue;
      if (boxes.some((other) => overlaps(box, other)) || covers(box, marks)) continue;
      boxes.push(box);
      placed.push({ index, x: toRight ? left : left + width, y: middle, right: toRight, width, height });
      break;
    }
  }
  return placed;
}

/**
 * @param {[number, number, number, number]} a
 * @param {[number, number, number, number]} b
 */
function overlaps(a, b) {
  return a[0] < b[2] + GAP && b[0] < a[2] + GAP && a[1] < b[3] && b[1] < a[3];
}

/**
 * @param {[number, number, number, number]} box
 * @param {{ x: ArrayLike<number>, y: ArrayLike<number>, n: number }} marks
 */
function covers(box, marks) {
  for (let k = 0; k < marks.n; k += 1) {
    const [x, y] = [marks.x[k], marks.y[k]];
    if (x > box[0] - 2 && x < box[2] + 2 && y > box[1] - CLEAR && y < box[3] + CLEAR) return true;
  }
  return false;
}
