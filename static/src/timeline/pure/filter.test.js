import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import test from "node:test";

import { read } from "./address.js";
import { documentOf, FILTER_CAST } from "./cast.js";
import { decode } from "./columns.js";
import { facets, found, prefix, quadCounts, thinDays } from "./counts.js";
import { dayOf } from "./days.js";
import { failing } from "./filter.js";

const CASES = JSON.parse(readFileSync("tests/cases/filters.json", "utf8"));
const columns = decode(documentOf(FILTER_CAST), dayOf(2026, 11, 24));

for (const { query, found: expected } of CASES.good) {
  // The words of texts and the publishers of sources are not in the columns: the server answers these.
  if (/\b(q|publisher)=./.test(query)) continue;
  test(`the browser finds what the server finds: ${query || "everything"}`, () => {
    const { filters, view } = read(`?${query}`, columns.today);
    const [first, last] = view ?? [0, columns.today + 1];
    const ids = found(columns, failing(columns, filters), first, last - 1).map((i) => FILTER_CAST[i].id);
    assert.deepEqual(ids.sort(), [...expected].sort());
  });
}

test("prefix sums count what a list would hold, by quad class", () => {
  const fails = failing(columns, {});
  const sums = prefix(columns, fails);
  for (const [a, b] of [[0, columns.today], [dayOf(2013, 6, 20), dayOf(2013, 6, 30)], [dayOf(2017, 1, 1), dayOf(2018, 12, 31)]]) {
    const counts = quadCounts(sums, a, b);
    assert.equal(counts.reduce((x, y) => x + y), found(columns, fails, a, b).length);
  }
  assert.deepEqual(quadCounts(sums, 0, columns.today), [0, 2, 0, 1, 2]);
});

test("a facet sets its own choice aside and obeys the others", () => {
  const chosen = facets(columns, failing(columns, { actor: ["rok"], direction: ["escalation"] }), [[0, columns.today]]);
  assert.deepEqual(chosen.direction, [{ value: "escalation", count: 1 }, { value: "de-escalation", count: 1 }]);
  assert.deepEqual(chosen.actor, [{ value: "dprk", count: 2 }, { value: "rok", count: 1 }, { value: "usa", count: 1 }]);
  assert.deepEqual(chosen.topic, []);
});

test("a facet of two periods counts the events of both, each once", () => {
  const [y2010, y2017] = [[dayOf(2010, 1, 1), dayOf(2010, 12, 31)], [dayOf(2017, 1, 1), dayOf(2017, 12, 31)]];
  const of = (/** @type {[number, number][]} */ periods) => facets(columns, failing(columns, {}), periods).event_type;
  assert.deepEqual(of(/** @type {[number, number][]} */ ([y2010, y2017])), [{ value: "attack", count: 1 }, { value: "nuclear_test", count: 1 }]);
  assert.deepEqual(of(/** @type {[number, number][]} */ ([y2010, y2010])), [{ value: "attack", count: 1 }]);
});

test("the record is thin where fewer than six events were begun in a year", () => {
  const many = [0, 10, 20, 30, 40, 50].map((day) => ({ day, score: -5 }));
  const thin = thinDays(prefix(decode(documentOf(many), dayOf(2026, 11, 24)), null));
  assert.deepEqual([thin[49], thin[50], thin[364], thin[365]], [1, 0, 0, 1]);
});
