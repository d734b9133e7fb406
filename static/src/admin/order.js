// Moves the rows of an inline up and down, and writes their order into its hidden fields.
//
//   <div class="rows" data-move-up="Move up" data-move-down="Move down">
//     <tr class="form-row"> … <input type="hidden" name="citations-0-order"> … <td class="delete"></td></tr>
//
// A row without an order field is left alone. Fields stay empty until something moves: the form's own order counts.
// The row added later gets its buttons from the `formset:added` event of Django's admin.

/**
 * The order that each row's field is to hold, counted from 0; rows to come after them are not numbered.
 * @template T
 * @param {T[]} rows
 * @param {T} row
 * @param {number} step
 * @returns {T[]}
 */
export function moved(rows, row, step) {
  const from = rows.indexOf(row);
  const to = from + step;
  if (from < 0 || to < 0 || to >= rows.length) return rows;
  const others = rows.filter((other) => other !== row);
  return [...others.slice(0, to), row, ...others.slice(to)];
}

/**
 * @param {Element} row
 * @returns {HTMLInputElement | null}
 */
function orderField(row) {
  return row.querySelector("input[type=hidden][name$='-order']");
}

/**
 * @param {Element} group
 * @returns {Element[]}
 */
function rowsOf(group) {
  return [...group.querySelectorAll("tr.form-row:not(.empty-form)")];
}

/**
 * @param {HTMLElement} group
 * @param {Element} row
 */
function addButtons(group, row) {
  const cell = row.querySelector("td.delete");
  if (!cell || !orderField(row)) return;
  for (const old of cell.querySelectorAll(".move")) old.remove();
  for (const [name, step, sign] of /** @type {const} */ ([["down", 1, "↓"], ["up", -1, "↑"]])) {
    const button = document.createElement("button");
    button.type = "button";
    button.className = `move ${name}`;
    button.textContent = sign;
    const words = name === "up" ? group.dataset.moveUp : group.dataset.moveDown;
    button.setAttribute("aria-label", words ?? name);
    button.title = words ?? name;
    button.addEventListener("click", () => {
      const order = moved(rowsOf(group), row, step);
      const after = order[order.indexOf(row) + 1];
      if (after) after.before(row);
      else order[order.length - 2]?.after(row);
      order.forEach((each, position) => {
        const field = orderField(each);
        if (field) field.value = String(position);
      });
      button.focus();
    });
    cell.prepend(button);
  }
}

/**
 * @param {Document} page
 */
export function enableOrder(page) {
  for (const group of page.querySelectorAll(".rows[data-move-up]")) {
    if (!(group instanceof HTMLElement)) continue;
    for (const row of rowsOf(group)) addButtons(group, row);
    group.addEventListener("formset:added", (e) => {
      if (e.target instanceof Element) addButtons(group, e.target);
    });
  }
}
