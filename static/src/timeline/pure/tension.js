// The tension index for every day of the timeline: METHOD 2.2 to 2.5, as events/analysis/tension.py has it.
// O(n + days), so that a filter redraws the line at once.

import { HALF_LIFE_DAYS, MAJOR_SCORE } from "./weights.js";

export const DAILY_DECAY = 2 ** (-1 / HALF_LIFE_DAYS);

// Standard deviations on either side of a 90 % band.
const BAND_Z = 1.6448536269514722;

/** @typedef {import("./columns.js").Columns} Columns */
/** @typedef {{ pe: number, pd: number, e: number, d: number, n: number, elo: number, ehi: number, dlo: number,
 *   dhi: number, nlo: number, nhi: number }} Reading */
/** @typedef {"full" | "major"} Series */
/**
 * One value a day from day 0 on. `e` and `d` run from 0 to 100, `n` from -100 to +100; the rest bounds the 90 % band.
 * @typedef {{ days: number, pe: Float64Array, pd: Float64Array, e: Float64Array, d: Float64Array, n: Float64Array,
 *   elo: Float64Array, ehi: Float64Array, dlo: Float64Array, dhi: Float64Array, nlo: Float64Array, nhi: Float64Array }} Daily
 */

/**
 * Pressure as a reading from 0 to 100: each unit halves the rest.
 * @param {number} pressure
 * @returns {number}
 */
export function gauge(pressure) {
  return pressure === 0 ? 0 : -100 * Math.expm1(-Math.LN2 * pressure);
}

/**
 * Whether a series counts an event.
 * @param {Series} series
 * @param {number} tenths the score in tenths
 */
export function counts(series, tenths) {
  return series === "full" || Math.abs(tenths) >= MAJOR_SCORE * 10;
}

/**
 * The index from day 0 to `last`, both included, over the events that `fails` has 0 for.
 * @param {Columns} columns
 * @param {ArrayLike<number> | null} fails null for all events
 * @param {Series} series
 * @param {number} last
 * @returns {Daily}
 */
export function dailyTension(columns, fails, series, last) {
  const days = last + 1;
  const up = pressure(columns, fails, series, days, -1);
  const down = pressure(columns, fails, series, days, 1);
  const daily = { days, pe: up.pressure, pd: down.pressure };
  const [e, d, n] = [new Float64Array(days), new Float64Array(days), new Float64Array(days)];
  const [elo, ehi, dlo, dhi] = [0, 1, 2, 3].map(() => new Float64Array(days));
  const [nlo, nhi] = [new Float64Array(days), new Float64Array(days)];
  for (let t = 0; t < days; t += 1) {
    const p = up.pressure[t];
    const q = down.pressure[t];
    if (p > 0) {
      const margin = BAND_Z * Math.sqrt(up.variance[t]);
      e[t] = gauge(p);
      elo[t] = gauge(Math.max(p - margin, 0));
      ehi[t] = gauge(p + margin);
    }
    if (q > 0) {
      const margin = BAND_Z * Math.sqrt(down.variance[t]);
      d[t] = gauge(q);
      dlo[t] = gauge(Math.max(q - margin, 0));
      dhi[t] = gauge(q + margin);
    }
    n[t] = e[t] - d[t];
    const [eDown, dUp, eUp, dDown] = [e[t] - elo[t], dhi[t] - d[t], ehi[t] - e[t], d[t] - dlo[t]];
    nlo[t] = n[t] - Math.sqrt(eDown * eDown + dUp * dUp);
    nhi[t] = n[t] + Math.sqrt(eUp * eUp + dDown * dDown);
  }
  return { ...daily, e, d, n, elo, ehi, dlo, dhi, nlo, nhi };
}

/**
 * The index on one day.
 * @param {Daily} daily
 * @param {number} day
 * @returns {Reading}
 */
export function readingAt(daily, day) {
  const t = Math.min(Math.max(Math.floor(day), 0), daily.days - 1);
  const { pe, pd, e, d, n, elo, ehi, dlo, dhi, nlo, nhi } = daily;
  return {
    pe: pe[t], pd: pd[t], e: e[t], d: d[t], n: n[t], elo: elo[t], ehi: ehi[t], dlo: dlo[t], dhi: dhi[t],
    nlo: nlo[t], nhi: nhi[t],
  };
}

/**
 * Pressure of one side and its variance, day by day.
 * @param {Columns} columns
 * @param {ArrayLike<number> | null} fails
 * @param {Series} series
 * @param {number} days
 * @param {-1 | 1} side the sign of the scores that count
 */
function pressure(columns, fails, series, days, side) {
  const { count, start, end, spread, score, weight, variance } = columns;
  const out = { pressure: new Float64Array(days), variance: new Float64Array(days) };
  const [impulse, doubt] = [new Float64Array(days + 1), new Float64Array(days + 1)];
  const [hold, holdDoubt, holding] = [new Float64Array(days + 1), new Float64Array(days + 1), new Int32Array(days + 1)];
  const [vague, spreading] = [new Float64Array(days + 1), new Int32Array(days + 1)];
  for (let i = 0; i < count; i += 1) {
    if (score[i] * side <= 0 || (fails !== null && fails[i]) || !counts(series, score[i]) || start[i] >= days) continue;
    // What lies before the timeline's first day is held at it.
    const a = Math.max(start[i], 0);
    const b = Math.max(end[i], 0);
    if (spread[i]) {
      const share = weight[i] / (end[i] - start[i] + 1);
      const middle = start[i] + ((end[i] - start[i]) >> 1);
      step(vague, spreading, a, b + 1, share, days);
      if (middle < days) doubt[Math.max(middle, 0)] += variance[i];
      continue;
    }
    if (b < days) {
      impulse[b] += weight[i];
      doubt[b] += variance[i];
    }
    if (a === b) continue;
    step(hold, holding, a, b, weight[i], days);
    holdDoubt[a] += variance[i];
    if (b < days) holdDoubt[b] -= variance[i];
  }
  let [left, leftDoubt, held, heldDoubt, inForce, spread_, spreads] = [0, 0, 0, 0, 0, 0, 0];
  for (let t = 0; t < days; t += 1) {
    inForce += holding[t];
    spreads += spreading[t];
    // Rounding must not leave a trace of acts that are over.
    held = inForce > 0 ? Math.max(held + hold[t], 0) : 0;
    heldDoubt = inForce > 0 ? Math.max(heldDoubt + holdDoubt[t], 0) : 0;
    spread_ = spreads > 0 ? Math.max(spread_ + vague[t], 0) : 0;
    left = left * DAILY_DECAY + impulse[t] + spread_;
    leftDoubt = leftDoubt * DAILY_DECAY * DAILY_DECAY + doubt[t];
    out.pressure[t] = left + held;
    out.variance[t] = leftDoubt + heldDoubt;
  }
  return out;
}

/**
 * Adds a value that is in force from `a` up to before `b`.
 * @param {Float64Array} sums
 * @param {Int32Array} numbers
 * @param {number} a
 * @param {number} b
 * @param {number} value
 * @param {number} days
 */
function step(sums, numbers, a, b, value, days) {
  sums[a] += value;
  numbers[a] += 1;
  if (b < days) {
    sums[b] -= value;
    numbers[b] -= 1;
  }
}
