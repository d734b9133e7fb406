// Keeps the address equal to the state: steps become entries, corrections replace them, back and forward restore.

import { write } from "../pure/address.js";
import { fromAddress } from "../pure/state.js";

const HASH = /^#event-([a-z0-9]+)$/;

/**
 * @param {import("../pure/state.js").Store} store
 * @param {number} today
 * @param {import("../pure/texts.js").Texts} texts
 * @param {{ findEvent: (id: string) => Promise<number>, dayOf: (event: number) => number,
 *   matches: import("../pure/matches.js").Matches }} help
 */
export function enableHistory(store, today, texts, { findEvent, dayOf, matches }) {
  const address = () => {
    const state = store.get();
    const query = write(state, today);
    const id = state.event >= 0 ? texts.id(state.event) : "";
    return `${location.pathname}${query ? `?${query}` : ""}${id ? `#event-${id}` : ""}`;
  };

  /** @type {"step" | "correction" | null} */
  let owed = null;
  // Telling the browser takes longer than drawing: the picture goes first.
  const pay = () => {
    const to = address();
    if (owed !== null && to !== location.pathname + location.search + location.hash) {
      if (owed === "step") history.pushState(null, "", to);
      else history.replaceState(null, "", to);
    }
    owed = null;
  };

  store.subscribe((_, __, how) => {
    if (how === "moving") return;
    if (how === "history") {
      owed = null;
      return;
    }
    if (owed === null) requestAnimationFrame(() => setTimeout(() => owed && pay()));
    if (owed !== "step") owed = how;
  });

  const openNamed = async () => {
    const id = HASH.exec(location.hash)?.[1];
    const event = id ? await findEvent(id) : -1;
    if (event === store.get().event) return;
    store.update({ event, focus: event, day: event < 0 ? null : dayOf(event), pinned: event >= 0 }, "history");
  };

  addEventListener("popstate", async () => {
    const { search } = location;
    const said = fromAddress(search, today);
    if (!matches.has(said.filters)) await matches.need(said.filters).catch(() => location.reload());
    if (location.search !== search || !matches.has(said.filters)) return;
    store.update({ ...said, day: null, pinned: false, focus: -1 }, "history");
    openNamed();
  });
  addEventListener("hashchange", openNamed);
  return {
    openNamed,
    address,
    /** Writes what the address could not say before, as the id of an event whose texts have come; not before the step itself. */
    renew() {
      if (owed === null && address() !== location.pathname + location.search + location.hash) history.replaceState(null, "", address());
    },
  };
}
