// The events that make a day's reading: METHOD 2.3, as events/analysis/drivers.py has it.

import { lowerBound } from "./columns.js";
import { counts, DAILY_DECAY } from "./tension.js";

const DRIVERS_SHOWN = 3;

const MEMORY = 900; // days, after which the largest weight is a billionth
const LEFT_AFTER_MEMORY = 6 * DAILY_DECAY ** MEMORY;

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
  // What is older than the memory reaches counts for less than anything found in it, unless little is found.
  const recent = lowerBound(columns.day, day - MEMORY - columns.longest);
  const sides = largest(columns, fails, series, day, recent, idOf);
  const least = Math.min(...sides.map((side) => side[DRIVERS_SHOWN - 1]?.contribution ?? 0));
  const [up, down] = least > LEFT_AFTER_MEMORY ? sides : largest(columns, fails, series, day, 0, idOf);
  /** @param {Driver[]} side @param {number} pressure */
  const shared = (side, pressure) => side.map((driver) => ({ ...driver, share: driver.contribution / pressure }));
  return { escalation: shared(up, pressures.pe), deEscalation: shared(down, pressures.pd) };
}

/**
 * @param {import("./columns.js").Columns} columns
 * @param {ArrayLike<number> | null} fails
 * @param {import("./tension.js").Series} series
 * @param {number} day
 * @param {number} from the index of the first event to look at
 * @param {(i: number) => string} idOf
 * @returns {[Driver[], Driver[]]}
 */
function largest(columns, fails, series, day, from, idOf) {
  /** @type {[Driver[], Driver[]]} */
  const sides = [[], []];
  const { count, day: days, score } = columns;
  for (let i = from; i < count; i += 1) {
    // A month or year begins before the day that an event without an exact date carries.
    if (days[i] > day + 366) break;
    if (score[i] === 0 || (fails !== null && fails[i]) || !counts(series, score[i])) continue;
    const part = contribution(columns, i, day);
    if (part > 0) keep(sides[score[i] < 0 ? 0 : 1], { index: i, contribution: part, share: 0 }, columns, idOf);
  }
  return sides;
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
