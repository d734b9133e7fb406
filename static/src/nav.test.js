import assert from "node:assert/strict";
import test from "node:test";

import { pushed } from "./nav.js";

test("the current page of a long row comes to its middle, and the first ones stay where they are", () => {
  const row = { left: 0, width: 360 };
  assert.equal(pushed(row, { left: 16, width: 60 }), 0);
  assert.equal(pushed(row, { left: 600, width: 40 }), 440);
});
