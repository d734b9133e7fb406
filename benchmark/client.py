"""The load: one process with a fixed number of connections in flight, each closed after its answer (keep-alive off)."""

import selectors
import socket
from collections.abc import Sequence
from dataclasses import dataclass
from time import perf_counter

CHUNK = 1 << 18


class BadAnswerError(Exception):
    """An answer that does not have the status that the case asks for: numbers of failures are worth nothing."""


@dataclass(frozen=True, slots=True)
class Load:
    """What was measured: seconds of each answer, seconds in all, bytes of the last body."""

    latencies: tuple[float, ...]
    seconds: float
    size: int

    @property
    def rate(self) -> float:
        """Answers a second."""
        return len(self.latencies) / self.seconds

    def quantile(self, share: float) -> float:
        """The latency that the share of answers stayed within, in milliseconds."""
        ordered = sorted(self.latencies)
        return ordered[min(int(len(ordered) * share), len(ordered) - 1)] * 1000


def request(path: str, *, held: str = "") -> bytes:
    """A GET as bytes, with the entity tag that the client says it holds."""
    condition = f"If-None-Match: {held}\r\n" if held else ""
    return (
        f"GET {path} HTTP/1.1\r\nHost: 127.0.0.1\r\n{condition}Connection: close\r\n\r\n".encode()
    )


def get(port: int, path: str) -> tuple[bytes, bytes]:
    """Head and body of one answer."""
    with socket.create_connection(("127.0.0.1", port)) as connection:
        connection.sendall(request(path))
        answer = b"".join(iter(lambda: connection.recv(CHUNK), b""))
    head, _, body = answer.partition(b"\r\n\r\n")
    return head, body


def run(
    port: int, requests: Sequence[bytes], *, status: int, seconds: float, connections: int
) -> Load:
    """Sends the requests in turn for some seconds and returns what was measured; raises BadAnswerError."""
    selector = selectors.DefaultSelector()
    latencies: list[float] = []
    buffer = bytearray(CHUNK)
    start = perf_counter()
    end = start + seconds
    sent = size = 0

    def send() -> None:
        nonlocal sent
        connection = socket.socket()
        began = perf_counter()
        connection.connect(("127.0.0.1", port))
        connection.sendall(requests[sent % len(requests)])
        connection.setblocking(False)
        selector.register(connection, selectors.EVENT_READ, [began, b"", 0])
        sent += 1

    for _ in range(connections):
        send()
    while selector.get_map():
        for key, _ in selector.select():
            connection, state = key.fileobj, key.data
            assert isinstance(connection, socket.socket)
            received = connection.recv_into(buffer)
            if received:
                state[1] = state[1] or bytes(buffer[:12])
                state[2] += received
                continue
            now = perf_counter()
            selector.unregister(connection)
            connection.close()
            if state[1][9:12] != str(status).encode():
                raise BadAnswerError(f"{state[1]!r} in place of {status} from {requests[0]!r}")
            latencies.append(now - state[0])
            size = state[2]
            if now < end:
                send()
    selector.close()
    return Load(tuple(latencies), perf_counter() - start, size)
