// What the axis of time names: ticks in the upper row, and what they lie in (the year, the month) in the lower one.

import { civil, dayOf } from "./days.js";

/** @typedef {{ day: number, unit: "year" | "month" | "day", strong: boolean }} Tick */
/** @typedef {{ day: number, unit: "year" | "month" }} Span */

/** Units and steps from fine to coarse, with the pixels that a label needs. @type {["day" | "month" | "year", number, number][]} */
const LADDER = [
  ["day", 1, 26], ["day", 7, 26], ["month", 1, 34], ["month", 3, 34],
  ["year", 1, 46], ["year", 2, 46], ["year", 5, 46], ["year", 10, 46], ["year", 20, 46],
];
const DAYS = { day: 1, month: 30.4, year: 365.25 };

/**
 * @param {import("./view.js").View} view
 * @param {number} width in pixels
 * @returns {{ ticks: Tick[], spans: Span[] }}
 */
export function ticksOf([first, last], width) {
  const perDay = width / (last - first);
  const [unit, step] = LADDER.find(([name, n, room]) => DAYS[name] * n * perDay >= room) ?? ["year", 20];
  const from = civil(first);
  /** @type {Tick[]} */
  const ticks = [];
  /** @type {Span[]} */
  const spans = [];
  if (unit === "year") {
    for (let year = Math.ceil(from.year / step) * step; dayOf(year, 1, 1) < last; year += step) {
      ticks.push({ day: dayOf(year, 1, 1), unit, strong: year % 10 === 0 || step === 1 });
    }
  } else if (unit === "month") {
    for (let month = 1; dayOf(from.year, month, 1) < last; month += step) {
      ticks.push({ day: dayOf(from.year, month, 1), unit, strong: month % 12 === 1 });
    }
    for (let year = from.year; dayOf(year, 1, 1) < last; year += 1) spans.push({ day: dayOf(year, 1, 1), unit: "year" });
  } else {
    for (let month = from.month; dayOf(from.year, month, 1) < last; month += 1) {
      const start = dayOf(from.year, month, 1);
      const end = dayOf(from.year, month + 1, 1);
      spans.push({ day: start, unit: "month" });
      // The last week of a month may run over its end: its label must not touch the next month's first.
      for (let day = start; day < end && (step === 1 || end - day > 3); day += step) ticks.push({ day, unit, strong: day === start });
    }
  }
  return { ticks: ticks.filter((tick) => tick.day >= first && tick.day < last), spans };
}
