// Turns the filter panel and the chips above the list into filters.
//
//   <form data-part="filters">: checkboxes by parameter; fields min_score, max_score; q is sent to the server
//   <ul data-part="chips">: <button data-name data-value> takes one value away
//
// Writes filters.

import { part } from "../layers/elements.js";
import { LASTING } from "../pure/address.js";

/**
 * The filters with a value put in or taken out; a parameter without values is left out.
 * @param {import("../pure/filter.js").Filters} filters
 * @param {string} name
 * @param {string} value
 * @param {boolean} chosen
 * @returns {import("../pure/filter.js").Filters}
 */
export function withValue(filters, name, value, chosen) {
  const values = (filters[name] ?? []).filter((one) => one !== value);
  const { [name]: _, ...rest } = filters;
  return Object.freeze(chosen ? { ...rest, [name]: [...values, value] } : values.length ? { ...rest, [name]: values } : rest);
}

/**
 * @param {HTMLElement} root
 * @param {import("../pure/state.js").Store} store
 * @param {(filters: import("../pure/filter.js").Filters) => void} elsewhere for what the server must answer
 */
export function enableChoices(root, store, elsewhere) {
  const form = /** @type {HTMLFormElement} */ (part(root, "filters"));

  form.addEventListener("change", (e) => {
    const field = e.target;
    if (!(field instanceof HTMLInputElement)) return;
    const { filters } = store.get();
    if (field.type === "checkbox") {
      store.update({ filters: withValue(filters, field.name, field.value, field.checked) });
    } else if (field.type === "number") {
      const { [field.name]: _, ...rest } = filters;
      const value = field.value === "" || !field.checkValidity() ? null : String(Number(field.value));
      store.update({ filters: Object.freeze(value === null ? rest : { ...rest, [field.name]: [value] }) });
    }
  });

  form.addEventListener("submit", (e) => {
    e.preventDefault();
    const text = String(new FormData(form).get("q") ?? "").trim();
    const { q, ...rest } = store.get().filters;
    if ((q?.[0] ?? "") !== text) elsewhere(text ? { ...rest, q: [text] } : rest);
  });

  form.addEventListener("reset", (e) => {
    e.preventDefault();
    const { filters } = store.get();
    const kept = Object.fromEntries(Object.entries(filters).filter(([name]) => LASTING.includes(name)));
    if (filters.q || filters.publisher) elsewhere(kept);
    else store.update({ filters: Object.freeze(kept) });
  });

  part(root, "chips").addEventListener("click", (e) => {
    const chip = e.target instanceof Element ? e.target.closest("button") : null;
    if (!chip) return;
    const { name = "", value = "" } = chip.dataset;
    const filters = withValue(store.get().filters, name, value, false);
    if (name === "q" || name === "publisher") elsewhere(filters);
    else store.update({ filters });
  });
}
