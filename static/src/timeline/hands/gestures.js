// Pointer and wheel on the chart. Wheel zooms about the pointer and pans sideways; one pointer drags, two pinch; with
// Shift a drag marks a range. A movement over the chart opens the day under it; a press on a mark opens its card, and
// elsewhere pins the day. Pages still scroll under a finger that moves up or down (touch-action: pan-y in timeline.css).

import { panned, zoomed } from "../pure/view.js";
import { frameAt } from "../pure/layout.js";

const STILL = 6; // pixels that a press may move
const WHEEL = 0.0022;

/**
 * @param {import("../pure/state.js").Store} store
 * @param {import("../layers/picture.js").Picture} picture
 * @param {import("./camera.js").Camera} camera
 * @param {{ today: number, opened: (i: number) => void, pointed: (i: number) => void }} help
 */
export function enableGestures(store, picture, camera, { today, opened, pointed }) {
  const { stage } = picture;
  /** @type {Map<number, { x: number, y: number }>} */
  const down = new Map();
  /** @type {{ kind: "press" | "drag" | "range" | "pinch", x: number, y: number, view: import("../pure/view.js").View, gap: number } | null} */
  let act = null;
  let box = stage.getBoundingClientRect();

  /** @param {{ clientX: number, clientY: number }} e */
  const at = (e) => ({ x: e.clientX - box.left, y: e.clientY - box.top });
  const frame = () => picture.layout().frames[0];
  /** @param {number} x @param {import("../pure/view.js").View} view */
  const day = (x, [first, last]) => first + (x / frame().width) * (last - first);
  const fixed = () => store.get().compare !== null;
  const measure = () => (box = stage.getBoundingClientRect());

  stage.addEventListener("wheel", (e) => {
    if (fixed()) return;
    const scale = e.deltaMode === 1 ? 16 : e.deltaMode === 2 ? 400 : 1;
    const [dx, dy] = [e.deltaX * scale, e.deltaY * scale];
    const wish = camera.wish();
    const sideways = Math.abs(dx) > Math.abs(dy);
    // Everything is in view already: the page scrolls on.
    if (!sideways && dy > 0 && wish[0] <= 0 && wish[1] >= today + 1) return;
    e.preventDefault();
    measure();
    const view = sideways
      ? panned(wish, (dx / frame().width) * (wish[1] - wish[0]))
      : zoomed(wish, Math.exp(Math.max(Math.min(dy, 240), -240) * WHEEL * (e.ctrlKey ? 4 : 1)), day(at(e).x, wish));
    camera.follow(view);
  }, { passive: false });

  /** @param {"press" | "drag" | "range" | "pinch"} kind */
  const begin = (kind) => {
    const points = [...down.values()];
    const x = points.reduce((sum, one) => sum + one.x, 0) / points.length;
    const gap = points.length > 1 ? Math.max(Math.abs(points[0].x - points[1].x), 12) : 1;
    act = { kind, x, y: points[0].y, view: store.get().view, gap };
  };

  stage.addEventListener("pointerdown", (e) => {
    if (e.button !== 0 || (e.target instanceof Element && e.target.closest("a, button"))) return;
    measure();
    down.set(e.pointerId, at(e));
    begin(down.size > 1 ? "pinch" : e.shiftKey ? "range" : "press");
  });

  stage.addEventListener("pointermove", (e) => {
    const point = down.get(e.pointerId);
    if (!point) {
      if (e.pointerType === "mouse") hover(e);
      return;
    }
    Object.assign(point, at(e));
    if (!act || fixed()) return;
    if (act.kind === "press" && Math.hypot(point.x - act.x, point.y - act.y) > STILL) {
      act.kind = "drag";
      stage.setPointerCapture(e.pointerId);
      stage.classList.add("stage--dragged");
    }
    const length = act.view[1] - act.view[0];
    if (act.kind === "drag") camera.lead(panned(act.view, ((act.x - point.x) / frame().width) * length));
    if (act.kind === "range") {
      const { top, height } = frame();
      picture.overlay.range({ left: act.x, right: point.x, top, height });
    }
    if (act.kind === "pinch" && down.size > 1) {
      const [a, b] = [...down.values()];
      const [middle, gap] = [(a.x + b.x) / 2, Math.max(Math.abs(a.x - b.x), 12)];
      const grown = zoomed(act.view, act.gap / gap, day(act.x, act.view));
      camera.lead(panned(grown, ((act.x - middle) / frame().width) * (grown[1] - grown[0])));
    }
  });

  /** @param {PointerEvent} e */
  const end = (e) => {
    const point = down.get(e.pointerId);
    if (!point) return;
    down.delete(e.pointerId);
    stage.classList.remove("stage--dragged");
    picture.overlay.range(null);
    const done = act;
    act = null;
    if (!done) return;
    if (e.type === "pointercancel") {
      if (done.kind !== "press") camera.settle();
    } else if (done.kind === "range" && Math.abs(point.x - done.x) > STILL && !fixed()) {
      camera.glideTo([day(Math.min(point.x, done.x), done.view), day(Math.max(point.x, done.x), done.view)]);
    } else if (done.kind === "press" || done.kind === "range") {
      press(point);
    } else if (down.size === 0) {
      requestAnimationFrame(() => camera.settle());
    } else {
      begin("drag");
    }
  };
  stage.addEventListener("pointerup", end);
  stage.addEventListener("pointercancel", end);

  /** @param {{ x: number, y: number }} point */
  const press = ({ x, y }) => {
    const event = picture.eventAt(x, y);
    if (event >= 0) return opened(event);
    const day = picture.dayAt(x, y);
    const again = store.get().pinned && store.get().day === day;
    return store.update({ day: again ? null : day, pinned: !again, event: -1 }, "correction");
  };

  stage.addEventListener("dblclick", (e) => {
    if (fixed() || (e.target instanceof Element && e.target.closest("a, button"))) return;
    camera.glideTo(zoomed(camera.wish(), e.shiftKey ? 2 : 0.5, day(at(e).x, camera.wish())));
  });

  /** @param {PointerEvent} e */
  const hover = (e) => {
    if (e.target instanceof Element && e.target.closest("a, button")) return;
    measure();
    const { x, y } = at(e);
    const event = picture.eventAt(x, y);
    stage.classList.toggle("stage--on-mark", event >= 0);
    pointed(event);
    const { pinned } = store.get();
    if (!pinned && frameAt(picture.layout(), y)) store.update({ day: picture.dayAt(x, y) }, "moving");
  };

  stage.addEventListener("pointerleave", () => {
    pointed(-1);
    if (!store.get().pinned) store.update({ day: null }, "moving");
  });
}
