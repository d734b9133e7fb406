"""Which sources are to be checked next, and what is kept of what was found.

The state of a link is care and no part of the record: it writes no revision.
"""

from collections import Counter
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from queue import SimpleQueue
from urllib.parse import urlsplit

from django.conf import settings
from django.db.models import F, QuerySet
from django.utils import timezone

from events.link_check import Answer, AskedForPatience, Asker
from events.models import Source
from events.version import VERSION

#: Hosts asked at the same time; each is asked one thing at a time.
HOSTS_AT_ONCE = 6
#: Without any answer from so many hosts, it is this machine that is cut off.
HOSTS_TO_DOUBT = 3

Found = tuple[Source, Answer | None]


class OfflineError(Exception):
    """Not one host answered."""


def agent() -> str:
    """How the check introduces itself: what it is, and where to complain."""
    where = settings.SITE_URL or settings.CONTACT_EMAIL
    about = f"check of links; +{where}" if where else "check of links"
    return f"KoreanPeninsulaTensionTimeline/{VERSION} ({about})"


def due(*, limit: int, host: str = "") -> list[Source]:
    """The sources that were checked longest ago, never ones first; of one host, if one is named."""
    found: QuerySet[Source] = Source.objects.order_by(F("checked_at").asc(nulls_first=True), "pk")
    if not host:
        return list(found[:limit])
    named = (source for source in found.filter(url__icontains=host) if host_of(source) == host)
    return [source for source, _n in zip(named, range(limit), strict=False)]


def host_of(source: Source) -> str:
    """The host of the source's address."""
    return urlsplit(source.url).hostname or ""


def check(
    sources: list[Source], asker: Asker, *, progress: Callable[[Source, Answer], object]
) -> Counter[str]:
    """Asks each address and keeps what was found; how many there are of each state, `skipped` among them.

    Raises OfflineError, and keeps nothing, when not one of several hosts answers.
    """
    counts: Counter[str] = Counter()
    held: list[tuple[Source, Answer]] = []
    reached = len({host_of(source) for source in sources}) < HOSTS_TO_DOUBT
    for source, answer in _answers(sources, asker):
        if answer is None:
            counts["skipped"] += 1
            continue
        counts[answer.status] += 1
        reached = reached or answer.reached
        held.append((source, answer))
        while reached and held:
            _keep(*held[0])
            progress(*held.pop(0))
    if held:
        raise OfflineError
    return counts


def _keep(source: Source, answer: Answer) -> None:
    Source.objects.filter(pk=source.pk).update(
        status=answer.status,
        checked_url=answer.leads_to[:2000],
        checked_at=timezone.now(),
    )


def _answers(sources: list[Source], asker: Asker) -> Iterator[Found]:
    """The answers as they come; the database is left to the thread that asks for them."""
    by_host: dict[str, list[Source]] = {}
    for source in sources:
        by_host.setdefault(host_of(source), []).append(source)
    found: SimpleQueue[Found | BaseException] = SimpleQueue()

    def go_through(ones: list[Source]) -> None:
        for source in ones:
            try:
                found.put((source, asker.ask(source.url)))
            except AskedForPatience:
                found.put((source, None))
            except BaseException as error:  # to be raised where it is seen
                found.put(error)
                return

    with ThreadPoolExecutor(HOSTS_AT_ONCE) as pool:
        for ones in by_host.values():
            pool.submit(go_through, ones)
        for _n in sources:
            entry = found.get()
            if isinstance(entry, BaseException):
                pool.shutdown(wait=False, cancel_futures=True)
                raise entry
            yield entry
