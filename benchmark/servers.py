"""The three servers of a run, each gunicorn with two workers: the site, the plain views, and the bare application."""

import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from benchmark.postgres import free_port

ROOT = Path(__file__).resolve().parent.parent
WORKERS = 2


@dataclass(frozen=True, slots=True)
class Server:
    """A running server: its port, and the process that ends it."""

    port: int
    process: subprocess.Popen[bytes]

    def memory(self) -> int:
        """Bytes that the largest of its processes holds."""
        family = [self.process.pid, *children(self.process.pid)]
        return max(resident(pid) for pid in family)


def children(pid: int) -> list[int]:
    """The worker processes."""
    listed = Path(f"/proc/{pid}/task/{pid}/children")
    return [int(word) for word in listed.read_text().split()] if listed.exists() else []


def resident(pid: int) -> int:
    """Resident bytes of a process; 0 where the system does not say."""
    status = Path(f"/proc/{pid}/status")
    if not status.exists():
        return 0
    lines = [line for line in status.read_text().splitlines() if line.startswith("VmRSS")]
    return int(lines[0].split()[1]) * 1024 if lines else 0


def environment(database: str) -> dict[str, str]:
    """What all servers and commands run with: the limit is counted but never reached."""
    return {
        **os.environ,
        "DATABASE_URL": database,
        "API_RATE": "1000000000",
        "DEBUG": "false",
        "SITE_URL": "",
        "ALLOWED_HOSTS": "127.0.0.1",
        "DJANGO_SECRET_KEY": "only for measuring",
    }


@contextmanager
def serving(
    application: str, database: str, *, settings: str = "config.settings"
) -> Iterator[Server]:
    """A server that answers, for the length of the block."""
    port = free_port()
    command = ["-m", "gunicorn", "--config", "config/gunicorn.conf.py", "--workers", str(WORKERS)]
    process = subprocess.Popen(
        [sys.executable, "-W", "ignore", *command, "--bind", f"127.0.0.1:{port}", application],
        cwd=ROOT,
        env={**environment(database), "DJANGO_SETTINGS_MODULE": settings},
    )
    try:
        _wait(port, process)
        yield Server(port, process)
    finally:
        process.terminate()
        process.wait(30)


def _wait(port: int, process: subprocess.Popen[bytes]) -> None:
    for _ in range(300):
        if process.poll() is not None:
            raise RuntimeError("A server ended before it answered.")
        with socket.socket() as probe:
            if probe.connect_ex(("127.0.0.1", port)) == 0:
                time.sleep(1)  # the second worker
                return
        time.sleep(0.1)
    raise RuntimeError("A server did not answer within 30 seconds.")


def manage(database: str, *arguments: str) -> None:
    """Runs a command of manage.py on the database."""
    command = [sys.executable, "-W", "ignore", "manage.py", *arguments]
    subprocess.run(
        command, cwd=ROOT, env=environment(database), check=True, stdout=subprocess.DEVNULL
    )
