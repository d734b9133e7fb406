import assert from "node:assert/strict";
import { test } from "node:test";

import { codeFor } from "./embed_code.js";

const CODE = '<iframe src="https://t.example/embed/?from=2017&amp;lang=ko" title="T" width="100%"></iframe>';

test("the frame follows the address of the page and keeps its language", () => {
  assert.equal(
    codeFor(CODE, "?from=2010&dyad=dprk%3Ausa&lang=en"),
    '<iframe src="https://t.example/embed/?from=2010&amp;dyad=dprk:usa&amp;lang=ko" title="T" width="100%"></iframe>',
  );
});

test("an address without a query gives a frame without one", () => {
  assert.equal(codeFor('<iframe src="/embed/?from=2017">', ""), '<iframe src="/embed/">');
});

test("a frame without a query gets one", () => {
  assert.equal(codeFor('<iframe src="/embed/">', "?q=a+b"), '<iframe src="/embed/?q=a+b">');
});

test("what an address holds cannot leave the attribute", () => {
  assert.equal(codeFor('<iframe src="/embed/">', '?q="><script>'), '<iframe src="/embed/?q=%22%3E%3Cscript%3E">');
});
