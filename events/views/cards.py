"""Social cards: the picture that goes with a link to a view, an event or a page."""

from collections.abc import Callable
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse, QueryDict
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from events import as_of, caching, file_answer, indicators, phase_words, phases
from events.briefing import days
from events.filters import PARAMETERS, EventFilter
from events.models import Event
from events.questions.register import QUESTIONS
from events.sharing.cards import keeping, painting, subjects
from events.sharing.cards.card import Card
from events.views.freshness import fresh_by_dataset
from events.views.home import OF_THE_CHART


@require_safe
@fresh_by_dataset
def view(request: HttpRequest) -> HttpResponse:
    """The card of the view that the query string asks for; a problem document for a bad one."""
    asked = EventFilter.of(request.GET, extra=OF_THE_CHART)
    if asked.problems:
        return file_answer.bad_query(asked.problems, [*PARAMETERS, *OF_THE_CHART])
    facts, series = _facts(request), request.GET.get("series", "")

    def make() -> Card:
        day, version = facts["today"], facts["version"]
        title = "" if asked.is_narrowed else indicators.today(day, version).title
        return subjects.of_view(asked, title=title, series=series, **facts)

    return _answer(request, f"view:{asked.query(ordering=None, lang=None)}:{series}", make)


@require_safe
@fresh_by_dataset
def event(request: HttpRequest, public_id: str) -> HttpResponse:
    """The card of a published event."""
    found = Event.objects.published().filter(public_id=public_id).first()
    if found is None:
        raise Http404
    facts = _facts(request)
    return _answer(request, f"event:{public_id}", lambda: subjects.of_event(found, **facts))


@require_safe
@fresh_by_dataset
def page(request: HttpRequest, name: str) -> HttpResponse:
    """The card of a page that is neither a view nor an event."""
    if name not in subjects.PAGES:
        raise Http404
    return _titled(request, f"page:{name}", str(subjects.PAGES[name]))


@require_safe
@fresh_by_dataset
def question(request: HttpRequest, slug: str) -> HttpResponse:
    """The card of a question's page."""
    if slug not in QUESTIONS:
        raise Http404
    return _titled(request, f"question:{slug}", str(QUESTIONS[slug].title))


@require_safe
@fresh_by_dataset
def briefing(request: HttpRequest, day: str) -> HttpResponse:
    """The card of a day's briefing: the years before it, from what was on record up to it."""
    facts = _facts(request)
    try:
        known = days.asked(day, facts["today"])
    except days.NoBriefingError:
        raise Http404 from None

    def make() -> Card:
        title = indicators.today(known, facts["version"]).title
        said = {**facts, "today": known, "seen": facts["today"]}
        return subjects.of_view(_whole(), title=title, **said)

    return _answer(request, f"briefing:{known}", make)


@require_safe
@fresh_by_dataset
def phase(request: HttpRequest, id: str) -> HttpResponse:
    """The card of a crisis or a thaw."""
    facts = _facts(request)
    found = phases.of_id(id, facts["version"])
    if found is None:
        raise Http404
    asked = EventFilter.of(QueryDict(f"from={found.first}&to={found.last}"))
    title = phase_words.title(found)
    return _answer(request, f"phase:{id}", lambda: subjects.of_view(asked, title=title, **facts))


def _titled(request: HttpRequest, name: str, title: str) -> HttpResponse:
    facts = _facts(request)
    return _answer(request, name, lambda: subjects.of_page(title, _whole(), **facts))


def _whole() -> EventFilter:
    return EventFilter.of(QueryDict())


def _facts(request: HttpRequest) -> dict[str, Any]:
    """What every card is painted from: the day, the dataset version, the site."""
    return {
        "today": as_of.today(),
        "version": caching.dataset_version(),
        "site": file_answer.site(request),
    }


def _answer(request: HttpRequest, name: str, make: Callable[[], Card]) -> HttpResponse:
    """The card as an answer, kept by site, day and dataset version; 429 for who asks for too many new ones."""
    key = f"{name}:{as_of.today()}:{file_answer.site(request)}"
    try:
        found = keeping.kept(
            request, key, caching.dataset_version(), lambda: painting.paint(make())
        )
    except keeping.TooManyError as refusal:
        detail = _("Too many new pictures at once. Ask again in a minute.")
        response = file_answer.problem(429, _("Too many requests"), detail)
        response["Retry-After"] = str(refusal.seconds)
        return response
    response = HttpResponse(found, content_type="image/png")
    response["Cross-Origin-Resource-Policy"] = "cross-origin"
    return response
