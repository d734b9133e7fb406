// What each value of a parameter is called, for facets, chips and sentences.

import { score } from "../pure/words.js";

/**
 * @param {import("../pure/columns.js").Columns} columns
 * @param {import("./people.js").People} people
 * @param {import("../pure/words.js").Words} words
 * @returns {import("./sentence.js").LabelOf}
 */
export function labels(columns, people, words) {
  /** @param {{ slug: string, name: string, name_ko: string }[]} named */
  const table = (named) => new Map(named.map((one) => [one.slug, people.nameOf(one)]));
  const [actors, topics, places] = [table(columns.actors), table(columns.topics), table(columns.places)];
  const types = new Map(columns.types.map((kind) => [kind.code, (words.isKorean && kind.label_ko) || kind.label]));
  return (name, value) => {
    switch (name) {
      case "actor":
      case "initiator":
      case "target":
        return actors.get(value) ?? value;
      case "dyad":
        return words.list(value.split(":").map((slug) => actors.get(slug) ?? slug), "and");
      case "event_type":
        return types.get(value) ?? value;
      case "topic":
        return topics.get(value) ?? value;
      case "place":
        return places.get(value) ?? value;
      case "quad_class":
        return words.say(`quad-${value}`);
      case "direction":
      case "attribution":
        return words.say(`${name}-${value}`);
      case "min_score":
      case "max_score":
        return score(Number(value) * 10);
      case "q":
        return `“${value}”`;
      default:
        return value;
    }
  };
}
