import assert from "node:assert/strict";
import { test } from "node:test";

import { messageOf } from "./embed_height.js";

test("an embed says its height in whole pixels, never too few", () => {
  assert.deepEqual(messageOf({ getBoundingClientRect: () => ({ height: 512.2 }) }), { type: "kptt:height", height: 513 });
});

test("an embed without content has no height", () => {
  assert.deepEqual(messageOf(null), { type: "kptt:height", height: 0 });
});
