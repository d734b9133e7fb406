// The chart's twin as a table: readings of the view by day, month or year, made when it is opened.
//
//   <details data-part="table"><summary></summary><table><tbody data-part="table-rows"></tbody></table></details>
//
// Reads view, filters, series, compare.

import { civil, dayOf, iso } from "../pure/days.js";
import { seriesOf } from "../pure/layout.js";
import { points } from "../pure/words.js";
import { element, part } from "./elements.js";

/**
 * The days that the table names: each, the last of each month, or the last of each year; the view's last day always.
 * @param {number} first
 * @param {number} last
 * @returns {number[]}
 */
function namedDays(first, last) {
  const days = [];
  if (last - first < 62) {
    for (let day = first; day <= last; day += 1) days.push(day);
    return days;
  }
  const { year, month } = civil(first);
  const [step, start] = last - first < 366 * 6 ? [1, month] : [12, 12];
  for (let n = start; ; n += step) {
    const day = dayOf(year, n + 1, 0);
    if (day >= last) break;
    if (day >= first) days.push(day);
  }
  return [...days, last];
}

/**
 * @param {HTMLElement} root
 * @param {import("../pure/state.js").Store} store
 * @param {import("../pure/model.js").Model} model
 * @param {{ words: import("../pure/words.js").Words }} help
 */
export function createTable(root, store, model, { words }) {
  const details = /** @type {HTMLDetailsElement} */ (part(root, "table"));
  const rows = part(root, "table-rows");

  const draw = () => {
    if (!details.open) return;
    const { filters, series, view, compare } = store.get();
    const views = compare ?? [view];
    rows.replaceChildren(...views.flatMap((one) => {
      const daily = model.of(filters).daily(seriesOf(series, one));
      const last = Math.min(Math.ceil(one[1]) - 1, model.columns.today);
      return namedDays(Math.floor(one[0]), last).reverse().map((day) =>
        element("tr", "", {},
          element("th", "", { scope: "row" }, element("time", "", { datetime: iso(day) }, words.day(day))),
          ...[daily.e, daily.d].map((values) => element("td", "figure", {}, String(Math.round(values[day])))),
          element("td", "figure", {}, points(daily.n[day])),
          element("td", "figure", {}, words.say("band", { low: points(daily.nlo[day]), high: points(daily.nhi[day]) }))));
    }));
  };

  details.addEventListener("toggle", draw);
  store.subscribe((state, before, how) => {
    if (how !== "moving" && state !== before) draw();
  });
  return { draw, details };
}
