// The events that make a day's reading: METHOD 2.3, as events/analysis/drivers.py has it.

import { lowerBound } from "./columns.js";
import { counts, DAILY_DECAY } from "./tension.js";

const DRIVERS_SHOWN = 3;

const LARGEST = 6; // the weight of war and of a peace treaty

/** @typedef {{ index: number, contribution: number, share: number }} Driver `share` of the pressure, 0 to 1 */

/**
 * What is left of one event's weight on a day; 0 before it.
 * @param {import("./columns.js").Columns} columns
 * @param {number} i
 * @param {number} day
 * @returns {number}
 */
export function contribution(columns, i, day) {
  const [start, end] = [columns.start[i], columns.end[i]];
  if (start > day) return 0;
  const last = Math.min(end, day);
  const decayed = DAILY_DECAY ** (day - last);
  if (!columns.spread[i]) return columns.weight[i] * decayed;
  const passed = (1 - DAILY_DECAY ** (last - start + 1)) / (1 - DAILY_DECAY);
  return (columns.weight[i] * decayed * passed) / (end - start + 1);
}

/**
 * The largest contributions to each gauge on a day, largest first; of equals the later event, then the order of ids.
 * @param {import("./columns.js").Columns} columns
 * @param {ArrayLike<number> | null} fails 0 for the events that count
 * @param {import("./tension.js").Series} series
 * @param {number} day
 * @param {{ pe: number, pd: number }} pressures of that day, which the parts are shares of
 * @param {(i: number) => string} idOf
 * @returns {{ escalation: Driver[], deEscalation: Driver[] }}
 */
export function drivers(columns, fails, series, day, pressures, idOf = String) {
  /** @type {[Driver[], Driver[]]} */
  const sides = [[], []];
  const { day: days, score, longest } = columns;
  // A month or year begins before the day that an event without an exact date carries.
  for (let i = lowerBound(days, day + 367) - 1; i >= 0; i -= 1) {
    // Backward in time, until the largest weight there is could not come in any more.
    if (i % 128 === 0 && LARGEST * DAILY_DECAY ** (day - days[i] - longest) < least(sides)) break;
    if (score[i] === 0 || (fails !== null && fails[i]) || !counts(series, score[i])) continue;
    const part = contribution(columns, i, day);
    if (part > 0) keep(sides[score[i] < 0 ? 0 : 1], { index: i, contribution: part, share: 0 }, columns, idOf);
  }
  /** @param {Driver[]} side @param {number} pressure */
  const shared = (side, pressure) => side.map((driver) => ({ ...driver, share: driver.contribution / pressure }));
  return { escalation: shared(sides[0], pressures.pe), deEscalation: shared(sides[1], pressures.pd) };
}

/**
 * What an event must contribute to be among the drivers of either side.
 * @param {[Driver[], Driver[]]} sides
 */
function least(sides) {
  return Math.min(...sides.map((side) => side[DRIVERS_SHOWN - 1]?.contribution ?? 0));
}

/**
 * @param {Driver[]} best
 * @param {Driver} driver
 * @param {import("./columns.js").Columns} columns
 * @param {(i: number) => string} idOf
 */
function keep(best, driver, columns, idOf) {
  const full = best.length === DRIVERS_SHOWN;
  if (full && best[DRIVERS_SHOWN - 1].contribution > driver.contribution) return;
  best.push(driver);
  best.sort((a, b) =>
    b.contribution - a.contribution || columns.start[b.index] - columns.start[a.index] ||
    (idOf(a.index) < idOf(b.index) ? -1 : 1));
  best.length = Math.min(best.length, DRIVERS_SHOWN);
}
