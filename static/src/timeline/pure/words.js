// The page's words: sentences with gaps, in the page's language, and dates and numbers as the language writes them.

import { civil, dateOf } from "./days.js";

export const MINUS = "\u2212";

/** @typedef {ReturnType<typeof createWords>} Words */

/**
 * @param {Record<string, string>} sentences by key, with gaps as {name}
 * @param {string} language
 */
export function createWords(sentences, language) {
  const locale = language === "en" ? "en-GB" : language;
  /** A formatter is dear, and is made when it is first needed. @param {Intl.DateTimeFormatOptions} options */
  const formatter = (options) => {
    /** @type {Intl.DateTimeFormat | undefined} */
    let made;
    return {
      /** @param {Date} date */
      format: (date) => (made ??= new Intl.DateTimeFormat(locale, { timeZone: "UTC", ...options })).format(date),
    };
  };
  const formats = {
    day: formatter({ day: "numeric", month: "long", year: "numeric" }),
    year: formatter({ year: "numeric" }),
    dayMonth: formatter({ day: "numeric", month: "long" }),
    month: formatter({ month: "long", year: "numeric" }),
    shortMonth: formatter({ month: "short" }),
  };
  const numbers = new Intl.NumberFormat(locale);

  /**
   * @param {string} key
   * @param {Record<string, string | number>} [gaps]
   * @returns {string}
   */
  const say = (key, gaps = {}) =>
    (sentences[key] ?? key).replace(/\{(\w+)\}/g, (_, name) => String(gaps[name] ?? ""));
  /** @param {number} day */
  const day = (day) => formats.day.format(dateOf(day));
  /** A year alone: 2013, 2013년. @param {number} day */
  const year = (day) => formats.year.format(dateOf(day));

  return {
    say,
    day,
    isKorean: language === "ko",
    number: (/** @type {number} */ n) => numbers.format(n),
    month: (/** @type {number} */ at) => formats.month.format(dateOf(at)),
    shortMonth: (/** @type {number} */ at) => formats.shortMonth.format(dateOf(at)).replace("Sept", "Sep"),

    /**
     * An event's time at its precision: 16 June 2013, 4–7 June 2013, June 2013, 2013.
     * @param {number} first
     * @param {number} until
     * @param {number} precision
     * @param {boolean} spread
     */
    when(first, until, precision, spread) {
      if (spread) return precision === 2 ? year(first) : formats.month.format(dateOf(first));
      if (until === first) return day(first);
      const [a, b] = [civil(first), civil(until)];
      const [sameYear, sameMonth] = [a.year === b.year, a.year === b.year && a.month === b.month];
      if (language === "ko") {
        // The first day names what both share: 2013년 6월 4~7일, 2013년 5월 28일~6월 3일.
        const begin = sameMonth ? day(first).slice(0, -say("date-suffix").length) : day(first);
        const end = sameYear ? formats.dayMonth.format(dateOf(until)) : day(until);
        return `${begin}~${sameMonth ? `${b.date}${say("date-suffix")}` : end}`;
      }
      if (!sameYear) return `${day(first)} – ${day(until)}`;
      return sameMonth ? `${a.date}–${day(until)}` : `${formats.dayMonth.format(dateOf(first))} – ${day(until)}`;
    },

    /**
     * A period as a heading: 2010, 2010–2012, 1 April 2013 – 30 June 2013.
     * @param {number} first
     * @param {number} last both included
     */
    span(first, last) {
      const [a, b] = [civil(first), civil(last)];
      if (a.month !== 1 || a.date !== 1 || b.month !== 12 || b.date !== 31) return first === last ? day(first) : `${day(first)} – ${day(last)}`;
      return a.year === b.year ? String(a.year) : `${a.year}–${b.year}`;
    },

    /**
     * A view in words: from 1 January to 4 May 2017, in 2017, from 2017 to 2018, on 16 June 2013.
     * @param {number} first
     * @param {number} last both included
     */
    period(first, last) {
      const [a, b] = [civil(first), civil(last)];
      if (first === last) return say("on", { day: day(first) });
      if (a.month === 1 && a.date === 1 && b.month === 12 && b.date === 31) {
        return a.year === b.year ? say("in-year", { year: year(first) }) : say("from-to", { first: year(first), last: year(last) });
      }
      return say("from-to", { first: day(first), last: day(last) });
    },

    /**
     * @param {readonly string[]} items
     * @param {"or" | "and"} last
     */
    list: (items, last) =>
      items.length < 2 ? items.join("") : `${items.slice(0, -1).join(", ")} ${say(last)} ${items[items.length - 1]}`,
  };
}

/**
 * A score with its sign and one decimal: −7.5, +2.0, 0.
 * @param {number} tenths
 */
export function score(tenths) {
  return tenths === 0 ? "0" : `${tenths < 0 ? MINUS : "+"}${(Math.abs(tenths) / 10).toFixed(1)}`;
}

/**
 * Points of the index with their sign: −8, +51, 0.
 * @param {number} value
 */
export function points(value) {
  const whole = Math.round(value);
  return whole === 0 ? "0" : `${whole < 0 ? MINUS : "+"}${Math.abs(whole)}`;
}

/**
 * The key of a score's strength in words, by the anchors of the method.
 * @param {number} tenths
 */
export function strength(tenths) {
  if (tenths === 0) return "strength-none";
  const size = Math.abs(tenths);
  const word = size <= 20 ? "slight" : size <= 40 ? "moderate" : size <= 60 ? "strong" : size <= 80 ? "very-strong" : "extreme";
  return `${word}-${tenths < 0 ? "escalation" : "de-escalation"}`;
}
