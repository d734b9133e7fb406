// How many: prefix sums by day, so that any view's numbers are two look-ups, and the values of each facet.

import { lowerBound } from "./columns.js";
import { BITS } from "./filter.js";

/** @typedef {import("./columns.js").Columns} Columns */
/** Sums by quad class 0 to 4, each of `days` + 1 numbers, one after the other. */
/** @typedef {{ days: number, begun: Int32Array, over: Int32Array }} Prefix */

const QUADS = 5;

const THIN_BELOW = 6;
const COVERAGE_DAYS = 365;

/**
 * Counts, by quad class, of the events begun up to each day and of those over before it.
 * @param {Columns} columns
 * @param {Uint16Array | null} fails
 * @returns {Prefix}
 */
export function prefix(columns, fails) {
  const days = columns.today + 1;
  const size = days + 1;
  const [begun, over] = [new Int32Array(QUADS * size), new Int32Array(QUADS * size)];
  const { count, day, until, quad } = columns;
  for (let i = 0; i < count; i += 1) {
    if (fails !== null && fails[i]) continue;
    begun[quad[i] * size + Math.max(day[i], 0)] += 1;
    over[quad[i] * size + Math.min(Math.max(until[i] + 1, 0), days)] += 1;
  }
  for (let q = 0; q < QUADS; q += 1) {
    for (let t = q * size + 1; t < (q + 1) * size; t += 1) {
      begun[t] += begun[t - 1];
      over[t] += over[t - 1];
    }
  }
  return { days, begun, over };
}

/**
 * The number of events that cover at least one day from `first` to `last`, both included, by quad class 0 to 4.
 * @param {Prefix} sums
 * @param {number} first
 * @param {number} last
 * @returns {number[]}
 */
export function quadCounts(sums, first, last) {
  const a = Math.min(Math.max(first, 0), sums.days);
  const b = Math.min(Math.max(last, 0), sums.days);
  const size = sums.days + 1;
  return [0, 1, 2, 3, 4].map((quad) => sums.begun[quad * size + b] - sums.over[quad * size + a]);
}

/**
 * 1 for each day on which fewer than six events were begun in the 365 days that end on it.
 * @param {Prefix} all of the whole record
 * @returns {Uint8Array}
 */
export function thinDays(all) {
  const thin = new Uint8Array(all.days);
  for (let t = 0; t < all.days; t += 1) {
    let n = 0;
    for (let at = t; at < all.begun.length; at += all.days + 1) {
      n += all.begun[at] - (t >= COVERAGE_DAYS ? all.begun[at - COVERAGE_DAYS] : 0);
    }
    thin[t] = n < THIN_BELOW ? 1 : 0;
  }
  return thin;
}

/**
 * The indexes of the events that count and cover at least one day from `first` to `last`, oldest first.
 * @param {Columns} columns
 * @param {Uint16Array} fails
 * @param {number} first
 * @param {number} last
 * @returns {number[]}
 */
export function found(columns, fails, first, last) {
  const { count, day, until } = columns;
  const indexes = [];
  for (let i = lowerBound(day, first - columns.longest); i < count && day[i] <= last; i += 1) {
    if (fails[i] === 0 && until[i] >= first) indexes.push(i);
  }
  return indexes;
}

/** @typedef {{ value: string, count: number }} Choice */

/**
 * For each facet: the values that occur in some periods when the facet's own choice is set aside, most events first. An event
 * that lies in several of them counts once, as the list has it.
 * @param {Columns} columns
 * @param {Uint16Array} fails
 * @param {readonly (readonly [number, number])[]} periods first and last days, both included
 * @returns {Record<"actor" | "initiator" | "target" | "event_type" | "quad_class" | "direction" | "topic" | "place" | "attribution", Choice[]>}
 */
export function facets(columns, fails, periods) {
  const { count, day, until, party, type, topic, place, attribution, score, quad, parties, topicSets } = columns;
  const who = [new Int32Array(parties.length), new Int32Array(parties.length), new Int32Array(parties.length)];
  const [types, topics, places] = [new Int32Array(columns.types.length), new Int32Array(topicSets.length), new Int32Array(columns.places.length)];
  const [quads, sides, words] = [new Int32Array(5), new Int32Array(3), new Int32Array(columns.attributions.length)];
  const masks = [~BITS.actor, ~BITS.initiator, ~BITS.target];
  const [first, last] = [Math.min(...periods.map(([a]) => a)), Math.max(...periods.map(([, b]) => b))];
  for (let i = lowerBound(day, first - columns.longest); i < count && day[i] <= last; i += 1) {
    if (!periods.some(([a, b]) => day[i] <= b && until[i] >= a)) continue;
    const f = fails[i];
    for (let k = 0; k < 3; k += 1) if ((f & masks[k]) === 0) who[k][party[i]] += 1;
    if ((f & ~BITS.event_type) === 0) types[type[i]] += 1;
    if ((f & ~BITS.topic) === 0) topics[topic[i]] += 1;
    if ((f & ~BITS.place) === 0 && place[i] >= 0) places[place[i]] += 1;
    if ((f & ~BITS.quad_class) === 0) quads[quad[i]] += 1;
    if ((f & ~BITS.direction) === 0) sides[score[i] < 0 ? 0 : score[i] > 0 ? 1 : 2] += 1;
    if ((f & ~BITS.attribution) === 0) words[attribution[i]] += 1;
  }
  const slugs = columns.actors.map((one) => one.slug);
  return {
    actor: ranked(slugs, spread(who[0], parties.map(({ i, t, o }) => [...i, ...t, ...o]), slugs.length)),
    initiator: ranked(slugs, spread(who[1], parties.map(({ i }) => i), slugs.length)),
    target: ranked(slugs, spread(who[2], parties.map(({ t }) => t), slugs.length)),
    event_type: ranked(columns.types.map((kind) => kind.code), types),
    quad_class: inOrder(["1", "2", "3", "4"], quads.subarray(1)),
    direction: inOrder(["escalation", "de-escalation", "neutral"], sides),
    topic: ranked(columns.topics.map((one) => one.slug), spread(topics, topicSets, columns.topics.length)),
    place: ranked(columns.places.map((one) => one.slug), places),
    attribution: inOrder(columns.attributions, words),
  };
}

/**
 * @param {Int32Array} counts by set
 * @param {number[][]} sets
 * @param {number} size
 */
function spread(counts, sets, size) {
  const out = new Int32Array(size);
  sets.forEach((set, n) => {
    for (const member of new Set(set)) out[member] += counts[n];
  });
  return out;
}

/**
 * @param {string[]} values
 * @param {Int32Array} counts
 * @returns {Choice[]}
 */
function inOrder(values, counts) {
  return values.map((value, n) => ({ value, count: counts[n] })).filter((choice) => choice.count > 0);
}

/**
 * @param {string[]} values
 * @param {Int32Array} counts
 */
function ranked(values, counts) {
  return inOrder(values, counts).sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
}
