// vis-timeline as its documentation begins with it: items in a data set, all options at their defaults but the height.

import { DataSet, DataView, Timeline } from "vis-timeline/standalone";
import "vis-timeline/styles/vis-timeline-graph2d.min.css";
import { events } from "./events.js";

const rows = await events();
const actors = rows.map((row) => row.actors);
const items = new DataSet(rows.map(({ id, day, label }) => ({ id, start: new Date(day), content: label })));
let chosen = "";
const view = new DataView(items, { filter: ({ id }) => !chosen || actors[id].has(chosen) });
const timeline = new Timeline(document.getElementById("box"), view, { height: 480 });
timeline.on("changed", () => {
  if (!performance.getEntriesByName("timeline-drawn").length) performance.mark("timeline-drawn");
});
globalThis.filterActor = (slug) => {
  chosen = slug;
  view.refresh();
};
