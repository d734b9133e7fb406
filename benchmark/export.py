"""The whole record as a file: rows a second, the first byte, and what it costs the server in memory."""

import socket
from collections.abc import Callable
from dataclasses import dataclass
from statistics import median
from threading import Event, Thread
from time import perf_counter

from benchmark.cases import EVENTS
from benchmark.client import CHUNK, get, request
from benchmark.servers import Server

#: How a row of the file begins; not by lines, for the size of each chunk is one.
ROW = {"jsonl": b'\n{"id"', "csv": b"\r\n"}
SAMPLED_EVERY = 0.01
WARMING = 10


@dataclass(frozen=True, slots=True)
class Export:
    """What some downloads of one file measured: medians of the rounds, memory of all of them."""

    ending: str
    events: int
    #: Events a second, and seconds until the first byte of the body.
    rate: float
    first_byte: float
    #: Bytes resident before the first, and at most from then on.
    before: int
    most: int

    @property
    def growth(self) -> int:
        """Bytes by which the server grew."""
        return self.most - self.before


def export(site: Server, ending: str, number: int, rounds: int) -> Export:
    """Downloads the file some times from a server that has done nothing else yet.

    What it makes once, whatever is asked, is made before. Raises AssertionError when a file is not whole.
    """
    for _ in range(WARMING):
        get(site.port, EVENTS)
    before, rates, firsts = site.memory(), [], []
    with _watched(site) as most:
        for _ in range(rounds):
            start = perf_counter()
            first, rows = _download(site.port, f"/data/events.{ending}", ROW[ending])
            rates.append(number / (perf_counter() - start))
            firsts.append(first - start)
            assert rows >= number, f"{rows} rows of {number} events"
    return Export(ending, number, median(rates), median(firsts), before, most())


def _download(port: int, path: str, mark: bytes) -> tuple[float, int]:
    """When the first byte of the body came, and how often the mark occurs; nothing of the body is kept."""
    with socket.create_connection(("127.0.0.1", port)) as connection:
        connection.sendall(request(path))
        head, rows, first, kept = b"", 0, 0.0, b""
        while piece := connection.recv(CHUNK):
            if not first:
                head += piece
                _, found, piece = head.partition(b"\r\n\r\n")
                if not found or not piece:
                    continue
                first = perf_counter()
            whole = kept + piece
            rows += whole.count(mark)
            kept = whole[-len(mark) + 1 :]
    return first, rows


class _watched:
    """Samples the memory of a server for the length of a block."""

    def __init__(self, site: Server) -> None:
        self.site = site
        self.most = 0
        self.over = Event()
        self.thread = Thread(target=self._watch)

    def __enter__(self) -> Callable[[], int]:
        self.thread.start()
        return lambda: self.most

    def __exit__(self, *error: object) -> None:
        self.over.set()
        self.thread.join()

    def _watch(self) -> None:
        while not self.over.wait(SAMPLED_EVERY):
            self.most = max(self.most, self.site.memory())
