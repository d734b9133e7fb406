// A view is a pair [first, last) of days, with fractions while it moves. Pure steps from one view to another.

import { civil, yearsAfter } from "./days.js";

/** @typedef {readonly [number, number]} View */

const SHORTEST = 1;

/**
 * The nearest view inside the bounds that is neither shorter than a day nor longer than they are.
 * @param {View} view
 * @param {View} bounds
 * @returns {View}
 */
export function held([first, last], [low, high]) {
  const length = Math.min(Math.max(last - first, SHORTEST), high - low);
  const middle = (first + last) / 2;
  const start = Math.min(Math.max(last - first === length ? first : middle - length / 2, low), high - length);
  return [start, start + length];
}

/**
 * The view with its length times `factor`, with the day `at` where it is on the screen.
 * @param {View} view
 * @param {number} factor
 * @param {number} at
 * @returns {View}
 */
export function zoomed([first, last], factor, at) {
  const length = Math.max((last - first) * factor, SHORTEST);
  const share = (at - first) / (last - first);
  return [at - share * length, at + (1 - share) * length];
}

/**
 * @param {View} view
 * @param {number} days
 * @returns {View}
 */
export function panned([first, last], days) {
  return [first + days, last + days];
}

/**
 * The period of the same length that ends where a view begins; of whole years, the same number of years.
 * @param {View} view
 * @returns {View}
 */
export function before([first, last]) {
  const [a, b] = [civil(first), civil(last)];
  const whole = a.month === b.month && a.date === b.date && b.year > a.year;
  return [whole ? yearsAfter(first, a.year - b.year) : 2 * first - last, first];
}

/**
 * The view of the same length that has a day in it: the same one if it has, else one with the day off its edge.
 * @param {View} view
 * @param {number} day
 * @returns {View}
 */
export function holding([first, last], day) {
  const margin = (last - first) * 0.16;
  if (day < Math.floor(first)) return panned([first, last], day + 0.5 - first - margin);
  if (day + 1 > Math.ceil(last)) return panned([first, last], day + 0.5 - last + margin);
  return [first, last];
}

/**
 * A view on the way from one to another: lengths change by equal factors, and the eye keeps its place.
 * @param {View} from
 * @param {View} to
 * @param {number} t 0 to 1
 * @returns {View}
 */
export function between(from, to, t) {
  const [a, b] = [from[1] - from[0], to[1] - to[0]];
  const length = a * (b / a) ** t;
  // Where lengths differ the left edge moves in proportion to them, which is a zoom about one fixed day.
  const share = Math.abs(a - b) < 1e-6 * a ? t : (length - a) / (b - a);
  const first = from[0] + (to[0] - from[0]) * share;
  return [first, first + length];
}

/**
 * The nearest whole days: what an address can say.
 * @param {View} view
 * @param {View} bounds
 * @returns {View}
 */
export function whole([first, last], bounds) {
  const start = Math.round(first);
  return held([start, start + Math.max(Math.round(last - first), 1)], bounds);
}

/**
 * The views that buttons offer.
 * @param {number} today
 * @returns {{ all: View, year: View, recent: View }}
 */
export function presets(today) {
  return {
    all: [0, today + 1],
    year: [yearsAfter(today, -1), today + 1],
    recent: [yearsAfter(today, -3), today + 1],
  };
}
