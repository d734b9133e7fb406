import assert from "node:assert/strict";
import test from "node:test";

import { around, civil, covered, dayOf, iso, spansMoreThan, yearsAfter } from "./days.js";

test("days count from 1 January 1945 and back", () => {
  assert.equal(dayOf(1945, 1, 1), 0);
  assert.equal(iso(dayOf(2013, 6, 16)), "2013-06-16");
  assert.deepEqual(civil(dayOf(2024, 2, 29)), { year: 2024, month: 2, date: 29 });
  assert.equal(iso(-1), "1944-12-31");
});

test("a day with a fraction is the day it lies in", () => {
  assert.equal(iso(dayOf(2013, 6, 16) + 0.99), "2013-06-16");
});

test("years, months and days cover what they name", () => {
  assert.deepEqual(covered("2016")?.map(iso), ["2016-01-01", "2016-12-31"]);
  assert.deepEqual(covered("2016-02")?.map(iso), ["2016-02-01", "2016-02-29"]);
  assert.deepEqual(covered("2016-02-03")?.map(iso), ["2016-02-03", "2016-02-03"]);
});

test("what is no day covers nothing", () => {
  for (const text of ["", "yesterday", "2017-13", "2017-02-30", "2017-2-1", "17"]) assert.equal(covered(text), null);
});

test("a month and a year lie around each of their days", () => {
  assert.deepEqual(around(dayOf(2020, 2, 10), false).map(iso), ["2020-02-01", "2020-02-29"]);
  assert.deepEqual(around(dayOf(2020, 2, 10), true).map(iso), ["2020-01-01", "2020-12-31"]);
});

test("a leap day some years later is the 28th", () => {
  assert.equal(iso(yearsAfter(dayOf(2024, 2, 29), -1)), "2023-02-28");
  assert.equal(iso(yearsAfter(dayOf(2024, 2, 29), 4)), "2028-02-29");
});

test("more than twenty years begins on the same day twenty years later", () => {
  assert.equal(spansMoreThan(dayOf(2000, 1, 1), dayOf(2019, 12, 31), 20), false);
  assert.equal(spansMoreThan(dayOf(2000, 1, 1), dayOf(2020, 1, 1), 20), true);
});
