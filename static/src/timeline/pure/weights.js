// What one event weighs, and with what doubt: METHOD 2.1 and 2.5, as events/analysis/weights.py has them.

// A change to any constant of the index is a new version of the method.
export const HALF_LIFE_DAYS = 30;
export const MAJOR_SCORE = 5;
export const FULL_SERIES_YEARS = 20;

const RESERVED_FROM = 9.9;
const RESERVED_WEIGHT = 6;
const SCORE_DOUBT = 1;
const LARGEST_DOUBTED_SCORE = 9.8;

/** Doubt about who did it, as a share of the weight, by the index of the attribution: confirmed, claimed, disputed. */
export const ATTRIBUTION_DOUBT = [0, 0.15, 0.3];

/**
 * @param {number} score from -10 to +10
 * @returns {number} (|s|/10)², and 6 from |s| = 9.9
 */
export function weight(score) {
  const size = Math.abs(score);
  return size >= RESERVED_FROM ? RESERVED_WEIGHT : (size / 10) ** 2;
}

/**
 * The variance of a weight.
 * @param {number} score
 * @param {number} low the type's range
 * @param {number} high
 * @param {number} doubt a share of the weight
 * @returns {number}
 */
export function variance(score, low, high, doubt) {
  if (Math.abs(score) >= RESERVED_FROM) return 0;
  const floor = score < 0 ? -LARGEST_DOUBTED_SCORE : 0;
  const ceiling = score > 0 ? LARGEST_DOUBTED_SCORE : 0;
  // A score outside its type's range widens that range to itself.
  const lowest = clamp(Math.max(Math.min(low, score), score - SCORE_DOUBT), floor, ceiling);
  const highest = clamp(Math.min(Math.max(high, score), score + SCORE_DOUBT), floor, ceiling);
  return (weight(highest) - weight(lowest)) ** 2 / 12 + (doubt * weight(score)) ** 2;
}

/**
 * @param {number} value
 * @param {number} low
 * @param {number} high
 */
function clamp(value, low, high) {
  return Math.min(Math.max(value, low), high);
}
