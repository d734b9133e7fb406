// Saves the view: as a link, as a picture (PNG or SVG, with title, source, date and licence), and as CSV from the server.
//
//   <button data-save="link" data-copied>, <button data-save="png">, <button data-save="svg">, <a data-part="save-csv">
//
// Reads the state through the picture.

import { axisTexts } from "../pure/axis_texts.js";
import { iso } from "../pure/days.js";
import { SvgContext } from "../pure/svg_context.js";
import { paint } from "../layers/paint.js";
import { roomForMarks } from "../layers/paint_marks.js";

const [MARGIN, HEAD, FOOT] = [24, 76, 64];

/**
 * @param {HTMLElement} root
 * @param {import("../pure/state.js").Store} store
 * @param {import("../pure/model.js").Model} model
 * @param {import("../layers/picture.js").Picture} picture
 * @param {{ words: import("../pure/words.js").Words, people: import("../layers/people.js").People, title: () => string,
 *   address: () => string, announce: (text: string) => void }} help
 */
export function enableSave(root, store, model, picture, { words, people, title, address, announce }) {
  const { columns } = model;
  /** @param {string} slug */
  const nameOf = (slug) => people.nameOf(columns.actors.find((one) => one.slug === slug) ?? { name: slug, name_ko: "" });
  const size = () => ({ width: picture.layout().width + 2 * MARGIN, height: picture.layout().height + HEAD + FOOT });
  const link = () => location.origin + address();

  /**
   * Head, picture, words along its axes, titles that are shown, and where it is from.
   * @param {import("../layers/paint_areas.js").Context} context
   * @param {{ translate: (x: number, y: number) => void }} move
   */
  const compose = (context, move) => {
    const [theme, layout, { width, height }] = [picture.theme(), picture.layout(), size()];
    context.fillStyle = theme.paper;
    context.fillRect(0, 0, width, height);
    /** @param {string} text @param {number} x @param {number} y @param {string} font @param {string} colour @param {CanvasTextAlign} [align] */
    const write = (text, x, y, font, colour, align = "left") => {
      context.font = font;
      context.fillStyle = colour;
      context.textAlign = align;
      context.fillText(text, x, y);
    };
    write(words.say("site"), MARGIN, 26, `13px ${theme.sans}`, theme.grey);
    write(title(), MARGIN, 50, `bold 19px ${theme.serif}`, theme.ink);
    write(words.say("save-key"), MARGIN, 69, `12px ${theme.sans}`, theme.grey);
    move.translate(MARGIN, HEAD);
    paint(context, layout, model, model.of(store.get().filters), theme, picture.bands(), layout.frames.map(roomForMarks));
    for (const { text, x, y, anchor, kind } of axisTexts(layout, words, nameOf)) {
      const colour = kind === "conflict" ? theme.conflictText : kind === "cooperation" ? theme.cooperationText : kind === "tick" || kind === "value" ? theme.grey : theme.ink;
      write(text, x, y, `12px ${theme.sans}`, colour, /** @type {CanvasTextAlign} */ ({ start: "left", middle: "center", end: "right" }[anchor]));
    }
    for (const note of picture.stage.querySelectorAll(".note:not([hidden])")) {
      const [x, y] = /translate\(([-\d.]+)px, ([-\d.]+)px\)/.exec(/** @type {HTMLElement} */ (note).style.transform)?.slice(1).map(Number) ?? [0, 0];
      (note.children[0].textContent ?? "").split("\n").forEach((line, n) => {
        if (note.classList.contains("note--left")) write(line, x + note.clientWidth, y + 15 + n * 15, `12px ${theme.sans}`, theme.ink, "right");
        else write(line, x, y + 15 + n * 15, `12px ${theme.sans}`, theme.ink);
      });
    }
    const foot = layout.height + 24;
    write(words.say("save-source", { version: words.number(columns.version), method: columns.method, day: words.day(columns.today) }), 0, foot, `12px ${theme.sans}`, theme.grey);
    write(words.say("save-licence", { link: link() }), 0, foot + 18, `12px ${theme.sans}`, theme.grey);
  };

  /** @param {Blob} blob @param {string} ending */
  const download = (blob, ending) => {
    const anchor = document.createElement("a");
    anchor.href = URL.createObjectURL(blob);
    const [first, last] = store.get().view;
    anchor.download = `korean-peninsula-tension_${iso(first)}_${iso(Math.ceil(last) - 1)}.${ending}`;
    anchor.click();
    setTimeout(() => URL.revokeObjectURL(anchor.href), 10_000);
    announce(words.say("saved"));
  };

  const png = () => {
    const { width, height } = size();
    const canvas = document.createElement("canvas");
    canvas.width = width * 2;
    canvas.height = height * 2;
    const context = /** @type {CanvasRenderingContext2D} */ (canvas.getContext("2d", { alpha: false }));
    context.scale(2, 2);
    compose(context, context);
    canvas.toBlob((blob) => blob && download(blob, "png"), "image/png");
  };

  const svg = () => {
    const { width, height } = size();
    const context = new SvgContext(width, height);
    compose(context, context);
    const description = `${words.say("save-source", { version: words.number(columns.version), method: columns.method, day: words.day(columns.today) })} ${words.say("save-licence", { link: link() })}`;
    download(new Blob([context.text({ title: title(), description })], { type: "image/svg+xml" }), "svg");
  };

  /** @param {HTMLElement} button */
  const copy = async (button) => {
    try {
      await navigator.clipboard.writeText(link());
    } catch {
      prompt(button.textContent ?? "", link());
      return;
    }
    announce(button.dataset.copied ?? "");
    const label = button.textContent;
    if (label === button.dataset.copied) return;
    button.textContent = button.dataset.copied ?? "";
    setTimeout(() => (button.textContent = label), 2000);
  };

  root.addEventListener("click", (e) => {
    const button = e.target instanceof Element ? e.target.closest("[data-save]") : null;
    if (!(button instanceof HTMLElement)) return;
    if (button.dataset.save === "png") png();
    else if (button.dataset.save === "svg") svg();
    else copy(button);
  });
}
