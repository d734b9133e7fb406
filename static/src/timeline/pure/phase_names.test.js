import assert from "node:assert/strict";
import test from "node:test";

import { dayOf } from "./days.js";
import { phaseNames, shortened, years } from "./phase_names.js";

/** Ten pixels a letter, one pixel a day from 1 January 1945. */
const ROOM = { left: 0, right: 1000, at: (/** @type {number} */ day) => day, widthOf: (/** @type {string} */ text) => text.length * 10 };

/**
 * @param {"crisis" | "thaw"} kind
 * @param {number} first
 * @param {number} last
 * @param {Partial<import("./phase_names.js").Named>} [more]
 * @returns {import("./phase_names.js").Named}
 */
const phase = (kind, first, last, more) => ({ kind, first, last, incident: false, name: "", otherwise: ["Crisis 1945", "1945"], ...more });

test("years are as short as they can be told", () => {
  assert.equal(years(dayOf(2013, 1, 1), dayOf(2013, 12, 31)), "2013");
  assert.equal(years(dayOf(2016, 1, 6), dayOf(2018, 1, 8)), "2016–18");
  assert.equal(years(dayOf(1999, 9, 12), dayOf(2000, 3, 2)), "1999–2000");
  assert.equal(years(dayOf(2025, 10, 28), null), "2025–");
});

test("a crisis is named under the line, a thaw over it", () => {
  assert.deepEqual(phaseNames([phase("crisis", 0, 200), phase("thaw", 300, 400)], ROOM), [
    { text: "Crisis 1945", x: 0, over: false },
    { text: "Crisis 1945", x: 300, over: true },
  ]);
});

test("a name gives way to a shorter one, and to none, before it touches a bar", () => {
  const next = (/** @type {number} */ first) => phaseNames([phase("crisis", 0, 9), phase("thaw", first, 999, { otherwise: [] })], ROOM);
  assert.deepEqual(next(116), [{ text: "Crisis 1945", x: 0, over: false }]);
  assert.deepEqual(next(115), [{ text: "1945", x: 0, over: false }]);
  assert.deepEqual(next(45), []);
});

test("no name covers another: long phases come first, incidents last", () => {
  const pieces = [phase("crisis", 0, 20), phase("crisis", 30, 90), phase("crisis", 60, 99, { incident: true })];
  assert.deepEqual(phaseNames(pieces, ROOM).map(({ x }) => x), [30]);
});

test("a phase that began before the view is named at its edge", () => {
  assert.deepEqual(phaseNames([phase("crisis", -500, 100)], ROOM), [{ text: "Crisis 1945", x: 0, over: false }]);
  assert.deepEqual(phaseNames([phase("crisis", -500, -1)], ROOM), []);
});

test("a given name is cut between words where it is too long, and told by its years where too little is left", () => {
  const named = { name: "The spring of threats", otherwise: ["Crisis 1945", "1945"] };
  const at = (/** @type {number} */ right) => phaseNames([phase("crisis", 0, 9, named)], { ...ROOM, right })[0]?.text;
  assert.deepEqual([at(210), at(180), at(110), at(60)], ["The spring of threats", "The spring of…", "The spring…", "1945"]);
  assert.equal(shortened("Panmunjom", 40, ROOM.widthOf), "");
});
