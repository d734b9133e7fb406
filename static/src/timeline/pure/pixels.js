// A daily series by pixel: what a column of pixels must show of the days in it, in the order of time.

/** @typedef {import("./tension.js").Daily} Daily */
/**
 * `n` bins: the middle day of each, the highest gauges, the extremes of the net in the order in which they fall, the band.
 * @typedef {{ n: number, middle: Float64Array, e: Float32Array, d: Float32Array, one: Float32Array, two: Float32Array,
 *   low: Float32Array, high: Float32Array }} Bins
 */

/**
 * Room for the bins of a picture, used again for every frame.
 * @param {number} size
 * @returns {Bins}
 */
export function roomFor(size) {
  const room = () => new Float32Array(size);
  return { n: 0, middle: new Float64Array(size), e: room(), d: room(), one: room(), two: room(), low: room(), high: room() };
}

/**
 * Days that share a bin. Bins begin at multiples of it, so that they hold still while the view moves.
 * @param {number} length of the view in days
 * @param {number} width in pixels
 */
export function binDays(length, width) {
  return Math.max(1, Math.floor(length / width));
}

/**
 * Fills `out` for a view; one bin beyond either end, so that lines leave the picture.
 * @param {Daily} daily
 * @param {import("./view.js").View} view
 * @param {number} width
 * @param {Bins} out
 * @returns {Bins}
 */
export function bin(daily, [first, last], width, out) {
  const step = binDays(last - first, width);
  const start = Math.max(Math.floor(first / step) - 1, 0);
  const stop = Math.min(Math.ceil(last / step) + 1, Math.ceil(daily.days / step));
  const { e, d, n, nlo, nhi } = daily;
  out.n = Math.min(Math.max(stop - start, 0), out.e.length);
  for (let k = 0; k < out.n; k += 1) {
    const a = (start + k) * step;
    const b = Math.min(a + step, daily.days);
    let [eMax, dMax, low, high, lowest, highest] = [0, 0, Infinity, -Infinity, a, a];
    for (let t = a; t < b; t += 1) {
      if (e[t] > eMax) eMax = e[t];
      if (d[t] > dMax) dMax = d[t];
      if (nlo[t] < low) low = nlo[t];
      if (nhi[t] > high) high = nhi[t];
      if (n[t] < n[lowest]) lowest = t;
      if (n[t] > n[highest]) highest = t;
    }
    out.middle[k] = (a + b) / 2;
    out.e[k] = eMax;
    out.d[k] = dMax;
    out.one[k] = n[Math.min(lowest, highest)];
    out.two[k] = n[Math.max(lowest, highest)];
    out.low[k] = low;
    out.high[k] = high;
  }
  return out;
}
