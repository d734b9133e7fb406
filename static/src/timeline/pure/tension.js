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
 * One value a day from day 0 on: pressures `pe`, `pd` and their variances; `e` and `d` from 0 to 100, `n` from -100 to
 * +100, `nlo` and `nhi` its 90 % band.
 * @typedef {{ days: number, pe: Float64Array, pd: Float64Array, ve: Float64Array, vd: Float64Array, e: Float64Array,
 *   d: Float64Array, n: Float64Array, nlo: Float64Array, nhi: Float64Array }} Daily
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
  const [pe, ve, pd, vd] = [up.pressure, up.variance, down.pressure, down.variance];
  const [e, d, n] = [new Float64Array(days), new Float64Array(days), new Float64Array(days)];
  const [nlo, nhi] = [new Float64Array(days), new Float64Array(days)];
  for (let t = 0; t < days; t += 1) {
    let [eDown, eUp, dDown, dUp] = [0, 0, 0, 0];
    if (pe[t] > 0) {
      const margin = BAND_Z * Math.sqrt(ve[t]);
      e[t] = gauge(pe[t]);
      eDown = e[t] - gauge(Math.max(pe[t] - margin, 0));
      eUp = gauge(pe[t] + margin) - e[t];
    }
    if (pd[t] > 0) {
      const margin = BAND_Z * Math.sqrt(vd[t]);
      d[t] = gauge(pd[t]);
      dDown = d[t] - gauge(Math.max(pd[t] - margin, 0));
      dUp = gauge(pd[t] + margin) - d[t];
    }
    n[t] = e[t] - d[t];
    nlo[t] = n[t] - Math.sqrt(eDown * eDown + dUp * dUp);
    nhi[t] = n[t] + Math.sqrt(eUp * eUp + dDown * dDown);
  }
  return { days, pe, pd, ve, vd, e, d, n, nlo, nhi };
}

/**
 * The index on one day, with the bands of its gauges.
 * @param {Daily} daily
 * @param {number} day
 * @returns {Reading}
 */
export function readingAt(daily, day) {
  const t = Math.min(Math.max(Math.floor(day), 0), daily.days - 1);
  const { pe, pd, ve, vd, e, d, n, nlo, nhi } = daily;
  const [up, down] = [BAND_Z * Math.sqrt(ve[t]), BAND_Z * Math.sqrt(vd[t])];
  return {
    pe: pe[t], pd: pd[t], e: e[t], d: d[t], n: n[t], nlo: nlo[t], nhi: nhi[t],
    elo: gauge(Math.max(pe[t] - up, 0)), ehi: gauge(pe[t] + up),
    dlo: gauge(Math.max(pd[t] - down, 0)), dhi: gauge(pd[t] + down),
  };
}

/** Room for one pass, used again: seven arrays of thirty thousand days would be garbage after each filter. */
const room = { days: 0, floats: [0, 1, 2, 3, 4].map(() => new Float64Array(0)), whole: [0, 1].map(() => new Int32Array(0)) };

/** @param {number} days */
function cleared(days) {
  if (room.days !== days) {
    room.days = days;
    room.floats = room.floats.map(() => new Float64Array(days + 1));
    room.whole = room.whole.map(() => new Int32Array(days + 1));
  } else for (const array of [...room.floats, ...room.whole]) array.fill(0);
  return room;
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
  const { floats, whole } = cleared(days);
  const [impulse, doubt, hold, holdDoubt, vague] = floats;
  const [holding, spreading] = whole;
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
