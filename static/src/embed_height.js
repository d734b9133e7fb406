// How tall an embed is, as it says it to the page around it.

/** The name by which the page around an embed knows its message. */
const TYPE = "kptt:height";

/**
 * The message for an embed whose content is in `element`: its height in whole pixels, rounded up so that nothing is cut.
 * @param {{ getBoundingClientRect: () => { height: number } } | null} element
 * @returns {{ type: string, height: number }}
 */
export function messageOf(element) {
  return { type: TYPE, height: Math.ceil(element?.getBoundingClientRect().height ?? 0) };
}
