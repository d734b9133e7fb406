// A value, opened: the reading of a day, its band, and the three events that weigh most on each side.
//
//   <section data-part="reading">
//     <h3 data-part="reading-day"></h3><dl> <dd data-part="reading-e|reading-d|reading-n|reading-band"></dd> </dl>
//     <ol data-part="drivers-e"></ol><ol data-part="drivers-d"></ol>
//   </section>
//
// Reads day, view, filters, series, compare.

import { climate, level } from "../pure/climate.js";
import { drivers } from "../pure/drivers.js";
import { seriesOf } from "../pure/layout.js";
import { openedDay } from "../pure/state.js";
import { readingAt } from "../pure/tension.js";
import { points } from "../pure/words.js";
import { element, part, setText } from "./elements.js";

/**
 * @param {HTMLElement} root
 * @param {import("../pure/state.js").Store} store
 * @param {import("../pure/model.js").Model} model
 * @param {{ people: import("./people.js").People, texts: import("../pure/texts.js").Texts,
 *   words: import("../pure/words.js").Words, opened: (i: number) => void }} help
 */
export function createReading(root, store, model, { people, texts, words, opened }) {
  const parts = Object.fromEntries(
    ["day", "climate", "e", "d", "n", "band", "series"].map((name) => [name, part(root, `reading-${name}`)]),
  );
  const lists = [part(root, "drivers-e"), part(root, "drivers-d")];
  const { columns } = model;
  let shown = "";

  for (const list of lists) {
    list.addEventListener("click", (e) => {
      const link = e.target instanceof Element ? e.target.closest("a") : null;
      if (!link || e.metaKey || e.ctrlKey || e.shiftKey) return;
      e.preventDefault();
      opened(Number(link.dataset.index));
    });
  }

  /** @param {import("../pure/drivers.js").Driver} driver */
  const item = ({ index, share }) =>
    element("li", "", {},
      element("span", "driver__share number", {}, share < 0.005 ? words.say("share-small") : words.say("share", { n: Math.round(share * 100) })),
      element("span", "driver__what", {},
        element("a", "", { href: people.path(index), "data-index": String(index) }, people.title(index) || "…"), " ",
        element("span", "quiet small", {}, `${people.when(index)} · ${people.score(index)}`)));

  const draw = () => {
    const state = store.get();
    const facts = model.of(state.filters);
    const series = seriesOf(state.series, state.compare?.[0] ?? state.view);
    const day = openedDay(state, columns.today);
    const at = readingAt(facts.daily(series), day);
    setText(parts.day, words.day(day));
    setText(parts.climate, words.say(climate(at.e, at.d)));
    setText(parts.e, `${Math.round(at.e)} ${words.say(level(at.e))}`);
    setText(parts.d, `${Math.round(at.d)} ${words.say(level(at.d))}`);
    setText(parts.n, points(at.n));
    setText(parts.band, words.say("band", { low: points(at.nlo), high: points(at.nhi) }));
    setText(parts.series, words.say(series === "major" ? "series-major" : "series-full"));
    const { escalation, deEscalation } = drivers(columns, facts.fails, series, day, at, (i) => texts.id(i) || String(i));
    const known = [...escalation, ...deEscalation];
    const key = known.map(({ index, share }) => `${index}:${Math.round(share * 100)}:${people.title(index) !== ""}`).join();
    if (key + day !== shown) {
      shown = key + day;
      [escalation, deEscalation].forEach((side, n) => {
        lists[n].replaceChildren(...(side.length ? side.map(item) : [element("li", "quiet", {}, words.say("no-drivers"))]));
      });
    }
    texts.need(known.map(({ index }) => index));
  };

  let asked = false;
  const request = () => {
    if (asked) return;
    asked = true;
    requestAnimationFrame(() => {
      asked = false;
      draw();
    });
  };
  store.subscribe((state, before, how) => {
    // While the view moves only the number in the overlay follows: lists that change would pull at the eye.
    if (how === "moving" && state.day === before.day) return;
    // After a filter the chart is painted first.
    if (state.filters !== before.filters) setTimeout(request, 30);
    else request();
  });
  return { draw, request };
}
