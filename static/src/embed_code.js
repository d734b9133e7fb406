// Keeps the code of an embed at the present address where a script has moved it: the chart writes its view there.
//
//   <details data-embed><a href="/embed/?from=2017">…</a><textarea data-embed-code>&lt;iframe src="https://…/embed/?from=2017" …</textarea></details>
//
// The code is right when the page is loaded; it is renewed when the details open.

/**
 * The code with another query string in the address of its frame; `lang` stays as it is there.
 * @param {string} code
 * @param {string} search with or without its question mark
 * @returns {string}
 */
export function codeFor(code, search) {
  return code.replace(/src="([^"?]*)(?:\?([^"]*))?"/, (_, path, before) => {
    const query = new URLSearchParams(search);
    const language = new URLSearchParams((before ?? "").replaceAll("&amp;", "&")).get("lang");
    query.delete("lang");
    if (language) query.set("lang", language);
    const said = query.toString().replaceAll("%3A", ":").replaceAll("%2C", ",").replaceAll("&", "&amp;");
    return `src="${path}${said ? `?${said}` : ""}"`;
  });
}

/**
 * @param {Document} page
 */
export function keepEmbedCode(page) {
  for (const details of page.querySelectorAll("details[data-embed]")) {
    const field = details.querySelector("[data-embed-code]");
    if (!(field instanceof HTMLTextAreaElement) || !/\/embed\/[?"]/.test(field.value)) continue;
    const link = details.querySelector("a");
    const first = page.location.search;
    details.addEventListener("toggle", () => {
      if (page.location.search === first) return;
      field.value = codeFor(field.value, page.location.search);
      const src = /src="([^"]*)"/.exec(field.value)?.[1];
      if (link && src) link.href = src.replaceAll("&amp;", "&");
    });
  }
}
