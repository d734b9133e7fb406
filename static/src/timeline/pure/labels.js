// Places titles beside their marks, the most important first, so that none covers another or the middle of a mark.

/** @typedef {{ index: number, x: number, y: number, r: number, width: number, height: number, importance: number }} Candidate */
/** @typedef {{ index: number, x: number, y: number, right: boolean, width: number, height: number }} Placed `x` is the edge beside the mark */

const GAP = 5;
const TOUCHING = 3; // pixels by which a title may lie over the axis
const CLEAR = 3; // pixels above and under a title in which no mark has its middle

/** Beside the mark, on the side with more room first; then a little higher or lower; then over and under it. @type {["wide" | "slim" | "over", number][]} */
const POSITIONS = [["wide", 0], ["slim", 0], ["wide", -1], ["wide", 1], ["slim", -1], ["slim", 1], ["over", -1], ["over", 1]];

/**
 * @param {Candidate[]} candidates
 * @param {{ width: number, top: number, bottom: number, limit: number, axis?: number, taken?: [number, number, number, number][] }} room
 *   with an axis that would strike a title through, and in which other words have taken the boxes given by left, top, right, bottom
 * @param {{ x: ArrayLike<number>, y: ArrayLike<number>, n: number }} marks whose middles stay free
 * @returns {Placed[]}
 */
export function place(candidates, room, marks) {
  /** @type {Placed[]} */
  const placed = [];
  /** @type {[number, number, number, number][]} */
  const boxes = [...(room.taken ?? [])];
  strew(marks);
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
      if (room.axis !== undefined && box[1] < room.axis - TOUCHING && box[3] > room.axis + TOUCHING) continue;
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
 * A title in two lines as even as its words allow, with a line break between them; where even they are too wide, as many
 * words as there is room for, and an ellipsis.
 * @param {string} title
 * @param {number} most pixels of a line
 * @param {(text: string) => number} widthOf of a word
 * @returns {{ text: string, width: number }}
 */
export function inTwoLines(title, most, widthOf) {
  const words = title.split(" ");
  const space = widthOf(" ");
  // How far each word ends from the beginning of a line that holds all of them; every word is measured once.
  const ends = words.map(widthOf);
  for (let n = 1; n < words.length; n += 1) ends[n] += ends[n - 1] + space;
  /** @param {number} from @param {number} to the words of a line, the last not included */
  const width = (from, to) => (to > from ? ends[to - 1] - (from ? ends[from - 1] + space : 0) : 0);
  /** @param {number} n words of the first line @param {number} [to] */
  const split = (n, to = words.length) => {
    const cut = to < words.length ? "…" : "";
    return { n, to, width: Math.max(width(0, n), width(n, to) + (cut ? widthOf(cut) : 0)) };
  };
  const even = words.map((_, n) => split(n + 1)).reduce((best, one) => (one.width < best.width ? one : best));
  const first = Math.max(ends.findLastIndex((end) => end <= most), 0) + 1;
  const shorter = even.width <= most ? [] : words.slice(first).map((_, n) => split(first, first + n + 1)).filter((one) => one.width <= most);
  const { n, to, width: found } = shorter.at(-1) ?? even;
  const lines = [words.slice(0, n).join(" "), words.slice(n, to).join(" ") + (to < words.length ? "…" : "")];
  return { text: lines.filter(Boolean).join("\n"), width: found };
}

/**
 * @param {[number, number, number, number]} a
 * @param {[number, number, number, number]} b
 */
function overlaps(a, b) {
  return a[0] < b[2] + GAP && b[0] < a[2] + GAP && a[1] < b[3] && b[1] < a[3];
}

const COLUMN = 64; // pixels

/** The marks by column of the picture, as chains: `head` begins each, `next` leads on. Room that is used again. */
const chains = { head: new Int32Array(64), next: new Int32Array(4096) };

/**
 * Puts the marks into their columns, so that a title is compared with those near it and not with all.
 * @param {{ x: ArrayLike<number>, n: number }} marks
 */
function strew({ x, n }) {
  if (chains.next.length < n) chains.next = new Int32Array(n * 2);
  chains.head.fill(-1);
  for (let k = 0; k < n; k += 1) {
    const column = columnOf(x[k]);
    chains.next[k] = chains.head[column];
    chains.head[column] = k;
  }
}

/** The column of a pixel; what lies outside belongs to the first or the last. @param {number} x */
function columnOf(x) {
  return Math.min(Math.max(Math.floor(x / COLUMN), 0), chains.head.length - 1);
}

/**
 * @param {[number, number, number, number]} box
 * @param {{ x: ArrayLike<number>, y: ArrayLike<number> }} marks that were strewn
 */
function covers(box, marks) {
  const last = columnOf(box[2] + 2);
  for (let column = columnOf(box[0] - 2); column <= last; column += 1) {
    for (let k = chains.head[column]; k >= 0; k = chains.next[k]) {
      const [x, y] = [marks.x[k], marks.y[k]];
      if (x > box[0] - 2 && x < box[2] + 2 && y > box[1] - CLEAR && y < box[3] + CLEAR) return true;
    }
  }
  return false;
}
