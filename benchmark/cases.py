"""What is asked of the servers, and the numbers of each.

Readers ask some views and words again and again; what a server keeps of the answers is part of what is measured, and it
is asked for each of them some times before. The cases called `new` go round thousands of views, most of which it has
not met.
"""

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from statistics import median
from urllib.parse import urlencode, urlsplit

from benchmark import client
from benchmark.servers import Server

EVENTS = "/api/v1/events/"
DEEP = 500
#: Of the case of events that were not asked for yet.
MANY = 20_000
#: A case of more views than these is not warmed; the others are, by so many bursts of each.
FEW = 200
WARMING = 2
ACTORS = ("dprk", "rok", "usa", "china", "japan")
YEARS = range(2010, 2024)
WORDS = ["armistice", "artillery", "balloon", "dialogue", "exercise", "family", "humanitarian"]
WORDS += ["kaesong", "missile", "nuclear", "panmunjom", "reactor", "reunion", "rocket", "sanction"]
WORDS += ["satellite", "submarine", "summit", "talks", "treaty"]


@dataclass(slots=True)
class Case:
    """Requests to one server in turn, and what each round measured."""

    name: str
    port: int
    requests: Sequence[bytes]
    status: int = 200
    loads: list[client.Load] = field(default_factory=list)

    def measure(self, seconds: float, connections: int) -> None:
        """One round."""
        load = client.run(
            self.port, self.requests, status=self.status, seconds=seconds, connections=connections
        )
        self.loads.append(load)

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
        Case("actor and days, new", site.port, _asked(_actors_and_days(range(2, 29)))),
        Case("text search, 100", site.port, _asked([{"q": word} for word in WORDS])),
        Case("text search, new", site.port, _asked(_new_searches())),
        Case("one event", site.port, [client.request(path) for path in ones]),
        Case("one event, new", site.port, [client.request(path) for path in _many(site)]),
        Case("304", site.port, [client.request(EVENTS, held=tag)], 304),
    ]


def warm(found: Sequence[Case], connections: int) -> None:
    """Asks for every view that is asked for again and again, so often that each worker has met it."""
    for case in found:
        if len(case.requests) <= FEW:
            for request in case.requests:
                for _ in range(WARMING):
                    client.run(
                        case.port, [request], status=case.status, seconds=0, connections=connections
                    )


def deep(site: Server, page: dict[str, object]) -> str:
    """The address of the five hundredth page, or of the last one that is full, by following the links."""
    address = EVENTS
    for _ in range(DEEP - 1):
        if not page["next"]:
            break
        following = _local(str(page["next"]))
        page = json.loads(client.get(site.port, following)[1])
        if len(page["results"]) == 100:  # type: ignore[arg-type]  # a list, as the API answers
            address = following
    return address


def _many(site: Server) -> list[str]:
    """The addresses of some thousand events."""
    address, found = f"{EVENTS}?fields=id&page_size=500", []
    while address and len(found) < MANY:
        page = json.loads(client.get(site.port, address)[1])
        found += [f"{EVENTS}{event['id']}/" for event in page["results"]]
        address = _local(page["next"]) if page["next"] else ""
    return found


def _local(url: str) -> str:
    parts = urlsplit(url)
    return f"{parts.path}?{parts.query}"


def _asked(queries: Sequence[dict[str, str]]) -> list[bytes]:
    return [client.request(f"{EVENTS}?{urlencode(query)}") for query in queries]


def _actors_and_days(days: Iterable[int] = (1,)) -> list[dict[str, str]]:
    """Two years of each actor, from some days of January of each year."""
    return [
        {"actor": actor, "from": f"{year}-01-{day:02}", "to": f"{year + 1}-12-31"}
        for day in days
        for year in YEARS
        for actor in ACTORS
    ]


def _new_searches() -> list[dict[str, str]]:
    """Each word from many first days on."""
    return [
        {"q": word, "from": f"{year}-{month:02}-15"}
        for month in range(1, 13)
        for year in YEARS
        for word in WORDS
    ]
