// The state of the page: one frozen value, replaced whole. Whoever draws subscribes; whoever handles a gesture updates.

/**
 * How a change came: while a view moves nothing but the picture follows; a step becomes an entry of the history, a
 * correction replaces the entry, and what comes from the history itself writes none.
 * @typedef {"moving" | "step" | "correction" | "history"} How
 */

/**
 * @template {object} S
 * @param {S} initial
 */
export function createStore(initial) {
  let state = Object.freeze({ ...initial });
  /** @type {((state: Readonly<S>, before: Readonly<S>, how: How) => void)[]} */
  const listeners = [];
  return {
    /** @returns {Readonly<S>} */
    get: () => state,
    /**
     * @param {Partial<S>} changes
     * @param {How} [how]
     */
    update(changes, how = "step") {
      const before = state;
      const same = Object.entries(changes).every(([key, value]) => Object.is(value, before[/** @type {keyof S} */ (key)]));
      if (same && how === "moving") return;
      state = Object.freeze({ ...before, ...changes });
      for (const listener of listeners) listener(state, before, how);
    },
    /** @param {(state: Readonly<S>, before: Readonly<S>, how: How) => void} listener */
    subscribe(listener) {
      listeners.push(listener);
    },
  };
}
