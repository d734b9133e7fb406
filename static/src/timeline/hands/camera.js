// Moves the view: smoothly toward where a hand wants it, at once where motion is unwelcome or a finger leads. When it
// comes to rest it stands on whole days, and the step goes into the history.

import { between, held, whole, presets } from "../pure/view.js";

const GLIDE = 180; // milliseconds of a step by button or key
const CATCH_UP = 0.34; // of the way to the wheel's wish, each frame
const REST = 220; // milliseconds without a wish until a movement counts as ended

/** @typedef {ReturnType<typeof createCamera>} Camera */
/** @typedef {import("../pure/view.js").View} View */

/**
 * @param {import("../pure/state.js").Store} store
 * @param {number} today
 */
export function createCamera(store, today) {
  const bounds = presets(today).all;
  const still = matchMedia("(prefers-reduced-motion: reduce)");
  /** @type {View} */
  let wish = store.get().view;
  /** @type {{ from: View, start: number } | null} */
  let glide = null;
  let running = false;
  let resting = 0;

  /** @param {View} view */
  const show = (view) => store.update({ view }, "moving");

  const settle = () => {
    clearTimeout(resting);
    resting = 0;
    glide = null;
    running = false;
    const view = whole(wish, bounds);
    wish = view;
    store.update({ view }, "step");
  };

  /** @param {number} now */
  const frame = (now) => {
    if (!running) return;
    const { view } = store.get();
    if (glide) {
      const t = Math.min((now - glide.start) / GLIDE, 1);
      show(between(glide.from, wish, t * (2 - t)));
      if (t === 1) return settle();
    } else {
      const near = Math.abs(view[0] - wish[0]) + Math.abs(view[1] - wish[1]) < (wish[1] - wish[0]) * 0.002;
      if (near) {
        if (view !== wish) show(wish);
        running = false;
        return undefined;
      }
      show(between(view, wish, CATCH_UP));
    }
    requestAnimationFrame(frame);
    return undefined;
  };

  const run = () => {
    if (running) return;
    running = true;
    requestAnimationFrame(frame);
  };

  store.subscribe((state, before, how) => {
    if (how !== "moving" && state.view !== before.view) wish = state.view;
  });

  return {
    /** Where the view is headed. */
    wish: () => wish,
    /** One step, by button or key. @param {View} view */
    glideTo(view) {
      wish = whole(held(view, bounds), bounds);
      clearTimeout(resting);
      if (still.matches) return settle();
      glide = { from: store.get().view, start: performance.now() };
      return run();
    },
    /** A wheel's wish; more will follow. @param {View} view */
    follow(view) {
      glide = null;
      wish = held(view, bounds);
      clearTimeout(resting);
      resting = window.setTimeout(settle, REST);
      if (still.matches) show(wish);
      else run();
    },
    /** A finger's place: the view is under it now. @param {View} view */
    lead(view) {
      glide = null;
      running = false;
      clearTimeout(resting);
      wish = held(view, bounds);
      requestAnimationFrame(() => show(wish));
    },
    settle,
  };
}
