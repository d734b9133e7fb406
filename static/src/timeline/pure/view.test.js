import assert from "node:assert/strict";
import test from "node:test";

import { dayOf } from "./days.js";
import { before, between, held, holding, presets, whole, zoomed } from "./view.js";

test("zooming keeps the day under the pointer in its place", () => {
  const [first, last] = zoomed([0, 100], 0.5, 25);
  assert.deepEqual([first, last], [12.5, 62.5]);
  assert.equal((25 - first) / (last - first), 0.25);
});

test("a view is held between a day and everything", () => {
  assert.deepEqual(held([-10, 20], [0, 100]), [0, 30]);
  assert.deepEqual(held([90, 120], [0, 100]), [70, 100]);
  assert.deepEqual(held([-50, 500], [0, 100]), [0, 100]);
  assert.deepEqual(held([50.2, 50.4], [0, 100]), [49.8, 50.8]);
});

test("a view moves only as far as a day needs to be seen", () => {
  assert.deepEqual(holding([0, 100], 50), [0, 100]);
  assert.deepEqual(holding([0, 100], 99), [0, 100]);
  assert.deepEqual(holding([0, 100], 120), [36.5, 136.5]);
});

test("the way between two views ends at both", () => {
  assert.deepEqual(between([0, 100], [40, 50], 0), [0, 100]);
  const [first, last] = between([0, 100], [40, 50], 1);
  assert.ok(Math.abs(first - 40) < 1e-9 && Math.abs(last - 50) < 1e-9);
  const [a, b] = between([0, 100], [40, 50], 0.5);
  assert.ok(Math.abs(b - a - Math.sqrt(1000)) < 1e-9);
});

test("an address says whole days", () => {
  assert.deepEqual(whole([1.2, 3.4], [0, 10]), [1, 3]);
  assert.deepEqual(whole([11.75, 12.25], [0, 20]), [12, 13]);
  assert.deepEqual(whole([1.9999, 3.0001], [0, 10]), [2, 3]);
});

test("the last twelve months end today", () => {
  assert.deepEqual(presets(730).year, [365, 731]);
});

test("before a year comes the year before, leap or not, and before other days as many days", () => {
  assert.deepEqual(before([dayOf(2013, 1, 1), dayOf(2014, 1, 1)]), [dayOf(2012, 1, 1), dayOf(2013, 1, 1)]);
  assert.deepEqual(before([dayOf(2017, 1, 1), dayOf(2019, 1, 1)]), [dayOf(2015, 1, 1), dayOf(2017, 1, 1)]);
  assert.deepEqual(before([100, 130]), [70, 100]);
});
