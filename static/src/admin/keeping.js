// Keeps what is typed into the form of an event until it is saved, offers to restore it, and warns before it is left.
//
//   <form> <section id="kept" hidden data-user="7" data-refused> <time></time>
//     <button data-do="restore"> <button data-do="discard"> </section> … </form>
//
// Kept in this browser under the person and the address: nobody else who signs in here is offered it. A save that the
// next page confirms (ul.messagelist li.success) puts it away. A form that came back refused holds everything already.

import { announce, onChoice } from "./choices.js";

const PREFIX = "typed:";
const SAVING = "typed-saving";
const PAUSE = 800;
/** Fields that belong to the page and not to what was typed. */
const APART = /^(csrfmiddlewaretoken|base|over|another_event|_.*)$|-(INITIAL|MIN_NUM|MAX_NUM)_FORMS$|__prefix__/;

/** @typedef {[name: string, value: string, words: string]} Value */

/**
 * Whether two lists of values say the same; empty ones do not count.
 * @param {Value[]} a
 * @param {Value[]} b
 * @returns {boolean}
 */
export function same(a, b) {
  const plain = (/** @type {Value[]} */ list) =>
    JSON.stringify(list.filter(([name, value]) => value !== "" && !/TOTAL_FORMS$/.test(name)).map((v) => v.slice(0, 2)));
  return plain(a) === plain(b);
}

/**
 * What stands in the form, with the words of each choice.
 * @param {HTMLFormElement} form
 * @returns {Value[]}
 */
function read(form) {
  /** @type {Value[]} */
  const values = [];
  for (const field of form.elements) {
    const name = field.getAttribute("name") ?? "";
    if (!name || APART.test(name)) continue;
    if (field instanceof HTMLSelectElement) {
      for (const option of field.selectedOptions) values.push([name, option.value, option.text]);
    } else if (field instanceof HTMLInputElement && field.type === "checkbox") {
      if (field.checked) values.push([name, "on", ""]);
    } else if (field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement) {
      if (!["submit", "button", "file"].includes(field.type)) values.push([name, field.value, ""]);
    }
  }
  return values;
}

/**
 * Writes the values back; rows that are missing are added with the form's own button.
 * @param {HTMLFormElement} form
 * @param {Value[]} values
 */
function write(form, values) {
  const named = (/** @type {string} */ name) => form.elements.namedItem(name);
  for (const [name, value] of values) {
    const group = /^(.*)-TOTAL_FORMS$/.exec(name)?.[1];
    const total = group && named(name);
    const add = group && form.querySelector(`#${group}-group .add-row a`);
    while (total instanceof HTMLInputElement && add instanceof HTMLElement && Number(total.value) < Number(value)) {
      const before = total.value;
      add.click();
      if (total.value === before) break;
    }
  }
  /** @type {Set<string>} */
  const emptied = new Set();
  for (const [name, value, words] of values) {
    const field = named(name);
    if (/TOTAL_FORMS$/.test(name)) continue;
    if (field instanceof HTMLSelectElement) {
      if (!emptied.has(name)) for (const option of field.options) option.selected = false;
      emptied.add(name);
      const option = [...field.options].find((each) => each.value === value) ?? new Option(words, value);
      if (!option.parentNode) field.append(option);
      option.selected = true;
    } else if (field instanceof HTMLInputElement && field.type === "checkbox") field.checked = true;
    else if (field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement) field.value = value;
    if (field instanceof HTMLElement) field.dispatchEvent(new Event("input", { bubbles: true }));
  }
  for (const name of emptied) {
    const select = named(name);
    if (select instanceof Element) announce(select);
  }
}

/**
 * @param {Document} page
 */
export function enableKeeping(page) {
  const saving = sessionStorage.getItem(SAVING);
  sessionStorage.removeItem(SAVING);
  if (saving && page.querySelector(".messagelist .success")) localStorage.removeItem(saving);

  const panel = page.getElementById("kept");
  const form = panel?.closest("form");
  if (!panel || !form) return;
  const key = `${PREFIX}${panel.dataset.user}:${page.location.pathname}`;
  let leaving = false;
  let timer = 0;
  // Select2 and the coding help write into the form while it opens: what they wrote is where the editor starts.
  let start = read(form);
  const dirty = () => "refused" in panel.dataset || !same(read(form), start);

  const keep = () => {
    if (!leaving && dirty()) localStorage.setItem(key, JSON.stringify({ at: Date.now(), values: read(form) }));
  };
  const later = () => {
    clearTimeout(timer);
    timer = window.setTimeout(keep, PAUSE);
  };
  const watch = () => {
    start = read(form);
    offer();
    form.addEventListener("input", later);
    onChoice(form, later);
  };
  const offer = () => {
    const kept = JSON.parse(localStorage.getItem(key) ?? "null");
    if (!kept || "refused" in panel.dataset) return;
    if (same(kept.values, start)) return localStorage.removeItem(key);
    const time = panel.querySelector("time");
    // The site writes days before months in English.
    const language = page.documentElement.lang === "ko" ? "ko" : "en-GB";
    if (time) time.textContent = new Date(kept.at).toLocaleString(language, { dateStyle: "long", timeStyle: "short" });
    panel.hidden = false;
    panel.addEventListener("click", (e) => {
      const wanted = e.target instanceof HTMLElement ? e.target.dataset.do : undefined;
      if (!wanted) return;
      if (wanted === "restore") write(form, kept.values);
      else localStorage.removeItem(key);
      panel.hidden = true;
      const first = form.querySelector("input:not([type=hidden])");
      if (first instanceof HTMLElement) first.focus();
    });
  };
  form.addEventListener("submit", (e) => {
    const by = e.submitter;
    if (by instanceof HTMLButtonElement && by.formTarget === "_blank") return;
    keep();
    leaving = true;
    sessionStorage.setItem(SAVING, key);
  });
  window.addEventListener("beforeunload", (e) => {
    if (leaving || !dirty()) return;
    keep();
    e.preventDefault();
  });
  if (page.readyState === "complete") setTimeout(watch);
  else window.addEventListener("load", () => setTimeout(watch));
}
