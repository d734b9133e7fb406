// Places titles beside their marks, the most important first, so that none covers another or the middle of a mark.

/** @typedef {{ index: number, x: number, y: number, r: number, width: number, importance: number }} Candidate */
/** @typedef {{ index: number, x: number, y: number, right: boolean, width: number }} Placed `x` is the edge beside the mark */

const GAP = 5;

/**
 * @param {Candidate[]} candidates
 * @param {{ width: number, top: number, bottom: number, height: number, limit: number }} room `height` of a line
 * @param {{ x: ArrayLike<number>, y: ArrayLike<number>, n: number }} marks whose middles stay free
 * @returns {Placed[]}
 */
export function place(candidates, room, marks) {
  /** @type {Placed[]} */
  const placed = [];
  /** @type {[number, number, number, number][]} */
  const boxes = [];
  const ordered = [...candidates].sort((a, b) => b.importance - a.importance || b.index - a.index);
  for (const { index, x, y, r, width } of ordered) {
    if (placed.length >= room.limit) break;
    for (const right of x < room.width * 0.72 ? [true, false] : [false, true]) {
      const left = right ? x + r + GAP : x - r - GAP - width;
      /** @type {[number, number, number, number]} */
      const box = [left, y - room.height / 2, left + width, y + room.height / 2];
      if (box[0] < 0 || box[2] > room.width || box[1] < room.top || box[3] > room.bottom) continue;
      if (boxes.some((other) => overlaps(box, other)) || covers(box, marks)) continue;
      boxes.push(box);
      placed.push({ index, x: right ? left : left + width, y, right, width });
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
    if (x > box[0] - 2 && x < box[2] + 2 && y > box[1] && y < box[3]) return true;
  }
  return false;
}
