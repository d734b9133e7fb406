import assert from "node:assert/strict";
import test from "node:test";

import { documentOf } from "./cast.js";
import { decode } from "./columns.js";
import { dayOf, iso } from "./days.js";
import { cells, columnDays, markShare, ROWS, rowOf } from "./density.js";
import { failing } from "./filter.js";
import { inTwoLines, place } from "./labels.js";
import { besides, radius } from "./marks.js";
import { bin, roomFor } from "./pixels.js";
import { dailyTension } from "./tension.js";
import { ticksOf } from "./ticks.js";

test("the area of a mark is the weight of its event", () => {
  assert.ok(Math.abs(radius(-80) / radius(-40) - 2) < 1e-9);
  assert.deepEqual([radius(0), radius(100)], [2, 14]);
});

test("marks of one day and one score stand side by side, without those that do not count", () => {
  const lines = [-5, -5, -5, 3, -5].map((score, n) => ({ day: n < 4 ? 10 : 11, score, i: [n === 1 ? "x" : "dprk"] }));
  const columns = decode(documentOf(lines), dayOf(2026, 11, 24));
  assert.deepEqual([...besides(columns, failing(columns, {}))], [-1, 0, 1, 0, 0]);
  assert.deepEqual([...besides(columns, failing(columns, { actor: ["dprk"] }))], [-0.5, 0, 0.5, 0, 0]);
});

test("a cell counts the deeds and words of its days and score", () => {
  const lines = [
    { day: 0, score: -7.5, type: "nuclear_test" }, { day: 7, score: -8.4, type: "attack" },
    { day: 7, score: -2, type: "accusation" }, { day: 8, score: 3, type: "talks" },
  ];
  const columns = decode(documentOf(lines), dayOf(1945, 1, 20));
  const { deeds, words, most, columns: number } = cells(columns, failing(columns, {}), 8);
  assert.deepEqual([number, most], [3, 1]);
  assert.equal(deeds[rowOf(-75)], 1);
  assert.equal(deeds[rowOf(-84)], 1);
  assert.equal(words[rowOf(-20)], 1);
  assert.equal(words[ROWS + rowOf(30)], 1);
});

test("columns of the halftone are from seven to fourteen pixels wide", () => {
  for (const length of [30, 365, 3653, 30000]) {
    const pixels = (columnDays(length, 1200) / length) * 1200;
    assert.ok(pixels >= 7 && (pixels < 14 || columnDays(length, 1200) === 1), `${length}: ${pixels}`);
  }
});

test("two years of the record are marks, all of it is density", () => {
  assert.equal(markShare(214, 1100, 730), 1);
  assert.equal(markShare(1292, 1100, 29914), 0);
  assert.equal(markShare(2400, 1100, 730), 0);
});

test("no peak is lost when days share a pixel", () => {
  const columns = decode(documentOf([{ day: 500, score: -9 }, { day: 900, score: 8 }]), dayOf(1950, 1, 1));
  const daily = dailyTension(columns, null, "full", columns.today);
  const bins = bin(daily, [0, columns.today + 1], 100, roomFor(300));
  const highest = (/** @type {ArrayLike<number>} */ values) => Math.max(...Array.from(values).slice(0, bins.n));
  assert.ok(Math.abs(highest(bins.e) - Math.max(...daily.e)) < 1e-4);
  assert.ok(Math.abs(Math.max(highest(bins.one), highest(bins.two)) - Math.max(...daily.n)) < 1e-4);
});

test("bins hold still while the view moves", () => {
  const columns = decode(documentOf([{ day: 500, score: -9 }]), dayOf(1950, 1, 1));
  const daily = dailyTension(columns, null, "full", columns.today);
  const a = [...bin(daily, [100, 1100], 100, roomFor(300)).middle.slice(0, 50)];
  const b = [...bin(daily, [103, 1103], 100, roomFor(300)).middle.slice(0, 50)];
  assert.deepEqual(a, b);
});

