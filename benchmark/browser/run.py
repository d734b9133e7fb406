"""`script/benchmark --browser`: how fast the chart stands and moves, beside vis-timeline and uPlot with its events.

Every visit is a new browser context on a warm server; a number is the median of the rounds, and rounds of all pages
follow one another. A page that does not stand within the patience is left out and said to be; one beside the chart
whose visit takes longer than that is visited once.
"""

import argparse
import os
import shutil
import tempfile
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from statistics import median
from time import monotonic
from urllib.request import Request, urlopen

from playwright.sync_api import Browser, sync_playwright

from benchmark.browser import driving, pages
from benchmark.servers import Server, manage, serving

#: Milliseconds by number of events: first picture, p95 and worst frame, filter. What lies between takes the larger.
TARGETS = {10_000: (450.0, 16.7, 34.0, 40.0), 100_000: (600.0, 16.7, 34.0, 60.0)}
ARGUMENTS = ("--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-sync")
#: Frames come at multiples of a sixtieth of a second, which a clock of tenths of milliseconds does not hit.
SLACK = 0.2


@dataclass(slots=True)
class Case:
    """A page, and what each visit of it measured."""

    name: str
    address: str
    box: str
    visits: list[driving.Visit] = field(default_factory=list)
    gave_up: bool = False

    def of(self, value: Callable[[driving.Visit], float]) -> float:
        """The median of a value."""
        return median(value(visit) for visit in self.visits)


def chromium() -> str:
    """The path of the browser."""
    named = os.environ.get("CHROMIUM") or shutil.which("chromium") or shutil.which("google-chrome")
    if named is None:
        raise SystemExit("No Chromium. Install it, or name it with CHROMIUM=/path.")
    return named


def warm(site: Server) -> None:
    """Asks both workers for what they keep."""
    for _ in range(12):
        for path in ("/", "/api/v1/timeline/"):
            asked = Request(
                f"http://127.0.0.1:{site.port}{path}", headers={"Accept-Encoding": "br, gzip"}
            )
            urlopen(asked).read()


def measure(browser: Browser, number: int, options: argparse.Namespace) -> list[str]:
    """The lines of one size."""
    with tempfile.TemporaryDirectory(prefix="benchmark-sqlite-") as folder:
        database = f"sqlite:///{Path(folder) / 'sample.sqlite3'}"
        manage(database, "migrate", "--verbosity=0")
        manage(database, "make_sample_events", str(number), "--verbosity=0")
        with serving("config.wsgi", database) as site, pages.beside() as beside:
            here = f"http://127.0.0.1:{site.port}"
            warm(site)
            cases = [
                Case("the chart", f"{here}/?from=1945-01-01", "[data-part=stage]"),
                Case("uPlot", f"{beside}/uplot.html?site={here}", ".u-over"),
                Case("vis-timeline", f"{beside}/vis.html?site={here}", "#box"),
            ]
            for _ in range(options.rounds):
                for case in cases:
                    if case.gave_up:
                        continue
                    began = monotonic()
                    found = driving.visit(browser, case.address, case.box, options.patience)
                    if found is not None:
                        case.visits.append(found)
                    slow = monotonic() - began > options.patience
                    case.gave_up = found is None or (slow and case is not cases[0])
    return table(cases, number, options.patience)


def table(cases: list[Case], number: int, patience: float) -> list[str]:
    """The lines of a table, targets under the chart's."""
    lines = [
        f"\n{number:,} events (milliseconds, medians)",
        f"{'':14}{'first':>9}{'p95':>9}{'worst':>9}{'long':>7}{'filter':>9}",
    ]
    for case in cases:
        if not case.visits:
            lines.append(f"{case.name:14}  left out: not done within {patience:.0f} s")
            continue
        first, p95 = case.of(lambda v: v.first), case.of(lambda v: v.p95)
        worst, filtered = case.of(lambda v: v.worst), case.of(lambda v: v.filtered)
        long = case.of(lambda v: v.long_tasks)
        lines.append(f"{case.name:14}{first:9.0f}{p95:9.1f}{worst:9.1f}{long:7.0f}{filtered:9.1f}")
        target = next((value for most, value in TARGETS.items() if number <= most), None)
        if case is cases[0] and target:
            found = (first, p95, worst, filtered)
            met = [
                "met" if one <= most + SLACK else "MISSED"
                for one, most in zip(found, target, strict=True)
            ]
            lines.append(
                f"{'  target':14}{target[0]:5.0f} {met[0]:>3}{target[1]:5.1f} {met[1]:>3}"
                f"{target[2]:5.0f} {met[2]:>3}{'0':>7}{target[3]:5.0f} {met[3]:>3}"
            )
    return lines


def main() -> None:
    """Prints a table for each size."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sizes", type=int, nargs="+", default=[1000, 10_000, 100_000])
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--patience", type=float, default=20.0, help="Seconds, for each step.")
    options = parser.parse_args()
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium(), args=list(ARGUMENTS))
        for number in options.sizes:
            print("\n".join(measure(browser, number, options)), flush=True)
        browser.close()
        load, cores = os.getloadavg()[0], os.cpu_count()
        print(f"\n{cores} processors, load {load:.1f} at the end")


if __name__ == "__main__":
    main()
