// Submits a filter as soon as its select changes.
//
//   <form data-submits><select>…</select> <button>Show</button></form>
//
// The form gets the class `submits`, which hides its button.

/**
 * @param {Document} page
 */
export function enableFilters(page) {
  for (const form of page.querySelectorAll("form[data-submits]")) {
    if (!(form instanceof HTMLFormElement)) continue;
    form.classList.add("submits");
    form.addEventListener("change", () => {
      for (const select of form.querySelectorAll("select")) select.disabled = select.value === "";
      form.submit();
    });
  }
}
