// The filters: each value with the number of events that choosing it alone would leave. Counts come from the columns.
//
//   <form data-part="filters"> <div data-part="facets"></div>
//     <input name="min_score"> <input name="max_score"> <input name="q"> </form>
//
// Reads view, filters, compare. hands/choices.js writes the filters.

import { facets } from "../pure/counts.js";
import { element, part, setText } from "./elements.js";

const SHOWN = 8;
const ORDER = /** @type {const} */ (["actor", "quad_class", "event_type", "topic", "place", "initiator", "target", "attribution"]);
const OPEN = new Set(["actor", "quad_class", "event_type"]);

/**
 * @param {HTMLElement} root
 * @param {import("../pure/state.js").Store} store
 * @param {import("../pure/model.js").Model} model
 * @param {{ words: import("../pure/words.js").Words, labelOf: import("./sentence.js").LabelOf }} help
 */
export function createPanel(root, store, model, { words, labelOf }) {
  const form = /** @type {HTMLFormElement} */ (part(root, "filters"));
  const box = part(root, "facets");
  /** @type {Map<string, { list: HTMLElement, more: HTMLButtonElement, rows: Map<string, HTMLElement>, all: boolean, details: HTMLDetailsElement }>} */
  const groups = new Map();

  for (const name of ORDER) {
    const list = element("ul");
    const more = element("button", "facet__more", { type: "button" }, words.say("facet-more"));
    const details = element("details", "facet", {}, element("summary", "", {}, words.say(`facet-${name}`)), list, more);
    details.open = OPEN.has(name);
    const group = { list, more, rows: new Map(), all: false, details };
    more.addEventListener("click", () => {
      group.all = true;
      draw();
    });
    groups.set(name, group);
    box.append(details);
  }

  /** @param {string} name @param {string} value */
  const row = (name, value) =>
    element("li", "", {}, element("label", "", {},
      element("input", "", { type: "checkbox", name, value }), element("span", "", {}, labelOf(name, value)), element("span", "number")));

  const draw = () => {
    const { filters, view, compare } = store.get();
    const periods = (compare ?? [view]).map(([first, last]) => /** @type {const} */ ([Math.floor(first), Math.ceil(last) - 1]));
    const found = facets(model.columns, model.of(filters).fails, periods);
    for (const name of ORDER) {
      const group = /** @type {NonNullable<ReturnType<typeof groups.get>>} */ (groups.get(name));
      const chosen = filters[name] ?? [];
      const counts = new Map(found[name].map(({ value, count }) => [value, count]));
      const values = [...new Set([...chosen, ...counts.keys()])];
      const order = values.sort((a, b) => Number(chosen.includes(b)) - Number(chosen.includes(a)) || (name === "quad_class" ? 0 : (counts.get(b) ?? 0) - (counts.get(a) ?? 0)));
      const shown = group.all ? order : order.slice(0, Math.max(SHOWN, chosen.length));
      group.more.hidden = shown.length === order.length;
      group.details.hidden = order.length === 0;
      const nodes = shown.map((value) => {
        const node = group.rows.get(value) ?? row(name, value);
        group.rows.set(value, node);
        const input = /** @type {HTMLInputElement} */ (node.querySelector("input"));
        input.checked = chosen.includes(value);
        setText(/** @type {Element} */ (node.querySelector(".number")), words.number(counts.get(value) ?? 0));
        return node;
      });
      if (nodes.length !== group.list.children.length || nodes.some((node, n) => node !== group.list.children[n])) {
        const focused = document.activeElement;
        group.list.replaceChildren(...nodes);
        if (focused instanceof HTMLElement && group.list.contains(focused)) focused.focus();
      }
    }
    for (const name of ["min_score", "max_score", "q"]) {
      const field = form.elements.namedItem(name);
      if (field instanceof HTMLInputElement && field !== document.activeElement) field.value = filters[name]?.[0] ?? "";
    }
  };

  let waiting = 0;
  store.subscribe((state, before, how) => {
    if (how === "moving" || (state.view === before.view && state.filters === before.filters && state.compare === before.compare)) return;
    clearTimeout(waiting);
    waiting = window.setTimeout(draw, 90);
  });
  return { draw, form };
}
