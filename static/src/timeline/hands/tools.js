// The buttons, fields and switches around the chart. Each has data-do with what it does:
//
//   zoom-in, zoom-out, earlier, later, preset-year, preset-2017, preset-all, major, lanes, compare, compare-end,
//   event-before, event-after, card-close; those of menus.js are not among them
//   <input type="date" name="first|last"> of the view; name="a-first|a-last|b-first|b-last" of a comparison
//   <input type="checkbox" name="bands" value="phases|leaders|exercises|talks|sanctions">
//
// Writes view, series, lanes, bands, compare, event.

import { covered, dayOf, iso } from "../pure/days.js";
import { before, panned, presets, zoomed } from "../pure/view.js";
import { nextEvent } from "./keys.js";

/** The pairs across the line, in the order of the method, as far as the record has them. */
const PAIRS = ["dprk:rok", "dprk:usa", "dprk:japan", "china:dprk", "dprk:un"];
const LANES = 4;

/**
 * @param {HTMLElement} root
 * @param {import("../pure/state.js").Store} store
 * @param {import("../pure/model.js").Model} model
 * @param {import("./camera.js").Camera} camera
 * @param {{ opened: (i: number) => void, wantBands: () => void, closed: () => void }} help
 */
export function enableTools(root, store, model, camera, { opened, wantBands, closed }) {
  const { columns } = model;
  const { today } = columns;
  const views = presets(today);
  const middle = () => (camera.wish()[0] + camera.wish()[1]) / 2;
  const length = () => camera.wish()[1] - camera.wish()[0];

  const lanes = () => {
    if (store.get().lanes.length) return store.update({ lanes: [] });
    const { dyad } = store.get().filters;
    const here = PAIRS.filter((pair) => pair.split(":").every((slug) => columns.actors.some((one) => one.slug === slug)));
    return store.update({ lanes: Object.freeze(dyad?.length ? [...dyad] : here.slice(0, LANES)), compare: null });
  };

  const compare = () => {
    if (store.get().compare) return store.update({ compare: null });
    const [first, last] = store.get().view;
    const earlier = before([first, last]);
    /** @type {[import("../pure/view.js").View, import("../pure/view.js").View]} */
    const pair = earlier[0] >= 0 && last - first < 366 * 6
      ? [earlier, [first, last]]
      : [[dayOf(2010, 1, 1), dayOf(2011, 1, 1)], [dayOf(2013, 1, 1), dayOf(2014, 1, 1)]];
    return store.update({ compare: pair, lanes: [] });
  };

  /** @param {1 | -1} step */
  const neighbour = (step) => {
    const i = nextEvent(model.of(store.get().filters).fails, store.get().event, step);
    if (i >= 0) opened(i);
  };

  /** A period of its own ends a comparison. @param {import("../pure/view.js").View} view */
  const show = (view) => {
    if (store.get().compare) store.update({ compare: null, view });
    else camera.glideTo(view);
  };

  /** @type {Record<string, () => void>} */
  const acts = {
    "zoom-in": () => camera.glideTo(zoomed(camera.wish(), 0.5, middle())),
    "zoom-out": () => camera.glideTo(zoomed(camera.wish(), 2, middle())),
    earlier: () => camera.glideTo(panned(camera.wish(), -0.5 * length())),
    later: () => camera.glideTo(panned(camera.wish(), 0.5 * length())),
    "preset-year": () => show(views.year),
    "preset-2017": () => show([dayOf(2017, 1, 1), dayOf(2019, 1, 1)]),
    "preset-all": () => show(views.all),
    major: () => store.update({ series: store.get().series === "major" ? "full" : "major" }),
    lanes,
    compare,
    "compare-end": () => store.update({ compare: null }),
    "event-before": () => neighbour(-1),
    "event-after": () => neighbour(1),
    "card-close": closed,
  };

  root.addEventListener("click", (e) => {
    const button = e.target instanceof Element ? e.target.closest("[data-do]") : null;
    if (button instanceof HTMLElement) acts[button.dataset.do ?? ""]?.();
  });

  root.addEventListener("change", (e) => {
    const field = e.target;
    if (!(field instanceof HTMLInputElement)) return;
    if (field.name === "bands") {
      const on = [...root.querySelectorAll('input[name="bands"]:checked')].map((one) => /** @type {HTMLInputElement} */ (one).value);
      wantBands();
      store.update({ bands: Object.freeze(on) });
    } else if (field.type === "date") chosenDay(field);
  });

  /** @param {HTMLInputElement} field */
  const chosenDay = (field) => {
    const day = covered(field.value)?.[0];
    if (day === undefined) return;
    const [which, end] = field.name.includes("-") ? field.name.split("-") : ["", field.name];
    const { compare: pair, view } = store.get();
    /** @param {import("../pure/view.js").View} old @returns {import("../pure/view.js").View} */
    const changed = ([a, b]) => (end === "first" ? [day, Math.max(b, day + 1)] : [Math.min(a, day), day + 1]);
    if (which === "") camera.glideTo(changed(view));
    else if (pair) store.update({ compare: which === "a" ? [changed(pair[0]), pair[1]] : [pair[0], changed(pair[1])] });
  };

  const reflect = () => {
    const { view, lanes: shown, compare: pair, series, bands } = store.get();
    root.classList.toggle("timeline--lanes", shown.length > 0);
    for (const [name, on] of /** @type {[string, boolean][]} */ ([["lanes", shown.length > 0], ["compare", pair !== null], ["major", series === "major"]])) {
      root.querySelector(`[data-do="${name}"]`)?.setAttribute("aria-pressed", String(on));
    }
    for (const box of root.querySelectorAll('input[name="bands"]')) {
      if (box instanceof HTMLInputElement) box.checked = bands.includes(box.value);
    }
    for (const [name, day] of [["first", Math.floor(view[0])], ["last", Math.ceil(view[1]) - 1]]) {
      const field = root.querySelector(`input[name="${name}"]`);
      const text = iso(Number(day));
      if (field instanceof HTMLInputElement && field !== document.activeElement && field.value !== text) field.value = text;
    }
  };
  // Once: a field of a date is laid out anew whenever its ends are written.
  for (const field of root.querySelectorAll('input[name="first"], input[name="last"]')) {
    field.setAttribute("min", iso(0));
    field.setAttribute("max", iso(today));
  }
  store.subscribe((_, __, how) => how !== "moving" && reflect());
  if (store.get().bands.length) wantBands();
  reflect();
}
