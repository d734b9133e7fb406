// The card of the open event, over the chart on wide screens and under it on phones.
//
//   <article data-part="card" hidden tabindex="-1" aria-labelledby="card-title">
//     data-part: card-when, card-title (a), card-who, card-score, card-summary, card-sources, card-links
//     <button data-do="card-close">, <button data-do="event-before">, <button data-do="event-after">
//   </article>
//
// Reads event. Fetches the event's document for summary, sources and links once for each event.

import { element, part, setText } from "./elements.js";
import { roundMark } from "./round_mark.js";

/**
 * @typedef {{ summary: string, summary_ko?: string, path: string, citations: { source: { title: string, url: string,
 *   published: string | null, publisher: { name: string } } }[], links: { type: string, to: string }[],
 *   answered_by?: { type: string, event: string }[] }} EventDocument
 * @typedef {{ type: string, index: number, reversed: boolean }} Answer
 */

/**
 * @param {HTMLElement} root
 * @param {import("../pure/state.js").Store} store
 * @param {import("./picture.js").Picture} picture
 * @param {{ columns: import("../pure/columns.js").Columns, people: import("./people.js").People,
 *   texts: import("../pure/texts.js").Texts, words: import("../pure/words.js").Words,
 *   fetchEvent: (id: string) => Promise<EventDocument>, opened: (i: number) => void }} help
 */
export function createCard(root, store, picture, { columns, people, texts, words, fetchEvent, opened }) {
  const card = part(root, "card");
  const [when, title, who, score] = ["when", "title", "who", "score"].map((name) => part(root, `card-${name}`));
  const [summary, sources, links] = ["summary", "sources", "links"].map((name) => part(root, `card-${name}`));
  /** @type {Map<number, Promise<EventDocument>>} */
  const known = new Map();

  /** @param {number} i @param {EventDocument} document @returns {Answer[]} */
  const answers = (i, document) => {
    const there = document.links.map(({ type, to }) => ({ type, index: texts.indexOf(to), reversed: false }));
    const back = (document.answered_by ?? []).map(({ type, event }) => ({ type, index: texts.indexOf(event), reversed: true }));
    return [...there, ...back].filter(({ index }) => index >= 0 && index !== i);
  };

  /** @param {number} i @param {EventDocument} document */
  const fill = (i, document) => {
    if (store.get().event !== i) return;
    setText(summary, (words.isKorean && document.summary_ko) || document.summary);
    const names = [...new Set(document.citations.map(({ source }) => source.publisher.name))];
    sources.replaceChildren(words.say("sources", { n: document.citations.length }), " ", ...document.citations.slice(0, 3).flatMap(
      ({ source }, n) => [n ? ", " : "", element("a", "", { href: source.url, rel: "noopener" }, source.publisher.name)]));
    if (names.length > 3) sources.append("…");
    const found = answers(i, document);
    links.replaceChildren(...found.map(({ type, index, reversed }) =>
      element("li", "", {}, `${words.say(`${reversed ? "back" : "link"}-${type}`)} `,
        element("a", "", { href: people.path(index), "data-index": String(index) }, people.title(index)),
        element("span", "quiet small", {}, ` ${people.when(index)}`))));
    picture.setLinked(found.map(({ index }) => index));
  };

  links.addEventListener("click", (e) => {
    const link = e.target instanceof Element ? e.target.closest("a") : null;
    if (!link || e.metaKey || e.ctrlKey || e.shiftKey) return;
    e.preventDefault();
    opened(Number(link.dataset.index));
  });

  const draw = () => {
    const i = store.get().event;
    card.hidden = i < 0;
    root.classList.toggle("timeline--with-card", i >= 0);
    if (i < 0) return picture.setLinked([]);
    const [acts, aimed] = people.sides(i);
    const id = texts.id(i);
    setText(when, [people.when(i), people.place(i)].filter(Boolean).join(" · "));
    setText(title, people.title(i) || "…");
    title.setAttribute("href", people.path(i));
    who.replaceChildren(acts, ...(aimed ? [element("span", "arrow", { "aria-hidden": "true" }, " → "), element("span", "aside", {}, ` ${words.say("to")} `), aimed] : []),
      element("span", "quiet", {}, ` · ${people.kind(i)}`));
    score.replaceChildren(roundMark(columns.score[i], columns.quad[i]), element("strong", "number", {}, people.score(i)), ` ${people.strength(i)}`);
    if (!known.has(i) || !id) {
      for (const node of [summary, sources, links]) node.replaceChildren();
      picture.setLinked([]);
    }
    place(i);
    if (!id) return undefined;
    const document = known.get(i) ?? fetchEvent(id);
    known.set(i, document);
    document.then((found) => fill(i, found), () => setText(summary, words.say("no-document")));
    return undefined;
  };

  /** Beside the mark, on the side with more room. @param {number} i */
  const place = (i) => {
    const mark = picture.markOf(i);
    const left = mark !== null && mark.x > picture.layout().width / 2;
    card.classList.toggle("card--left", left);
  };

  let shown = -1;
  store.subscribe((state, _, how) => {
    if (state.event !== shown) {
      shown = state.event;
      draw();
    } else if (how !== "moving" && shown >= 0) place(shown);
  });
  return { draw, element: card };
}
