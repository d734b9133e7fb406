// Paints what changes slowly: grid, coverage strip, the two gauges as areas, the net as a line with its band.
// Order of painting: grid, areas, (density), band and line, axis.

import { STRIP, xOf } from "../pure/layout.js";
import { bin, binDays, roomFor } from "../pure/pixels.js";

/** @typedef {import("../pure/layout.js").Frame} Frame */
/** @typedef {import("./theme.js").Theme} Theme */
/** @typedef {CanvasRenderingContext2D | import("../pure/svg_context.js").SvgContext} Context */

const bins = roomFor(8192);
const VALUES = [100, 50, -50];

/**
 * Lines of the values, and of the days that the axis names.
 * @param {Context} context
 * @param {Frame} frame
 * @param {Theme} theme
 * @param {import("../pure/ticks.js").Tick[]} ticks
 */
export function paintGrid(context, frame, theme, ticks) {
  context.strokeStyle = theme.rule;
  context.lineWidth = 1;
  context.beginPath();
  for (const value of frame.kind === "lane" ? [] : VALUES) line(context, frame, frame.zero - value * frame.unit);
  if (frame.kind === "lane" && frame.top > 0) line(context, frame, frame.top);
  for (const tick of ticks) {
    if (!tick.strong) continue;
    const x = Math.round(xOf(frame, tick.day)) + 0.5;
    context.moveTo(x, frame.top);
    context.lineTo(x, frame.top + frame.height);
  }
  context.stroke();
}

/**
 * @param {Context} context
 * @param {Frame} frame
 * @param {Theme} theme
 */
export function paintAxis(context, frame, theme) {
  context.strokeStyle = theme.ink;
  context.lineWidth = 1;
  context.beginPath();
  line(context, frame, frame.zero);
  context.stroke();
}

/**
 * @param {Context} context
 * @param {Frame} frame
 * @param {number} y
 */
function line(context, frame, y) {
  const at = Math.round(y) + 0.5;
  context.moveTo(frame.left, at);
  context.lineTo(frame.left + frame.width, at);
}

/**
 * The gauges: what raises tension upward, what lowers it downward.
 * @param {Context} context
 * @param {Frame} frame
 * @param {import("../pure/tension.js").Daily} daily
 * @param {Theme} theme
 */
export function paintGauges(context, frame, daily, theme) {
  bin(daily, frame.view, frame.width, bins);
  if (bins.n === 0) return;
  area(context, frame, bins.e, 1, theme.conflictWash);
  area(context, frame, bins.d, -1, theme.cooperationWash);
}

/**
 * The band of the net and the net, from the bins of the gauges painted before.
 * @param {Context} context
 * @param {Frame} frame
 * @param {Theme} theme
 */
export function paintNet(context, frame, theme) {
  if (bins.n === 0) return;
  context.fillStyle = theme.doubt;
  context.beginPath();
  for (let k = 0; k < bins.n; k += 1) context.lineTo(xOf(frame, bins.middle[k]), frame.zero - bins.high[k] * frame.unit);
  for (let k = bins.n - 1; k >= 0; k -= 1) context.lineTo(xOf(frame, bins.middle[k]), frame.zero - bins.low[k] * frame.unit);
  context.fill();

  context.strokeStyle = theme.ink;
  context.lineWidth = binDays(frame.view[1] - frame.view[0], frame.width) > 6 ? 0.8 : 1.6;
  context.lineJoin = "round";
  context.beginPath();
  for (let k = 0; k < bins.n; k += 1) {
    const x = xOf(frame, bins.middle[k]);
    context.lineTo(x, frame.zero - bins.one[k] * frame.unit);
    if (bins.two[k] !== bins.one[k]) context.lineTo(x, frame.zero - bins.two[k] * frame.unit);
  }
  context.stroke();
}

/**
 * @param {Context} context
 * @param {Frame} frame
 * @param {Float32Array} values
 * @param {1 | -1} up
 * @param {string} colour
 */
function area(context, frame, values, up, colour) {
  context.fillStyle = colour;
  context.beginPath();
  context.moveTo(xOf(frame, bins.middle[0]), frame.zero);
  for (let k = 0; k < bins.n; k += 1) context.lineTo(xOf(frame, bins.middle[k]), frame.zero - up * values[k] * frame.unit);
  context.lineTo(xOf(frame, bins.middle[bins.n - 1]), frame.zero);
  context.fill();
}

/**
 * The strip that says how thick the record is: hatched where it is thin.
 * @param {Context} context
 * @param {Frame} frame
 * @param {Uint8Array} thin by day
 * @param {Theme} theme
 */
export function paintCoverage(context, frame, thin, theme) {
  const top = frame.top + frame.height + 1;
  context.fillStyle = theme.rule;
  context.strokeStyle = theme.light;
  context.lineWidth = 1;
  for (let x = 0; x < frame.width; ) {
    const state = thinAt(frame, thin, x);
    let end = x;
    while (end < frame.width && thinAt(frame, thin, end) === state) end += 1;
    if (state === 0) context.fillRect(frame.left + x, top + 2, end - x, STRIP - 5);
    if (state === 1) hatch(context, frame.left + x, top, end - x, STRIP - 1);
    x = end;
  }
}

/**
 * @param {Frame} frame
 * @param {Uint8Array} thin
 * @param {number} x
 */
function thinAt(frame, thin, x) {
  const day = Math.floor(frame.view[0] + ((x + 0.5) / frame.width) * (frame.view[1] - frame.view[0]));
  return thin[day];
}

/**
 * @param {Context} context
 * @param {number} left
 * @param {number} top
 * @param {number} width
 * @param {number} height
 */
function hatch(context, left, top, width, height) {
  context.save();
  context.beginPath();
  context.rect(left, top, width, height);
  context.clip();
  context.beginPath();
  for (let x = Math.floor((left - height) / 5) * 5; x < left + width; x += 5) {
    context.moveTo(x, top + height);
    context.lineTo(x + height, top);
  }
  context.stroke();
  context.restore();
}
