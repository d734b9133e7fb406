// Says politely, to a screen reader, what changed. A later word replaces an earlier one that was not yet said.
//
//   <p class="aside" data-part="announcer" aria-live="polite"></p>

import { part } from "./elements.js";

/**
 * @param {HTMLElement} root
 * @returns {(text: string) => void}
 */
export function createAnnouncer(root) {
  const live = part(root, "announcer");
  let waiting = 0;
  return (text) => {
    clearTimeout(waiting);
    waiting = window.setTimeout(() => (live.textContent = text), 120);
  };
}
