// Events too many to be marked one by one: a halftone. Time is cut into columns, the score into rows of one point, and
// each cell counts its deeds and words. Columns begin at multiples of their length and hold still while the view moves.

import { directionIn } from "./filter.js";

/** @typedef {import("./columns.js").Columns} Columns */
/** In a lane `deeds` counts conflict and `words` cooperation. */
/** `at` and `height` are sums of the days and rows of a cell's events: a dot stands where they are on average. */
/** @typedef {{ days: number, columns: number, deeds: Uint16Array, words: Uint16Array, at: Float32Array, height: Float32Array,
 *   most: number }} Cells */

/** Rows of a column: scores from -10 to +10. */
export const ROWS = 21;

const CELL = 7; // pixels, at least; a cell is narrower than two of them

/**
 * Days of a column: the power of two that makes it from CELL to 2·CELL pixels wide.
 * @param {number} length of the view in days
 * @param {number} width in pixels
 * @returns {number}
 */
export function columnDays(length, width) {
  return 2 ** Math.max(0, Math.ceil(Math.log2((CELL * length) / width)));
}

/**
 * @param {Columns} columns
 * @param {Uint16Array} fails
 * @param {number} days of a column
 * @param {string} [pair] of a lane, whose rows say who acts upon whom
 * @returns {Cells}
 */
export function cells(columns, fails, days, pair = "") {
  const number = Math.floor(columns.today / days) + 1;
  const [deeds, words] = [new Uint16Array(number * ROWS), new Uint16Array(number * ROWS)];
  const [at, height] = [new Float32Array(number * ROWS), new Float32Array(number * ROWS)];
  const { count, day, score, quad, party } = columns;
  const ways = pair ? waysOf(columns, pair) : null;
  let most = 1;
  for (let i = 0; i < count; i += 1) {
    if (fails[i]) continue;
    const way = ways === null ? 1 : ways[party[i]];
    if (way === 0) continue;
    const value = ways === null ? score[i] : way === 2 ? 0 : -way * Math.abs(score[i]);
    const column = Math.floor(Math.max(day[i], 0) / days);
    const cell = column * ROWS + rowOf(value);
    at[cell] += day[i] + 0.5 - column * days;
    height[cell] += value / 10;
    const first = ways === null ? quad[i] === 2 || quad[i] === 4 : score[i] < 0;
    if (first) deeds[cell] += 1;
    else words[cell] += 1;
    most = Math.max(most, deeds[cell] + words[cell]);
  }
  return { days, columns: number, deeds, words, at, height, most };
}

/**
 * How each combination of parties lies between the two of a pair; see `directionIn`.
 * @param {Columns} columns
 * @param {string} pair as dprk:usa
 * @returns {Int8Array}
 */
export function waysOf(columns, pair) {
  const [a, b] = pair.split(":").map((slug) => columns.actors.findIndex((one) => one.slug === slug));
  return Int8Array.from(columns.parties, (party) => directionIn(party, a, b));
}

/**
 * The row of a score, from 0 for -10 to 20 for +10.
 * @param {number} tenths
 */
export function rowOf(tenths) {
  return Math.round(tenths / 10) + 10;
}

/**
 * How strongly marks show where a view holds `n` events: 1 where they have room, 0 where density says more.
 * @param {number} n
 * @param {number} width in pixels
 * @param {number} length of the view in days
 * @returns {number}
 */
export function markShare(n, width, length) {
  const crowd = Math.max(n / (width * 0.62), length / (365.25 * 25));
  return Math.min(Math.max((1.15 - crowd) / 0.3, 0), 1);
}
