"""The pages beside the chart: bundled into a folder that goes afterwards, and served on the loopback."""

import subprocess
import tempfile
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

SOURCES = Path(__file__).resolve().parent / "beside"
ROOT = SOURCES.parent.parent.parent
OPTIONS = ("--bundle", "--minify", "--format=esm", "--target=es2022", "--log-level=error")
NAMES = ("vis", "uplot")


class Quiet(SimpleHTTPRequestHandler):
    """Says nothing of requests."""

    def log_message(self, format: str, *args: Any) -> None:
        """Nothing."""


@contextmanager
def beside() -> Iterator[str]:
    """The address of the pages, for the length of the block."""
    with tempfile.TemporaryDirectory(prefix="benchmark-pages-") as folder:
        sources = [str(SOURCES / f"{name}.js") for name in NAMES]
        subprocess.run(
            [
                str(ROOT / "node_modules" / ".bin" / "esbuild"),
                *sources,
                *OPTIONS,
                f"--outdir={folder}",
            ],
            check=True,
        )
        text = (SOURCES / "page.html").read_text(encoding="utf-8")
        for name in NAMES:
            (Path(folder) / f"{name}.html").write_text(text.replace("NAME", name), encoding="utf-8")
        server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=folder))
        threading.Thread(target=server.serve_forever, daemon=True).start()
        try:
            yield f"http://127.0.0.1:{server.server_port}"
        finally:
            server.shutdown()
            server.server_close()
