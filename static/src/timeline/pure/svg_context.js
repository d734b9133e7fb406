// Enough of a canvas's context to write the same picture as SVG: what is painted becomes elements, in order.

/** @typedef {SvgContext} Context */

/** @param {number} value */
const short = (value) => String(Math.round(value * 100) / 100);

/**
 * @param {string} text
 */
function escaped(text) {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/"/g, "&quot;");
}

export class SvgContext {
  fillStyle = "#000";
  strokeStyle = "#000";
  lineWidth = 1;
  lineJoin = "miter";
  globalAlpha = 1;
  font = "13px sans-serif";
  textAlign = "left";

  /** @param {number} width @param {number} height */
  constructor(width, height) {
    this.width = width;
    this.height = height;
    /** @type {string[]} */
    this.parts = [];
    this.path = "";
    this.clips = 0;
    this.ends = "";
    /** @type {string[]} groups that `restore` closes */
    this.open = [];
  }

  /** Moves all that follows. @param {number} x @param {number} y */
  translate(x, y) {
    this.parts.push(`<g transform="translate(${short(x)} ${short(y)})">`);
    this.ends += "</g>";
  }

  save() {
    this.open.push("");
  }

  restore() {
    this.parts.push(this.open.pop() ?? "");
  }

  beginPath() {
    this.path = "";
  }

  /** @param {number} x @param {number} y */
  moveTo(x, y) {
    this.path += `M${short(x)} ${short(y)}`;
  }

  /** A path may begin with a line, as on a canvas. @param {number} x @param {number} y */
  lineTo(x, y) {
    this.path += `${this.path ? "L" : "M"}${short(x)} ${short(y)}`;
  }

  closePath() {
    this.path += "Z";
  }

  /** @param {number} x @param {number} y @param {number} r @param {number} _from @param {number} _to */
  arc(x, y, r, _from, _to) {
    const [a, b] = [short(r), short(2 * r)];
    this.path += `M${short(x - r)} ${short(y)}a${a} ${a} 0 1 0 ${b} 0a${a} ${a} 0 1 0 -${b} 0`;
  }

  /** @param {number} x @param {number} y @param {number} width @param {number} height */
  rect(x, y, width, height) {
    this.path += `M${short(x)} ${short(y)}h${short(width)}v${short(height)}h-${short(width)}Z`;
  }

  clip() {
    this.clips += 1;
    this.parts.push(`<clipPath id="clip-${this.clips}"><path d="${this.path}"/></clipPath><g clip-path="url(#clip-${this.clips})">`);
    this.open[this.open.length - 1] += "</g>";
  }

  fill() {
    this.parts.push(`<path d="${this.path}" fill="${this.fillStyle}"${this.#alpha()}/>`);
  }

  stroke() {
    if (!this.path) return;
    this.parts.push(`<path d="${this.path}" fill="none" stroke="${this.strokeStyle}" stroke-width="${this.lineWidth}"${this.#alpha()}/>`);
  }

  /** @param {number} x @param {number} y @param {number} width @param {number} height */
  fillRect(x, y, width, height) {
    this.parts.push(
      `<rect x="${short(x)}" y="${short(y)}" width="${short(width)}" height="${short(height)}" fill="${this.fillStyle}"${this.#alpha()}/>`,
    );
  }

  /** @param {string} text @param {number} x @param {number} y */
  fillText(text, x, y) {
    const anchor = { center: "middle", right: "end" }[this.textAlign] ?? "start";
    const [, weight, size, family] = /^(?:(\d+|bold) )?(\d+)px (.*)$/.exec(this.font) ?? ["", "", "13", "sans-serif"];
    this.parts.push(
      `<text x="${short(x)}" y="${short(y)}" fill="${this.fillStyle}" font-size="${size}" font-weight="${weight || 400}" ` +
        `font-family="${escaped(family)}" text-anchor="${anchor}"${this.#alpha()}>${escaped(text)}</text>`,
    );
  }

  /** A guess that is good enough to leave room. @param {string} text */
  measureText(text) {
    const size = Number(/(\d+)px/.exec(this.font)?.[1] ?? 13);
    return { width: [...text].reduce((sum, sign) => sum + (sign > "\u1100" ? 1 : 0.52), 0) * size };
  }

  /** @param {{ title: string, description: string }} about */
  text({ title, description }) {
    return (
      `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${this.width} ${this.height}" width="${this.width}" height="${this.height}" role="img">` +
      `<title>${escaped(title)}</title><desc>${escaped(description)}</desc>${this.parts.join("")}${this.ends}</svg>\n`
    );
  }

  #alpha() {
    return this.globalAlpha === 1 ? "" : ` opacity="${short(this.globalAlpha)}"`;
  }
}
