"""A PostgreSQL cluster of one's own for the length of a run, on a free port of the loopback."""

import os
import pwd
import shutil
import socket
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

#: PostgreSQL refuses to run as root; then it is run as this user, which its package makes.
USER = "postgres"


def binaries() -> Path | None:
    """The folder of initdb and postgres, or None on a machine without a PostgreSQL server."""
    found = shutil.which("pg_config")
    if found is None:
        return None
    folder = subprocess.run([found, "--bindir"], capture_output=True, text=True, check=True)
    path = Path(folder.stdout.strip())
    return path if (path / "initdb").exists() else None


def free_port() -> int:
    """A port that nobody listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _as_user(command: list[str]) -> list[str]:
    return ["runuser", "-u", USER, "--", *command] if os.geteuid() == 0 else command


@contextmanager
def cluster() -> Iterator[str]:
    """The address of an empty database of a running cluster; it is stopped by its process and removed afterwards."""
    folder = binaries()
    assert folder is not None
    home = Path(tempfile.mkdtemp(prefix="benchmark-postgres-"))
    if os.geteuid() == 0:
        os.chown(home, pwd.getpwnam(USER).pw_uid, -1)
    data, port = home / "data", free_port()
    quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL, "cwd": "/"}
    init = ["--auth=trust", "--username=benchmark", "--encoding=UTF8", "--no-locale", "--no-sync"]
    subprocess.run(_as_user([str(folder / "initdb"), "-D", str(data), *init]), check=True, **quiet)
    settings = [f"port={port}", f"unix_socket_directories={home}", "listen_addresses=127.0.0.1"]
    settings.append("random_page_cost=1.1")  # as in docker-compose.yml
    options = [part for setting in settings for part in ("-c", setting)]
    server = subprocess.Popen(
        _as_user([str(folder / "postgres"), "-D", str(data), *options]), **quiet
    )
    try:
        ready = [str(folder / "pg_isready"), "-q", "-h", "127.0.0.1", "-p", str(port), "-t", "30"]
        while subprocess.run(ready, check=False).returncode:
            if server.poll() is not None:
                raise RuntimeError("PostgreSQL did not start.")
            time.sleep(0.1)
        create = ["-h", "127.0.0.1", "-p", str(port), "-U", "benchmark", "timeline"]
        subprocess.run([str(folder / "createdb"), *create], check=True, **quiet)
        yield f"postgres://benchmark@127.0.0.1:{port}/timeline"
    finally:
        pid = data / "postmaster.pid"
        if pid.exists():
            os.kill(int(pid.read_text().split()[0]), 2)
        server.wait(30)
        shutil.rmtree(home, ignore_errors=True)
