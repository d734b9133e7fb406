// The scale from -10 to +10 with the range of a type, its default and the score that stands in the field.

const SVG = "http://www.w3.org/2000/svg";
const WIDTH = 320;
const EDGE = 12;

/**
 * Where a score lies on the scale, in the drawing's units.
 * @param {number} score
 * @returns {number}
 */
export function position(score) {
  return EDGE + ((score + 10) / 20) * (WIDTH - 2 * EDGE);
}

/**
 * A score as it is written: with a true minus, and a plus.
 * @param {number} score
 * @returns {string}
 */
export function signed(score) {
  if (score === 0) return "0";
  return `${score < 0 ? "−" : "+"}${Math.abs(score).toFixed(1)}`;
}

/**
 * @param {string} name
 * @param {Record<string, string | number>} attributes
 * @param {string} [text]
 * @returns {SVGElement}
 */
function shape(name, attributes, text) {
  const node = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) node.setAttribute(key, String(value));
  if (text) node.textContent = text;
  return node;
}

/**
 * @param {{ min: number, max: number, default: number, mode: string }} type
 * @param {number | null} score
 * @returns {SVGElement}
 */
export function drawScale(type, score) {
  const y = 22;
  const svg = shape("svg", { class: "scale score", viewBox: `0 0 ${WIDTH} 52`, "aria-hidden": "true" });
  const from = position(type.min);
  svg.append(
    shape("rect", { class: "range", x: from, y: y - 8, width: Math.max(2, position(type.max) - from), height: 16 }),
    shape("path", { class: "axis", d: `M${EDGE} ${y}H${WIDTH - EDGE}M${WIDTH / 2} ${y - 6}v12` }),
    shape("path", { class: "default", d: `M${position(type.default)} ${y - 11}v22` }),
  );
  for (const mark of [-10, -5, 0, 5, 10]) svg.append(shape("text", { x: position(mark), y: 48 }, signed(mark).replace(".0", "")));
  if (score !== null && Math.abs(score) <= 10) {
    const side = score < 0 ? "escalation" : score > 0 ? "de-escalation" : "neutral";
    const group = shape("g", { class: side });
    const mode = type.mode === "material" ? "deed" : "word";
    group.append(shape("circle", { class: `${mode} now`, cx: position(score), cy: y, r: 6 }));
    svg.append(group);
  }
  return svg;
}
