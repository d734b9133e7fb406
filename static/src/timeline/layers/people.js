// Says who did what to whom, how strongly and when, for labels, cards, lists and announcements.

import { MINUS, score, strength } from "../pure/words.js";

/** @typedef {ReturnType<typeof createPeople>} People */

const MOST_NAMES = 3;

/**
 * @param {import("../pure/columns.js").Columns} columns
 * @param {import("../pure/words.js").Words} words
 * @param {import("../pure/texts.js").Texts} texts
 * @param {string} pages the address under which events have their pages
 * @param {string} moment of the record, as a query string, or nothing
 */
export function createPeople(columns, words, texts, pages, moment = "") {
  /** @param {{ name: string, name_ko: string }} one */
  const nameOf = (one) => (words.isKorean && one.name_ko) || one.name;
  /** @param {number[]} side */
  const names = (side) => {
    const said = side.slice(0, MOST_NAMES).map((n) => nameOf(columns.actors[n])).join(", ");
    return side.length > MOST_NAMES ? `${said} ${words.say("and-others", { n: side.length - MOST_NAMES })}` : said;
  };
  /** @param {number} i */
  const kind = (i) => {
    const type = columns.types[columns.type[i]];
    return (words.isKorean && type.label_ko) || type.label;
  };
  /** @param {number} i */
  const when = (i) => words.when(columns.day[i], columns.until[i], columns.precision[i], columns.spread[i] === 1);
  return {
    nameOf,
    kind,
    when,
    /** @param {number} i @returns {[string, string]} who acts, upon whom */
    sides: (i) => {
      const { i: initiators, t } = columns.parties[columns.party[i]];
      return [names(initiators), names(t)];
    },
    /** @param {number} i */
    place: (i) => (columns.place[i] < 0 ? "" : nameOf(columns.places[columns.place[i]])),
    /** @param {number} i */
    score: (i) => score(columns.score[i]),
    /** @param {number} i */
    strength: (i) => words.say(strength(columns.score[i])),
    /** @param {number} i */
    title: (i) => texts.title(i),
    /** The address of an event's page. @param {number} i */
    path: (i) => (texts.id(i) ? `${pages}${texts.id(i)}/${moment}` : ""),
    /**
     * 16 June 2013, North Korea to United States, proposal, plus 2.5.
     * @param {number} i
     */
    announced(i) {
      const { i: initiators, t } = columns.parties[columns.party[i]];
      const who = t.length ? words.say("announce-to", { who: names(initiators), whom: names(t) }) : names(initiators);
      const [sign, number] = [columns.score[i], Math.abs(columns.score[i]) / 10];
      const said = words.say(sign < 0 ? "minus" : sign > 0 ? "plus" : "zero", { n: number });
      return [when(i), who, kind(i), said, texts.title(i)].filter(Boolean).join(", ");
    },
    minus: MINUS,
  };
}
