import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import test from "node:test";

import { documentOf } from "./cast.js";
import { climate, level } from "./climate.js";
import { decode } from "./columns.js";
import { covered, dayOf } from "./days.js";
import { contribution, drivers } from "./drivers.js";
import { dailyTension, gauge, readingAt } from "./tension.js";

const FIXTURES = JSON.parse(readFileSync("tests/cases/method_fixtures.json", "utf8"));

/** @param {string} text */
const day = (text) => /** @type {[number, number]} */ (covered(text))[0];

/** @param {number} actual @param {number} expected @param {string} what */
const near = (actual, expected, what) => assert.ok(Math.abs(actual - expected) < 1e-6, `${what}: ${actual}, not ${expected}`);

/** @param {any[]} events */
function columnsOf(events) {
  const lines = events.map((event) => ({
    id: event.id,
    day: day(event.date),
    until: event.end_date ? day(event.end_date) : undefined,
    precision: /** @type {0 | 1} */ (event.precision === "month" ? 1 : 0),
    score: event.score,
  }));
  lines.sort((a, b) => a.day - b.day);
  return decode(documentOf(lines), dayOf(2026, 11, 24));
}

test("the worked numbers of the method come out", () => {
  const daily = dailyTension(columnsOf(FIXTURES.index.events), null, "full", day("2020-12-31"));
  const names = { PE: "pe", PD: "pd", E: "e", D: "d", N: "n", Elo: "elo", Ehi: "ehi", Dlo: "dlo", Dhi: "dhi", Nlo: "nlo", Nhi: "nhi" };
  for (const [on, expected] of Object.entries(FIXTURES.index.expected)) {
    const reading = readingAt(daily, day(on));
    for (const [theirs, ours] of Object.entries(names)) near(reading[/** @type {"e"} */ (ours)], expected[theirs], `${theirs} on ${on}`);
  }
});

test("war holds the gauge while it lasts", () => {
  const daily = dailyTension(columnsOf([FIXTURES.war.event]), null, "full", day("1950-12-31"));
  for (const [on, expected] of Object.entries(FIXTURES.war.expected_E)) near(readingAt(daily, day(on)).e, Number(expected), on);
});

test("an act that is over leaves no trace of rounding in what holds", () => {
  const a = dayOf(2020, 1, 1);
  const lines = [0.1, 0.3, 0.7].map((score, n) => ({ day: a + n, until: a + 9 - n, score: score * 10 }));
  const daily = dailyTension(decode(documentOf(lines), dayOf(2026, 11, 24)), null, "full", a + 4000);
  assert.equal(readingAt(daily, a - 1).pd, 0);
  assert.ok(readingAt(daily, a + 4000).pd < 1e-30);
});

test("the major series leaves out what is scored under five", () => {
  const columns = columnsOf(FIXTURES.index.events);
  const daily = dailyTension(columns, null, "major", day("2020-12-31"));
  near(readingAt(daily, day("2020-01-18")).pd, 0, "the +4 is left out");
  near(readingAt(daily, day("2020-01-01")).pe, 0.36, "the -6 counts");
});

test("a filter leaves out the events that fail it", () => {
  const daily = dailyTension(columnsOf(FIXTURES.index.events), [1, 0, 0, 0], "full", day("2020-12-31"));
  near(readingAt(daily, day("2020-01-31")).pe, 0.64, "without the first");
});

test("drivers are the largest parts of the pressure and their shares", () => {
  const columns = columnsOf(FIXTURES.index.events);
  const on = day("2020-01-31");
  const found = drivers(columns, null, "full", on, readingAt(dailyTension(columns, null, "full", on), on));
  assert.deepEqual(found.escalation.map((driver) => columns.score[driver.index]), [-80, -60]);
  near(found.escalation[0].share, 0.64 / 0.82, "share of the -8");
  near(found.escalation[1].contribution, 0.18, "half of the -6 is left");
  near(found.deEscalation[0].contribution, 0.16 * 2 ** (-11 / 30), "eleven days after the talks");
});

test("an old event is a driver while nothing newer counts for more", () => {
  const old = { day: 10, score: -10 };
  const newer = Array.from({ length: 300 }, (_, n) => ({ day: 900 + n, score: n % 2 ? -0.1 : 8 }));
  const columns = decode(documentOf([old, ...newer]), dayOf(2026, 11, 24));
  const on = (/** @type {number} */ at) => drivers(columns, null, "full", at, readingAt(dailyTension(columns, null, "full", at), at));
  assert.deepEqual(on(920).escalation.map(({ index }) => index), [20, 18, 16]);
  assert.deepEqual(on(100).escalation.map(({ index }) => index), [0]);
  assert.deepEqual(on(150).deEscalation, []);
});

test("the parts of all events add up to the pressure", () => {
  const columns = columnsOf(FIXTURES.index.events);
  const on = day("2020-02-10");
  const sum = [0, 1, 2, 3].filter((i) => columns.score[i] > 0).reduce((all, i) => all + contribution(columns, i, on), 0);
  near(sum, readingAt(dailyTension(columns, null, "full", on), on).pd, "spread and hold together");
});

test("gauges, levels and climates meet the method's limits", () => {
  near(gauge(1), 50, "one unit halves");
  assert.deepEqual([14.9, 15, 35, 60, 80, 80.1].map(level), ["low", "raised", "high", "very-high", "very-high", "extreme"]);
  assert.deepEqual(
    [climate(40, 20), climate(20, 40), climate(30, 15), climate(30, 14)],
    ["confrontation", "thaw", "mixed", "quiet"],
  );
});
