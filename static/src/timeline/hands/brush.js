// The view in the overview: dragged whole, or by either end, or put where the strip is pressed. Its ends are sliders
// for the keyboard, so nothing needs a drag.
//
//   <div data-part="brush"><button data-part="brush-first" role="slider">, <button data-part="brush-last" role="slider"></div>
//
// Writes view.

import { civil, dayOf } from "../pure/days.js";
import { panned, presets } from "../pure/view.js";
import { part } from "../layers/elements.js";

/**
 * @param {HTMLElement} root
 * @param {import("../pure/state.js").Store} store
 * @param {import("./camera.js").Camera} camera
 * @param {import("../pure/words.js").Words} words
 * @param {number} today
 */
export function enableBrush(root, store, camera, words, today) {
  const [strip, brush, first, last] = ["overview", "brush", "brush-first", "brush-last"].map((name) => part(root, name));
  const bounds = presets(today).all;
  /** @type {{ hold: "first" | "last" | "whole", day: number, view: import("../pure/view.js").View, moved: boolean } | null} */
  let act = null;

  /** @param {PointerEvent} e */
  const dayAt = (e) => {
    const box = strip.getBoundingClientRect();
    return ((e.clientX - box.left) / box.width) * bounds[1];
  };

  strip.addEventListener("pointerdown", (e) => {
    if (e.button !== 0 || store.get().compare) return;
    const target = /** @type {Node} */ (e.target);
    const day = dayAt(e);
    const { view } = store.get();
    const hold = first.contains(target) ? "first" : last.contains(target) ? "last" : "whole";
    const centred = hold === "whole" && !brush.contains(target);
    act = { hold, day, view: centred ? panned(view, day - (view[0] + view[1]) / 2) : view, moved: centred };
    if (centred) camera.lead(act.view);
    strip.setPointerCapture(e.pointerId);
  });

  strip.addEventListener("pointermove", (e) => {
    if (!act) return;
    act.moved = true;
    const by = dayAt(e) - act.day;
    const [a, b] = act.view;
    if (act.hold === "whole") camera.lead(panned(act.view, by));
    else if (act.hold === "first") camera.lead([Math.max(Math.min(a + by, b - 1), 0), b]);
    else camera.lead([a, Math.min(Math.max(b + by, a + 1), bounds[1])]);
  });

  const end = () => {
    if (act?.moved) requestAnimationFrame(() => camera.settle());
    act = null;
  };
  strip.addEventListener("pointerup", end);
  strip.addEventListener("pointercancel", end);

  /**
   * A month by arrow, a year by page key.
   * @param {number} day
   * @param {string} key
   */
  const stepped = (day, key) => {
    const { year, month, date } = civil(day);
    const months = { ArrowLeft: -1, ArrowDown: -1, ArrowRight: 1, ArrowUp: 1, PageDown: -12, PageUp: 12 }[key];
    if (key === "Home") return 0;
    if (key === "End") return bounds[1];
    return months === undefined ? null : dayOf(year, month + months, Math.min(date, 28));
  };

  brush.addEventListener("keydown", (e) => {
    const atFirst = e.target === first;
    if ((!atFirst && e.target !== last) || store.get().compare) return;
    const [a, b] = camera.wish();
    const day = stepped(atFirst ? a : b, e.key);
    if (day === null) return;
    e.preventDefault();
    camera.glideTo(atFirst ? [Math.min(Math.max(day, 0), b - 1), b] : [a, Math.max(Math.min(day, bounds[1]), a + 1)]);
  });

  const say = () => {
    const { view } = store.get();
    for (const [handle, day] of /** @type {[HTMLElement, number][]} */ ([[first, Math.floor(view[0])], [last, Math.ceil(view[1]) - 1]])) {
      handle.setAttribute("aria-valuemin", "0");
      handle.setAttribute("aria-valuemax", String(today));
      handle.setAttribute("aria-valuenow", String(day));
      handle.setAttribute("aria-valuetext", words.day(day));
    }
  };
  store.subscribe((_, __, how) => how !== "moving" && say());
  say();
}
