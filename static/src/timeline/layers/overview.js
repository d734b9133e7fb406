// The strip of the whole period with the view in it. The hands that move the view are in hands/brush.js.
//
//   <div class="overview" data-part="overview">
//     <canvas data-part="overview-canvas"></canvas>
//     <div data-part="brush"><button data-part="brush-first"></button><button data-part="brush-last"></button></div>
//   </div>
//
// Reads view, filters, compare. Shows the major series, the only one that may compare eras.

import { presets } from "../pure/view.js";
import { part } from "./elements.js";
import { paintAxis, paintGauges } from "./paint_areas.js";
import { onSchemeChange, themeOf } from "./theme.js";
import { civil, dayOf } from "../pure/days.js";

const OVERVIEW = 56; // pixels high, with its years

/**
 * @param {HTMLElement} root
 * @param {import("../pure/state.js").Store} store
 * @param {import("../pure/model.js").Model} model
 */
export function createOverview(root, store, model) {
  const strip = part(root, "overview");
  const canvas = /** @type {HTMLCanvasElement} */ (part(root, "overview-canvas"));
  const context = /** @type {CanvasRenderingContext2D} */ (canvas.getContext("2d", { alpha: false }));
  const brush = part(root, "brush");
  const { today } = model.columns;
  const all = presets(today).all;

  let waiting = 0;
  const draw = () => {
    const width = strip.clientWidth;
    const ratio = Math.min(devicePixelRatio || 1, 2);
    const theme = themeOf(root);
    canvas.width = Math.round(width * ratio);
    canvas.height = OVERVIEW * ratio;
    canvas.style.width = `${width}px`;
    canvas.style.height = `${OVERVIEW}px`;
    context.setTransform(ratio, 0, 0, ratio, 0, 0);
    context.fillStyle = theme.paper;
    context.fillRect(0, 0, width, OVERVIEW);
    const height = OVERVIEW - 16;
    /** @type {import("../pure/layout.js").Frame} */
    const frame = {
      kind: "signed", view: all, left: 0, width, top: 0, height, zero: height / 2, unit: height / 200, series: "major",
      pair: "", axis: false, named: null, above: 0,
    };
    const facts = model.of(store.get().filters);
    paintGauges(context, frame, facts.daily("major"), { ...theme, conflictWash: theme.conflictWord, cooperationWash: theme.cooperationWord });
    paintAxis(context, frame, theme);
    context.fillStyle = theme.grey;
    context.font = `12px ${theme.sans}`;
    for (let year = 1950; year <= civil(today).year; year += width < 560 ? 20 : 10) {
      const x = (dayOf(year, 1, 1) / all[1]) * width;
      context.fillRect(Math.round(x), height, 1, 4);
      context.fillText(String(year), x + 3, OVERVIEW - 3);
    }
  };

  const move = () => {
    const { view, compare } = store.get();
    const periods = [...(compare ?? [view])].sort((a, b) => a[0] - b[0]);
    const [first, last] = [periods[0][0], Math.max(...periods.map(([, end]) => end))];
    brush.style.left = `${(first / all[1]) * 100}%`;
    brush.style.width = `${((last - first) / all[1]) * 100}%`;
    brush.classList.toggle("overview__brush--split", compare !== null);
    // Where the first period ends and the second begins.
    const inside = (/** @type {number} */ day) => `${((day - first) / (last - first)) * 100}%`;
    brush.style.setProperty("--end", inside(periods[0][1]));
    brush.style.setProperty("--begin", inside(periods.at(-1)?.[0] ?? last));
  };

  store.subscribe((state, before) => {
    // The chart first: the strip follows once it has been painted.
    if (state.filters !== before.filters) {
      clearTimeout(waiting);
      waiting = window.setTimeout(draw, 50);
    }
    if (state.view !== before.view || state.compare !== before.compare) move();
  });
  let known = 0;
  new ResizeObserver(() => {
    if (strip.clientWidth === known) return;
    known = strip.clientWidth;
    draw();
  }).observe(strip);
  onSchemeChange(draw);

  return {
    draw() {
      known = strip.clientWidth;
      draw();
      move();
    },
  };
}
