// The address is one table of parameters, with the server's names: query string -> state, state -> query string.

import { covered, iso } from "./days.js";
import { presets } from "./view.js";

/** @typedef {import("./view.js").View} View */
/** @typedef {import("./filter.js").Filters} Filters */
/**
 * What an address says; `view` is null where it says nothing of time.
 * @typedef {{ view: View | null, filters: Filters, series: "full" | "major", lanes: readonly string[],
 *   bands: readonly string[], compare: readonly [View, View] | null }} Said
 */

/** Parameters that narrow the view and hold a list of values, in the server's order. */
const LISTS = ["actor", "initiator", "target", "dyad", "event_type", "quad_class", "direction", "topic", "place"];
const SCORES = ["min_score", "max_score"];
const REST = ["attribution", "publisher"];
/** Which moment of the record is read: what all documents are asked with. */
export const MOMENT = ["as_of", "release"];
const TEXTS = ["q", ...MOMENT, "lang"];
/** Parameters that narrow nothing, and stay when every filter is taken away. */
export const LASTING = [...MOMENT, "lang"];

const BANDS = ["phases", "leaders", "exercises", "talks", "sanctions"];

/**
 * @param {string} search with or without its question mark
 * @param {number} today
 * @returns {Said}
 */
export function read(search, today) {
  const given = new URLSearchParams(search);
  /** @type {Record<string, string[]>} */
  const filters = {};
  for (const name of [...LISTS, ...SCORES, ...REST]) {
    const values = list(given, name);
    if (values.length) filters[name] = SCORES.includes(name) ? values.slice(-1) : values;
  }
  for (const name of TEXTS) {
    const text = given.getAll(name).at(-1)?.trim();
    if (text) filters[name] = [text];
  }
  const pairs = list(given, "compare").map(span);
  return {
    view: viewOf(given, today),
    filters,
    series: given.get("series") === "major" ? "major" : "full",
    lanes: list(given, "lanes").filter((pair) => /^[^:]+:[^:]+$/.test(pair)),
    bands: list(given, "bands").filter((band) => BANDS.includes(band)),
    compare: pairs.length === 2 && pairs[0] && pairs[1] ? [pairs[0], pairs[1]] : null,
  };
}

/**
 * @param {URLSearchParams} given
 * @param {number} today
 * @returns {View | null}
 */
function viewOf(given, today) {
  const on = covered(given.get("on") ?? "");
  const from = on ?? covered(given.get("from") ?? "");
  const to = on ?? covered(given.get("to") ?? "");
  if (!from && !to) return null;
  const first = from ? from[0] : 0;
  const last = to ? to[1] : today;
  return first <= last ? [first, last + 1] : null;
}

/**
 * The canonical query string of a state, without a question mark.
 * @param {Said & { view: View }} said
 * @param {number} today
 * @returns {string}
 */
export function write(said, today) {
  const { filters } = said;
  /** @type {[string, string][]} */
  const pairs = [...period(said.view, today)];
  for (const name of [...LISTS, ...SCORES, ...REST, ...TEXTS]) pairs.push([name, (filters[name] ?? []).join(",")]);
  pairs.push(["series", said.series === "major" ? "major" : ""]);
  pairs.push(["lanes", said.lanes.join(",")]);
  pairs.push(["bands", said.bands.join(",")]);
  pairs.push(["compare", said.compare ? said.compare.map(spanText).join(",") : ""]);
  return pairs.filter(([, value]) => value).map(([name, value]) => `${name}=${encode(value)}`).join("&");
}

/**
 * The part of a query string that a list of the server understands: time and filters.
 * @param {Said & { view: View }} said
 * @param {number} today
 * @returns {string}
 */
export function forServer(said, today) {
  return write({ ...said, series: "full", lanes: [], bands: [], compare: null }, today);
}

/**
 * The query string of the server's list of the events that a view holds, its days always said. Null for two periods with days
 * between them: the list and its files know one.
 * @param {Said & { view: View }} said
 * @param {number} today
 * @returns {string | null}
 */
export function ofList(said, today) {
  const views = said.compare ?? [said.view];
  const [starts, ends] = [views.map(([first]) => first), views.map(([, last]) => last)];
  if (Math.max(...starts) > Math.min(...ends)) return null;
  const first = Math.min(...starts);
  const query = forServer({ ...said, view: [first, Math.max(...ends)] }, today);
  return query.includes("from=") || query.includes("to=") ? query : `from=${iso(first)}${query ? `&${query}` : ""}`;
}

/**
 * From and to: nothing for the view that an empty address shows, no end for a view until today, years where they are whole.
 * @param {View} view
 * @param {number} today
 * @returns {[string, string][]}
 */
function period(view, today) {
  const { recent } = presets(today);
  const [first, last] = [Math.floor(view[0]), Math.ceil(view[1]) - 1];
  if (first === recent[0] && last === today) return [];
  const [from, to] = [iso(first), last >= today ? "" : iso(last)];
  const whole = from.endsWith("-01-01") && (to === "" || to.endsWith("-12-31"));
  return [["from", whole ? from.slice(0, 4) : from], ["to", whole ? to.slice(0, 4) : to]];
}

/**
 * @param {string} text as 2010-01-01..2010-12-31
 * @returns {View | null}
 */
function span(text) {
  const [a, b] = text.split("..").map(covered);
  return a && b && a[0] <= b[1] ? [a[0], b[1] + 1] : null;
}

/**
 * @param {View} view
 */
function spanText(view) {
  return `${iso(view[0])}..${iso(Math.ceil(view[1]) - 1)}`;
}

/**
 * Repeated or comma-separated values, each once.
 * @param {URLSearchParams} given
 * @param {string} name
 */
function list(given, name) {
  const values = given.getAll(name).flatMap((text) => text.split(","));
  return [...new Set(values.map((value) => value.trim()).filter(Boolean))];
}

/**
 * @param {string} value
 */
function encode(value) {
  return encodeURIComponent(value).replace(/%3A/g, ":").replace(/%2C/g, ",");
}
