// The entry of the chart: fetches the document, makes the state, hands it to layers and hands.
//
//   <section id="chart" data-document data-texts data-indexes data-bands data-event data-list data-csv data-today data-lang>
//   <template id="timeline-words"> <p data-key="…">sentence with {gaps}</p> … </template>
//   <div class="timeline-fallback">…</div>   the server-drawn pictures: timeline.css hides them where scripts run
//
// Where the document cannot be had, the fallback comes back with a notice.

import { MOMENT } from "./pure/address.js";
import { decode, lowerBound } from "./pure/columns.js";
import { covered } from "./pure/days.js";
import { createMatches, SERVERS } from "./pure/matches.js";
import { createModel } from "./pure/model.js";
import { fromAddress, initial, openedDay } from "./pure/state.js";
import { createStore } from "./pure/store.js";
import { readingAt } from "./pure/tension.js";
import { createTexts } from "./pure/texts.js";
import { holding } from "./pure/view.js";
import { createWords, points } from "./pure/words.js";
import { createAnnouncer } from "./layers/announcer.js";
import { createCard } from "./layers/card.js";
import { createCite } from "./layers/cite.js";
import { createComparison } from "./layers/comparison.js";
import { labels } from "./layers/labels_of.js";
import { reveal } from "./layers/elements.js";
import { createList } from "./layers/list.js";
import { createOverview } from "./layers/overview.js";
import { bandsOf } from "./layers/paint_bands.js";
import { createPanel } from "./layers/panel.js";
import { createPeople } from "./layers/people.js";
import { createPicture } from "./layers/picture.js";
import { createReading } from "./layers/reading.js";
import { createSentence } from "./layers/sentence.js";
import { createTable } from "./layers/table.js";
import { enableBrush } from "./hands/brush.js";
import { createCamera } from "./hands/camera.js";
import { enableChoices } from "./hands/choices.js";
import { enableGestures } from "./hands/gestures.js";
import { enableHistory } from "./hands/history.js";
import { enableKeys } from "./hands/keys.js";
import { enableMenus } from "./hands/menus.js";
import { enableSave } from "./hands/save.js";
import { enableTools } from "./hands/tools.js";


/**
 * @param {string} address
 * @returns {Promise<any>}
 */
