// The chart itself: canvas, overlay and notes, drawn from the state. Draws at once while a view moves, because movements
// come from an animation frame already, and in the next frame otherwise.
//
//   <div class="stage" data-part="stage">
//     <canvas data-part="canvas"></canvas>
//     <svg data-part="overlay" aria-hidden="true"></svg>
//     <div data-part="notes"></div>
//   </div>
//
// Reads view, filters, series, lanes, bands, compare, event, focus, day. Writes nothing.

import { dayAt, frameAt, layoutOf, xOf } from "../pure/layout.js";
import { openedDay } from "../pure/state.js";
import { part } from "./elements.js";
import { createNotes } from "./notes.js";
import { createOverlay } from "./overlay.js";
import { paint } from "./paint.js";
import { roomForMarks } from "./paint_marks.js";
import { isPrinted, onPrint, onSchemeChange, themeOf } from "./theme.js";

const ON_PAPER = 3; // dots a pixel
const REACH = 14; // pixels around a mark that still mean it

/** @typedef {ReturnType<typeof createPicture>} Picture */

/**
 * @param {HTMLElement} root
 * @param {import("../pure/state.js").Store} store
 * @param {import("../pure/model.js").Model} model
 * @param {{ people: import("./people.js").People, texts: import("../pure/texts.js").Texts,
 *   words: import("../pure/words.js").Words, opened: (i: number) => void }} help
 */
