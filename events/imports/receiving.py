"""Takes in a file: kept in a folder of its own once its limits, its kind and its columns are known."""

from collections.abc import Iterable

from django.contrib.auth.models import AbstractUser
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from events.imports import jobs, processes
from events.imports.jobs import Job
from events.imports.reading import Refusal, columns, table


def receive(
    chunks: Iterable[bytes],
    name: str,
    by: AbstractUser,
    *,
    submit: bool = False,
    reason: str = "",
    public_note: str = "",
) -> Job:
    """A job whose file is being checked, or which waits to be told its columns.

    Raises Refusal for a file that cannot be taken, of which nothing is kept then.
    """
    _make_room(by.pk)
    job = jobs.new(
        user=by.pk,
        author=by.get_username(),
        file_name=name[:120],
        kind="",
        size=0,
        headings=(),
        matched={},
        submit=submit and by.has_perm("events.publish_event"),
        reason=reason or _("Imported from %(name)s") % {"name": name[:120]},
        public_note=public_note,
        language=get_language() or "en",
    )
    job.folder.mkdir(parents=True)
    try:
        with job.file.open("wb") as file:
            for chunk in chunks:
                job.size += file.write(chunk)
        found = table(job.file)
    except BaseException:
        job.remove()
        raise
    job.kind, job.headings = found.kind, found.headings
    job.matched = columns.match(found.headings)
    job.save()
    if not needs_columns(job):
        processes.start(job, "checking")
    return job


def needs_columns(job: Job) -> bool:
    """Whether somebody has to say what the file's columns are."""
    return bool(columns.unclear(job.matched) or columns.missing(job.matched))


def choose(job: Job, chosen: dict[str, str]) -> None:
    """Takes the columns as somebody chose them and has the file checked; raises Refusal for a choice that is none."""
    matched = columns.checked({heading: chosen.get(heading, "") for heading in job.headings})
    missing = columns.missing(matched)
    if missing:
        raise Refusal(
            _("New events need %(names)s: say which columns these are.")
            % {"names": ", ".join(missing)}
        )
    job.matched = matched
    processes.start(job, "checking")


def store(job: Job) -> None:
    """Has a checked file stored, if it has something to store; a job that stopped is checked again."""
    if job.is_working:
        return
    may = job.state == "checked" and not job.counts.get("rejected")
    processes.start(job, "storing" if may else "checking")


def _make_room(user: int) -> None:
    """Removes old jobs; raises Refusal while one of the person's is at work."""
    jobs.sweep()
    mine = jobs.of_user(user)
    if any(job.is_working for job in mine):
        raise Refusal(_("Another file of yours is being worked on. Wait until it is done."))
    for old in mine[jobs.MOST_JOBS - 1 :]:
        old.remove()