async function json(address) {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address} answered ${response.status}`);
  return response.json();
}

/**
 * The part of the page's query with these parameters: what a document must be asked with.
 * @param {readonly string[]} names
 */
function asked(names) {
  const given = new URLSearchParams(location.search);
  const kept = new URLSearchParams();
  for (const name of names) for (const value of given.getAll(name)) kept.append(name, value);
  return kept.size ? `?${kept}` : "";
}

/**
 * The document of an event, and what answers it: of links only the later event's document knows.
 * @param {string} events
 * @param {string} id
 * @returns {Promise<import("./layers/card.js").EventDocument>}
 */
async function fetchEvent(events, id) {
  const { expanded, ...document } = await json(`${events}${id}/?expand=answers`);
  /** @type {{ id: string, links: { type: string, to: string }[] }[]} */
  const answers = expanded.answers[id];
  return {
    ...document,
    answered_by: answers.flatMap((one) => one.links.filter(({ to }) => to === id).map(({ type }) => ({ type, event: one.id }))),
  };
}

function sentences() {
  const template = document.getElementById("timeline-words");
  const nodes = template instanceof HTMLTemplateElement ? [...template.content.children] : [];
  return Object.fromEntries(nodes.map((node) => [/** @type {HTMLElement} */ (node).dataset.key ?? "", node.textContent ?? ""]));
}

/**
 * @param {HTMLElement} root
 */
async function start(root) {
  const data = root.dataset;
  const query = asked(MOMENT);
  const axisEnd = covered(data.today ?? "")?.[0] ?? 0;
  let version = 0;
  const matches = createMatches(async (wanted) => {
    const answer = await json(`${data.indexes}${query ? `${query}&` : "?"}${wanted}`);
    version ||= answer.version;
    if (answer.version === version) return answer.index;
    // The record has changed since the page was loaded: these are the indexes of other columns.
    const address = new URLSearchParams(location.search);
    for (const name of SERVERS) address.delete(name);
    location.assign(`${location.pathname}?${address}&${wanted}`);
    return new Promise(() => {});
  });
  /** @type {[import("./pure/columns.js").TimelineDocument, void]} */
  const [document_] = await Promise.all([json(`${data.document}${query}`), matches.need(fromAddress(location.search, axisEnd).filters)]);
  if (version && version !== document_.version) return location.reload();
  version = document_.version;
  const words = createWords(sentences(), data.lang ?? "en");
  const columns = decode(document_, axisEnd);
  const { today } = columns;
  const model = createModel(columns, matches);
  const store = createStore(initial(location.search, today));
  const announce = createAnnouncer(root);

  const texts = createTexts(
    document_, words.isKorean,
    (first, count) => json(`${data.texts}${query ? `${query}&` : "?"}first=${first}&count=${count}`),
    () => {
      picture.request();
      list.request();
      reading.request();
      if (store.get().event >= 0) card.draw();
    },
  );
  const people = createPeople(columns, words, texts, data.list ?? "/events/", asked(MOMENT));
  const labelOf = labels(columns, people, words);

  /** The row of the list from which an event was opened, by its index: there the reader goes on. */
  let row = -1;
  /** @param {number} i */
  const opened = (i) => {
    const { view, event } = store.get();
    if (i === event) return reveal(card.element.parentElement);
    const from = document.activeElement;
    if (event < 0) row = from?.closest('[data-part="list"]') ? i : -1;
    store.update({ event: i, focus: i, day: columns.day[i], pinned: true }, event >= 0 ? "correction" : "step");
    const held = holding(view, columns.day[i]);
    if (!store.get().compare && (held[0] !== view[0] || held[1] !== view[1])) camera.glideTo(held);
    announce(people.announced(i));
    if (from instanceof HTMLElement && !card.element.contains(from)) card.element.focus({ preventScroll: true });
    reveal(card.element.parentElement);
    texts.need([i]).then(() => store.get().event === i && past.renew());
  };

  const help = { people, texts, words, opened };
  const picture = createPicture(root, store, model, help);
  const overview = createOverview(root, store, model);
  const reading = createReading(root, store, model, help);
  const sentence = createSentence(root, store, model, { words, labelOf });
  const list = createList(root, store, model, help);
  const panel = createPanel(root, store, model, { words, labelOf });
  const table = createTable(root, store, model, { words });
  const comparison = createComparison(root, store, model, { words });
  const card = createCard(root, store, picture, {
    columns, people, texts, words, opened, fetchEvent: (id) => fetchEvent(data.event ?? "", id),
  });
  const camera = createCamera(store, today);

  root.dataset.started = "";
  picture.draw();
  overview.draw();
  sentence.draw();
  reading.draw();
  performance.mark("timeline-drawn");

  const announceDay = () => {
    const state = store.get();
    const day = openedDay(state, today);
    const at = readingAt(model.of(state.filters).daily("full"), day);
    announce(words.say("announce-day", { day: words.day(day), e: Math.round(at.e), d: Math.round(at.d), n: points(at.n) }));
  };

  let bandsWanted = false;
  const wantBands = () => {
    if (bandsWanted) return;
    bandsWanted = true;
    json(`${data.bands}${asked(MOMENT)}`).then((found) => picture.setBands(bandsOf(found, words, today)), () => (bandsWanted = false));
  };

  /** The index of an event whose id may not have come yet: by the day that its own document says. @param {string} id */
  const findEvent = async (id) => {
    if (texts.indexOf(id) >= 0 || document_.texts) return texts.indexOf(id);
    const found = await json(`${data.event}${id}/${asked(MOMENT)}`).catch(() => null);
    const day = covered(found?.first_day ?? "")?.[0];
    if (day === undefined) return -1;
    const [from, to] = [lowerBound(columns.day, day), lowerBound(columns.day, day + 1)];
    await texts.need(Array.from({ length: to - from }, (_, n) => from + n));
    return texts.indexOf(id);
  };

  store.subscribe((state, before, how) => {
    if (how === "step" && state.filters !== before.filters) announce(sentence.text());
  });

  const closed = () => {
    store.update({ focus: store.get().event, event: -1 }, "step");
    const opener = root.querySelector(`[data-part="list"] [data-index="${row}"]`);
    if (opener instanceof HTMLElement) opener.focus();
    else picture.stage.focus({ preventScroll: true });
  };

  const past = enableHistory(store, today, texts, {
    findEvent,
    dayOf: (event) => columns.day[event],
    matches,
  });
  enableGestures(store, picture, camera, { today, opened, pointed: (i) => picture.point(i) });
  enableKeys(root, store, model, camera, {
    stage: picture.stage, card: card.element, table: table.details, opened, closed, announceDay,
    announceEvent: (i) => {
      texts.need([i]);
      announce(people.announced(i));
    },
  });
  enableBrush(root, store, camera, words, today);
  enableMenus(root);
  enableTools(root, store, model, camera, { opened, wantBands, closed });
  enableChoices(root, store, matches);
  enableSave(root, store, model, picture, { words, people, title: sentence.text, address: past.address, announce });

  // What stands below the chart may follow a moment later.
  requestAnimationFrame(() => setTimeout(() => {
    comparison.draw();
    list.draw();
    panel.draw();
    createCite(root, store, today, words);
    picture.askForTexts();
    past.openNamed();
    performance.mark("timeline-complete");
    root.dataset.complete = "";
  }));
}

const root = document.getElementById("chart");
if (root) {
  start(root).catch((error) => {
    console.error(error);
    root.dataset.failed = "";
  });
}
