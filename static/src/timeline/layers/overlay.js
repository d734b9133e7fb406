// What lies over the canvas as SVG: the words along the axes, the pointed day, the focused mark, arcs of answers, and a
// range while it is dragged.
//
//   <svg data-part="overlay" aria-hidden="true"></svg>

import { axisTexts } from "../pure/axis_texts.js";
import { xOf } from "../pure/layout.js";
import { points } from "../pure/words.js";
import { pool, setAttribute, setText, svg } from "./elements.js";

/** @typedef {import("../pure/layout.js").Layout} Layout */

/**
 * @param {SVGSVGElement} overlay
 * @param {import("../pure/words.js").Words} words
 * @param {(slug: string) => string} nameOf
 */
export function createOverlay(overlay, words, nameOf) {
  const [range, arcs, cross, labels, ring] = [svg("rect", "stage__range"), svg("g"), svg("g"), svg("g"), svg("circle", "stage__ring")];
  const name = svg("text", "stage__name");
  overlay.append(range, arcs, cross, labels, ring, name);
  const texts = pool(labels, () => svg("text"));
  const paths = pool(arcs, () => svg("path", "stage__arc"));
  const lines = pool(cross, () => svg("line", "stage__cross"));
  const dots = pool(cross, () => svg("circle", "stage__dot"));
  const sayings = pool(cross, () => svg("text", "stage__said"));
  range.setAttribute("hidden", "");
  ring.setAttribute("hidden", "");

  return {
    /** @param {Layout} layout */
    axes(layout) {
      const said = axisTexts(layout, words, nameOf);
      setAttribute(overlay, "width", layout.width);
      setAttribute(overlay, "height", layout.height);
      texts.show(said.length, (node, k) => {
        const { text, x, y, anchor, kind } = said[k];
        setText(node, text);
        setAttribute(node, "class", `stage__text stage__text--${kind}`);
        setAttribute(node, "text-anchor", anchor);
        setAttribute(node, "x", x.toFixed(1));
        setAttribute(node, "y", y);
      });
    },

    /**
     * @param {{ frame: import("../pure/layout.js").Frame, day: number, net: number } | null} at the day that is opened
     */
    day(at) {
      const shown = at && at.day + 1 > at.frame.view[0] && at.day < at.frame.view[1] ? at : null;
      const x = shown ? xOf(shown.frame, shown.day + 0.5) : 0;
      lines.show(shown ? 1 : 0, (node) => {
        const frame = /** @type {NonNullable<typeof shown>} */ (shown).frame;
        setAttribute(node, "x1", x);
        setAttribute(node, "x2", x);
        setAttribute(node, "y1", frame.top);
        setAttribute(node, "y2", frame.top + frame.height);
      });
      const signed = shown?.frame.kind === "signed" ? shown : null;
      dots.show(signed ? 1 : 0, (node) => {
        setAttribute(node, "cx", x);
        setAttribute(node, "cy", signed ? signed.frame.zero - signed.net * signed.frame.unit : 0);
        setAttribute(node, "r", 3.5);
      });
      sayings.show(shown ? 1 : 0, (node) => {
        const { frame, day, net } = /** @type {NonNullable<typeof shown>} */ (shown);
        const end = x > frame.left + frame.width * 0.75;
        setText(node, signed ? `${words.day(day)} · ${points(net)}` : words.day(day));
        setAttribute(node, "text-anchor", end ? "end" : "start");
        setAttribute(node, "x", end ? x - 6 : x + 6);
        // Clear of the word that names the lower side.
        setAttribute(node, "y", frame.top + frame.height - (x < frame.left + 130 ? 26 : 8));
      });
    },

    /** @param {{ x: number, y: number, r: number } | null} mark */
    focus(mark) {
      ring.toggleAttribute("hidden", !mark);
      if (!mark) return;
      setAttribute(ring, "cx", mark.x);
      setAttribute(ring, "cy", mark.y);
      setAttribute(ring, "r", mark.r + 4);
    },

    /** @param {{ x: number, y: number, r: number } | null} mark @param {string} text @param {Layout} layout */
    name(mark, text, layout) {
      name.toggleAttribute("hidden", !mark);
      if (!mark) return;
      const end = mark.x > layout.width / 2;
      setText(name, text);
      setAttribute(name, "text-anchor", end ? "end" : "start");
      setAttribute(name, "x", end ? mark.x - mark.r - 8 : mark.x + mark.r + 8);
      setAttribute(name, "y", mark.y + 4);
    },

    /** @param {{ from: { x: number, y: number }, to: { x: number, y: number } }[]} links */
    links(links) {
      paths.show(links.length, (node, k) => {
        const { from, to } = links[k];
        const lift = Math.min(Math.abs(to.x - from.x) * 0.35 + 18, 120);
        setAttribute(node, "d", `M${from.x} ${from.y}Q${(from.x + to.x) / 2} ${(from.y + to.y) / 2 - lift} ${to.x} ${to.y}`);
      });
    },

    /** @param {{ left: number, right: number, top: number, height: number } | null} box */
    range(box) {
      range.toggleAttribute("hidden", !box);
      if (!box) return;
      setAttribute(range, "x", Math.min(box.left, box.right));
      setAttribute(range, "width", Math.abs(box.right - box.left));
      setAttribute(range, "y", box.top);
      setAttribute(range, "height", box.height);
    },
  };
}
