import assert from "node:assert/strict";
import test from "node:test";

import { documentOf } from "./cast.js";
import { createTexts } from "./texts.js";

const LINES = Array.from({ length: 450 }, (_, n) => ({ day: n, score: 1, id: `e${n}`, title: `t${n}` }));

test("titles of a large record come by window, each once", async () => {
  const document = { ...documentOf(LINES), id: undefined, title: undefined, title_ko: undefined };
  /** @type {[number, number][]} */
  const asked = [];
  let arrived = 0;
  const texts = createTexts(document, false, async (first, count) => {
    asked.push([first, count]);
    const ids = Array.from({ length: count }, (_, n) => `e${first + n}`);
    return { first, id: ids, title: ids, title_ko: ids };
  }, () => (arrived += 1));
  assert.equal(texts.title(3), "");
  await texts.need([3, 199, 401]);
  await texts.need([3, 150]);
  assert.deepEqual([asked, arrived], [[[0, 200], [400, 50]], 1]);
  assert.deepEqual([texts.title(401), texts.indexOf("e3"), texts.indexOf("e300")], ["e401", 3, -1]);
});

test("titles of a small record are there at once", async () => {
  const texts = createTexts(documentOf(LINES), false, async () => assert.fail("nothing has to be fetched"), () => assert.fail());
  await texts.need([1, 2]);
  assert.deepEqual([texts.id(2), texts.title(2)], ["e2", "t2"]);
});
