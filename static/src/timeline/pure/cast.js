// Small timeline documents for the tests beside it; no page loads it.

import { dayOf } from "./days.js";

/**
 * @typedef {{ day: number, until?: number, precision?: 0 | 1 | 2, score: number, type?: string, attribution?: string,
 *   i?: string[], t?: string[], o?: string[], topics?: string[], place?: string, id?: string, title?: string }} Line
 */

/** @type {import("./columns.js").EventType[]} */
const TYPES = [
  ["other", "", "neutral", -10, 10],
  ["nuclear_test", "material", "escalation", -8.5, -7],
  ["attack", "material", "escalation", -10, -6],
  ["accusation", "verbal", "escalation", -3.5, -0.5],
  ["talks", "verbal", "de-escalation", 1, 5],
  ["proposal", "verbal", "de-escalation", 1, 4],
  ["humanitarian_aid", "material", "de-escalation", 1, 5],
].map(([code, mode, direction, min, max]) => ({
  code: String(code), label: String(code), label_ko: "", mode: String(mode), direction: String(direction),
  min: Number(min), max: Number(max),
}));

const ATTRIBUTIONS = ["confirmed", "claimed", "disputed"];

/**
 * The document of some events, in their order.
 * @param {Line[]} lines
 * @returns {import("./columns.js").TimelineDocument}
 */
export function documentOf(lines) {
  const [actors, topics, places] = [names(), names(), names()];
  /** @type {import("./columns.js").Party[]} */
  const parties = [];
  /** @type {number[][]} */
  const topicSets = [];
  for (const line of lines) {
    const [i, t, o] = [line.i, line.t, line.o].map((side) => (side ?? []).map(actors.index));
    parties.push({ i, t, o });
    topicSets.push((line.topics ?? []).map(topics.index));
  }
  return {
    version: 1, method: "1.0", count: lines.length, types: TYPES, actors: actors.list, topics: topics.list,
    parties, topic_sets: topicSets, attributions: ATTRIBUTIONS, texts: true,
    day: lines.map((line) => line.day),
    length: lines.map((line) => (line.until ?? line.day) - line.day),
    spread: lines.map((line) => Number(Boolean(line.precision) && line.until === undefined)),
    precision: lines.map((line) => line.precision ?? 0),
    score: lines.map((line) => Math.round(line.score * 10)),
    type: lines.map((line) => Math.max(TYPES.findIndex((kind) => kind.code === (line.type ?? "other")), 0)),
    attribution: lines.map((line) => ATTRIBUTIONS.indexOf(line.attribution ?? "confirmed")),
    party: lines.map((_, n) => n),
    topic: lines.map((_, n) => n),
    place: lines.map((line) => (line.place ? places.index(line.place) : -1)),
    places: places.list,
    id: lines.map((line, n) => line.id ?? `e${n}`),
    title: lines.map((line) => line.title ?? ""),
    title_ko: lines.map(() => ""),
  };
}

function names() {
  /** @type {import("./columns.js").Named[]} */
  const list = [];
  return {
    list,
    /** @param {string} slug */
    index: (slug) => {
      const at = list.findIndex((one) => one.slug === slug);
      return at >= 0 ? at : list.push({ slug, name: slug, name_ko: "", kind: "state" }) - 1;
    },
  };
}

/** The five events of tests/cases/filters.json, oldest first. @type {(Line & { id: string })[]} */
export const FILTER_CAST = [
  { id: "clash", day: dayOf(2010, 11, 23), type: "attack", score: -9, i: ["dprk"], t: ["rok"], attribution: "disputed" },
  { id: "speech", day: dayOf(2013, 6, 1), precision: 1, type: "accusation", score: 0, i: ["usa"], t: ["dprk"] },
  { id: "offer", day: dayOf(2013, 6, 16), type: "proposal", score: 3, i: ["dprk"], t: ["usa"], topics: ["nuclear"] },
  { id: "test", day: dayOf(2017, 9, 3), type: "nuclear_test", score: -7.5, i: ["dprk"], t: ["usa"], topics: ["nuclear"] },
  { id: "talks", day: dayOf(2018, 1, 9), type: "talks", score: 4, i: ["dprk", "rok"], place: "panmunjom" },
];
