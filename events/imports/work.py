"""The two runs of an import: check the file, then store it. Each works through a whole file in one process."""

import logging
from collections.abc import Callable
from pathlib import Path

from django.contrib.auth import get_user_model
from django.core.exceptions import ValidationError
from django.db import OperationalError
from django.utils import translation
from django.utils.translation import gettext as _

from events.imports import checking, jobs, report, storing
from events.imports.checking import Plan
from events.imports.jobs import Job
from events.imports.reading import Refusal, table
from events.imports.storing import Order

Progress = Callable[[int], object]

#: Times that a file is compared again because the record was changed in between.
TRIES = 5

logger = logging.getLogger(__name__)


def plan(
    path: Path, matched: dict[str, str], order: Order, progress: Progress = lambda n: None
) -> Plan:
    """Reads and compares the whole file; raises Refusal when it cannot be read to its end."""
    return checking.check(
        checking.parse(table(path).records, matched),
        public_note=order.public_note,
        may_propose=order.by is not None,
        submit=order.submit,
        progress=progress,
    )


def import_file(
    path: Path, matched: dict[str, str], order: Order, progress: Progress = lambda n: None
) -> Plan:
    """Compares and stores; compares again when somebody saved in between. A plan with a rejected row is not stored."""
    for _turn in range(TRIES):
        made = plan(path, matched, order, progress)
        if made.rejected:
            return made
        try:
            storing.store(made, order, progress)
        except storing.Moved:
            continue
        return made
    raise storing.Moved


def run(job: Job) -> None:
    """What the job waits for: its file checked, or stored."""
    with jobs.held(job) as mine:
        if mine and job.state in jobs.WORKING:
            _run(job)


def _run(job: Job) -> None:
    """Works in the language of whoever waits, and keeps what came of it."""
    order = Order(
        get_user_model().objects.get(pk=job.user), job.submit, job.reason, job.public_note
    )
    storing_now = job.state == "storing"
    with translation.override(job.language):
        try:
            rows = sum(job.counts.values()) or sum(1 for _record in table(job.file).records)
            progress = jobs.Progress(job, rows * (2 if storing_now else 1))
            made = (import_file if storing_now else plan)(job.file, job.matched, order, progress)
        except Refusal as error:
            job.state, job.message = "refused", str(error)
        except ValidationError as error:
            job.state, job.message = "failed", "; ".join(error.messages)
        except (OperationalError, storing.Moved):
            logger.warning("Import %s found the record busy", job.token, exc_info=True)
            job.state = "failed"
            job.message = _("The record was busy. Nothing was written; try again in a minute.")
        except Exception:
            logger.exception("Import %s failed", job.token)
            job.state, job.message = "failed", _("An error stopped it. Nothing was written.")
        else:
            report.write(job.report, made.outcomes)
            job.counts, job.message = report.counts(made.outcomes), ""
            job.state = "stored" if storing_now and not made.rejected else "checked"
    job.save()
