"""An import under way: a folder of `var/imports/` with the file, its progress and its report.

A folder and no table: progress has to be seen while the one transaction that writes everything is still open, and a
file that is refused leaves nothing behind. Who works on a job holds a lock that ends with the process, so a job whose
process died is known by it.
"""

import fcntl
import os
import re
import secrets
import shutil
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO, Literal

import msgspec
from django.conf import settings
from django.utils import timezone

State = Literal["mapping", "checking", "checked", "storing", "stored", "refused", "failed"]

#: States in which a process is at work.
WORKING: tuple[State, ...] = ("checking", "storing")
#: Seconds that a process may take until it has its lock.
START = 30
#: Seconds for which a job is kept after its last change.
KEPT = 14 * 24 * 3600
#: Jobs that one person can have at a time: with each its file of some megabytes.
MOST_JOBS = 20
_TOKEN = re.compile(r"[0-9a-f]{24}")


class Job(msgspec.Struct, kw_only=True):
    """What is known of one import. `matched` tells for each of the file's columns which it is."""

    token: str
    user: int
    author: str
    file_name: str
    kind: str
    size: int
    headings: tuple[str, ...]
    matched: dict[str, str]
    submit: bool = False
    reason: str = ""
    public_note: str = ""
    language: str = "en"
    state: State = "mapping"
    message: str = ""
    counts: dict[str, int] = {}
    made_at: str = ""
    changed_at: float = 0.0

    @property
    def folder(self) -> Path:
        """Where everything of the job lies."""
        return root() / self.token

    @property
    def file(self) -> Path:
        """The file as it was sent."""
        return self.folder / "file"

    @property
    def report(self) -> Path:
        """The report, once the file has been checked."""
        return self.folder / "report.jsonl"

    def save(self) -> None:
        """Keeps what is known; a reader sees the old or the new, never half of it."""
        self.changed_at = time.time()
        self.folder.mkdir(parents=True, exist_ok=True)
        _replace(self.folder / "job.json", msgspec.json.encode(self))

    def remove(self) -> None:
        """Removes the job with its file."""
        shutil.rmtree(self.folder, ignore_errors=True)

    @property
    def is_working(self) -> bool:
        """Whether a process is at work, or about to start."""
        if self.state not in WORKING:
            return False
        return time.time() - self.changed_at < START or not _is_free(self.folder / "lock")

    def progress(self) -> tuple[int, int]:
        """Rows done and rows to do; 0 and 0 before anything is known."""
        try:
            done, total = (self.folder / "progress").read_text().split()
        except (OSError, ValueError):
            return 0, 0
        return int(done), int(total)


def root() -> Path:
    """The folder of all jobs."""
    return Path(settings.VAR_DIR) / "imports"


def new(**known: object) -> Job:
    """A job with a name that nobody can guess; not yet kept."""
    return Job(
        token=secrets.token_hex(12),
        made_at=timezone.now().isoformat(timespec="seconds"),
        **known,  # type: ignore[arg-type]  # what the caller knows, of several types
    )


def get(token: str) -> Job | None:
    """The job of that name, or None."""
    if not _TOKEN.fullmatch(token):
        return None
    try:
        return msgspec.json.decode((root() / token / "job.json").read_bytes(), type=Job)
    except (OSError, msgspec.DecodeError):
        return None


def of_user(user: int) -> list[Job]:
    """The jobs of one person, the newest first."""
    found = [job for folder in _folders() if (job := get(folder.name)) and job.user == user]
    return sorted(found, key=lambda job: job.made_at, reverse=True)


def sweep() -> None:
    """Removes what nobody has touched for two weeks."""
    oldest = time.time() - KEPT
    for folder in _folders():
        if folder.stat().st_mtime < oldest:
            shutil.rmtree(folder, ignore_errors=True)


def _folders() -> Iterator[Path]:
    if root().is_dir():
        yield from (folder for folder in root().iterdir() if _TOKEN.fullmatch(folder.name))


@contextmanager
def held(job: Job) -> Iterator[bool]:
    """Holds the job for this process; False when another has it. The lock ends with the process, whatever ends it."""
    with (job.folder / "lock").open("w") as file:
        if not _try(file):
            yield False
            return
        yield True


class Progress:
    """Counts rows into a file, a few times a second."""

    def __init__(self, job: Job, total: int) -> None:
        self._path = job.folder / "progress"
        self._total = total
        self._done = 0
        self._written = 0.0
        self._write()

    def __call__(self, rows: int) -> None:
        """So many rows more are done."""
        self._done += rows
        if time.monotonic() - self._written > 0.25:
            self._write()

    def _write(self) -> None:
        self._written = time.monotonic()
        _replace(self._path, f"{min(self._done, self._total)} {self._total}".encode())


def _replace(path: Path, data: bytes) -> None:
    beside = path.with_name(f"{path.name}.{os.getpid()}.new")
    beside.write_bytes(data)
    beside.replace(path)


def _try(file: IO[str]) -> bool:
    try:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    return True


def _is_free(path: Path) -> bool:
    try:
        with path.open("w") as file:
            return _try(file)
    except OSError:
        return True
