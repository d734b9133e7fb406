import assert from "node:assert/strict";
import test from "node:test";

import { dayOf } from "./days.js";
import { createWords } from "./words.js";

const words = createWords({ "date-suffix": "일", "in-year": "{year}", "from-to": "{first}부터 {last}까지" }, "ko");

test("a span of days names first what both its ends share", () => {
  const spans = [
    [dayOf(2013, 6, 4), dayOf(2013, 6, 7)],
    [dayOf(2013, 5, 28), dayOf(2013, 6, 3)],
    [dayOf(2013, 12, 30), dayOf(2014, 1, 2)],
  ];
  assert.deepEqual(
    spans.map(([first, until]) => words.when(first, until, 0, false)),
    ["2013년 6월 4~7일", "2013년 5월 28일~6월 3일", "2013년 12월 30일~2014년 1월 2일"],
  );
});

test("whole years are said as years", () => {
  assert.equal(words.period(dayOf(2017, 1, 1), dayOf(2017, 12, 31)), "2017년");
  assert.equal(words.period(dayOf(2017, 1, 1), dayOf(2018, 12, 31)), "2017년부터 2018년까지");
});
