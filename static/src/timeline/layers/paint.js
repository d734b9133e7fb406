// Paints the whole picture of a state into a context: a canvas, or the writer of SVG.

import { ticksOf } from "../pure/ticks.js";
import { paintAxis, paintCoverage, paintGauges, paintGrid, paintNet } from "./paint_areas.js";
import { paintBands } from "./paint_bands.js";
import { paintDensity, paintMarks, placeMarks } from "./paint_marks.js";

/**
 * @param {import("./paint_areas.js").Context} context
 * @param {import("../pure/layout.js").Layout} layout
 * @param {import("../pure/model.js").Model} model
 * @param {import("../pure/model.js").Facts} facts
 * @param {import("./theme.js").Theme} theme
 * @param {import("./paint_bands.js").Bands | null} bands
 * @param {import("./paint_marks.js").Marks[]} marks one for each frame, filled here
 */
export function paint(context, layout, model, facts, theme, bands, marks) {
  if (bands && layout.rows.length) paintBands(context, layout, bands, theme);
  layout.frames.forEach((frame, n) => {
    const signed = frame.kind === "signed";
    placeMarks(frame, model, facts, marks[n]);
    paintGrid(context, frame, theme, ticksOf(frame.view, frame.width).ticks);
    context.save();
    context.beginPath();
    context.rect(frame.left, frame.top, frame.width, frame.height);
    context.clip();
    if (signed) paintGauges(context, frame, facts.daily(frame.series), theme);
    paintDensity(context, frame, facts, theme, 1 - marks[n].share);
    if (signed) paintNet(context, frame, theme);
    paintAxis(context, frame, theme);
    paintMarks(context, frame, model, marks[n], theme);
    context.restore();
    if (frame.axis) paintCoverage(context, frame, model.thin, theme);
  });
}
