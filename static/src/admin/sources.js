// Opens a row for each address that was pasted where a source is asked for and that is not recorded yet.
//
//   <div id="new-sources" data-look-up="/admin/…/address/">
//     <input name="newsources-TOTAL_FORMS"> <fieldset class="new-source">…</fieldset> <template>…__prefix__…</template></div>
//   <select class="admin-autocomplete" name="citations-0-source">, <select … name="claims-0-source">
//
// The suggestions for an address hold the recorded source, or the address itself as a value. The look-up answers
// {"publisher": key or null, "published": "…", "language": "…"}, which fills the row. Rows that nothing names are put away.

import { onChoice } from "./choices.js";

/**
 * The addresses among the values of the form's source fields, each once.
 * @param {string[]} values
 * @returns {string[]}
 */
export function pasted(values) {
  return [...new Set(values.filter((value) => /^https?:\/\//i.test(value)))];
}

/**
 * @param {Document} page
 */
export function enableSources(page) {
  const place = page.getElementById("new-sources");
  const template = place?.querySelector("template");
  const total = place?.querySelector("input[name$=TOTAL_FORMS]");
  const form = place?.closest("form");
  if (!place || !template || !(total instanceof HTMLInputElement) || !form) return;

  /** @param {Element} row @param {string} name @returns {HTMLInputElement} */
  const field = (row, name) => /** @type {HTMLInputElement} */ (row.querySelector(`[name$="-${name}"]`));
  const rows = () => [...place.querySelectorAll("fieldset.new-source")];
  const wanted = () => {
    const selects = [...form.querySelectorAll("select[name$='-source']")];
    return pasted(selects.map((select) => (select instanceof HTMLSelectElement ? select.value : "")));
  };

  /** @param {string} url */
  const open = async (url) => {
    let row = rows().find((each) => field(each, "url").value === "");
    if (!row) {
      const number = Number(total.value);
      const holder = page.createElement("div");
      holder.innerHTML = template.innerHTML.replaceAll("__prefix__", String(number));
      row = /** @type {Element} */ (holder.firstElementChild);
      template.before(row);
      total.value = String(number + 1);
    }
    field(row, "url").value = url;
    const answer = await fetch(`${place.dataset.lookUp}?url=${encodeURIComponent(url)}`).catch(() => null);
    if (!answer?.ok) return;
    const known = await answer.json();
    for (const name of ["publisher", "published", "language"]) {
      if (known[name] && (name === "language" || !field(row, name).value)) field(row, name).value = String(known[name]);
    }
  };

  const refresh = () => {
    const urls = wanted();
    for (const url of urls) {
      if (!rows().some((row) => field(row, "url").value === url)) void open(url);
    }
    for (const row of rows()) {
      const url = field(row, "url").value;
      const named = urls.includes(url);
      // An address that was chosen and given up again takes its row with it, unless a title was typed.
      if (url && !named && !field(row, "title").value) field(row, "url").value = field(row, "publisher").value = "";
      if (row instanceof HTMLElement) row.hidden = field(row, "url").value === "";
    }
  };
  refresh();
  onChoice(form, refresh);
}
