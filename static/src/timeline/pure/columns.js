// Decodes the timeline document (/api/v1/timeline/) into typed arrays: one array a field, one place an event.

import { around } from "./days.js";
import { ATTRIBUTION_DOUBT, variance, weight } from "./weights.js";

/**
 * @typedef {{ code: string, label: string, label_ko: string, mode: string, direction: string, min: number, max: number }} EventType
 * @typedef {{ slug: string, name: string, name_ko: string, kind?: string }} Named
 * @typedef {{ i: number[], t: number[], o: number[] }} Party
 * @typedef {{ version: number, method: string, count: number, types: EventType[], actors: Named[],
 *   topics: Named[], places: Named[], attributions: string[], parties: Party[], topic_sets: number[][], texts: boolean,
 *   day: number[], length: number[], spread: number[], precision: number[], score: number[], type: number[],
 *   attribution: number[], party: number[], topic: number[], place: number[], id?: string[], title?: string[],
 *   title_ko?: string[] }} TimelineDocument
 *
 * @typedef {object} Columns
 * @property {number} count
 * @property {number} version of the data set
 * @property {string} method
 * @property {number} today the last day of the axis
 * @property {EventType[]} types
 * @property {Named[]} actors
 * @property {Named[]} topics
 * @property {Named[]} places
 * @property {string[]} attributions
 * @property {Party[]} parties
 * @property {number[][]} topicSets
 * @property {Int32Array} day first day, ascending
 * @property {Int32Array} until last day that the event covers or may cover
 * @property {Int32Array} start first day of the act, or of the month or year it is spread over
 * @property {Int32Array} end
 * @property {Uint8Array} spread
 * @property {Uint8Array} precision 0 day, 1 month, 2 year
 * @property {Int16Array} score in tenths
 * @property {Uint8Array} type
 * @property {Uint8Array} attribution
 * @property {Int32Array} party
 * @property {Int32Array} topic
 * @property {Int32Array} place -1 for none
 * @property {Uint8Array} quad 0 context, 1 verbal and 2 material cooperation, 3 verbal and 4 material conflict
 * @property {Float64Array} weight
 * @property {Float64Array} variance
 * @property {number} longest days from the first to the last day of the event that lasts longest
 */

/**
 * @param {TimelineDocument} document
 * @param {number} today the last day of the axis: the page knows it, the document stands for longer than a day
 * @returns {Columns}
 */
export function decode(document, today) {
  const { count: n, types } = document;
  const day = Int32Array.from(document.day);
  const columns = {
    count: n,
    version: document.version,
    method: document.method,
    today: Math.max(today, n ? day[n - 1] : 0),
    types,
    actors: document.actors,
    topics: document.topics,
    places: document.places,
    attributions: document.attributions,
    parties: document.parties,
    topicSets: document.topic_sets,
    day,
    until: new Int32Array(n),
    start: new Int32Array(n),
    end: new Int32Array(n),
    spread: Uint8Array.from(document.spread),
    precision: Uint8Array.from(document.precision),
    score: Int16Array.from(document.score),
    type: Uint8Array.from(document.type),
    attribution: Uint8Array.from(document.attribution),
    party: Int32Array.from(document.party),
    topic: Int32Array.from(document.topic),
    place: Int32Array.from(document.place),
    quad: new Uint8Array(n),
    weight: new Float64Array(n),
    variance: new Float64Array(n),
    longest: 0,
  };
  const { until, start, end, spread, precision, score, type, attribution } = columns;
  const mode = types.map((kind) => ({ verbal: 1, material: 2 })[kind.mode] ?? 0);
  const rises = types.map((kind) => kind.direction === "escalation");
  for (let i = 0; i < n; i += 1) {
    const kind = types[type[i]];
    const points = score[i] / 10;
    start[i] = day[i];
    end[i] = day[i] + document.length[i];
    if (spread[i]) [start[i], end[i]] = around(day[i], precision[i] === 2);
    until[i] = end[i];
    columns.longest = Math.max(columns.longest, end[i] - start[i]);
    const conflict = points < 0 || (points === 0 && rises[type[i]]);
    columns.quad[i] = mode[type[i]] === 0 ? 0 : mode[type[i]] + (conflict ? 2 : 0);
    columns.weight[i] = weight(points);
    columns.variance[i] = variance(points, kind.min, kind.max, ATTRIBUTION_DOUBT[attribution[i]] ?? 0);
  }
  return Object.freeze(columns);
}

/** What a column lacks until texts arrive. @typedef {{ id: string, title: string }} Text */

/**
 * The first index whose day is `day` or later.
 * @param {Int32Array} days ascending
 * @param {number} day
 * @returns {number}
 */
export function lowerBound(days, day) {
  let [low, high] = [0, days.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (days[middle] < day) low = middle + 1;
    else high = middle;
  }
  return low;
}
