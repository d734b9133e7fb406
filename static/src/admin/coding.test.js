import assert from "node:assert/strict";
import test from "node:test";

import { permits, scoreAfter, wordsOf } from "./coding.js";
import { moved } from "./order.js";
import { position, signed } from "./scale.js";

/** @type {any} */
const nuclear = { default: -7.5, min: -8.5, max: -7 };
/** @type {any} */
const talks = { default: 3, min: 1, max: 5 };

test("an empty score becomes the default of the chosen type", () => {
  assert.equal(scoreAfter("", false, undefined, nuclear), "-7.5");
});

test("a default that nobody touched follows the type", () => {
  assert.equal(scoreAfter("-7.5", false, nuclear, talks), "3");
});

test("a score that was typed stays, and so does one that differs from the default", () => {
  assert.equal(scoreAfter("-7.5", true, nuclear, talks), "-7.5");
  assert.equal(scoreAfter("-8", false, nuclear, talks), "-8");
});

test("zero is always permitted, and the ends of the range are", () => {
  assert.deepEqual([0, -8.5, -7, -6.9, -9].map((score) => permits(nuclear, score)), [true, true, true, false, false]);
});

test("a score has the words of its band", () => {
  assert.equal(wordsOf([[-2, -0.1, "slight"], [0, 0, "none"]], -0.5), "slight");
  assert.equal(wordsOf([[-2, -0.1, "slight"]], 11), "");
});

test("a row moves by one place and never past an end", () => {
  assert.deepEqual(moved(["a", "b", "c"], "c", -1), ["a", "c", "b"]);
  assert.deepEqual(moved(["a", "b", "c"], "a", 1), ["b", "a", "c"]);
  assert.deepEqual(moved(["a", "b", "c"], "a", -1), ["a", "b", "c"]);
});

test("scores are written with a true minus and lie on the scale", () => {
  assert.deepEqual([-7.5, 0, 3].map(signed), ["−7.5", "0", "+3.0"]);
  assert.deepEqual([-10, 0, 10].map(position), [12, 160, 308]);
});
