// Which events answer to what only the server can tell: words of their texts (q) and who published their sources. Asked for
// once for each question.

/** @typedef {import("./filter.js").Filters} Filters */
/** @typedef {ReturnType<typeof createMatches>} Matches */

/** The parameters that the columns cannot answer. */
export const SERVERS = ["publisher", "q"];

/**
 * What the server is asked, as a query string; nothing where the columns answer all.
 * @param {Filters} filters
 */
export function askedOf(filters) {
  const given = SERVERS.filter((name) => filters[name]?.length);
  return given.map((name) => `${name}=${filters[name].map(encodeURIComponent).join(",")}`).join("&");
}

/**
 * @param {(query: string) => Promise<number[]>} fetchIndexes
 */
export function createMatches(fetchIndexes) {
  /** @type {Map<string, number[]>} */
  const known = new Map();
  /** @param {Filters} filters */
  const has = (filters) => askedOf(filters) === "" || known.has(askedOf(filters));
  return {
    /** Whether it is known which events answer to these filters. */
    has,
    /** 1 for each of `count` events that answers; null where the columns answer all. @param {Filters} filters @param {number} count */
    of(filters, count) {
      const indexes = known.get(askedOf(filters));
      if (indexes === undefined) return null;
      const marks = new Uint8Array(count);
      for (const index of indexes) marks[index] = 1;
      return marks;
    },
    /** Resolves once it is known; fails where the server does not answer. @param {Filters} filters */
    async need(filters) {
      if (!has(filters)) known.set(askedOf(filters), await fetchIndexes(askedOf(filters)));
    },
  };
}
