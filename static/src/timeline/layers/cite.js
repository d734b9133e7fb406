// How the events of the view are cited, as the server says it on its list of them: fetched when a reader opens it.
//
//   <details id="cite"> <summary>…</summary> <dl>the citations of the view that the page was loaded with</dl> </details>
//   somewhere on the page; hidden while two periods with days between them are compared
//
// Reads view, filters, compare.

import { enableCopy } from "../../copy.js";
import { ofList } from "../pure/address.js";
import { element } from "./elements.js";

/**
 * @param {HTMLElement} root
 * @param {import("../pure/state.js").Store} store
 * @param {number} today
 * @param {import("../pure/words.js").Words} words
 */
export function createCite(root, store, today, words) {
  const box = document.getElementById("cite");
  if (!(box instanceof HTMLDetailsElement)) return;
  /** @type {string | null} */
  let shown = null;

  /** @param {string} address */
  const fetched = async (address) => {
    const response = await fetch(address);
    const page = new DOMParser().parseFromString(await response.text(), "text/html");
    const list = page.querySelector("#cite dl");
    if (!response.ok || !list) throw new Error(`${address} has no citation`);
    return document.adoptNode(list);
  };

  const draw = async () => {
    const query = ofList(store.get(), today);
    box.hidden = query === null;
    if (query === null || query === shown || !box.open) return;
    shown = query;
    const address = `${root.dataset.list}?${query}`;
    box.setAttribute("aria-busy", "true");
    const list = await fetched(address).catch((error) => {
      console.error(error);
      return element("p", "", {}, element("a", "", { href: `${address}#cite` }, words.say("no-citation")));
    });
    if (query !== shown) return;
    if (list instanceof HTMLParagraphElement) shown = null; // to be asked for again
    box.removeAttribute("aria-busy");
    box.lastElementChild?.replaceWith(list);
    enableCopy(box);
  };

  box.addEventListener("toggle", draw);
  let waiting = 0;
  store.subscribe((_, __, how) => {
    if (how === "moving") return;
    clearTimeout(waiting);
    waiting = window.setTimeout(draw, 250);
  });
  draw();
}
