// Gives the fields that suggest records the names of their labels, which Select2 leaves out.
//
//   <label for="id_place">Place</label> <select id="id_place" class="admin-autocomplete">
//
// Select2 puts its own elements behind the select; rows that are added later come with the `formset:added` event.

/**
 * @param {Document} page
 * @param {ParentNode} within
 */
function nameFields(page, within) {
  for (const container of within.querySelectorAll("select + .select2-container")) {
    const select = container.previousElementSibling;
    if (!(select instanceof HTMLSelectElement)) continue;
    const name = page.querySelector(`label[for="${select.id}"]`)?.textContent?.trim();
    if (!name) continue;
    for (const field of container.querySelectorAll(".select2-selection, .select2-search__field")) {
      field.setAttribute("aria-label", name);
      field.removeAttribute("aria-labelledby");
    }
    // Of one choice, Select2 shows the record's name inside: it is read after the label.
    const shown = container.querySelector(".select2-selection--single .select2-selection__rendered");
    for (const attribute of ["role", "aria-readonly"]) shown?.removeAttribute(attribute);
    if (shown?.id) {
      const field = container.querySelector(".select2-selection--single");
      field?.setAttribute("aria-describedby", shown.id);
    }
  }
}

/**
 * @param {Document} page
 */
export function enableNames(page) {
  // Django's own script fills the page with Select2 when the document is ready; this comes after it.
  const begin = () => setTimeout(() => nameFields(page, page));
  if (page.readyState === "complete") begin();
  else window.addEventListener("load", begin);
  page.addEventListener("formset:added", (e) => {
    const row = e.target;
    if (row instanceof Element) setTimeout(() => nameFields(page, row));
  });
}
