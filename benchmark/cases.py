"""What is asked of the servers, and the numbers of each.

A question goes round thousands of views, so that nothing that a server has kept of the one answers the other.
"""

import json
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from statistics import median
from urllib.parse import urlencode, urlsplit

from benchmark import client
from benchmark.servers import Server

EVENTS = "/api/v1/events/"
DEEP = 500
ACTORS = ("dprk", "rok", "usa", "china", "japan", "un", "russia")
YEARS = range(1990, 2023)
WORDS = ["armistice", "artillery", "balloon", "border", "ceasefire", "dialogue", "drill", "embassy"]
WORDS += ["exercise", "family", "flight", "humanitarian", "inspection", "kaesong", "launch"]
WORDS += ["leaflet", "missile", "nuclear", "panmunjom", "parade", "patrol", "prisoner", "reactor"]
WORDS += ["resolution", "reunion", "rocket", "sanction", "satellite", "seoul", "statement"]
WORDS += ["submarine", "summit", "talks", "test", "treaty", "visit", "warship", "yeonpyeong"]


@dataclass(slots=True)
class Case:
    """Requests to one server in turn, and what each round measured."""

    name: str
    port: int
    requests: Sequence[bytes]
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
    found = json.loads(body)
    ones = [f"{EVENTS}{event['id']}/" for event in found["results"]]
    return [
        Case("bare application", bare.port, [client.request("/")]),
        Case("plain ModelViewSet, 100", plain.port, [client.request("/plain/")]),
        Case("list of 100", site.port, [client.request(EVENTS)]),
        Case("page 500", site.port, [client.request(deep(site, found))]),
        Case("actor and days, 100", site.port, _asked(_actors_and_days())),
        Case("text search, 100", site.port, _asked(_searches())),
        Case("one event", site.port, [client.request(path) for path in ones]),
        Case("304", site.port, [client.request(EVENTS, held=tag)], 304),
    ]


def deep(site: Server, page: dict[str, object]) -> str:
    """The address of the five hundredth page, or of the last one that is full, by following the links."""
    address = EVENTS
    for _ in range(DEEP - 1):
        if not page["next"]:
            break
        parts = urlsplit(str(page["next"]))
        following = f"{parts.path}?{parts.query}"
        page = json.loads(client.get(site.port, following)[1])
        if len(page["results"]) == 100:  # type: ignore[arg-type]
            address = following
    return address


def _asked(queries: Sequence[dict[str, str]]) -> list[bytes]:
    return [client.request(f"{EVENTS}?{urlencode(query)}") for query in queries]


def _actors_and_days() -> list[dict[str, str]]:
    """Two years of each actor, from many first days."""
    return [
        {"actor": actor, "from": str(first), "to": str(first + timedelta(730))}
        for month in range(1, 13)
        for year in YEARS
        for first in (date(year, month, 1 + year % 28),)
        for actor in ACTORS
    ]


def _searches() -> list[dict[str, str]]:
    """Each word with many first days."""
    return [
        {"q": word, "from": str(date(year, month, 1 + year % 28))}
        for month in range(1, 13)
        for year in YEARS
        for word in WORDS
    ]
