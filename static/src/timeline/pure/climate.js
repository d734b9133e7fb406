// The index in words: METHOD 2.3, as events/analysis/climate.py has it. Each result is the key of a word.

const CLIMATE_LEAD = 20;
const MIXED_FROM = 15;

/**
 * @param {number} reading of a gauge, 0 to 100
 * @returns {"low" | "raised" | "high" | "very-high" | "extreme"}
 */
export function level(reading) {
  if (reading < 15) return "low";
  if (reading < 35) return "raised";
  if (reading < 60) return "high";
  return reading <= 80 ? "very-high" : "extreme";
}

/**
 * @param {number} e
 * @param {number} d
 * @returns {"confrontation" | "thaw" | "mixed" | "quiet"}
 */
export function climate(e, d) {
  if (e - d >= CLIMATE_LEAD) return "confrontation";
  if (e - d <= -CLIMATE_LEAD) return "thaw";
  return e >= MIXED_FROM && d >= MIXED_FROM ? "mixed" : "quiet";
}
