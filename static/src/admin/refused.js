// Leads from the box that names each fault to its field, and to the box first.
//
//   <div id="refused" tabindex="-1"> <a href="#id_title">…</a>
//
// A field that Select2 stands for is hidden; the focus goes to what stands in its place.

/**
 * What takes the focus for a field.
 * @param {HTMLElement} field
 * @returns {HTMLElement}
 */
export function focusable(field) {
  const stands = field.classList.contains("select2-hidden-accessible") ? field.nextElementSibling : null;
  return stands?.querySelector(".select2-selection") ?? field;
}

/**
 * @param {Document} page
 */
export function enableRefused(page) {
  const box = page.getElementById("refused");
  if (!box) return;
  box.focus();
  box.addEventListener("click", (e) => {
    const link = e.target instanceof Element ? e.target.closest("a") : null;
    const field = link && page.getElementById(link.hash.slice(1));
    if (!field) return;
    e.preventDefault();
    const target = focusable(field);
    target.scrollIntoView({ block: "center" });
    target.focus({ preventScroll: true });
  });
}
