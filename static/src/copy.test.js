import assert from "node:assert/strict";
import { test } from "node:test";

import { textOf } from "./copy.js";

test("the text of an element is copied without the space around it", () => {
  assert.equal(textOf({ textContent: "\n  Korean Peninsula Tension Timeline, 2026.\n" }), "Korean Peninsula Tension Timeline, 2026.");
});

test("the value of a form field is copied as it is", () => {
  assert.equal(textOf({ value: "https://timeline.example/?q=1 ", textContent: "" }), "https://timeline.example/?q=1 ");
});

test("an element without text gives an empty string", () => {
  assert.equal(textOf({ textContent: null }), "");
});
