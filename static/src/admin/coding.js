// Shows the codebook beside type and score, and writes the type's default into a score that nobody has touched.
//
//   <script type="application/json" id="coding-help-data">{"types": {…}, "words": [[low, high, words]]}</script>
//   <select id="id_event_type">, <input id="id_score">
//   <aside id="coding-help" data-range data-default data-moves data-examples data-quad data-outside data-none>
//     <div data-part="type"></div><span data-part="hint"></span>
//
// The select becomes searchable with the Select2 that Django's admin brings. A score counts as touched once it was typed,
// or when the form came with one that is not the default of its type.

import { drawScale, signed } from "./scale.js";

/**
 * @typedef {{ label: string, group: string, definition: string, default: number, min: number, max: number,
 *   what_moves_it: string, examples: string[], mode: string, quad: [string, string, string] }} EventType
 * @typedef {{ types: Record<string, EventType>, words: [number, number, string][] }} Help
 */

/**
 * What a score is in words, or nothing outside the scale.
 * @param {Help["words"]} bands
 * @param {number} score
 * @returns {string}
 */
export function wordsOf(bands, score) {
  return bands.find(([low, high]) => low <= score && score <= high)?.[2] ?? "";
}

/**
 * Whether the type permits the score: in its range, or 0.
 * @param {EventType} type
 * @param {number} score
 * @returns {boolean}
 */
export function permits(type, score) {
  return score === 0 || (type.min <= score && score <= type.max);
}

/**
 * The score that the field shows after the type changed: the new default, unless somebody chose another score.
 * @param {string} shown
 * @param {boolean} typed
 * @param {EventType | undefined} before
 * @param {EventType | undefined} after
 * @returns {string}
 */
export function scoreAfter(shown, typed, before, after) {
  const untouched = !typed && (shown.trim() === "" || (before !== undefined && Number(shown) === before.default));
  return after && untouched ? String(after.default) : shown;
}

/**
 * @param {string} name
 * @param {string} text
 * @param {string} [className]
 * @returns {HTMLElement}
 */
function element(name, text, className) {
  const node = document.createElement(name);
  node.textContent = text;
  if (className) node.className = className;
  return node;
}

/**
 * @param {Element} panel
 * @param {Help} help
 * @param {EventType | undefined} type
 * @param {number | null} score
 */
function show(panel, help, type, score) {
  const part = panel.querySelector("[data-part=type]");
  const hint = panel.querySelector("[data-part=hint]");
  if (!part || !(panel instanceof HTMLElement)) return;
  if (hint instanceof HTMLElement) hint.hidden = type !== undefined;
  part.replaceChildren();
  if (!type) return;
  const say = panel.dataset;
  const list = document.createElement("dl");
  const side = score === null || score === 0 ? 1 : score < 0 ? 0 : 2;
  /** @type {[string | undefined, string[]][]} */
  const facts = [
    [say.range, [`${signed(type.min)} ${say.to} ${signed(type.max)}`]],
    [say.default, [signed(type.default)]],
    [say.moves, [type.what_moves_it]],
    [say.quad, [type.quad[side] || say.none || ""]],
    [say.examples, type.examples],
  ];
  for (const [name, values] of facts) {
    if (values.length === 0 || values[0] === "") continue;
    list.append(element("dt", name ?? ""), ...values.map((value) => element("dd", value)));
  }
  const said = element("p", score === null ? "" : `${signed(score)}: ${wordsOf(help.words, score)}`, "said");
  if (score !== null && !permits(type, score)) {
    said.textContent = `${signed(score)}: ${say.outside}`;
    said.classList.add("outside");
  }
  part.append(element("h3", type.label), element("p", type.definition), drawScale(type, score), said, list);
}

/**
 * @param {Document} page
 */
export function enableCoding(page) {
  const data = page.getElementById("coding-help-data");
  const panel = page.getElementById("coding-help");
  const select = page.getElementById("id_event_type");
  const field = page.getElementById("id_score");
  if (!data || !panel || !(select instanceof HTMLSelectElement) || !(field instanceof HTMLInputElement)) return;

  /** @type {Help} */
  const help = JSON.parse(data.textContent ?? "");
  let type = help.types[select.value];
  let typed = false;
  const current = () => (field.value.trim() === "" ? null : field.valueAsNumber);
  const refresh = () => show(panel, help, type, Number.isNaN(current()) ? null : current());

  field.addEventListener("input", () => {
    typed = field.value.trim() !== "";
    refresh();
  });
  const changed = () => {
    const chosen = help.types[select.value];
    field.value = scoreAfter(field.value, typed, type, chosen);
    type = chosen;
    refresh();
  };
  // Select2 announces a choice through jQuery alone; without it the select's own event does.
  const jQuery = /** @type {any} */ (window).django?.jQuery;
  if (jQuery?.fn.select2) {
    jQuery(select).select2({ theme: "admin-autocomplete", width: "100%" }).on("change", changed);
  } else {
    select.addEventListener("change", changed);
  }
  refresh();
}
