// Ids and titles of events. They come with the document of a small record, and by window for a large one.

const WINDOW = 200;

/** @typedef {ReturnType<typeof createTexts>} Texts */
/** @typedef {{ first: number, id: string[], title: string[], title_ko: string[] }} Page */

/**
 * @param {import("./columns.js").TimelineDocument} document
 * @param {boolean} korean
 * @param {(first: number, count: number) => Promise<Page>} fetchPage
 * @param {() => void} arrived called when titles that were asked for have come
 */
export function createTexts(document, korean, fetchPage, arrived) {
  /** @type {(string | undefined)[]} */
  const ids = document.id ?? new Array(document.count);
  /** @type {(string | undefined)[]} */
  const titles = (korean && document.title_ko?.map((title, n) => title || document.title?.[n])) || document.title || new Array(document.count);
  /** @type {Map<number, Promise<void>>} */
  const asked = new Map();

  /** @param {number} window */
  const fetchWindow = async (window) => {
    const first = window * WINDOW;
    const page = await fetchPage(first, Math.min(WINDOW, document.count - first));
    page.id.forEach((id, n) => {
      ids[first + n] = id;
      titles[first + n] = (korean && page.title_ko[n]) || page.title[n];
    });
  };

  return {
    /** @param {number} i */
    title: (i) => titles[i] ?? "",
    /** @param {number} i */
    id: (i) => ids[i] ?? "",
    /** @param {string} id @returns {number} -1 where it is not known */
    indexOf: (id) => ids.indexOf(id),
    /** The ids of all events that are known. */
    known: () => ids,
    /**
     * Resolves once ids and titles of these events are here; `arrived` is called if any had to be fetched.
     * @param {Iterable<number>} indexes
     */
    async need(indexes) {
      const windows = new Set();
      for (const i of indexes) if (ids[i] === undefined) windows.add(Math.floor(i / WINDOW));
      if (windows.size === 0) return;
      await Promise.all([...windows].map((window) => {
        const promise = asked.get(window) ?? fetchWindow(window).catch(() => void asked.delete(window));
        asked.set(window, promise);
        return promise;
      }));
      arrived();
    },
  };
}
