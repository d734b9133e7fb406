"""Social cards: the picture that goes with a link to a view, an event or a page."""

from collections.abc import Callable

from django.http import Http404, HttpRequest, HttpResponse, QueryDict
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from events import as_of, caching, file_answer, indicators
from events.filters import PARAMETERS, EventFilter
from events.models import Event
from events.sharing.cards import keeping, painting, subjects
from events.sharing.cards.card import Card
from events.views.freshness import fresh_by_dataset
from events.views.home import OF_THE_CHART
from events.views.site import address


@require_safe
@fresh_by_dataset
def view(request: HttpRequest) -> HttpResponse:
    """The card of the view that the query string asks for; a problem document for a bad one."""
    asked = EventFilter.of(request.GET, extra=OF_THE_CHART)
    if asked.problems:
        return file_answer.bad_query(asked.problems, [*PARAMETERS, *OF_THE_CHART])
    day, version, site = as_of.today(), caching.dataset_version(), address(request)
    series = request.GET.get("series", "")

    def make() -> Card:
        said = "" if asked.is_narrowed else indicators.today(day, version).title
        return subjects.of_view(
            asked, today=day, version=version, site=site, headline=said, series=series
        )

    return _answer(request, f"view:{asked.query(ordering=None, lang=None)}:{series}", make)


@require_safe
@fresh_by_dataset
def event(request: HttpRequest, public_id: str) -> HttpResponse:
    """The card of a published event."""
    found = Event.objects.published().filter(public_id=public_id).first()
    if found is None:
        raise Http404
    day, version, site = as_of.today(), caching.dataset_version(), address(request)
    return _answer(
        request,
        f"event:{public_id}",
        lambda: subjects.of_event(found, today=day, version=version, site=site),
    )


@require_safe
@fresh_by_dataset
def page(request: HttpRequest, name: str) -> HttpResponse:
    """The card of a page that is neither a view nor an event."""
    if name not in subjects.PAGES:
        raise Http404
    whole = EventFilter.of(QueryDict())
    day, version, site = as_of.today(), caching.dataset_version(), address(request)
    return _answer(
        request,
        f"page:{name}",
        lambda: subjects.of_page(name, whole, today=day, version=version, site=site),
    )


def _answer(request: HttpRequest, name: str, make: Callable[[], Card]) -> HttpResponse:
    """The card as an answer, kept by site, day and dataset version; 429 for who asks for too many new ones."""
    version = caching.dataset_version()
    key = f"{name}:{as_of.today()}:{address(request)}"
    try:
        found = keeping.kept(request, key, version, lambda: painting.paint(make()))
    except keeping.TooManyError:
        detail = _("Too many new pictures at once. Ask again in a minute.")
        response = file_answer.problem(429, _("Too many requests"), detail)
        response["Retry-After"] = str(keeping.WINDOW)
        return response
    response = HttpResponse(found, content_type="image/png")
    response["Cross-Origin-Resource-Policy"] = "cross-origin"
    return response
