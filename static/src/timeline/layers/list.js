// The events of the view as a list, newest first, in the look of every list of the site.
//
//   <ol class="rows rows--plain" data-part="list"></ol>
//   <p data-part="list-empty" hidden></p>
//   <p><button data-part="list-more"></button> <a data-part="list-all"></a></p>
//   <a data-part="save-csv"></a>   the same events as a file
//   <a data-part="save-index" data-address></a>   the index of the view's days as a file, while nothing narrows the events
//
// Reads view, filters, compare. Writes event, through `opened`.

import { ofList } from "../pure/address.js";
import { iso } from "../pure/days.js";
import { element, part, setText } from "./elements.js";
import { roundMark } from "./round_mark.js";

const FIRST = 12;
const MORE = 40;

/**
 * @param {HTMLElement} root
 * @param {import("../pure/state.js").Store} store
 * @param {import("../pure/model.js").Model} model
 * @param {{ people: import("./people.js").People, texts: import("../pure/texts.js").Texts,
 *   words: import("../pure/words.js").Words, opened: (i: number) => void }} help
 */
export function createList(root, store, model, { people, texts, words, opened }) {
  const [list, empty, more, all, csv, index] = ["list", "list-empty", "list-more", "list-all", "save-csv", "save-index"].map((name) => part(root, name));
  const { columns } = model;
  let shown = FIRST;

  list.addEventListener("click", (e) => {
    const button = e.target instanceof Element ? e.target.closest("button") : null;
    if (button) opened(Number(button.dataset.index));
  });

  /** @param {number} i */
  const row = (i) => {
    const [who, whom] = people.sides(i);
    const dot = () => element("span", "arrow", { "aria-hidden": "true" }, " · ");
    const side = columns.score[i] < 0 ? "escalation" : columns.score[i] > 0 ? "de-escalation" : "neutral";
    return element("li", "row", {},
      element("time", "row__when", { datetime: iso(columns.day[i]) }, people.when(i)),
      element("div", "row__what", {},
        element("div", "row__title", {}, element("a", "", { href: people.path(i) }, people.title(i) || "…")),
        element("div", "row__who", {}, who,
          ...(whom ? [element("span", "arrow", { "aria-hidden": "true" }, " → "), element("span", "aside", {}, ` ${words.say("to")} `), whom] : []),
          dot(), people.kind(i), ...(people.place(i) ? [dot(), people.place(i)] : []))),
      element("div", `row__score ${side}`, {}, element("button", "row__open", {
        type: "button", "data-index": String(i), "aria-label": words.say("show-on-chart", { title: people.title(i), score: people.score(i) }),
      }, people.score(i), roundMark(columns.score[i], columns.quad[i]))));
  };

  const draw = () => {
    const state = store.get();
    const { found: foundIn } = model.of(state.filters);
    const views = state.compare ?? [state.view];
    const inViews = views.flatMap(([first, last]) => foundIn(Math.floor(first), Math.ceil(last) - 1));
    const found = [...new Set(inViews)].sort((a, b) => b - a);
    const now = found.slice(0, shown);
    list.replaceChildren(...now.map(row));
    list.hidden = found.length === 0;
    empty.hidden = found.length > 0;
    more.hidden = found.length <= shown;
    setText(more, words.say("more", { n: Math.min(MORE, found.length - shown) }));
    const query = ofList(state, columns.today);
    all.hidden = query === null;
    csv.hidden = query === null;
    setText(all, words.say("all-in-list", { n: words.number(found.length) }));
    if (query !== null) {
      all.setAttribute("href", `${root.dataset.list}?${query}`);
      csv.setAttribute("href", `${root.dataset.csv}?${query}`);
    }
    // The server knows the index of all events, by days.
    index.hidden = state.compare !== null || Object.keys(state.filters).some((name) => name !== "lang");
    const [first, last] = state.view;
    const days = `from=${iso(Math.floor(first))}&to=${iso(Math.min(Math.ceil(last) - 1, columns.today))}&series=${state.series}`;
    index.setAttribute("href", `${index.dataset.address}?${days}`);
    texts.need(now);
  };

  more.addEventListener("click", () => {
    const before = list.children.length;
    shown += MORE;
    draw();
    list.children[before]?.querySelector("a")?.focus();
  });

  let waiting = 0;
  const request = () => {
    clearTimeout(waiting);
    waiting = window.setTimeout(draw, 60);
  };
  store.subscribe((state, before, how) => {
    if (how === "moving") return;
    if (state.view === before.view && state.filters === before.filters && state.compare === before.compare) return;
    shown = FIRST;
    request();
  });
  return { draw, request };
}
