// The document that the chart draws from, as rows: what the pages beside it draw.

/** @typedef {{ id: number, day: number, score: number, label: string, actors: Set<string> }} Row */

/** @returns {Promise<Row[]>} */
export async function events() {
  const site = new URLSearchParams(location.search).get("site") ?? "";
  const found = await (await fetch(`${site}/api/v1/timeline/`)).json();
  const parties = found.parties.map(({ i, t, o }) => new Set([...i, ...t, ...o].map((n) => found.actors[n].slug)));
  const epoch = Date.parse(found.epoch);
  return found.day.map((day, n) => ({
    id: n,
    day: epoch + day * 86_400_000,
    score: found.score[n] / 10,
    label: found.title?.[n] ?? found.types[found.type[n]].label,
    actors: parties[found.party[n]],
  }));
}
