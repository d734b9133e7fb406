// Picks the place of an event on the small map: the recorded place nearest to the click, or one of the list beside it.
//
//   <details id="place-map" hidden><svg> <circle data-place="7" cx cy> </svg>
//     <ul> <button type="button" data-place="7">Panmunjom</button> </ul> <p data-chosen="Chosen"></p></details>
//   <select id="id_place">

import { announce } from "./choices.js";

/**
 * The nearest of the points; nothing without any.
 * @template {{ x: number, y: number }} P
 * @param {P[]} points
 * @param {number} x
 * @param {number} y
 * @returns {P | undefined}
 */
export function nearest(points, x, y) {
  const away = (/** @type {P} */ point) => (point.x - x) ** 2 + (point.y - y) ** 2;
  return points.reduce((/** @type {P | undefined} */ best, p) => (best && away(best) <= away(p) ? best : p), undefined);
}

/**
 * @param {Document} page
 */
export function enablePlace(page) {
  const map = page.getElementById("place-map");
  const svg = map?.querySelector("svg");
  const said = map?.querySelector("[data-chosen]");
  const select = page.getElementById("id_place");
  if (!map || !svg || !(said instanceof HTMLElement) || !(select instanceof HTMLSelectElement)) return;
  map.hidden = false;
  const points = [...svg.querySelectorAll("circle")].map((circle) => ({
    key: circle.dataset.place ?? "",
    x: circle.cx.baseVal.value,
    y: circle.cy.baseVal.value,
  }));
  const name = (/** @type {string} */ key) => map.querySelector(`button[data-place="${key}"]`)?.textContent ?? "";

  const mark = () => {
    for (const each of map.querySelectorAll("[data-place]")) {
      each.classList.toggle("chosen", each.getAttribute("data-place") === select.value);
    }
  };
  const choose = (/** @type {string} */ key) => {
    if (![...select.options].some((option) => option.value === key)) select.append(new Option(name(key), key));
    select.value = key;
    announce(select);
    said.textContent = `${said.dataset.chosen}: ${name(key)}`;
    mark();
  };
  svg.addEventListener("click", (e) => {
    const matrix = svg.getScreenCTM();
    if (!matrix) return;
    const at = new DOMPoint(e.clientX, e.clientY).matrixTransform(matrix.inverse());
    const found = nearest(points, at.x, at.y);
    if (found) choose(found.key);
  });
  for (const button of map.querySelectorAll("button")) {
    button.addEventListener("click", () => choose(button.dataset.place ?? ""));
  }
  mark();
}
