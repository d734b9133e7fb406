// The colours of the canvas, read from tokens.css, and again when the reader's scheme changes or the page is printed.

const NAMES = /** @type {const} */ ({
  paper: "--paper", deep: "--paper-deep", ink: "--ink", grey: "--grey", light: "--grey-light", rule: "--rule",
  conflictDeed: "--conflict-deed", conflictWord: "--conflict-word", conflictWash: "--conflict-wash", conflictText: "--conflict-text",
  cooperationDeed: "--cooperation-deed", cooperationWord: "--cooperation-word", cooperationWash: "--cooperation-wash",
  cooperationText: "--cooperation-text", neutral: "--neutral", accent: "--accent", doubt: "--chart-doubt", bar: "--chart-bar",
  sans: "--sans", serif: "--serif",
});

/** @typedef {Record<keyof typeof NAMES, string>} Theme */

/**
 * @param {Element} element
 * @returns {Theme}
 */
export function themeOf(element) {
  const style = getComputedStyle(element);
  const read = Object.entries(NAMES).map(([name, property]) => [name, style.getPropertyValue(property).trim()]);
  return Object.freeze(Object.fromEntries(read));
}

/**
 * @param {() => void} changed
 */
export function onSchemeChange(changed) {
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", changed);
}

const paper = matchMedia("print");

/** Whether the page is being laid out for paper. */
export const isPrinted = () => paper.matches;

/**
 * Called when the page has been laid out for paper, before it is printed, and again when it is back on the screen.
 * @param {() => void} changed
 */
export function onPrint(changed) {
  paper.addEventListener("change", changed);
}
