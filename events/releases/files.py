"""The files of releases: where they lie, what each is, and the sums by which anybody can check them."""

import hashlib
import shutil
from collections.abc import Iterable, Mapping
from pathlib import Path

from django.conf import settings

from events.models import Release

#: The list of all sums, as `sha256sum --check` reads it.
SUMS = "SHA256SUMS"
CHANGELOG = "CHANGELOG.md"
DATACITE = "datacite.json"
ZENODO = ".zenodo.json"
#: Of the files that are not downloads of the record, by the end of their name.
MEDIA_TYPES = {
    ".md": "text/markdown; charset=utf-8",
    SUMS: "text/plain; charset=utf-8",
    ".csv": "text/csv; charset=utf-8; header=present",
    ".json": "application/json",
}
#: Bytes read at a time.
PIECE = 1 << 20


def folder(release: Release | str) -> Path:
    """Where the files of a release lie."""
    return Path(settings.RELEASES_DIR) / str(release)


def path_of(release: Release, name: str) -> Path | None:
    """A file of the release; None for a name that it has not, and for a file that has been lost."""
    path = folder(release) / name
    known = name == SUMS or name in release.checksums
    return path if known and path.is_file() else None


def size_of(release: Release, name: str) -> int | None:
    """Bytes of a file; None when it has been lost."""
    path = path_of(release, name)
    return path.stat().st_size if path else None


def write(into: Path, files: Iterable[tuple[str, Iterable[bytes]]]) -> dict[str, str]:
    """Writes the files into a folder, nobody may write them again; returns the SHA-256 of each by its name."""
    sums = {}
    for name, pieces in files:
        path = into / name
        with path.open("xb") as file:
            for piece in pieces:
                file.write(piece)
        path.chmod(0o444)
        sums[name] = digest(path)
    return sums


def digest(path: Path) -> str:
    """SHA-256 of a file, in hexadecimal."""
    found = hashlib.sha256()
    with path.open("rb") as file:
        while piece := file.read(PIECE):
            found.update(piece)
    return found.hexdigest()


def listed(sums: Mapping[str, str]) -> bytes:
    """The sums as a file."""
    return "".join(f"{found}  {name}\n" for name, found in sorted(sums.items())).encode()


def remove(path: Path) -> None:
    """Takes away a folder that was never finished."""
    shutil.rmtree(path, ignore_errors=True)
