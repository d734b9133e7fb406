"""Starts the process that works on a job, so that no request waits for it and no broker is needed."""

import subprocess
import sys

from django.conf import settings

from events.imports.jobs import Job, State

#: Processes that were started here and may still run; each is asked for its end when the next one starts.
_started: list[subprocess.Popen[bytes]] = []


def start(job: Job, state: State) -> None:
    """Sets the job's state and starts `manage.py import_events --job`, which outlives the request and its worker."""
    job.state, job.message = state, ""
    (job.folder / "progress").unlink(missing_ok=True)
    job.save()
    spawn(job)


def spawn(job: Job) -> None:
    """Starts the process; what it says goes into a file of the job's folder."""
    _started[:] = [process for process in _started if process.poll() is None]
    with (job.folder / "log").open("wb") as log:
        _started.append(
            subprocess.Popen(
                [sys.executable, "manage.py", "import_events", "--job", job.token],
                cwd=settings.BASE_DIR,
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=log,
                start_new_session=True,
            )
        )
