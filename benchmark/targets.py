"""What is hoped for: shares of the bare application, and what an export may cost, by size and database."""

from collections.abc import Mapping
from dataclasses import dataclass

Number = Mapping[str, float]


@dataclass(frozen=True, slots=True)
class Targets:
    """The least or most that is hoped for; each by database, `sqlite` or `postgres`."""

    #: Requests a second beside the bare application, by the name of the case.
    shares: Mapping[str, Number]
    #: Rows a second of the whole record as JSON Lines.
    rows: Number
    #: Seconds until the first byte of the body, by the ending of the file.
    first_byte: Mapping[str, float]


#: The list of 100 beside a plain ModelViewSet.
TIMES_PLAIN = 15
#: The five hundredth page beside the first.
DEEP_PAGE = 1.2
#: Bytes that a server may grow by while it writes a file.
GROWTH = 50_000_000

BY_SIZE = {
    10_000: Targets(
        shares={
            "list of 100": {"sqlite": 0.2, "postgres": 0.12},
            "one event": {"sqlite": 0.3, "postgres": 0.2},
            "304": {"sqlite": 0.6, "postgres": 0.6},
        },
        rows={"sqlite": 100_000, "postgres": 50_000},
        first_byte={"jsonl": 0.2, "csv": 0.5},
    ),
    100_000: Targets(
        shares={
            "list of 100": {"sqlite": 0.25, "postgres": 0.15},
            "actor and days, 100": {"sqlite": 0.01, "postgres": 0.08},
            "text search, 100": {"sqlite": 0.05, "postgres": 0.08},
            "one event": {"sqlite": 0.4, "postgres": 0.3},
            "304": {"sqlite": 0.8, "postgres": 0.8},
        },
        rows={"sqlite": 200_000, "postgres": 100_000},
        first_byte={"jsonl": 0.2, "csv": 0.5},
    ),
}


def of(number: int) -> Targets:
    """The targets of the smallest size that is not under the number of events."""
    return BY_SIZE[min((size for size in BY_SIZE if size >= number), default=max(BY_SIZE))]
