// Turns the filter panel and the chips above the list into filters.
//
//   <form data-part="filters" data-failed>: checkboxes by parameter; fields min_score, max_score; q, which the server answers
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
function withValue(filters, name, value, chosen) {
  const values = (filters[name] ?? []).filter((one) => one !== value);
  const { [name]: _, ...rest } = filters;
  return Object.freeze(chosen ? { ...rest, [name]: [...values, value] } : values.length ? { ...rest, [name]: values } : rest);
}

/**
 * @param {HTMLElement} root
 * @param {import("../pure/state.js").Store} store
 * @param {import("../pure/matches.js").Matches} matches
 */
export function enableChoices(root, store, matches) {
  const form = /** @type {HTMLFormElement} */ (part(root, "filters"));
  const words = /** @type {HTMLInputElement} */ (form.elements.namedItem("q"));
  // What the server could not answer is said at the field, and must not keep the reader from asking again.
  form.noValidate = true;

  /** @typedef {import("../pure/filter.js").Filters} Filters */
  let asked = 0;
  /** Changes the filters as soon as the server has said what it must; the last wish counts. @param {(filters: Filters) => Filters} change */
  const narrow = async (change) => {
    asked += 1;
    const own = asked;
    words.setCustomValidity("");
    root.setAttribute("aria-busy", "true");
    try {
      await matches.need(change(store.get().filters));
    } catch (error) {
      console.error(error);
      if (own !== asked) return;
      words.setCustomValidity(form.dataset.failed ?? "");
      words.reportValidity();
      return;
    } finally {
      if (own === asked) root.removeAttribute("aria-busy");
    }
    if (own === asked) store.update({ filters: Object.freeze(change(store.get().filters)) });
  };
  words.addEventListener("input", () => words.setCustomValidity(""));

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
    const text = words.value.trim();
    if ((store.get().filters.q?.[0] ?? "") !== text) narrow(({ q, ...rest }) => (text ? { ...rest, q: [text] } : rest));
  });

  form.addEventListener("reset", (e) => {
    e.preventDefault();
    words.value = "";
    narrow((filters) => Object.fromEntries(Object.entries(filters).filter(([name]) => LASTING.includes(name))));
  });

  const chips = part(root, "chips");
  chips.addEventListener("click", async (e) => {
    const chip = e.target instanceof Element ? e.target.closest("button") : null;
    if (!chip) return;
    const { name = "", value = "" } = chip.dataset;
    const at = [...chips.children].findIndex((item) => item.contains(chip));
    await narrow((filters) => withValue(filters, name, value, false));
    if (chip.isConnected) return;
    // The focus went with the chip.
    const next = (chips.children[at] ?? chips.lastElementChild)?.querySelector("button");
    (next ?? part(root, "stage")).focus({ preventScroll: true });
  });
}
