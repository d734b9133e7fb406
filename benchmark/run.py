"""`script/benchmark`: how fast the API is beside an application that does nothing and the plain way, on this machine.

Rounds of all cases follow one another, so that whatever else the machine does meets them alike; a case's number is the
median of its rounds. Everything runs on the loopback; the load shares the processors with the servers.
"""

import argparse
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from benchmark import postgres, targets
from benchmark.cases import Case, cases, warm
from benchmark.export import Export, export
from benchmark.servers import manage, serving


def measure(
    database: str, vendor: str, number: int, options: argparse.Namespace
) -> tuple[list[str], list[str]]:
    """Prepares the database, runs the rounds, and returns the lines of a table and what was missed."""
    manage(database, "migrate", "--verbosity=0")
    manage(database, "make_sample_events", str(number), "--verbosity=0")
    with (
        serving("config.wsgi", database) as site,
        serving("config.wsgi", database, settings="benchmark.plain_settings") as plain,
        serving("benchmark.bare", database) as bare,
    ):
        found = [
            case
            for case in cases(site, plain, bare)
            if not options.cases
            or case.port != site.port
            or any(word in case.name for word in options.cases)
        ]
        warm(found, options.connections)
        for _ in range(options.rounds):
            for case in found:
                case.measure(options.seconds, options.connections)
    files = []
    for ending in options.files:
        with serving("config.wsgi", database) as fresh:
            files.append(export(fresh, ending, number, options.rounds))
    return table(found, files, vendor, number)


def table(
    found: list[Case], files: list[Export], vendor: str, number: int
) -> tuple[list[str], list[str]]:
    """The lines of one database and size, and what was missed of the targets."""
    aims, missed = targets.of(number), []

    def said(value: float, aim: float, what: str, *, most: bool = False) -> str:
        met = value <= aim if most else value >= aim
        if not met:
            missed.append(f"{number:,} {vendor}: {what} {value:,.3g}, not {aim:,.3g}")
        return f"{aim:,} {'met' if met else 'MISSED'}"

    rates = {case.name: case.rate for case in found}
    bare, plain = found[0].rate, found[1].rate
    lines = [
        f"\n{number:,} events, {vendor}",
        f"{'':26}{'req/s':>8}{'p50 ms':>8}{'p99 ms':>8}{'x bare':>8}{'x plain':>8}  target",
    ]
    for case in found:
        share, notes = case.rate / bare, []
        if case.name in aims.shares:
            notes.append(said(share, aims.shares[case.name][vendor], case.name))
        if case.name == "list of 100":
            notes.append(f"x plain {said(case.rate / plain, targets.TIMES_PLAIN, 'list x plain')}")
        if case.name == "page 500" and "list of 100" in rates:
            times = rates["list of 100"] / case.rate
            notes.append(
                f"{times:.2f} of page 1, {said(times, targets.DEEP_PAGE, 'page 500', most=True)}"
            )
        lines.append(
            f"{case.name:26}{case.rate:8,.0f}{case.quantile(0.5):8.2f}{case.quantile(0.99):8.2f}"
            f"{share:8.3f}{case.rate / plain:8.1f}  {', '.join(notes)}"
        )
    for file in files:
        notes = [f"{file.rate:,.0f} rows/s"]
        if file.ending == "jsonl":
            notes[0] += f" ({said(file.rate, aims.rows[vendor], 'rows/s')})"
        first = said(file.first_byte, aims.first_byte[file.ending], "first byte", most=True)
        notes.append(f"first byte {file.first_byte:.3f} s ({first})")
        grown = said(file.growth / 1e6, targets.GROWTH / 1e6, "MB grown", most=True)
        notes.append(f"{file.before / 1e6:.0f} MB before, {file.growth / 1e6:+.0f} MB ({grown})")
        lines.append(f"events.{file.ending:8} {', '.join(notes)}")
    return lines, missed


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
    parser.add_argument("--large", action="store_true", help="100,000 events and nothing else.")
    parser.add_argument("--databases", nargs="+", default=["sqlite", "postgres"])
    parser.add_argument("--cases", nargs="+", help="Words in the names of the only cases wanted.")
    parser.add_argument("--files", nargs="*", default=["jsonl", "csv"], help="Endings of exports.")
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--seconds", type=float, default=1.0, help="Of each case in each round.")
    parser.add_argument("--connections", type=int, default=8, help="In flight at a time.")
    options = parser.parse_args()
    missed = []
    for vendor in options.databases:
        if vendor == "postgres" and postgres.binaries() is None:
            print("\nPostgreSQL: no server on this machine (pg_config, initdb); left out.")
            continue
        for number in [100_000] if options.large else options.sizes:
            with databases(vendor) as address:
                lines, some = measure(address, vendor, number, options)
                missed += some
                print("\n".join(lines), flush=True)
    print("\nMissed:\n  " + "\n  ".join(missed) if missed else "\nEvery target met.")


if __name__ == "__main__":
    main()
