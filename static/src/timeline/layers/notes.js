// Titles beside marks where months are shown, small cards where days are: links over the canvas, placed by importance.
//
//   <div data-part="notes"></div>

import { inTwoLines, place } from "../pure/labels.js";
import { dayAt } from "../pure/layout.js";
import { element, pool, setText } from "./elements.js";
import { MOST } from "./paint_marks.js";

const CARDS_UNDER = 16; // days
const TITLES_UNDER = 500;
const MAJOR_TITLES_UNDER = 1500;
const MAJOR = 0.49; // the weight of a score of 7
const LINE = 24;
const CARD = 62;
const CARD_WIDTH = 210;
const ONE_LINE = 170; // pixels; a longer title takes two
const MOST_OF_TWO = 250;
const TWO_LINES = 36;
const SIDE_NAME = 90; // pixels of "cooperation" in either language
const LANE_NAME = 210; // and of two actors with an arrow

/**
 * The line of a title whose mark stands on the axis lies above it.
 * @param {number} y
 * @param {number} zero
 * @param {boolean} card
 */
function clear(y, zero, card) {
  return !card && Math.abs(y - zero) < 11 ? zero - 13 : y;
}

/**
 * Where a frame's own words stand: the sides of its axis, at the left edge.
 * @param {import("../pure/layout.js").Frame} frame
 * @returns {[number, number, number, number][]}
 */
function corners({ kind, top, height }) {
  const right = kind === "lane" ? LANE_NAME : SIDE_NAME;
  return [[0, top, right, top + LINE], [0, top + height - LINE, right, top + height]];
}

/**
 * @param {HTMLElement} notes
 * @param {import("../pure/columns.js").Columns} columns
 * @param {import("./people.js").People} people
 * @param {(i: number) => void} opened
 */
export function createNotes(notes, columns, people, opened) {
  const measure = document.createElement("canvas").getContext("2d");
  /** @type {Map<number, number>} */
  const widths = new Map();
  /** @type {Map<string, number>} */
  const wordWidths = new Map();
  /** Titles of two lines, with their break. @type {Map<number, string>} */
  const two = new Map();
  let font = "";
  /** Room that every frame uses again. */
  const taken = { x: new Float32Array(MOST + 1024), y: new Float32Array(MOST + 1024), n: 0 };
  const links = pool(notes, () =>
    element("a", "note", { tabindex: "-1" }, element("span", "note__title"), element("span", "note__who"), element("span", "note__score")));

  notes.addEventListener("click", (e) => {
    const link = e.target instanceof Element ? e.target.closest("a") : null;
    if (!link || e.metaKey || e.ctrlKey || e.shiftKey || e.button !== 0) return;
    e.preventDefault();
    opened(Number(link.dataset.index));
  });

  /** Titles share their words. @param {string} word */
  const wordWidth = (word) => {
    const width = wordWidths.get(word) ?? measure?.measureText(word).width ?? 0;
    wordWidths.set(word, width);
    return width;
  };

  /** @param {number} i */
  const widthOf = (i) => {
    const known = widths.get(i);
    if (known !== undefined) return known;
    const title = people.title(i);
    if (!title || !measure) return 0;
    if (!font) font = getComputedStyle(notes).font || "13px sans-serif";
    measure.font = font;
    const whole = measure.measureText(title).width;
    const broken = whole > ONE_LINE ? inTwoLines(title, MOST_OF_TWO, wordWidth) : null;
    if (broken) two.set(i, broken.text);
    const width = (broken?.width ?? whole) + 2;
    widths.set(i, width);
    return width;
  };

  return {
    /**
     * @param {import("../pure/layout.js").Layout} layout
     * @param {import("./paint_marks.js").Marks[]} marks
     * @param {boolean} enough whether titles show at all
     * @param {(frame: import("../pure/layout.js").Frame, day: number) => number | null} netAt the net of a day
     * @returns {number[]} the events whose titles are wanted and not here yet
     */
    show(layout, marks, enough, netAt) {
      /** Marks and points of the line: what a title must not cover. @param {import("./paint_marks.js").Marks} marked @param {import("../pure/layout.js").Frame} frame */
      const free = (marked, frame) => {
        const { x, y } = taken;
        x.set(marked.x.subarray(0, marked.n));
        y.set(marked.y.subarray(0, marked.n));
        taken.n = marked.n;
        for (let at = frame.left; at < frame.left + frame.width && taken.n < x.length; at += 9) {
          const net = netAt(frame, dayAt(frame, at));
          if (net === null) continue;
          x[taken.n] = at;
          y[taken.n] = frame.zero - net * frame.unit;
          taken.n += 1;
        }
        return taken;
      };
      /** @type {number[]} */
      const missing = [];
      /** @type {(import("../pure/labels.js").Placed & { cards: boolean })[]} */
      const all = [];
      layout.frames.forEach((frame, n) => {
        const length = frame.view[1] - frame.view[0];
        const marked = marks[n];
        if (!enough || marked.share < 1 || length > (layout.narrow ? TITLES_UNDER / 3 : MAJOR_TITLES_UNDER)) return;
        const every = length <= TITLES_UNDER;
        const cards = length <= CARDS_UNDER && !layout.narrow && frame.kind === "signed";
        const candidates = [];
        for (let k = 0; k < marked.n; k += 1) {
          const [i, x] = [marked.index[k], marked.x[k]];
          if (x < 0 || x > frame.width || (!every && columns.weight[i] < MAJOR)) continue;
          if (!people.title(i)) missing.push(i);
          const width = cards ? CARD_WIDTH : widthOf(i);
          const height = cards ? CARD : two.has(i) ? TWO_LINES : LINE;
          if (width) candidates.push({ height, index: i, x, y: clear(marked.y[k], frame.zero, cards), r: marked.r[k], width, importance: columns.weight[i] });
        }
        const limit = cards ? 12 : layout.narrow ? 4 : length < 70 ? 24 : length < 250 ? 14 : 9;
        const room = { width: frame.width, top: frame.top, bottom: frame.top + frame.height, limit, axis: cards ? undefined : frame.zero, taken: corners(frame) };
        for (const one of place(candidates, room, free(marked, frame))) all.push({ ...one, cards });
      });
      links.show(all.length, (link, k) => {
        const { index, x, y, right, width, height, cards } = all[k];
        if (link.dataset.index !== String(index) || link.dataset.cards !== String(cards)) {
          link.dataset.index = String(index);
          link.dataset.cards = String(cards);
          link.className = `note${cards ? " note--card" : height === TWO_LINES ? " note--two" : ""}`;
          link.href = people.path(index);
          const [who, whom] = people.sides(index);
          setText(link.children[0], (!cards && two.get(index)) || people.title(index));
          setText(link.children[1], cards ? [who, whom].filter(Boolean).join(" → ") : "");
          setText(link.children[2], cards ? people.score(index) : "");
          link.style.width = `${Math.ceil(width)}px`;
        }
        link.style.transform = `translate(${right ? x : x - width}px, ${y - height / 2}px)`;
        link.classList.toggle("note--left", !right);
      });
      return missing;
    },
  };
}
