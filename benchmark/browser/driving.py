"""One visit of a page in Chromium: until it stands, while it is moved by wheel and drag, and while it is filtered."""

from dataclasses import dataclass
from itertools import pairwise
from statistics import median, quantiles

from playwright.sync_api import Browser, Page
from playwright.sync_api import TimeoutError as TooLate

WINDOW = {"width": 1400, "height": 1000}
ACTOR = "usa"
WHEELS, MOVES, FILTERS = 30, 40, 5
TICK = 16

#: In the page before anything else: when what the mark `timeline-drawn` announces is on the screen, and what ran long.
LISTEN = """
(() => {
  window.seen = { shown: 0, long: [], frames: [] };
  const mark = performance.mark.bind(performance);
  performance.mark = (name, ...rest) => {
    if (name === "timeline-drawn") requestAnimationFrame(() => afterwards(() => (seen.shown = performance.now())));
    return mark(name, ...rest);
  };
  window.afterwards = (then) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = then;
    port2.postMessage(0);
  };
  new PerformanceObserver((list) => seen.long.push(...list.getEntries().map((e) => [e.startTime, e.duration])))
    .observe({ type: "longtask", buffered: true });
})()
"""
COLLECT = """
() => {
  seen.frames = [];
  seen.from = performance.now();
  seen.on = true;
  const next = (now) => { if (!seen.on) return; seen.frames.push(now); requestAnimationFrame(next); };
  requestAnimationFrame(next);
}
"""
COLLECTED = (
    "() => { seen.on = false; return [seen.frames, seen.long.filter(([at]) => at > seen.from)]; }"
)
FILTER = """
([actor, slug]) => new Promise((done) => {
  const box = document.querySelector('input[name="actor"][value="' + actor + '"]');
  const start = performance.now();
  if (box) box.click(); else filterActor(slug);
  requestAnimationFrame(() => afterwards(() => done(performance.now() - start)));
})
"""


@dataclass(frozen=True, slots=True)
class Visit:
    """Milliseconds: until the first complete picture, of frames while moving, of tasks too long, until filtered."""

    first: float
    p95: float
    worst: float
    long_tasks: int
    filtered: float


def visit(browser: Browser, address: str, box: str, patience: float) -> Visit | None:
    """What a new reader meets; None where the picture does not stand, or does not move, within `patience` seconds."""
    context = browser.new_context(viewport=WINDOW)
    try:
        page = context.new_page()
        page.set_default_timeout(patience * 1000)
        page.add_init_script(LISTEN)
        page.goto(address, wait_until="commit")
        first = shown(page, patience)
        page.wait_for_timeout(1200)
        page.evaluate(COLLECT)
        move(page, box)
        frames, long = page.evaluate(COLLECTED)
        gaps = sorted(b - a for a, b in pairwise(frames))
        return Visit(first, quantiles(gaps, n=20)[-1], gaps[-1], len(long), filtered(page))
    except TooLate:
        return None
    finally:
        context.close()


def shown(page: Page, patience: float) -> float:
    """When the first complete picture was on the screen; asked for now and then, as the site forbids what waits."""
    for _ in range(int(patience * 10)):
        if at := page.evaluate("window.seen?.shown"):
            return at
        page.wait_for_timeout(100)
    raise TooLate("no picture")


def move(page: Page, box: str) -> None:
    """Zooms in, drags to and fro, and zooms out, as a hand does."""
    place = page.locator(box).bounding_box()
    assert place is not None
    x, y = place["x"] + place["width"] * 0.6, place["y"] + place["height"] * 0.4
    page.mouse.move(x, y)
    for delta in (-100, 100):
        for _ in range(WHEELS):
            page.mouse.wheel(0, delta)
            page.wait_for_timeout(TICK)
        if delta < 0:
            drag(page, x, y)
    page.wait_for_timeout(300)


def drag(page: Page, x: float, y: float) -> None:
    """To the left and back."""
    page.mouse.down()
    for step in [*range(MOVES), *range(MOVES, -1, -1)]:
        page.mouse.move(x - step * 10, y)
        page.wait_for_timeout(TICK)
    page.mouse.up()


def filtered(page: Page) -> float:
    """Until the picture shows one actor alone, the median of some times."""
    times = []
    for n in range(2 * FILTERS):
        taken = page.evaluate(FILTER, [ACTOR, "" if n % 2 else ACTOR])
        if n % 2 == 0:
            times.append(taken)
        page.wait_for_timeout(350)
    return median(times)
