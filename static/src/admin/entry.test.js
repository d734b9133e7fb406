import assert from "node:assert/strict";
import test from "node:test";

import { same } from "./keeping.js";
import { nearest } from "./place.js";
import { pasted } from "./sources.js";

test("of several points the nearest is picked, of two at one distance the first", () => {
  const [a, b] = [{ key: "a", x: 0, y: 0 }, { key: "b", x: 10, y: 0 }];
  assert.equal(nearest([a, b], 7, 1), b);
  assert.equal(nearest([a, b], 5, 0), a);
  assert.equal(nearest([], 5, 0), undefined);
});

test("only addresses count as pasted, each once", () => {
  assert.deepEqual(pasted(["7", "", "https://a.org/1", "https://a.org/1"]), ["https://a.org/1"]);
});

test("empty fields and numbers of rows make no difference, a typed word does", () => {
  assert.equal(same([["title", "A", ""], ["note", "", ""], ["links-TOTAL_FORMS", "1", ""]], [["title", "A", "x"]]), true);
  assert.equal(same([["title", "A", ""]], [["title", "B", ""]]), false);
});
