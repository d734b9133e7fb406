// Paints the events: one mark each where there is room, a halftone where there is none, and their days in lanes.
// A deed is filled, a word hollow. In the signed frame conflict stands above and cooperation below the axis; in a lane,
// where the side says who acts, conflict is a disc or ring and cooperation a diamond.

import { lowerBound } from "../pure/columns.js";
import { columnDays, markShare, ROWS } from "../pure/density.js";
import { xOf } from "../pure/layout.js";
import { RADII } from "../pure/marks.js";
import { quadCounts } from "../pure/counts.js";

/** @typedef {import("../pure/layout.js").Frame} Frame */
/** @typedef {import("../pure/model.js").Model} Model */
/** @typedef {import("../pure/model.js").Facts} Facts */
/** @typedef {import("./theme.js").Theme} Theme */
/** @typedef {import("./paint_areas.js").Context} Context */
/** @typedef {{ n: number, index: Int32Array, x: Float32Array, y: Float32Array, r: Float32Array, share: number }} Marks */

/** Marks of a frame, at most. */
export const MOST = 4096;
const TAU = Math.PI * 2;

/** @returns {Marks} */
export function roomForMarks() {
  return { n: 0, index: new Int32Array(MOST), x: new Float32Array(MOST), y: new Float32Array(MOST), r: new Float32Array(MOST), share: 0 };
}

/**
 * The marks of a frame, into `out`; `share` says how strongly they show against the halftone.
 * @param {Frame} frame
 * @param {Model} model
 * @param {Facts} facts
 * @param {Marks} out
 * @returns {Marks}
 */
export function placeMarks(frame, model, facts, out) {
  const { columns, long } = model;
  const [first, last] = frame.view;
  const length = last - first;
  const inView = quadCounts(facts.prefix(), Math.floor(first), Math.ceil(last) - 1).reduce((a, b) => a + b);
  const ways = frame.pair ? facts.ways(frame.pair) : null;
  out.n = 0;
  out.share = markShare(ways === null ? inView : inView / 2, frame.width, length);
  if (out.share === 0) return out;
  const steps = facts.besides();
  const perDay = frame.width / length;
  const margin = 16 / perDay;
  const scale = frame.width < 480 ? 0.75 : 1;
  /** @param {number} i */
  const put = (i) => {
    if (facts.fails[i] || out.n === MOST) return;
    const tenths = columns.score[i];
    let height = -tenths;
    if (ways !== null) {
      const way = ways[columns.party[i]];
      if (way === 0) return;
      height = way === 2 ? 0 : way * Math.max(Math.abs(tenths), 4);
    }
    const r = RADII[tenths + 100] * scale;
    const step = steps[i] * Math.min(2 * r + 1, Math.max(perDay * 0.3, r));
    out.index[out.n] = i;
    out.x[out.n] = xOf(frame, columns.day[i] + 0.5) + step;
    out.y[out.n] = Math.min(frame.zero - height * frame.unit, frame.top + frame.height - r - 1);
    out.r[out.n] = r;
    out.n += 1;
  };
  const from = lowerBound(columns.day, Math.floor(first - margin));
  for (const i of long) if (i < from && columns.until[i] >= first) put(i);
  for (let i = from; i < columns.count && columns.day[i] <= last + margin; i += 1) put(i);
  return out;
}

/**
 * @param {Context} context
 * @param {Frame} frame
 * @param {Model} model
 * @param {Marks} marks
 * @param {Theme} theme
 */
export function paintMarks(context, frame, model, marks, theme) {
  if (marks.share === 0) return;
  const { columns } = model;
  const colours = [theme.neutral, theme.cooperationWord, theme.cooperationDeed, theme.conflictWord, theme.conflictDeed];
  const lane = frame.kind === "lane";
  context.globalAlpha = marks.share;
  paintLengths(context, frame, model, marks, theme);
  // Words first, so that the heavier deeds lie on top.
  for (const quad of [0, 1, 3, 2, 4]) {
    const deed = quad === 2 || quad === 4;
    context.fillStyle = deed ? colours[quad] : theme.paper;
    context.strokeStyle = deed ? theme.paper : colours[quad];
    context.lineWidth = deed ? 0.75 : quad === 0 ? 1 : 1.75;
    for (let k = 0; k < marks.n; k += 1) {
      if (columns.quad[marks.index[k]] !== quad) continue;
      const r = deed ? marks.r[k] : Math.max(marks.r[k] - 0.5, 1.75);
      context.beginPath();
      if (lane && (quad === 1 || quad === 2)) diamond(context, marks.x[k], marks.y[k], r * 1.25);
      else context.arc(marks.x[k], marks.y[k], r, 0, TAU);
      context.fill();
      context.stroke();
    }
  }
  context.globalAlpha = 1;
}

