// The state of the timeline, and how it begins from an address.

import { read } from "./address.js";
import { presets, whole } from "./view.js";

/** @typedef {import("./view.js").View} View */
/**
 * `event` is the index of the event whose card is open and `focus` of the one in focus, or -1. `day` is the day whose
 * value is opened, or null for the last of the view; while it is `pinned` the pointer does not change it.
 * @typedef {{ view: View, filters: import("./filter.js").Filters, series: "full" | "major", lanes: readonly string[],
 *   bands: readonly string[], compare: readonly [View, View] | null, event: number, focus: number, day: number | null,
 *   pinned: boolean }} State
 * @typedef {ReturnType<typeof import("./store.js").createStore<State>>} Store
 */

/**
 * The part of the state that an address says.
 * @param {string} search
 * @param {number} today
 */
export function fromAddress(search, today) {
  const { view, filters, ...rest } = read(search, today);
  const bounds = presets(today).all;
  return { ...rest, filters: Object.freeze(filters), view: whole(view ?? presets(today).recent, bounds) };
}

/**
 * @param {string} search
 * @param {number} today
 * @returns {State}
 */
export function initial(search, today) {
  return { ...fromAddress(search, today), event: -1, focus: -1, day: null, pinned: false };
}

/**
 * The day whose value is open: the chosen one while it is in view, else the last of the view.
 * @param {State} state
 * @param {number} today
 */
export function openedDay({ day, view, compare }, today) {
  const [first, last] = compare ? compare[1] : view;
  const end = Math.min(Math.ceil(last) - 1, today);
  if (day === null) return end;
  return compare || (day >= Math.floor(first) && day <= end) ? day : end;
}
