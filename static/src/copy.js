// Copies text to the clipboard.
//
//   <code id="citation">…</code>
//   <button type="button" data-copy="citation" data-copied="Copied" hidden>Copy</button>
//
// data-copy     the id of the element whose text (or, in a form field, value) is copied
// data-copied   what the button says for two seconds afterwards, in the page's language
//
// The button is `hidden` in the HTML and shown here, so nobody meets a button that does nothing.
// Where the clipboard is closed to the page, the text is selected, ready to be copied by hand.

const SHOWN_FOR = 2000; // milliseconds

/**
 * The text that a reader would copy from an element.
 * @param {{ value?: unknown, textContent: string | null }} element
 * @returns {string}
 */
export function textOf(element) {
  if (typeof element.value === "string") return element.value;
  return (element.textContent ?? "").trim();
}

/**
 * Shows the copy buttons of a page, or of a part of it that has come later, and makes them work.
 * @param {ParentNode} part
 */
export function enableCopy(part) {
  for (const button of part.querySelectorAll("button[data-copy]")) {
    if (!(button instanceof HTMLButtonElement)) continue;
    const source = document.getElementById(button.dataset.copy ?? "");
    if (!source) continue;
    button.hidden = false;
    button.addEventListener("click", () => copy(button, source));
  }
}

/**
 * @param {HTMLButtonElement} button
 * @param {HTMLElement} source
 */
async function copy(button, source) {
  try {
    await navigator.clipboard.writeText(textOf(source));
  } catch {
    getSelection()?.selectAllChildren(source);
    return;
  }
  confirmOn(button);
}

/**
 * Says on the button that it worked, to the eye and to a screen reader, and takes it back.
 * @param {HTMLButtonElement} button
 */
function confirmOn(button) {
  const copied = button.dataset.copied;
  if (!copied || button.textContent === copied) return;
  const label = button.textContent;
  button.setAttribute("aria-live", "polite");
  button.textContent = copied;
  setTimeout(() => (button.textContent = label), SHOWN_FOR);
}
