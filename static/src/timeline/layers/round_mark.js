// The mark of an event as a small picture, for lists and cards: like the chart's, and like the server's.

import { radius } from "../pure/marks.js";
import { setAttribute, svg } from "./elements.js";

/**
 * @param {number} tenths
 * @param {number} quad
 * @returns {SVGSVGElement}
 */
export function roundMark(tenths, quad) {
  const box = svg("svg", "round-mark");
  for (const [name, value] of [["width", 20], ["height", 20], ["viewBox", "-10 -10 20 20"], ["aria-hidden", "true"]]) {
    setAttribute(box, String(name), value);
  }
  const mode = quad === 0 ? "context" : quad % 2 ? "verbal" : "material";
  const side = tenths < 0 ? "mark--escalation" : tenths > 0 ? "mark--de-escalation" : "";
  const circle = svg("circle", `mark mark--${mode} ${side}`);
  setAttribute(circle, "r", Math.min(Math.max(radius(tenths), 2.5), 8.5));
  box.append(circle);
  return box;
}
