// The view in one sentence with its number, the note on the series, and the filters that can be taken away.
//
//   <h2 data-part="sentence"></h2> <p data-part="note"></p> <ul data-part="chips"></ul>
//
// Reads view, filters, series, compare.

import { LASTING } from "../pure/address.js";
import { quadCounts } from "../pure/counts.js";
import { seriesOf } from "../pure/layout.js";
import { element, part, setText } from "./elements.js";

/** @typedef {(name: string, value: string) => string} LabelOf */

/**
 * @param {HTMLElement} root
 * @param {import("../pure/state.js").Store} store
 * @param {import("../pure/model.js").Model} model
 * @param {{ words: import("../pure/words.js").Words, labelOf: LabelOf }} help
 */
export function createSentence(root, store, model, { words, labelOf }) {
  const [sentence, note, chips] = ["sentence", "note", "chips"].map((name) => part(root, name));
  const { today } = model.columns;

  /** @param {import("../pure/view.js").View} view */
  const said = ([first, last]) => {
    const [a, b] = [Math.floor(first), Math.min(Math.ceil(last) - 1, today)];
    const n = quadCounts(model.of(store.get().filters).prefix(), a, b).reduce((x, y) => x + y);
    return words.say(n === 1 ? "event-in" : "events-in", { n: words.number(n), period: words.period(a, b) });
  };

  /** What narrows the view, in words. */
  const narrowed = () => {
    const parts = [];
    for (const [name, values] of Object.entries(store.get().filters)) {
      if (LASTING.includes(name) || values.length === 0) continue;
      parts.push(words.say(`narrowed-${name}`, { values: words.list(values.map((value) => labelOf(name, value)), "or") }));
    }
    return parts.join(", ");
  };

  const text = () => {
    const { view, compare } = store.get();
    const what = compare ? words.say("compared", { a: said(compare[0]), b: said(compare[1]) }) : said(view);
    const how = narrowed();
    return how ? `${what}, ${how}` : what;
  };

  const draw = () => {
    const state = store.get();
    setText(sentence, text());
    const views = state.compare ?? [state.view];
    const forced = views.some((view) => seriesOf("full", view) === "major");
    setText(note, words.say(forced ? "note-forced" : state.series === "major" ? "note-major" : "note-full"));
  };

  const drawChips = () => {
    const items = [];
    for (const [name, values] of Object.entries(store.get().filters)) {
      for (const value of LASTING.includes(name) ? [] : values) {
        const label = labelOf(name, value);
        items.push(element("li", "", {}, element("button", "tag chip", {
          type: "button", "data-name": name, "data-value": value, "aria-label": words.say("remove", { label }),
        }, label, element("span", "", { "aria-hidden": "true" }, " ×"))));
      }
    }
    chips.replaceChildren(...items);
    chips.hidden = items.length === 0;
  };

  store.subscribe((state, before) => {
    if (state.view !== before.view || state.filters !== before.filters || state.series !== before.series || state.compare !== before.compare) draw();
    if (state.filters !== before.filters) drawChips();
  });
  return {
    text,
    draw() {
      draw();
      drawChips();
    },
  };
}
