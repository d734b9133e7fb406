// Shows the public page of what stands in the form below it, without saving anything.
//
//   <button id="preview-button" formaction="/admin/…/preview/">
//   <section id="preview" hidden><button type="button">Close</button> <div class="preview__page"></div></section>
//
// The address answers the whole public page; its <main> and its style sheets are put into a shadow tree, so that neither
// page's styles reach the other. Without this the button opens the page in a tab.

/**
 * @param {Document} page
 */
export function enablePreview(page) {
  const button = page.getElementById("preview-button");
  const panel = page.getElementById("preview");
  const place = panel?.querySelector(".preview__page");
  const close = panel?.querySelector("button");
  if (!(button instanceof HTMLButtonElement) || !button.form || !panel || !place || !close) return;
  const form = button.form;
  const shadow = place.attachShadow({ mode: "open" });

  button.addEventListener("click", async (e) => {
    e.preventDefault();
    button.disabled = true;
    try {
      const answer = await fetch(button.formAction, { method: "POST", body: new FormData(form) });
      const shown = new DOMParser().parseFromString(await answer.text(), "text/html");
      const main = shown.querySelector("main");
      if (!main) throw new Error("no page");
      const body = page.createElement("div");
      body.className = "preview-body";
      // Nothing in the preview is a way out of the form, or runs.
      for (const script of main.querySelectorAll("script")) script.remove();
      for (const link of main.querySelectorAll("a")) link.setAttribute("target", "_blank");
      body.append(page.importNode(main, true));
      const sheets = answer.ok ? shown.querySelectorAll("link[rel=stylesheet]") : [];
      const own = page.createElement("link");
      own.rel = "stylesheet";
      own.href = panel.dataset.sheet ?? "";
      shadow.replaceChildren(...[...sheets].map((sheet) => page.importNode(sheet, true)), own, body);
      panel.hidden = false;
      panel.scrollIntoView({ block: "start" });
      panel.focus({ preventScroll: true });
    } catch {
      form.requestSubmit(button);
    } finally {
      button.disabled = false;
    }
  });
  close.addEventListener("click", () => {
    panel.hidden = true;
    button.focus();
  });
}
