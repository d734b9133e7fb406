// The whole chart by keyboard, while the stage (or the card over it) has the focus.
//
//   ← →  previous, next event      Enter  open its card      Escape  close, unpin
//   + −  zoom about it             0      everything         Page up, Page down  move the view
//   Home, End  first, last event   Shift ← →  the opened day by one day
//   [ ]  begin, end the range at the event or day            t  the table
//
// Writes view, focus, event, day.

import { lowerBound } from "../pure/columns.js";
import { openedDay } from "../pure/state.js";
import { holding, panned, presets, zoomed } from "../pure/view.js";

/**
 * The next event that counts in a direction from an index; -1 where there is none.
 * @param {Uint16Array} fails
 * @param {number} from
 * @param {1 | -1} step
 */
export function nextEvent(fails, from, step) {
  for (let i = from + step; i >= 0 && i < fails.length; i += step) if (fails[i] === 0) return i;
  return -1;
}

/**
 * @param {HTMLElement} root
 * @param {import("../pure/state.js").Store} store
 * @param {import("../pure/model.js").Model} model
 * @param {import("./camera.js").Camera} camera
 * @param {{ stage: HTMLElement, card: HTMLElement, table: HTMLDetailsElement, opened: (i: number) => void, closed: () => void,
 *   announceEvent: (i: number) => void, announceDay: () => void }} help
 */
export function enableKeys(root, store, model, camera, { stage, card, table, opened, closed, announceEvent, announceDay }) {
  const { columns } = model;
  const { today } = columns;

  /** The index from which the first step is made: the focus, or what lies next to the opened day. @param {1 | -1} step */
  const start = (step) => {
    const state = store.get();
    if (state.event >= 0) return state.event;
    if (state.focus >= 0) return state.focus;
    const [first, last] = state.view;
    const day = state.day ?? (step > 0 ? Math.floor(first) : Math.ceil(last) - 1);
    return lowerBound(columns.day, step > 0 ? day : day + 1) - (step > 0 ? 1 : 0);
  };

  /** @param {number} i */
  const focus = (i) => {
    if (i < 0) return;
    const { event, view } = store.get();
    const held = holding(view, columns.day[i]);
    if (event >= 0) opened(i);
    else {
      store.update({ focus: i, day: columns.day[i], pinned: true }, "correction");
      announceEvent(i);
    }
    if (held !== view && (held[0] !== view[0] || held[1] !== view[1])) camera.glideTo(held);
  };

  /** @param {1 | -1} step */
  const walk = (step) => focus(nextEvent(model.of(store.get().filters).fails, start(step), step));

  const anchor = () => {
    const state = store.get();
    const i = state.focus >= 0 ? state.focus : state.event;
    if (i >= 0) return columns.day[i] + 0.5;
    return state.day !== null ? state.day + 0.5 : (state.view[0] + state.view[1]) / 2;
  };

  /** @param {number} factor */
  const zoom = (factor) => {
    const wish = camera.wish();
    const at = Math.min(Math.max(anchor(), wish[0]), wish[1]);
    camera.glideTo(zoomed(wish, factor, at));
  };

  /** @param {number} days */
  const moveDay = (days) => {
    const day = Math.min(Math.max(openedDay(store.get(), today) + days, 0), today);
    store.update({ day, pinned: true, focus: -1 }, "correction");
    camera.glideTo(holding(store.get().view, day));
    announceDay();
  };

  const close = () => {
    if (store.get().event >= 0) closed();
    else store.update({ day: null, pinned: false, focus: -1 }, "correction");
  };

  /** @type {Record<string, (shift: boolean) => void>} */
  const keys = {
    ArrowRight: (shift) => (shift ? moveDay(1) : walk(1)),
    ArrowLeft: (shift) => (shift ? moveDay(-1) : walk(-1)),
    "+": () => zoom(0.5),
    "=": () => zoom(0.5),
    "-": () => zoom(2),
    0: () => camera.glideTo(presets(today).all),
    PageUp: () => camera.glideTo(panned(camera.wish(), (camera.wish()[0] - camera.wish()[1]) * 0.8)),
    PageDown: () => camera.glideTo(panned(camera.wish(), (camera.wish()[1] - camera.wish()[0]) * 0.8)),
    Home: () => focus(nextEvent(model.of(store.get().filters).fails, -1, 1)),
    End: () => focus(nextEvent(model.of(store.get().filters).fails, columns.count, -1)),
    Enter: () => {
      const { focus: i } = store.get();
      if (i >= 0) opened(i);
    },
    "[": () => camera.glideTo([Math.floor(anchor()), camera.wish()[1]]),
    "]": () => camera.glideTo([camera.wish()[0], Math.floor(anchor()) + 1]),
    t: () => {
      table.open = !table.open;
      if (table.open) table.querySelector("summary")?.focus();
    },
  };

  root.addEventListener("keydown", (e) => {
    if (e.altKey || e.ctrlKey || e.metaKey || e.defaultPrevented) return;
    const target = /** @type {HTMLElement} */ (e.target);
    if (e.key === "Escape" && (stage.contains(target) || card.contains(target) || store.get().event >= 0)) {
      e.preventDefault();
      close();
      return;
    }
    const inCard = card.contains(target);
    if (target !== stage && !(inCard && /^Arrow(Left|Right)$/.test(e.key))) return;
    const act = store.get().compare && /^(\+|=|-|0|Page|\[|\])/.test(e.key) ? undefined : keys[e.key];
    if (!act) return;
    e.preventDefault();
    act(e.shiftKey);
  });
}