export function createPicture(root, store, model, { people, texts, words, opened }) {
  const stage = part(root, "stage");
  const canvas = /** @type {HTMLCanvasElement} */ (part(root, "canvas"));
  const context = /** @type {CanvasRenderingContext2D} */ (canvas.getContext("2d", { alpha: false }));
  const svg = /** @type {SVGSVGElement} */ (/** @type {unknown} */ (root.querySelector('[data-part="overlay"]')));
  const { columns } = model;
  /** @param {string} slug */
  const nameOf = (slug) => people.nameOf(columns.actors.find((one) => one.slug === slug) ?? { name: slug, name_ko: "" });
  const overlay = createOverlay(svg, words, nameOf);
  const notes = createNotes(part(root, "notes"), columns, people, opened);
  const marks = [roomForMarks()];
  let theme = themeOf(root);
  let layout = layoutOf(store.get(), 800, 400);
  /** @type {import("./paint_bands.js").Bands | null} */
  let bands = null;
  /** @type {number[]} */
  let linked = [];
  let [asked, pointed] = [false, -1];
  let [width, ratio] = [0, 0];

  const measure = () => {
    width = stage.clientWidth;
    ratio = isPrinted() ? ON_PAPER : Math.min(devicePixelRatio || 1, 2);
  };

  const resize = () => {
    const [w, h] = [Math.round(width * ratio), Math.round(layout.height * ratio)];
    if (canvas.width === w && canvas.height === h) return;
    canvas.width = w;
    canvas.height = h;
    canvas.style.width = `${width}px`;
    canvas.style.height = `${layout.height}px`;
    stage.style.height = `${layout.height}px`;
  };

  /** @param {number} i */
  const markOf = (i) => {
    if (i < 0) return null;
    for (const room of marks.slice(0, layout.frames.length)) {
      if (room.share === 0) continue;
      const k = room.index.subarray(0, room.n).indexOf(i);
      if (k >= 0) return { x: room.x[k], y: room.y[k], r: room.r[k] };
    }
    // In a halftone an event stands where its mark would.
    const frame = layout.frames.find(({ kind, view }) => kind === "signed" && columns.day[i] >= view[0] - 1 && columns.day[i] < view[1]);
    return frame ? { x: xOf(frame, columns.day[i] + 0.5), y: frame.zero + columns.score[i] * frame.unit, r: 4 } : null;
  };

  const decorate = () => {
    if (asked) return; // the layout is not yet that of the state, and drawing ends with this
    const state = store.get();
    const frame = state.compare ? layout.frames[1] : layout.frames[0];
    const day = openedDay(state, columns.today);
    const daily = model.of(state.filters).daily(frame.series);
    const chosen = state.day !== null;
    const at = state.compare
      ? layout.frames.find((one, n) => day >= one.view[0] && day < (state.compare?.[n][1] ?? 0)) ?? frame
      : frame;
    overlay.day(chosen ? { frame: at, day, net: daily.n[day] } : null);
    const open = markOf(state.event);
    overlay.focus(markOf(pointed) ?? markOf(state.focus) ?? open);
    overlay.name(pointed >= 0 ? markOf(pointed) : null, pointed >= 0 ? `${people.title(pointed)} (${people.score(pointed)})` : "", layout);
    overlay.links(open ? linked.flatMap((i) => ((to) => (to ? [{ from: to, to: open }] : []))(markOf(i))) : []);
  };

  const draw = () => {
    asked = false;
    const state = store.get();
    if (width === 0) measure();
    const roomy = width < 560 ? 340 : Math.min(Math.max(innerHeight * 0.5, 380), 520);
    layout = layoutOf(state, width, Math.round(roomy));
    while (marks.length < layout.frames.length) marks.push(roomForMarks());
    resize();
    context.setTransform(ratio, 0, 0, ratio, 0, 0);
    context.fillStyle = theme.paper;
    context.fillRect(0, 0, width, layout.height);
    paint(context, layout, model, model.of(state.filters), theme, bands, marks);
    overlay.axes(layout);
    const missing = notes.show(layout, marks, state.event < 0 || !layout.narrow, (frame, day) => {
      const t = Math.floor(day);
      if (frame.kind === "lane" || t < 0 || t > columns.today) return null;
      return model.of(state.filters).daily(frame.series).n[t];
    });
    if (missing.length) wanted = missing;
    decorate();
  };
  /** @type {number[]} */
  let wanted = [];

  const request = () => {
    if (asked) return;
    asked = true;
    requestAnimationFrame(() => asked && draw());
  };

  store.subscribe((state, before, how) => {
    const keys = /** @type {const} */ (["view", "filters", "series", "lanes", "bands", "compare"]);
    if (keys.every((key) => state[key] === before[key])) decorate();
    else if (how === "moving") draw();
    else request();
    if (how !== "moving" && wanted.length) {
      texts.need(wanted);
      wanted = [];
    }
  });
  new ResizeObserver(() => {
    if (stage.clientWidth === width) return;
    measure();
    request();
  }).observe(stage);
  onSchemeChange(() => {
    theme = themeOf(root);
    request();
  });
  // No frame comes before the page is printed.
  onPrint(() => {
    theme = themeOf(root);
    measure();
    draw();
  });

  return {
    stage,
    draw,
    request,
    overlay,
    layout: () => layout,
    theme: () => theme,
    bands: () => bands,
    markOf,
    /** @param {import("./paint_bands.js").Bands} found */
    setBands(found) {
      bands = found;
      request();
    },
    /** The events that the open one answers or that answer it. @param {number[]} indexes */
    setLinked(indexes) {
      linked = indexes;
      decorate();
    },
    askForTexts() {
      if (wanted.length) texts.need(wanted);
      wanted = [];
    },
    /** The event under the pointer, ringed with its title. @param {number} i */
    point(i) {
      if (i === pointed) return;
      pointed = i;
      if (i >= 0 && !people.title(i)) texts.need([i]);
      decorate();
    },
    /** The event whose mark is nearest to a point, or -1. @param {number} x @param {number} y */
    eventAt(x, y) {
      let [best, nearest] = [-1, REACH];
      for (const room of marks.slice(0, layout.frames.length)) {
        if (room.share < 0.5) continue;
        for (let k = 0; k < room.n; k += 1) {
          const distance = Math.max(Math.hypot(room.x[k] - x, room.y[k] - y) - room.r[k] * 0.5, 0);
          if (distance < nearest) [best, nearest] = [room.index[k], distance];
        }
      }
      return best;
    },
    /** The day at a point. @param {number} x @param {number} y */
    dayAt(x, y) {
      const frame = frameAt(layout, y);
      const held = Math.min(Math.max(x, frame.left), frame.left + frame.width - 0.01);
      return Math.min(Math.max(Math.floor(dayAt(frame, held)), 0), columns.today);
    },
  };
}
