// What is derived from the columns, computed once for each set of filters and kept while it is in use.

import { found, prefix, thinDays } from "./counts.js";
import { cells, waysOf } from "./density.js";
import { failing } from "./filter.js";
import { besides } from "./marks.js";
import { dailyTension } from "./tension.js";

/** @typedef {import("./columns.js").Columns} Columns */
/** @typedef {import("./filter.js").Filters} Filters */
/** @typedef {ReturnType<typeof factsOf>} Facts */
/** @typedef {ReturnType<typeof createModel>} Model */

/** Events that last so long are drawn with their length, and are looked for where they began before the view. */
const LONG = 3;

/**
 * @param {Columns} columns
 * @param {import("./matches.js").Matches} matches which must know of filters before they are asked for here
 */
export function createModel(columns, matches) {
  /** @type {WeakMap<Filters, Facts>} */
  const kept = new WeakMap();
  const all = prefix(columns, null);
  const long = [];
  for (let i = 0; i < columns.count; i += 1) if (columns.until[i] - columns.day[i] >= LONG) long.push(i);
  return {
    columns,
    long: Int32Array.from(long),
    thin: thinDays(all),
    /**
     * @param {Filters} filters a frozen value: the same object stands for the same filters
     * @returns {Facts}
     */
    of(filters) {
      const facts = kept.get(filters) ?? factsOf(columns, failing(columns, filters, matches.of(filters, columns.count)), all);
      kept.set(filters, facts);
      return facts;
    },
  };
}

/**
 * @param {Columns} columns
 * @param {Uint16Array} fails
 * @param {import("./counts.js").Prefix} all of the whole record
 */
function factsOf(columns, fails, all) {
  const daily = lazy((/** @type {import("./tension.js").Series} */ series) => dailyTension(columns, fails, series, columns.today));
  const density = lazy((/** @type {string} */ key) => cells(columns, fails, Number(key.split(" ")[0]), key.split(" ")[1]));
  const ways = lazy((/** @type {string} */ pair) => waysOf(columns, pair));
  const sums = lazy((/** @type {null} */ _) => (fails.some(Boolean) ? prefix(columns, fails) : all));
  const steps = lazy((/** @type {null} */ _) => besides(columns, fails));
  return {
    fails,
    daily,
    /** @param {number} days @param {string} pair of a lane, or nothing */
    density: (days, pair) => density(`${days} ${pair}`),
    ways,
    prefix: () => sums(null),
    besides: () => steps(null),
    /** @param {number} first @param {number} last both included */
    found: (first, last) => found(columns, fails, first, last),
  };
}

/**
 * @template K, V
 * @param {(key: K) => V} make
 * @returns {(key: K) => V}
 */
function lazy(make) {
  /** @type {Map<K, V>} */
  const made = new Map();
  return (key) => {
    const known = made.get(key);
    if (known !== undefined) return known;
    const value = make(key);
    made.set(key, value);
    return value;
  };
}
