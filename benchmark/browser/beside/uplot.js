// uPlot with one series, the score of each event, and the wheel and drag of its own demonstration.

import uPlot from "uplot";
import "uplot/dist/uPlot.min.css";
import { events } from "./events.js";

const rows = await events();
const columns = (some) => [some.map(({ day }) => day / 1000), some.map(({ score }) => score)];

const hands = {
  hooks: {
    ready(plot) {
      const { over } = plot;
      over.addEventListener("wheel", (e) => {
        e.preventDefault();
        const { min, max } = plot.scales.x;
        const at = plot.posToVal(plot.cursor.left ?? 0, "x");
        const by = Math.exp(e.deltaY * 0.0022);
        plot.setScale("x", { min: at - (at - min) * by, max: at + (max - at) * by });
      }, { passive: false });
      over.addEventListener("mousedown", (down) => {
        const { min, max } = plot.scales.x;
        const unit = plot.posToVal(1, "x") - plot.posToVal(0, "x");
        const move = (e) => plot.setScale("x", { min: min - (e.clientX - down.clientX) * unit, max: max - (e.clientX - down.clientX) * unit });
        const up = () => {
          document.removeEventListener("mousemove", move);
          document.removeEventListener("mouseup", up);
        };
        document.addEventListener("mousemove", move);
        document.addEventListener("mouseup", up);
      });
    },
  },
};
const plot = new uPlot({
  width: 1150, height: 440, plugins: [hands], cursor: { drag: { x: false, y: false } },
  series: [{}, { label: "score", stroke: "#1b1d21", width: 1 }],
  scales: { y: { range: [-10, 10] } },
}, columns(rows), document.getElementById("box"));
// It draws in a microtask.
await Promise.resolve();
performance.mark("timeline-drawn");
globalThis.filterActor = (slug) => plot.setData(columns(slug ? rows.filter(({ actors }) => actors.has(slug)) : rows));