test("ticks are years, then months in their year, then days in their month", () => {
  const years = ticksOf([0, dayOf(2026, 11, 24)], 1100).ticks.map((tick) => iso(tick.day).slice(0, 4));
  assert.deepEqual(years.slice(0, 3), ["1945", "1950", "1955"]);
  const months = ticksOf([dayOf(2017, 1, 1), dayOf(2019, 1, 1)], 1100);
  assert.deepEqual([months.ticks.length, months.spans.length, months.ticks[0].unit], [24, 2, "month"]);
  const days = ticksOf([dayOf(2013, 4, 1), dayOf(2013, 5, 1)], 1100);
  assert.deepEqual([days.ticks.length, days.spans.map((span) => iso(span.day))], [30, ["2013-04-01"]]);
  assert.equal(ticksOf([dayOf(2013, 4, 10), dayOf(2013, 4, 11)], 300).ticks.length, 1);
});

test("a title goes round the words that a frame has in its corner", () => {
  /** @type {[number, number, number, number][]} */
  const taken = [[0, 0, 90, 24]];
  const one = { index: 1, x: 8, y: 18, r: 4, width: 60, height: 16, importance: 1 };
  const marks = { x: [8], y: [18], n: 1 };
  const room = { width: 400, top: 0, bottom: 100, limit: 9 };
  assert.deepEqual(place([one], room, marks).map(({ y }) => y), [18]);
  assert.deepEqual(place([one], { ...room, taken }, marks).map(({ y }) => y), [33]);
});

test("the more important title is placed and the one beneath it waits", () => {
  const room = { width: 400, top: 0, bottom: 100, limit: 9 };
  const marks = { x: [50, 60], y: [20, 22], n: 2 };
  const placed = place(
    [
      { index: 1, x: 50, y: 20, r: 4, width: 100, height: 16, importance: 0.2 },
      { index: 2, x: 60, y: 22, r: 4, width: 100, height: 16, importance: 0.9 },
      { index: 3, x: 380, y: 80, r: 4, width: 100, height: 16, importance: 0.1 },
    ],
    room,
    marks,
  );
  assert.deepEqual(placed.map(({ index, right }) => [index, right]), [[2, true], [3, false]]);
});

test("no title is struck through by the axis", () => {
  const room = { width: 400, top: 0, bottom: 100, limit: 9 };
  const one = { index: 0, x: 50, y: 48, r: 3, width: 80, height: 36, importance: 1 };
  const none = { x: [50], y: [48], n: 1 };
  assert.deepEqual(place([one], room, none).map(({ y }) => y), [48]);
  assert.deepEqual(place([one], { ...room, axis: 52 }, none).map(({ y }) => y), [34]);
});

test("no title covers another or the middle of a mark, however many there are", () => {
  const room = { width: 1200, top: 0, bottom: 500, limit: 30 };
  const at = Array.from({ length: 400 }, (_, n) => ({ x: (n * 7919) % 1200, y: (n * 104729) % 500 }));
  const marks = { x: at.map(({ x }) => x), y: at.map(({ y }) => y), n: at.length };
  const candidates = at.map(({ x, y }, index) => ({ index, x, y, r: 3, width: 60 + (index % 50), height: 14, importance: index % 10 }));
  const boxes = place(candidates, room, marks).map(({ x, y, right, width, height }) => ({
    left: right ? x : x - width, right: right ? x + width : x, top: y - height / 2, bottom: y + height / 2,
  }));
  assert.equal(boxes.length, 30);
  for (const [n, one] of boxes.entries()) {
    assert.ok(!at.some(({ x, y }) => x > one.left && x < one.right && y > one.top && y < one.bottom), `title ${n} covers a mark`);
    assert.ok(!boxes.slice(n + 1).some((other) => other.left < one.right && one.left < other.right && other.top < one.bottom && one.top < other.bottom));
  }
});

test("a long title breaks into lines that are as even as its words allow", () => {
  const widthOf = (/** @type {string} */ text) => text.length * 10;
  assert.deepEqual(inTwoLines("Seoul calls for working talks", 250, widthOf), { text: "Seoul calls for\nworking talks", width: 150 });
  assert.deepEqual(inTwoLines("개성공단합의", 250, widthOf), { text: "개성공단합의", width: 60 });
});

test("a title that is too long for two lines ends in an ellipsis, between words", () => {
  const widthOf = (/** @type {string} */ text) => text.length * 10;
  assert.deepEqual(inTwoLines("UN council condemns the attack without naming a culprit", 200, widthOf), { text: "UN council condemns\nthe attack without…", width: 190 });
});
