import assert from "node:assert/strict";
import test from "node:test";

import { dayOf } from "./days.js";
import { dayAt, frameAt, layoutOf, seriesOf, xOf } from "./layout.js";

/** @type {Parameters<typeof layoutOf>[0]} */
const STATE = { view: [100, 200], series: "full", lanes: [], bands: [], compare: null };

test("one frame fills the picture, with conflict above the axis", () => {
  const { frames, height } = layoutOf(STATE, 1042, 448);
  assert.deepEqual([frames.length, frames[0].width, frames[0].height, height], [1, 1000, 400, 448]);
  assert.ok(frames[0].zero > frames[0].height / 2);
});

test("a day and its place lead to each other", () => {
  const [frame] = layoutOf(STATE, 1042, 448).frames;
  assert.equal(xOf(frame, 150), 500);
  assert.equal(dayAt(frame, 500), 150);
});

test("compared periods have axes of equal length", () => {
  const compare = /** @type {const} */ ([[0, 365], [1000, 1366]]);
  const { frames } = layoutOf({ ...STATE, compare }, 1042, 448);
  assert.deepEqual(frames.map(({ view, unit }) => [view, unit === frames[0].unit]), [[[0, 366], true], [[1000, 1366], true]]);
  assert.deepEqual(frameAt(layoutOf({ ...STATE, compare }, 1042, 448), 10_000), frames[1]);
});

test("lanes share one axis of time under the last", () => {
  const { frames } = layoutOf({ ...STATE, lanes: ["a:b", "a:c"] }, 1042, 448);
  assert.deepEqual(frames.map(({ pair, axis }) => [pair, axis]), [["a:b", false], ["a:c", true]]);
});

test("bands take rows above the frame", () => {
  const { rows, frames } = layoutOf({ ...STATE, bands: ["leaders", "talks"] }, 1042, 448);
  assert.deepEqual(rows.map(({ name }) => name), ["dprk", "rok", "usa", "talks"]);
  assert.deepEqual([frames[0].top, frames[0].above], [88, 88]);
});

test("each of two compared periods has the bands of its own days", () => {
  const compare = /** @type {const} */ ([[0, 365], [1000, 1365]]);
  const { rows, frames } = layoutOf({ ...STATE, compare, bands: ["phases", "talks"] }, 1042, 448);
  assert.deepEqual(rows.map(({ name, frame }) => [name, frame]), [["phases", 0], ["talks", 0], ["phases", 1], ["talks", 1]]);
  assert.ok(rows[2].top > frames[0].top + frames[0].height && rows[3].top + rows[3].height < frames[1].top);
});

test("a view of more than twenty years counts major events only", () => {
  assert.equal(seriesOf("full", [dayOf(2000, 1, 1), dayOf(2020, 1, 1)]), "full");
  assert.equal(seriesOf("full", [dayOf(2000, 1, 1), dayOf(2020, 1, 2)]), "major");
  assert.equal(seriesOf("major", [dayOf(2000, 1, 1), dayOf(2001, 1, 1)]), "major");
});
