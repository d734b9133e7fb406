// Days as whole numbers since 1 January 1945, the first day of the record's timeline, without time zones.
// A day covers [day, day + 1) on the axis of time, so a view is a pair of numbers that may have fractions.

const MILLISECONDS = 86_400_000;
const EPOCH = Date.UTC(1945, 0, 1) / MILLISECONDS;

/** @typedef {{ year: number, month: number, date: number }} Civil a calendar day; months count from 1 */

/**
 * The number of a calendar day. Months and dates beyond their ends carry over, as in `Date`.
 * @param {number} year
 * @param {number} month from 1
 * @param {number} date
 * @returns {number}
 */
export function dayOf(year, month, date) {
  const at = new Date(0);
  at.setUTCFullYear(year, month - 1, date);
  return Math.floor(at.getTime() / MILLISECONDS) - EPOCH;
}

/**
 * @param {number} day
 * @returns {Date} midnight in UTC
 */
export function dateOf(day) {
  return new Date((Math.floor(day) + EPOCH) * MILLISECONDS);
}

/**
 * @param {number} day
 * @returns {Civil}
 */
export function civil(day) {
  const at = dateOf(day);
  return { year: at.getUTCFullYear(), month: at.getUTCMonth() + 1, date: at.getUTCDate() };
}

/**
 * @param {number} day
 * @returns {string} as 2013-06-16
 */
export function iso(day) {
  return dateOf(day).toISOString().slice(0, 10);
}

/**
 * The first and last day of 2013, 2013-06 or 2013-06-16; null for anything else, days that do not exist included.
 * @param {string} text
 * @returns {[number, number] | null}
 */
export function covered(text) {
  const parts = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?$/.exec(text.trim());
  if (!parts) return null;
  const [year, month, date] = [Number(parts[1]), Number(parts[2] ?? 0), Number(parts[3] ?? 0)];
  if (parts[2] === undefined) return [dayOf(year, 1, 1), dayOf(year, 12, 31)];
  if (month < 1 || month > 12) return null;
  if (parts[3] === undefined) return [dayOf(year, month, 1), dayOf(year, month + 1, 0)];
  const day = dayOf(year, month, date);
  return iso(day) === text.trim() ? [day, day] : null;
}

/**
 * The first and last day of the month or year that a day falls in.
 * @param {number} day
 * @param {boolean} wholeYear
 * @returns {[number, number]}
 */
export function around(day, wholeYear) {
  const { year, month } = civil(day);
  return wholeYear ? [dayOf(year, 1, 1), dayOf(year, 12, 31)] : [dayOf(year, month, 1), dayOf(year, month + 1, 0)];
}

/**
 * The same day some years later (or earlier); 29 February becomes the 28th.
 * @param {number} day
 * @param {number} years
 * @returns {number}
 */
export function yearsAfter(day, years) {
  const { year, month, date } = civil(day);
  const moved = dayOf(year + years, month, date);
  return civil(moved).month === month ? moved : moved - 1;
}

/**
 * Whether a view from one day to another, both included, spans more than a number of years.
 * @param {number} first
 * @param {number} last
 * @param {number} years
 * @returns {boolean}
 */
export function spansMoreThan(first, last, years) {
  const { year, month, date } = civil(first);
  const end = civil(last);
  return end.year - year !== years ? end.year - year > years : end.month !== month ? end.month > month : end.date >= date;
}
