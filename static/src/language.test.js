import assert from "node:assert/strict";
import { test } from "node:test";

import { inLanguage } from "./language.js";

test("the address keeps its other parameters", () => {
  assert.equal(inLanguage("https://example.org/?from=2017&to=2018", "ko"), "https://example.org/?from=2017&to=2018&lang=ko");
});

test("a language chosen before gives way", () => {
  assert.equal(inLanguage("https://example.org/events/?lang=ko&page=2#top", "en"), "https://example.org/events/?lang=en&page=2#top");
});
