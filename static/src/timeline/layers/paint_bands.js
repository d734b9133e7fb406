// Paints the bands above the frame: crises and thaws, who led, exercises, rounds of talks, sanctions in force.

import { covered } from "../pure/days.js";
import { xOf } from "../pure/layout.js";
import { phaseNames, years } from "../pure/phase_names.js";

/** @typedef {{ state: string, name: string, name_ko: string, office: string, acting?: boolean, first_day: string, last_day: string | null }} Term */
/** @typedef {{ id: string, title: string, first_day: string, last_day: string | null }} Episode */
/** @typedef {{ kind: "crisis" | "thaw", name: string, name_ko: string, first_day: string, last_day: string | null, incident: boolean }} Phase */
/** @typedef {{ terms: Term[], exercises: Episode[], talks: Episode[], sanctions: Episode[], phases: Phase[] }} BandsDocument */
/** @typedef {{ first: number, last: number, name: string }} Piece */
/** @typedef {import("../pure/phase_names.js").Named} PhasePiece */
/** @typedef {Record<string, Piece[]> & { phases: PhasePiece[] }} Bands pieces by row, oldest first */

const BAR = 8; // pixels of a phase over or under the line

/** The office that leads each state. */
const LEADS = /^(Leader of North Korea|Chairman of the (Provisional )?People's Committee|President of (South Korea|the United States)|Acting President of South Korea)/;

/**
 * @param {BandsDocument} document
 * @param {import("../pure/words.js").Words} words
 * @param {number} today
 * @returns {Bands}
 */
export function bandsOf(document, words, today) {
  const korean = words.isKorean;
  /** @type {Bands} */
  const bands = { dprk: [], rok: [], usa: [], exercises: [], talks: [], sanctions: [], phases: [] };
  /** @param {string | null} text @param {number} otherwise */
  const day = (text, otherwise) => (text ? (covered(text)?.[0] ?? otherwise) : otherwise);
  for (const term of document.terms) {
    if (!LEADS.test(term.office)) continue;
    const name = (korean && term.name_ko) || term.name;
    bands[term.state]?.push({ first: day(term.first_day, 0), last: day(term.last_day, today), name });
  }
  for (const name of /** @type {const} */ (["exercises", "talks", "sanctions"])) {
    for (const one of document[name]) {
      const first = day(one.first_day, 0);
      bands[name].push({ first, last: name === "sanctions" ? today : day(one.last_day, first), name: one.title });
    }
  }
  for (const one of document.phases) {
    const { kind, incident } = one;
    const [first, last] = [day(one.first_day, 0), day(one.last_day, today)];
    const called = words.say(incident ? (kind === "crisis" ? "incident" : "one-off") : kind);
    const short = years(first, one.last_day ? last : null);
    const otherwise = [...(one.last_day ? [`${called}, ${words.when(first, last, 0, false)}`] : []), `${called} ${short}`, short];
    bands.phases.push({ first, last, name: (korean && one.name_ko) || one.name, kind, incident, otherwise });
  }
  for (const pieces of Object.values(bands)) pieces.sort((a, b) => a.first - b.first);
  return bands;
}

/**
 * @param {import("./paint_areas.js").Context} context
 * @param {import("../pure/layout.js").Layout} layout
 * @param {Bands} bands
 * @param {import("./theme.js").Theme} theme
 */
export function paintBands(context, layout, bands, theme) {
  for (const row of layout.rows) {
    const frame = layout.frames[row.frame];
    const pieces = bands[row.name] ?? [];
    if (row.name === "phases") paintPhases(context, frame, row, bands.phases, theme);
    else if (row.name === "sanctions") paintSteps(context, frame, row, pieces, theme);
    else pieces.forEach((piece, n) => paintPiece(context, frame, row, piece, pieces[n + 1], theme));
  }
}

/**
 * @param {import("./paint_areas.js").Context} context
 * @param {import("../pure/layout.js").Frame} frame
 * @param {import("../pure/layout.js").Row} row
 * @param {Piece} piece
 * @param {Piece | undefined} next a stand-in may begin before a term ends
 * @param {import("./theme.js").Theme} theme
 */
function paintPiece(context, frame, row, piece, next, theme) {
  const left = Math.max(xOf(frame, piece.first), frame.left);
  const right = Math.min(xOf(frame, piece.last + 1), frame.left + frame.width);
  if (right < left) return;
  const width = Math.max(right - left - 1, 1.5);
  const leads = row.name.length <= 4;
  context.fillStyle = leads ? theme.deep : theme.bar;
  context.fillRect(left, row.top + (leads ? 0 : 4), width, leads ? row.height : row.height - 8);
  if (leads) {
    context.fillStyle = theme.light;
    context.fillRect(left, row.top, 1, row.height);
  }
  const room = Math.min(width, next ? xOf(frame, next.first) - left : width) - 8;
  if (room < 22) return;
  context.font = `12px ${theme.sans}`;
  const name = leads ? fitting(context, piece.name, room) : "";
  if (!name) return;
  context.fillStyle = theme.grey;
  context.fillText(name, left + 5, row.top + row.height / 2 + 4);
}

/**
 * Crises stand on a line, thaws hang under it, each with its name on the other side of it; an incident is paler.
 * @param {import("./paint_areas.js").Context} context
 * @param {import("../pure/layout.js").Frame} frame
 * @param {import("../pure/layout.js").Row} row
 * @param {PhasePiece[]} pieces
 * @param {import("./theme.js").Theme} theme
 */
function paintPhases(context, frame, row, pieces, theme) {
  const middle = row.top + Math.round(row.height / 2);
  context.fillStyle = theme.rule;
  context.fillRect(frame.left, middle, frame.width, 1);
  for (const piece of pieces) {
    const left = Math.max(xOf(frame, piece.first), frame.left);
    const right = Math.min(xOf(frame, piece.last + 1), frame.left + frame.width);
    if (right < left) continue;
    const crisis = piece.kind === "crisis";
    const width = Math.max(right - left - 1, 1.5);
    context.globalAlpha = piece.incident ? 0.45 : 1;
    context.fillStyle = crisis ? theme.conflictDeed : theme.cooperationDeed;
    context.fillRect(left, crisis ? middle - BAR : middle + 1, width, BAR);
  }
  context.globalAlpha = 1;
  context.font = `12px ${theme.sans}`;
  const right = frame.left + frame.width;
  const room = { left: frame.left, right, at: (/** @type {number} */ day) => xOf(frame, day), widthOf: (/** @type {string} */ text) => context.measureText(text).width };
  for (const { text, x, over } of phaseNames(pieces, room)) {
    context.fillStyle = over ? theme.cooperationText : theme.conflictText;
    context.fillText(text, x, over ? middle - 4 : middle + 13);
  }
}

/**
 * The name, or its last word, or nothing, whichever fits.
 * @param {import("./paint_areas.js").Context} context
 * @param {string} name
 * @param {number} room
 */
function fitting(context, name, room) {
  if (context.measureText(name).width <= room) return name;
  const short = name.split(" ").slice(-1)[0];
  const korean = name.split(" ")[0];
  // Korean names in English put the family first.
  const brief = /-/.test(short) ? korean : short;
  return context.measureText(brief).width <= room ? brief : "";
}

/**
 * How many are in force: a stair.
 * @param {import("./paint_areas.js").Context} context
 * @param {import("../pure/layout.js").Frame} frame
 * @param {import("../pure/layout.js").Row} row
 * @param {Piece[]} pieces
 * @param {import("./theme.js").Theme} theme
 */
function paintSteps(context, frame, row, pieces, theme) {
  const bottom = row.top + row.height;
  const right = frame.left + frame.width;
  /** @param {number} day */
  const x = (day) => Math.min(Math.max(xOf(frame, day), frame.left), right);
  context.fillStyle = theme.bar;
  context.beginPath();
  context.moveTo(frame.left, bottom);
  pieces.forEach((piece, n) => {
    context.lineTo(x(piece.first), bottom - (n / pieces.length) * row.height);
    context.lineTo(x(piece.first), bottom - ((n + 1) / pieces.length) * row.height);
  });
  const end = x(pieces.length ? pieces[0].last + 1 : 0);
  context.lineTo(end, bottom - (pieces.length ? row.height : 0));
  context.lineTo(end, bottom);
  context.fill();
}
