// The size of a mark, and the place of marks that fall on one day at one score.

import { weight } from "./weights.js";

const UNIT = 8.5; // radius in pixels of weight 1
const SMALLEST = 2;
const LARGEST = 14; // the reserved ±10 would be 21

/**
 * Radius in pixels: the area is the weight.
 * @param {number} tenths
 * @returns {number}
 */
export function radius(tenths) {
  return Math.min(Math.max(UNIT * Math.sqrt(weight(tenths / 10)), SMALLEST), LARGEST);
}

/** Radii by score in tenths, from -100. */
export const RADII = Float32Array.from({ length: 201 }, (_, n) => radius(n - 100));

/**
 * For each event how many steps it stands beside its day, so that marks of one day and one score lie side by side about
 * it: 0; -0.5, 0.5; -1, 0, 1. Events that do not count take no place.
 * @param {import("./columns.js").Columns} columns
 * @param {Uint16Array} fails
 * @returns {Float32Array}
 */
export function besides({ count, day, score }, fails) {
  const steps = new Float32Array(count);
  const same = new Int32Array(201);
  const placed = new Int32Array(201);
  for (let a = 0; a < count; ) {
    let b = a;
    while (b < count && day[b] === day[a]) b += 1;
    if (b - a > 1) {
      for (let i = a; i < b; i += 1) if (!fails[i]) same[score[i] + 100] += 1;
      for (let i = a; i < b; i += 1) {
        if (fails[i]) continue;
        const at = score[i] + 100;
        steps[i] = placed[at] - (same[at] - 1) / 2;
        placed[at] += 1;
      }
      for (let i = a; i < b; i += 1) same[score[i] + 100] = placed[score[i] + 100] = 0;
    }
    a = b;
  }
  return steps;
}
