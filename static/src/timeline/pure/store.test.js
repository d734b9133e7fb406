import assert from "node:assert/strict";
import test from "node:test";

import { createStore } from "./store.js";

test("an update replaces the frozen state and tells what was and how it came", () => {
  const store = createStore({ a: 1, b: 2 });
  /** @type {unknown[]} */
  const heard = [];
  store.subscribe((state, before, how) => heard.push([state, before, how]));
  store.update({ a: 3 }, "correction");
  assert.deepEqual(heard, [[{ a: 3, b: 2 }, { a: 1, b: 2 }, "correction"]]);
  assert.ok(Object.isFrozen(store.get()));
});

test("a movement that changes nothing is not told", () => {
  const store = createStore({ a: 1 });
  let told = 0;
  store.subscribe(() => (told += 1));
  store.update({ a: 1 }, "moving");
  assert.equal(told, 0);
});
