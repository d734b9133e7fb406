// Shows how far an import is, and opens its report when it is done. Without it the page loads itself again.
//
//   <section data-progress="/admin/imports/…/progress/"><progress></progress> <span class="rows"></span></section>
//
// The address answers {"done": rows, "total": rows, "working": whether it goes on}.

const EVERY = 1000;

/**
 * @param {Document} page
 */
export function enableImporting(page) {
  const section = page.querySelector("[data-progress]");
  const bar = section?.querySelector("progress");
  const rows = section?.querySelector(".rows");
  if (!(section instanceof HTMLElement) || !bar || !rows) return;
  const number = new Intl.NumberFormat(page.documentElement.lang || "en");

  const ask = async () => {
    try {
      const answer = await fetch(section.dataset.progress ?? "", { headers: { Accept: "application/json" } });
      if (!answer.ok) throw new Error(String(answer.status));
      const { done, total, working } = await answer.json();
      if (!working) return page.location.reload();
      if (total) {
        bar.max = total;
        bar.value = done;
        rows.textContent = `${number.format(Math.floor((100 * done) / total))} %`;
      }
    } catch {
      // The next question may be answered.
    }
    setTimeout(ask, EVERY);
  };
  void ask();
}
