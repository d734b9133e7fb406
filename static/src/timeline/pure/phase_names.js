// Where the names of crises and thaws stand in their band. A crisis stands on the line and is named under it, a thaw hangs
// under the line and is named over it: so a name is as free to run on as the other side is empty.

import { civil } from "./days.js";

/**
 * @typedef {{ first: number, last: number, kind: "crisis" | "thaw", incident: boolean, name: string, otherwise: readonly string[] }} Named
 *   a name that editors gave, or "", and what to write in its place from the fullest to the shortest
 * @typedef {{ text: string, x: number, over: boolean }} PhaseName `over` the line or under it
 */

const GAP = 6; // pixels between a name and what stands beside it

/**
 * Years as short as they can be told: 2013, 2016–18, 1999–2000; a phase that lasts has no end.
 * @param {number} first
 * @param {number | null} last
 */
export function years(first, last) {
  const a = civil(first).year;
  if (last === null) return `${a}–`;
  const b = civil(last).year;
  if (a === b) return String(a);
  return `${a}–${Math.floor(a / 100) === Math.floor(b / 100) ? String(b).slice(2) : b}`;
}

/**
 * A name that is shorter than its text: whole words and an ellipsis, or nothing where less than a third would be left.
 * @param {string} text
 * @param {number} room in pixels
 * @param {(text: string) => number} widthOf
 */
export function shortened(text, room, widthOf) {
  for (let end = text.lastIndexOf(" "); end * 3 >= text.length; end = text.lastIndexOf(" ", end - 1)) {
    const cut = `${text.slice(0, end).replace(/[\s,:–-]+$/, "")}…`;
    if (widthOf(cut) <= room) return cut;
  }
  return "";
}

/**
 * The names for which there is room between two edges: phases before incidents, long ones first, so that none covers another
 * or a bar, and none jumps while the view moves.
 * @param {readonly Named[]} pieces
 * @param {{ left: number, right: number, at: (day: number) => number, widthOf: (text: string) => number }} room
 * @returns {PhaseName[]}
 */
export function phaseNames(pieces, { left, right, at, widthOf }) {
  const seen = pieces.filter(({ first, last }) => at(last + 1) > left && at(first) < right);
  /** What is taken over the line by crises, under it by thaws. @type {Record<"crisis" | "thaw", [number, number][]>} */
  const taken = { crisis: [], thaw: [] };
  for (const { first, last, kind } of seen) taken[kind].push([at(first), at(last + 1)]);
  /** @type {PhaseName[]} */
  const placed = [];
  const ordered = [...seen].sort((a, b) => Number(a.incident) - Number(b.incident) || b.last - b.first - (a.last - a.first));
  for (const { first, kind, name, otherwise } of ordered) {
    const x = Math.max(at(first), left);
    const beside = taken[kind === "crisis" ? "thaw" : "crisis"];
    if (beside.some(([a, b]) => a <= x && b > x)) continue;
    const room = Math.min(right, ...beside.filter(([a]) => a > x).map(([a]) => a - GAP)) - x;
    /** @param {string} text */
    const fits = (text) => widthOf(text) <= room;
    const text = (name && (fits(name) ? name : shortened(name, room, widthOf))) || otherwise.find(fits);
    if (!text) continue;
    beside.push([x, x + widthOf(text) + GAP]);
    placed.push({ text, x, over: kind === "thaw" });
  }
  return placed;
}
