// The words along the axes of the picture, with their places: the overlay writes them as SVG, an export as it paints.

import { civil } from "./days.js";
import { AXIS, STRIP, xOf } from "./layout.js";
import { ticksOf } from "./ticks.js";
import { points } from "./words.js";

/** @typedef {{ text: string, x: number, y: number, anchor: "start" | "middle" | "end", kind: string }} AxisText */

/**
 * @param {import("./layout.js").Layout} layout
 * @param {import("./words.js").Words} words
 * @param {(slug: string) => string} nameOf an actor
 * @returns {AxisText[]}
 */
export function axisTexts(layout, words, nameOf) {
  /** @type {AxisText[]} */
  const texts = [];
  for (const frame of layout.frames) {
    const right = frame.left + frame.width;
    if (frame.kind === "lane") laneTexts(frame, words, nameOf, texts);
    else {
      for (const value of [100, 50, 0, -50]) {
        const y = Math.min(Math.max(frame.zero - value * frame.unit + 4, frame.top + 11), frame.top + frame.height - 1);
        texts.push({ text: points(value), x: layout.width - 1, y, anchor: "end", kind: "value" });
      }
      texts.push({ text: words.say("conflict-up"), x: frame.left + 4, y: frame.top + 17, anchor: "start", kind: "conflict" });
      texts.push({ text: words.say("cooperation-down"), x: frame.left + 4, y: frame.top + frame.height - 8, anchor: "start", kind: "cooperation" });
    }
    if (frame.named) {
      const [first, last] = frame.named;
      texts.push({ text: words.span(first, last - 1), x: frame.left, y: frame.top - frame.above - 9, anchor: "start", kind: "named" });
    }
    if (frame.axis) dayTexts(frame, right, words, texts);
  }
  layout.rows.forEach((row) => {
    texts.push({ text: words.say(`row-${row.name}`), x: layout.width - 1, y: row.top + Math.round(row.height / 2) + 4, anchor: "end", kind: "row" });
  });
  return texts;
}

/**
 * @param {import("./layout.js").Frame} frame
 * @param {number} right
 * @param {import("./words.js").Words} words
 * @param {AxisText[]} texts
 */
function dayTexts(frame, right, words, texts) {
  const base = frame.top + frame.height + STRIP;
  const { ticks, spans } = ticksOf(frame.view, frame.width);
  for (const tick of ticks) {
    const { year, date } = civil(tick.day);
    const text = tick.unit === "year" ? String(year) : tick.unit === "month" ? words.shortMonth(tick.day) : String(date);
    const x = xOf(frame, tick.day);
    if (x > right - 12) continue;
    texts.push({ text, x: x + 3, y: base + 15, anchor: "start", kind: tick.strong ? "strong" : "tick" });
  }
  spans.forEach((span, n) => {
    const text = span.unit === "year" ? String(civil(span.day).year) : words.month(span.day);
    const x = Math.max(xOf(frame, span.day), frame.left);
    const next = n + 1 < spans.length ? xOf(frame, spans[n + 1].day) : right;
    if (next - x < text.length * 8 + 8) return;
    texts.push({ text, x: x + 3, y: base + AXIS - 8, anchor: "start", kind: "span" });
  });
}

/**
 * @param {import("./layout.js").Frame} frame
 * @param {import("./words.js").Words} words
 * @param {(slug: string) => string} nameOf
 * @param {AxisText[]} texts
 */
function laneTexts(frame, words, nameOf, texts) {
  const [a, b] = frame.pair.split(":").map(nameOf);
  const x = frame.left + 4;
  texts.push({ text: words.say("lane", { who: a, whom: b }), x, y: frame.top + 15, anchor: "start", kind: "lane" });
  texts.push({ text: words.say("lane", { who: b, whom: a }), x, y: frame.top + frame.height - 7, anchor: "start", kind: "lane" });
}
