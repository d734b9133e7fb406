"""Makes the database of a moment in a process of its own, for a record so large that no request can wait for it."""

import subprocess
import sys

from django.conf import settings

#: After how many seconds it is worth to ask again.
SECONDS = 20
#: Processes that were started here and may still run, by the revision.
_started: dict[int, subprocess.Popen[bytes]] = {}


def start(revision: int) -> None:
    """Starts `manage.py make_moment`, which outlives the request and its worker; once for each revision."""
    for number in [n for n, process in _started.items() if process.poll() is not None]:
        del _started[number]
    if revision not in _started:
        _started[revision] = subprocess.Popen(
            [sys.executable, "manage.py", "make_moment", str(revision)],
            cwd=settings.BASE_DIR,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            start_new_session=True,
        )
