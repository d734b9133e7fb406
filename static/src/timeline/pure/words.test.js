import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import test from "node:test";

import { dayOf } from "./days.js";
import { createWords, points, score, strength } from "./words.js";

const TEMPLATE = readFileSync("templates/timeline/_words.html", "utf8");
const KEYS = new Set([...TEMPLATE.matchAll(/data-key="([^"]+)"/g)].map((found) => found[1]));
const SCRIPTS = readdirSync("static/src/timeline", { recursive: true, encoding: "utf8" })
  .filter((name) => name.endsWith(".js") && !name.endsWith(".test.js"))
  .map((name) => readFileSync(`static/src/timeline/${name}`, "utf8"))
  .join("\n");

test("every sentence that the script says stands in the template", () => {
  const said = [...SCRIPTS.matchAll(/\bsay\(\s*"([^"]+)"/g)].map((found) => found[1]);
  assert.ok(said.length > 20);
  assert.deepEqual(said.filter((key) => !KEYS.has(key)), []);
});

test("every sentence of the template is said", () => {
  const built = /^(narrowed|facet|quad|row|link|back|direction|attribution|strength|slight|moderate|strong|very-strong|extreme|note|series)-|^(confrontation|thaw|mixed|quiet|low|raised|high|very-high|extreme|or|and|minus|plus|zero|event-in|events-in)$/;
  assert.deepEqual([...KEYS].filter((key) => !built.test(key) && !SCRIPTS.includes(`"${key}"`)), []);
});

test("a gap is filled, and a missing sentence shows its key", () => {
  const { say } = createWords({ on: "on {day}" }, "en");
  assert.deepEqual([say("on", { day: "Monday" }), say("off")], ["on Monday", "off"]);
});

test("a time is said at its precision", () => {
  const { when } = createWords({}, "en");
  const june = dayOf(2013, 6, 4);
  assert.deepEqual(
    [when(june, june, 0, false), when(june, june + 3, 0, false), when(june, june + 30, 0, false), when(june, june, 1, true), when(june, june, 2, true)],
    ["4 June 2013", "4–7 June 2013", "4 June – 4 July 2013", "June 2013", "2013"],
  );
});

test("a view is said by years where they are whole", () => {
  const words = createWords({ on: "on {day}", "in-year": "in {year}", "from-to": "from {first} to {last}" }, "en");
  assert.equal(words.period(dayOf(2017, 1, 1), dayOf(2017, 12, 31)), "in 2017");
  assert.equal(words.period(dayOf(2017, 1, 1), dayOf(2018, 12, 31)), "from 2017 to 2018");
  assert.equal(words.period(dayOf(2017, 1, 1), dayOf(2017, 1, 1)), "on 1 January 2017");
  assert.equal(words.period(dayOf(2017, 1, 1), dayOf(2017, 3, 1)), "from 1 January 2017 to 1 March 2017");
});

test("numbers carry a true minus, and a score its strength", () => {
  assert.deepEqual([score(-75), score(20), score(0)], ["−7.5", "+2.0", "0"]);
  assert.deepEqual([points(-8.4), points(50.6), points(0.3)], ["−8", "+51", "0"]);
  assert.deepEqual([strength(-75), strength(20), strength(0)], ["very-strong-escalation", "slight-de-escalation", "strength-none"]);
});
