// Select2, which Django's admin puts over selects, announces and hears changes through Django's jQuery alone.
// Without it the select's own event does.

/** @returns {any} */
const jQuery = () => /** @type {any} */ (window).django?.jQuery;

/**
 * Calls back after a select within the element has changed.
 * @param {Element} within
 * @param {() => void} call
 */
export function onChoice(within, call) {
  if (jQuery()) jQuery()(within).on("change", "select", call);
  else within.addEventListener("change", call);
}

/**
 * Tells everybody that the select's value was set.
 * @param {Element} select
 */
export function announce(select) {
  if (jQuery()) jQuery()(select).trigger("change");
  else select.dispatchEvent(new Event("change", { bubbles: true }));
}
