import assert from "node:assert/strict";
import test from "node:test";

import { SvgContext } from "./svg_context.js";

test("what is painted becomes elements in order, and every group is closed", () => {
  const context = new SvgContext(100, 50);
  context.translate(5, 5);
  context.save();
  context.beginPath();
  context.rect(0, 0, 10, 10);
  context.clip();
  context.beginPath();
  context.lineTo(1, 2);
  context.lineTo(3, 4.005);
  context.stroke();
  context.restore();
  context.fillText("a < b", 1, 2);
  const text = context.text({ title: "Ticks & marks", description: "d" });
  assert.match(text, /^<svg xmlns="http:\/\/www.w3.org\/2000\/svg" viewBox="0 0 100 50"/);
  assert.match(text, /<title>Ticks &amp; marks<\/title>/);
  assert.match(text, /d="M1 2L3 4.01" fill="none"/);
  assert.match(text, />a &lt; b<\/text>/);
  assert.equal(text.match(/<g /g)?.length, text.match(/<\/g>/g)?.length);
});