/**
 * A thin line from the first to the last day of what lasted.
 * @param {Context} context
 * @param {Frame} frame
 * @param {Model} model
 * @param {Marks} marks
 * @param {Theme} theme
 */
function paintLengths(context, frame, { columns }, marks, theme) {
  context.lineWidth = 1.5;
  for (const side of [-1, 1]) {
    context.strokeStyle = side < 0 ? theme.conflictWord : theme.cooperationWord;
    context.beginPath();
    for (let k = 0; k < marks.n; k += 1) {
      const i = marks.index[k];
      if (columns.until[i] === columns.day[i] || columns.spread[i] || columns.score[i] * side < 0) continue;
      const end = xOf(frame, columns.until[i] + 1);
      if (end - marks.x[k] < marks.r[k] + 2) continue;
      context.moveTo(Math.max(marks.x[k], frame.left), marks.y[k]);
      context.lineTo(Math.min(end, frame.left + frame.width), marks.y[k]);
    }
    context.stroke();
  }
}

/**
 * @param {Context} context
 * @param {number} x
 * @param {number} y
 * @param {number} r
 */
function diamond(context, x, y, r) {
  context.moveTo(x, y - r);
  context.lineTo(x + r, y);
  context.lineTo(x, y + r);
  context.lineTo(x - r, y);
  context.closePath();
}

/**
 * The halftone: a dot in each cell, as large as the number of events in it, where they lie on average.
 * @param {Context} context
 * @param {Frame} frame
 * @param {Facts} facts
 * @param {Theme} theme
 * @param {number} share 1 when it stands alone, less where marks take over
 */
export function paintDensity(context, frame, facts, theme, share) {
  if (share === 0) return;
  const [first, last] = frame.view;
  const cells = facts.density(columnDays(last - first, frame.width), frame.pair);
  const perColumn = (cells.days / (last - first)) * frame.width;
  const perRow = frame.unit * 10;
  const largest = Math.min(perColumn, perRow) / 2;
  const from = Math.max(Math.floor(first / cells.days) - 1, 0);
  const to = Math.min(Math.ceil(last / cells.days), cells.columns - 1);
  // A lone event is seen, and a crowd of thirty is as dark as it gets where the record is thinner than that.
  const scale = 1 / Math.sqrt(Math.min(Math.max(cells.most, 6), 60));
  context.globalAlpha = 0.85 * share;
  const colours = frame.kind === "lane"
    ? [theme.cooperationDeed, theme.conflictDeed, theme.cooperationDeed, theme.conflictDeed]
    : [theme.conflictWord, theme.conflictDeed, theme.cooperationWord, theme.cooperationDeed];
  for (const side of [0, 1]) {
    for (const kind of [0, 1]) {
      context.fillStyle = colours[side * 2 + kind];
      context.beginPath();
      for (let column = from; column <= to; column += 1) {
        const at = column * ROWS;
        for (let row = side === 0 ? 0 : 10; row < (side === 0 ? 10 : ROWS); row += 1) {
          const deeds = cells.deeds[at + row];
          const n = deeds + cells.words[at + row];
          if (n === 0 || Number(deeds * 2 >= n) !== kind) continue;
          const r = Math.max(Math.min(Math.sqrt(n) * scale, 1) * largest, 1.4);
          const x = xOf(frame, column * cells.days + cells.at[at + row] / n);
          const y = frame.zero + (cells.height[at + row] / n) * perRow;
          context.moveTo(x + r, y);
          context.arc(x, y, r, 0, TAU);
        }
      }
      context.fill();
    }
  }
  context.globalAlpha = 1;
}
