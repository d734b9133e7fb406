"""A small web of publishers on this machine: what stands at each path, and what was asked in which order."""

from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Lock, Thread
from time import monotonic, sleep

import pytest

PAGES: dict[str, tuple[int, dict[str, str], bytes]] = {
    "/alive": (200, {"Content-Type": "text/html"}, b"<html>A report</html>"),
    "/no-head": (200, {}, b"A report"),
    "/dead": (404, {}, b""),
    "/gone": (410, {}, b""),
    "/moved": (301, {"Location": "/new/moved"}, b""),
    "/new/moved": (200, {}, b"A report"),
    "/slash": (301, {"Location": "/slash/"}, b""),
    "/slash/": (200, {}, b"A report"),
    "/to-the-front": (302, {"Location": "/"}, b""),
    "/": (200, {}, b"The front page"),
    "/to-the-door": (302, {"Location": "/subscribe?for=1"}, b""),
    "/subscribe": (200, {}, b"Pay here"),
    "/not-free": (200, {}, b'<script>{"isAccessibleForFree": false}</script>'),
    "/pay": (402, {}, b""),
    "/for-some": (403, {}, b""),
    "/broken": (500, {}, b""),
    "/busy": (429, {"Retry-After": "60"}, b""),
    "/round": (302, {"Location": "/round"}, b""),
    "/elsewhere": (302, {"Location": "file:///etc/passwd"}, b""),
}


class Web:
    """The server with its log of (method, path, user agent) and the most requests that it held at once."""

    def __init__(self) -> None:
        self.asked: list[tuple[str, str]] = []
        self.agents: set[str] = set()
        self.times: list[float] = []
        self.now = self.most = 0
        self.lock = Lock()
        web = self

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                web.answer(self)

            do_HEAD = do_GET

            def log_message(self, *args: object) -> None:
                """Quiet."""

        self.server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.port = self.server.server_address[1]

    def answer(self, handler: BaseHTTPRequestHandler) -> None:
        with self.lock:
            self.now += 1
            self.most = max(self.most, self.now)
            self.asked.append((handler.command, handler.path))
            self.agents.add(handler.headers["User-Agent"])
            self.times.append(monotonic())
        sleep(0.01)
        path = handler.path.partition("?")[0]
        code, headers, body = PAGES[path]
        if path == "/no-head" and handler.command == "HEAD":
            code = 405
        with self.lock:
            self.now -= 1
        handler.send_response(code)
        for name, value in headers.items():
            handler.send_header(name, value)
        handler.send_header("Content-Length", str(len(body)))
        handler.end_headers()
        if handler.command == "GET":
            handler.wfile.write(body)

    def url(self, path: str, host: str = "127.0.0.1") -> str:
        return f"http://{host}:{self.port}{path}"


@pytest.fixture
def web(monkeypatch) -> Iterator[Web]:
    for name in ("http_proxy", "HTTP_PROXY", "all_proxy", "ALL_PROXY"):
        monkeypatch.delenv(name, raising=False)
    web = Web()
    thread = Thread(target=web.server.serve_forever, daemon=True)
    thread.start()
    yield web
    web.server.shutdown()
    web.server.server_close()
    thread.join()
