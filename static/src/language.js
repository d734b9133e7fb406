// Keeps the choice of language at the present address where a script has moved it: the chart writes its view there.
//
//   <a href="/?from=2017&lang=ko" data-language="ko">한국어</a>
//
// data-language   the language that the link chooses; its href is right when the page is loaded

/**
 * The address in another language, everything else kept.
 * @param {string} address
 * @param {string} language
 * @returns {string}
 */
export function inLanguage(address, language) {
  const url = new URL(address);
  url.searchParams.set("lang", language);
  return url.href;
}

/**
 * Renews the links of the page just before one is followed.
 * @param {Document} page
 */
export function keepLanguageLinks(page) {
  for (const link of page.querySelectorAll("a[data-language]")) {
    if (!(link instanceof HTMLAnchorElement)) continue;
    const renew = () => {
      link.href = inLanguage(page.location.href, link.dataset.language ?? "");
    };
    for (const moment of ["pointerdown", "focus", "click"]) link.addEventListener(moment, renew);
  }
}
