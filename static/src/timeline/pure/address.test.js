import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import test from "node:test";

import { forServer, ofList, read, write } from "./address.js";
import { dayOf } from "./days.js";
import { presets } from "./view.js";

const TODAY = dayOf(2026, 11, 24);
const CASES = JSON.parse(readFileSync("tests/cases/filters.json", "utf8"));

/** @param {string} query */
const again = (query) => {
  const said = read(query, TODAY);
  return write({ ...said, view: said.view ?? presets(TODAY).recent }, TODAY);
};

const ADDRESSES = [
  "",
  "from=1945",
  "from=2017&to=2018",
  "from=2013-04-01&to=2013-04-30&actor=dprk,usa",
  "from=2025-11-24&quad_class=3,4",
  "from=2010&to=2013&dyad=dprk:rok&min_score=-10&max_score=-5",
  "from=2017&to=2018&topic=nuclear&place=panmunjom&attribution=disputed",
  "initiator=usa&target=dprk&event_type=threat&direction=escalation",
  "q=north%20offers&series=major",
  "from=2017&to=2018&actor=dprk&as_of=4500",
  "release=2026.11",
  "from=2017&to=2018&lanes=dprk:rok,dprk:usa",
  "from=1990&bands=phases,leaders,sanctions",
  "compare=2010-01-01..2010-12-31,2013-01-01..2013-12-31",
];

for (const address of ADDRESSES) {
  test(`an address comes back as it was: ${address || "nothing"}`, () => assert.equal(again(address), address));
}

for (const { query, canonical } of CASES.good) {
  if (/\b(from|to|on|ordering)=/.test(query)) continue;
  test(`the browser writes an address as the server does: ${query || "nothing"}`, () => assert.equal(again(query), canonical));
}

test("one end of time leaves the other open", () => {
  assert.deepEqual(read("from=2024-02", TODAY).view, [dayOf(2024, 2, 1), TODAY + 1]);
  assert.deepEqual(read("to=1950", TODAY).view, [0, dayOf(1951, 1, 1)]);
  assert.deepEqual(read("on=2013-06-16", TODAY).view, [dayOf(2013, 6, 16), dayOf(2013, 6, 17)]);
});

test("what says nothing is left out", () => {
  assert.deepEqual(read("from=2018&to=2017&compare=2010&bands=moons&lanes=dprk", TODAY), {
    view: null, filters: {}, series: "full", lanes: [], bands: [], compare: null,
  });
});

test("a list of the server hears of time and filters alone", () => {
  const said = read("from=2017&to=2018&actor=rok&lanes=dprk:rok&bands=talks&series=major", TODAY);
  assert.equal(forServer({ ...said, view: said.view ?? [0, 1] }, TODAY), "from=2017&to=2018&actor=rok");
});

test("the server's list is asked for the days of a view, and not for two periods with days between them", () => {
  const today = TODAY;
  const said = { ...read("?actor=dprk&bands=phases", today), view: presets(today).recent };
  assert.equal(ofList(said, today), "from=2023-11-24&actor=dprk");
  const [y2010, y2011, y2013] = [2010, 2011, 2013].map((year) => /** @type {[number, number]} */ ([dayOf(year, 1, 1), dayOf(year + 1, 1, 1)]));
  assert.equal(ofList({ ...said, compare: [y2011, y2010] }, today), "from=2010&to=2011&actor=dprk");
  assert.equal(ofList({ ...said, compare: [y2010, y2013] }, today), null);
});
