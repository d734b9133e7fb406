// Menus that open under a button, and the filters as a sheet on small screens: Escape closes them and gives the focus back,
// and so does a press anywhere else.
//
//   <details class="menu"><summary>…</summary> …</details>
//   <form data-part="filters"> shown as a sheet while the root has the class timeline--filters
//   <button data-do="filters">, <button data-do="filters-close">

import { part } from "../layers/elements.js";

/**
 * @param {HTMLElement} root
 */
export function enableMenus(root) {
  /** @type {HTMLDetailsElement[]} */
  const menus = [...root.querySelectorAll("details.menu")].filter((one) => one instanceof HTMLDetailsElement);
  const sheet = part(root, "filters");
  const opener = /** @type {HTMLElement} */ (root.querySelector('[data-do="filters"]'));

  root.addEventListener("click", (e) => {
    const button = e.target instanceof Element ? e.target.closest("[data-do]") : null;
    const act = button instanceof HTMLElement ? button.dataset.do : "";
    if (act === "filters" && root.classList.toggle("timeline--filters")) sheet.querySelector("input")?.focus();
    if (act === "filters-close") closeSheet();
  });

  const closeSheet = () => {
    root.classList.remove("timeline--filters");
    opener.focus();
  };

  document.addEventListener("pointerdown", (e) => {
    for (const menu of menus) if (e.target instanceof Node && !menu.contains(e.target)) menu.open = false;
  });

  root.addEventListener("keydown", (e) => {
    if (e.key !== "Escape" || !(e.target instanceof Node)) return;
    const open = menus.find((menu) => menu.open && menu.contains(/** @type {Node} */ (e.target)));
    if (open) {
      open.open = false;
      open.querySelector("summary")?.focus();
    } else if (root.classList.contains("timeline--filters") && sheet.contains(e.target)) closeSheet();
    else return;
    e.preventDefault();
  });
}
