import assert from "node:assert/strict";
import test from "node:test";

import { documentOf, FILTER_CAST } from "./cast.js";
import { decode } from "./columns.js";
import { dayOf } from "./days.js";
import { failing } from "./filter.js";
import { askedOf, createMatches } from "./matches.js";

test("the server is asked what the columns cannot tell, and nothing else", () => {
  assert.equal(askedOf({ actor: ["dprk"], as_of: ["12"] }), "");
  assert.equal(askedOf({ q: ["talks & offers"], actor: ["dprk"], publisher: ["kcna", "yonhap"] }), "publisher=kcna,yonhap&q=talks%20%26%20offers");
});

test("an answer is asked for once, and marks the events that it names", async () => {
  /** @type {string[]} */
  const asked = [];
  const matches = createMatches(async (query) => {
    asked.push(query);
    return [0, 2];
  });
  const filters = { q: ["talks"] };
  assert.deepEqual([matches.has({}), matches.of({}, 3), matches.has(filters)], [true, null, false]);
  await matches.need(filters);
  await matches.need({ ...filters, actor: ["dprk"] });
  assert.deepEqual(asked, ["q=talks"]);
  assert.deepEqual([...(matches.of(filters, 4) ?? [])], [1, 0, 1, 0]);
});

test("an answer that does not come is asked for again", async () => {
  let n = 0;
  const matches = createMatches(async () => {
    n += 1;
    if (n === 1) throw new Error("offline");
    return [];
  });
  await assert.rejects(matches.need({ q: ["talks"] }));
  assert.equal(matches.has({ q: ["talks"] }), false);
  await matches.need({ q: ["talks"] });
  assert.equal(matches.has({ q: ["talks"] }), true);
});

test("an event that the server does not name fails, whatever else it answers to", () => {
  const columns = decode(documentOf(FILTER_CAST), dayOf(2026, 11, 24));
  const fails = failing(columns, { actor: ["dprk"] }, Uint8Array.from([1, 1, 0, 0, 1]));
  assert.deepEqual([...fails].map((bits) => bits === 0), [true, true, false, false, true]);
});
