"""`script/benchmark`: how fast the API is beside an application that does nothing and the plain way, on this machine.

Rounds of all cases follow one another, so that whatever else the machine does meets them alike; a case's number is the
median of its rounds. Everything runs on the loopback; the load shares the processors with the servers.
"""

import argparse
import json
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from statistics import median
from time import perf_counter

from benchmark import client, postgres
from benchmark.servers import Server, manage, serving

EVENTS = "/api/v1/events/"
FILTER = f"{EVENTS}?actor=dprk&from=2017-01-01&to=2018-12-31"
EXPORT = "/data/events.jsonl"

#: The least that is hoped for at 10,000 events: share of the bare application, by database.
TARGETS = {
    "list of 100": {"sqlite": 0.2, "postgres": 0.12},
    "one event": {"sqlite": 0.3, "postgres": 0.2},
    "304": {"sqlite": 0.6, "postgres": 0.6},
}
TIMES_PLAIN = 15
ROWS_A_SECOND = {"sqlite": 100_000, "postgres": 50_000}


@dataclass(slots=True)
class Case:
    """Requests to one server, and what each round measured."""

    name: str
    port: int
    request: bytes
    status: int = 200
    loads: list[client.Load] = field(default_factory=list)

    @property
    def rate(self) -> float:
        """Requests a second, the median of the rounds."""
        return median(load.rate for load in self.loads)

    def quantile(self, share: float) -> float:
        """Milliseconds within which the share was answered, the median of the rounds."""
        return median(load.quantile(share) for load in self.loads)


def cases(site: Server, plain: Server, bare: Server) -> list[Case]:
    """What is measured."""
    head, body = client.get(site.port, EVENTS)
    tag = next(line[6:] for line in head.decode().splitlines() if line.startswith("ETag: "))
    one = json.loads(body)["results"][50]["id"]
    return [
        Case("bare application", bare.port, client.request("/")),
        Case("plain ModelViewSet, 100", plain.port, client.request("/plain/")),
        Case("list of 100", site.port, client.request(EVENTS)),
        Case("actor and days, 100", site.port, client.request(FILTER)),
        Case("one event", site.port, client.request(f"{EVENTS}{one}/")),
        Case("304", site.port, client.request(EVENTS, held=tag), 304),
    ]


def export(site: Server, rounds: int) -> tuple[int, float, int, int]:
    """Rows of the whole file, rows a second (median), and the server's memory before and after."""
    before, rates, rows = site.memory(), [], 0
    for _ in range(rounds):
        start = perf_counter()
        _, body = client.get(site.port, EXPORT)
        rows = body.count(b'\n{"id"')  # not by lines: the size of each chunk is one
        rates.append(rows / (perf_counter() - start))
    return rows, median(rates), before, site.memory()


def measure(database: str, vendor: str, number: int, options: argparse.Namespace) -> list[str]:
    """Prepares the database, runs the rounds, and returns the lines of a table."""
    manage(database, "migrate", "--verbosity=0")
    manage(database, "make_sample_events", str(number), "--verbosity=0")
    with (
        serving("config.wsgi", database) as site,
        serving("config.wsgi", database, settings="benchmark.plain_settings") as plain,
        serving("benchmark.bare", database) as bare,
    ):
        found = cases(site, plain, bare)
        for _ in range(options.rounds):
            for case in found:
                case.loads.append(
                    client.run(
                        case.port,
                        [case.request],
                        status=case.status,
                        seconds=options.seconds,
                        connections=options.connections,
                    )
                )
        return table(found, export(site, options.rounds), vendor, number)


def table(
    found: list[Case], exported: tuple[int, float, int, int], vendor: str, number: int
) -> list[str]:
    """The lines of one database and size."""
    bare, plain = found[0].rate, found[1].rate
    lines = [
        f"\n{number:,} events, {vendor}",
        f"{'':26}{'req/s':>8}{'p50 ms':>8}{'p99 ms':>8}{'x bare':>8}{'x plain':>8}  target",
    ]
    for case in found:
        share, target = case.rate / bare, TARGETS.get(case.name, {}).get(vendor)
        said = f"{target} {'met' if share >= target else 'MISSED'}" if target else ""
        if case.name == "list of 100":
            said += (
                f", {TIMES_PLAIN}x plain {'met' if case.rate >= TIMES_PLAIN * plain else 'MISSED'}"
            )
        lines.append(
            f"{case.name:26}{case.rate:8,.0f}{case.quantile(0.5):8.2f}{case.quantile(0.99):8.2f}"
            f"{share:8.3f}{case.rate / plain:8.1f}  {said}"
        )
    rows, rate, before, after = exported
    met = "met" if rate >= ROWS_A_SECOND[vendor] else "MISSED"
    lines.append(
        f"whole export, {rows:,} rows: {rate:,.0f} rows/s (target {ROWS_A_SECOND[vendor]:,} {met}), "
        f"memory {before / 1e6:.0f} MB before, {after / 1e6:.0f} MB after"
    )
    return lines


@contextmanager
def databases(vendor: str) -> Iterator[str]:
    """The address of an empty database that goes afterwards."""
    if vendor == "postgres":
        with postgres.cluster() as address:
            yield address
    else:
        with tempfile.TemporaryDirectory(prefix="benchmark-sqlite-") as folder:
            yield f"sqlite:///{Path(folder) / 'sample.sqlite3'}"


def main() -> None:
    """Runs what the arguments ask for and prints a table for each database and size."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sizes", type=int, nargs="+", default=[1275, 10_000], help="Events.")
    parser.add_argument("--databases", nargs="+", default=["sqlite", "postgres"])
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--seconds", type=float, default=1.0, help="Of each case in each round.")
    parser.add_argument("--connections", type=int, default=8, help="In flight at a time.")
    options = parser.parse_args()
    for vendor in options.databases:
        if vendor == "postgres" and postgres.binaries() is None:
            print("\nPostgreSQL: no server on this machine (pg_config, initdb); left out.")
            continue
        for number in options.sizes:
            with databases(vendor) as address:
                print("\n".join(measure(address, vendor, number, options)), flush=True)


if __name__ == "__main__":
    main()
