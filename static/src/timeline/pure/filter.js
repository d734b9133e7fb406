// Which events a view counts: the server's parameters, read against the columns.
//
// Each parameter owns one bit. `failing` gives, for every event, the bits of the parameters that it fails, so an event
// counts when its bits are 0, and a facet may set its own bit aside to compare its values.

/** @typedef {import("./columns.js").Columns} Columns */
/** @typedef {Readonly<Record<string, readonly string[]>>} Filters parameter -> values, as the address has them */

/** The columns answer all but `q` and `publisher`: which events answer to these the server says (matches.js). */
export const BITS = {
  actor: 1, initiator: 2, target: 4, dyad: 8, event_type: 16, quad_class: 32, direction: 64, topic: 128, place: 256,
  min_score: 512, max_score: 512, attribution: 1024, q: 2048, publisher: 2048,
};

/** @typedef {keyof typeof BITS} Answered */

/**
 * The bits that each event fails.
 * @param {Columns} columns
 * @param {Filters} filters
 * @param {Uint8Array | null} [matched] 1 for each event that answers to what the columns cannot tell
 * @returns {Uint16Array}
 */
export function failing(columns, filters, matched = null) {
  const { count, party, type, topic, place, attribution, score, quad } = columns;
  const fails = new Uint16Array(count);
  const parties = partyBits(columns, filters);
  const types = bits(columns.types.map((kind) => filters.event_type?.includes(kind.code)), filters.event_type, BITS.event_type);
  const topics = topicBits(columns, filters.topic);
  const places = bits([...columns.places.map((one) => filters.place?.includes(one.slug)), false], filters.place, BITS.place);
  const quads = bits([0, 1, 2, 3, 4].map((n) => filters.quad_class?.includes(String(n))), filters.quad_class, BITS.quad_class);
  const words = bits(columns.attributions.map((word) => filters.attribution?.includes(word)), filters.attribution, BITS.attribution);
  const scores = scoreBits(filters);
  const nowhere = columns.places.length;
  for (let i = 0; i < count; i += 1) {
    fails[i] =
      parties[party[i]] | types[type[i]] | topics[topic[i]] | places[place[i] < 0 ? nowhere : place[i]] |
      quads[quad[i]] | words[attribution[i]] | scores[score[i] + 100] | (matched === null || matched[i] ? 0 : BITS.q);
  }
  return fails;
}

/**
 * A bit wherever a wanted value is missing; none when nothing is wanted.
 * @param {(boolean | undefined)[]} found
 * @param {readonly string[] | undefined} wanted
 * @param {number} bit
 */
function bits(found, wanted, bit) {
  return Uint16Array.from(found, (is) => (wanted?.length && !is ? bit : 0));
}

/**
 * @param {Columns} columns
 * @param {Filters} filters
 */
function partyBits(columns, filters) {
  const { actor, initiator, target, dyad } = filters;
  const index = new Map(columns.actors.map((one, n) => [one.slug, n]));
  /** @param {readonly string[] | undefined} slugs */
  const indexes = (slugs) => new Set((slugs ?? []).flatMap((slug) => index.get(slug) ?? []));
  const [anyone, acts, aimed] = [indexes(actor), indexes(initiator), indexes(target)];
  const pairs = (dyad ?? []).map((pair) => pair.split(":").map((slug) => index.get(slug) ?? -1));
  return Uint16Array.from(columns.parties, (party) => {
    const { i, t, o } = party;
    let fails = 0;
    if (actor?.length && ![...i, ...t, ...o].some((n) => anyone.has(n))) fails |= BITS.actor;
    if (initiator?.length && !i.some((n) => acts.has(n))) fails |= BITS.initiator;
    if (target?.length && !t.some((n) => aimed.has(n))) fails |= BITS.target;
    if (dyad?.length && !pairs.some(([a, b]) => directionIn(party, a, b) !== 0)) fails |= BITS.dyad;
    return fails;
  });
}

/**
 * How an event lies between two actors: 1 the first acts upon the second, -1 the other way, 2 both act and nobody is the
 * target, 0 not between them. An event that goes both ways counts as the first's.
 * @param {import("./columns.js").Party} party
 * @param {number} a
 * @param {number} b
 * @returns {-1 | 0 | 1 | 2}
 */
export function directionIn({ i, t }, a, b) {
  if (i.includes(a) && t.includes(b)) return 1;
  if (i.includes(b) && t.includes(a)) return -1;
  return t.length === 0 && i.includes(a) && i.includes(b) ? 2 : 0;
}

/**
 * @param {Columns} columns
 * @param {readonly string[] | undefined} wanted
 */
function topicBits(columns, wanted) {
  const slugs = new Set(wanted ?? []);
  const chosen = new Set(columns.topics.flatMap((one, n) => (slugs.has(one.slug) ? [n] : [])));
  return bits(columns.topicSets.map((set) => set.some((n) => chosen.has(n))), wanted, BITS.topic);
}

/**
 * By score in tenths, from -100.
 * @param {Filters} filters
 */
function scoreBits(filters) {
  const low = filters.min_score?.[0] === undefined ? -Infinity : Number(filters.min_score[0]) * 10;
  const high = filters.max_score?.[0] === undefined ? Infinity : Number(filters.max_score[0]) * 10;
  const sides = filters.direction ?? [];
  return Uint16Array.from({ length: 201 }, (_, n) => {
    const tenths = n - 100;
    const side = tenths < 0 ? "escalation" : tenths > 0 ? "de-escalation" : "neutral";
    return (
      (tenths < low || tenths > high ? BITS.min_score : 0) | (sides.length && !sides.includes(side) ? BITS.direction : 0)
    );
  });
}
