// Where things lie in the picture: frames one under the other, each with its own axis of values.

import { FULL_SERIES_YEARS } from "./weights.js";
import { spansMoreThan } from "./days.js";

/** @typedef {import("./view.js").View} View */
/**
 * A frame: `zero` is the pixel row of its axis, `unit` the pixels of one point of the index (a tenth of one of the score).
 * @typedef {{ kind: "signed" | "lane", view: View, left: number, width: number, top: number, height: number, zero: number,
 *   unit: number, series: "full" | "major", pair: string, axis: boolean, named: View | null, above: number }} Frame
 *   `above` is the height of its bands
 * @typedef {{ name: string, frame: number, top: number, height: number }} Row of a band, over the frame of that index
 * @typedef {{ width: number, height: number, frames: Frame[], rows: Row[], narrow: boolean }} Layout
 */

export const AXIS = 40; // room for two rows of labels under a frame
export const STRIP = 8; // of coverage, between a frame and its axis
const VALUES = 42; // room for the labels of values and bands at the right
const ROW = 20; // of a band
const NAMED_ROW = 34; // of the band whose pieces are named beside it
const UNDER_ROWS = 8; // between the bands and their frame
const DEPTH = 86; // points of the index under the axis
const ROWS = {
  phases: ["phases"], leaders: ["dprk", "rok", "usa"], exercises: ["exercises"], talks: ["talks"], sanctions: ["sanctions"],
};

/**
 * @param {{ view: View, series: "full" | "major", lanes: readonly string[], bands: readonly string[],
 *   compare: readonly [View, View] | null }} state
 * @param {number} width
 * @param {number} roomy the height of a single frame with its axis, in pixels
 * @returns {Layout}
 */
export function layoutOf(state, width, roomy) {
  const narrow = width < 560;
  const inner = width - VALUES;
  const names = rowsOf(state.bands, narrow);
  /** @type {Row[]} */
  const rows = [];
  /** @type {Frame[]} */
  const frames = [];
  let [y, above] = [0, 0];
  /** The bands of the frame that is added next. */
  const addRows = () => {
    const from = y;
    for (const name of names) {
      const height = name === "phases" ? NAMED_ROW : ROW;
      rows.push({ name, frame: frames.length, top: y, height: height - 3 });
      y += height;
    }
    if (names.length) y += UNDER_ROWS;
    above = y - from;
  };
  /** @param {"signed" | "lane"} kind @param {View} view @param {number} height @param {string} pair @param {boolean} axis
   * @param {View | null} [named] */
  const add = (kind, view, height, pair, axis, named = null) => {
    // Conflict reaches 100, cooperation not quite 90: a peace treaty would stand at the edge.
    const share = kind === "lane" ? 0.5 : 100 / (100 + DEPTH);
    frames.push({
      kind, view, left: 0, width: inner, top: y, height, zero: y + height * share,
      unit: (height * share - (kind === "lane" ? 14 : 4)) / 100, series: seriesOf(state.series, view), pair, axis, named, above,
    });
    y += height + (axis ? STRIP + AXIS : 0);
  };
  if (state.compare) {
    const length = Math.max(...state.compare.map(([first, last]) => last - first));
    const height = Math.round(roomy * 0.62);
    for (const [first, last] of state.compare) {
      y += 28;
      addRows();
      add("signed", [first, first + length], height, "", true, [first, last]);
    }
  } else if (state.lanes.length) {
    const height = narrow ? 104 : Math.max(112, Math.round((roomy - AXIS) / state.lanes.length));
    addRows();
    state.lanes.forEach((pair, n) => add("lane", state.view, height, pair, n === state.lanes.length - 1));
  } else {
    addRows();
    add("signed", state.view, roomy - AXIS - STRIP, "", true);
  }
  return { width, height: y, frames, rows, narrow };
}

/**
 * A view of more than twenty years compares eras, which the full series must never do.
 * @param {"full" | "major"} wanted
 * @param {View} view
 * @returns {"full" | "major"}
 */
export function seriesOf(wanted, [first, last]) {
  return spansMoreThan(first, Math.ceil(last) - 1, FULL_SERIES_YEARS) ? "major" : wanted;
}

/**
 * @param {readonly string[]} bands
 * @param {boolean} narrow
 * @returns {string[]}
 */
function rowsOf(bands, narrow) {
  const names = bands.flatMap((band) => ROWS[/** @type {keyof typeof ROWS} */ (band)] ?? []);
  return names.filter((name) => !narrow || name !== "usa");
}

/**
 * @param {Frame} frame
 * @param {number} day with a fraction
 * @returns {number} pixels from the left of the picture
 */
export function xOf(frame, day) {
  return frame.left + ((day - frame.view[0]) / (frame.view[1] - frame.view[0])) * frame.width;
}

/**
 * @param {Frame} frame
 * @param {number} x
 * @returns {number} the day with its fraction
 */
export function dayAt(frame, x) {
  return frame.view[0] + ((x - frame.left) / frame.width) * (frame.view[1] - frame.view[0]);
}

/**
 * The frame at a height of the picture; the nearest where there is none.
 * @param {Layout} layout
 * @param {number} y
 */
export function frameAt({ frames }, y) {
  return frames.find((frame) => y < frame.top + frame.height + (frame.axis ? STRIP + AXIS : 0)) ?? frames[frames.length - 1];
}
