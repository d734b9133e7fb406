// Two periods in numbers: events of each quad class as bars on one scale, and the addresses' four days as fields.
//
//   <div data-part="comparison" hidden> <div data-part="comparison-bars"></div>
//     <input type="date" name="a-first|a-last|b-first|b-last"> </div>
//
// Reads compare, filters. hands/tools.js writes compare.

import { quadCounts } from "../pure/counts.js";
import { iso } from "../pure/days.js";
import { element, part } from "./elements.js";

const QUADS = [4, 3, 1, 2]; // from material conflict to material cooperation

/**
 * @param {HTMLElement} root
 * @param {import("../pure/state.js").Store} store
 * @param {import("../pure/model.js").Model} model
 * @param {{ words: import("../pure/words.js").Words }} help
 */
export function createComparison(root, store, model, { words }) {
  const box = part(root, "comparison");
  const bars = part(root, "comparison-bars");

  const draw = () => {
    const { compare, filters } = store.get();
    box.hidden = compare === null;
    root.classList.toggle("timeline--compared", compare !== null);
    if (!compare) return;
    const sums = model.of(filters).prefix();
    const counts = compare.map(([first, last]) => quadCounts(sums, first, last - 1));
    const most = Math.max(1, ...counts.flatMap((row) => row.slice(1)));
    bars.replaceChildren(...compare.map(([first, last], n) => {
      const total = counts[n].slice(1).reduce((a, b) => a + b, 0);
      return element("section", "quads", {},
        element("h3", "", {}, words.say("events-in", { n: words.number(counts[n].reduce((a, b) => a + b)), period: words.period(first, last - 1) })),
        element("dl", "", {}, ...QUADS.flatMap((quad) => {
          const bar = element("span", `quads__bar quads__bar--${quad}`, { "aria-hidden": "true" });
          bar.style.width = `${(counts[n][quad] / most) * 100}%`;
          const share = total ? Math.round((counts[n][quad] / total) * 100) : 0;
          return [
            element("dt", "", {}, words.say(`quad-${quad}`)),
            element("dd", "", {}, bar, element("span", "number", {}, words.say("count-share", { n: counts[n][quad], share }))),
          ];
        })));
    }));
    compare.forEach(([first, last], n) => {
      for (const [end, day] of [["first", first], ["last", last - 1]]) {
        const field = box.querySelector(`input[name="${n ? "b" : "a"}-${end}"]`);
        if (field instanceof HTMLInputElement) field.value = iso(Number(day));
      }
    });
  };

  store.subscribe((state, before) => {
    if (state.compare !== before.compare || state.filters !== before.filters) draw();
  });
  return { draw };
}
