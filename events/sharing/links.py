"""Where the card, the embed and the oEmbed answer of a page are: found from its address."""

from dataclasses import dataclass
from urllib.parse import urlencode

from django.conf import settings
from django.http import QueryDict
from django.urls import ResolverMatch, reverse
from django.utils.html import escape
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from events import caching, dyads, languages, licence, phases
from events.analysis.dyads import STANDS_FOR
from events.filter_parameters import PARAMETERS
from events.models import Actor
from events.sharing.cards.subjects import PAGES

#: Pages of one record, by the name of their address: the parameter that finds its events.
OF_ONE = {"actor": "actor", "topic": "topic", "place": "place", "publisher": "publisher"}
#: Pages of an event beside its own: they go with the same card.
OF_AN_EVENT = ("event_history", "event_version", "report")
#: Pages with a card of their own, by the name of their address: the name of the card's.
OWN_CARDS = {"question": "question_card", "briefing": "briefing_card", "phase": "phase_card"}
#: Parameters of a view that an embed and a card do not know: they choose no events.
LEFT_OUT = ("ordering", languages.PARAMETER)
#: Parameters that choose what the line counts, beside those of the view.
SERIES = "series"
#: The view of all years.
_EVER = "from=1945"

#: Size of an embed in pixels, before its own script says how tall it is.
WIDTH = 720
VIEW_HEIGHT, EVENT_HEIGHT = 700, 620
#: What an embed calls its message of its height.
MESSAGE = "kptt:height"


@dataclass(frozen=True, slots=True)
class Target:
    """What a page shows that can be embedded: one event by its id, or else the view of a query string."""

    event: str = ""
    query: str = ""

    @property
    def height(self) -> int:
        """About how tall its embed is."""
        return EVENT_HEIGHT if self.event else VIEW_HEIGHT

    def embed(self) -> str:
        """The path of its embed in the reader's language."""
        if self.event:
            return _in_language(reverse("embed_event", args=[self.event]))
        return _in_language(reverse("embed"), self.query)

    def card(self) -> str:
        """The path of its card."""
        if self.event:
            return _in_language(reverse("event_card", args=[self.event]))
        return _in_language(reverse("view_card"), self.query)


@dataclass(frozen=True, slots=True)
class Shared:
    """How a page is passed on: paths of its card and its embed, addresses of its oEmbed answers, and code to copy."""

    card: str
    embed: str = ""
    oembed_json: str = ""
    oembed_xml: str = ""
    code: str = ""


def target_of(match: ResolverMatch | None, data: QueryDict) -> Target | None:
    """What the page at a resolved address shows; None when it cannot be embedded.

    The days of a phase and the parts of a pair are looked up, nothing else.
    """
    if match is None:
        return None
    name, parts = match.url_name, match.kwargs
    if name in ("event", "event_short"):
        return Target(event=parts["public_id"])
    if name in ("home", "events"):
        return Target(query=_query(data))
    if name == "phases":
        return Target(query=_EVER)
    if name == "phase":
        found = phases.of_id(parts["id"], caching.dataset_version())
        return Target(query=f"from={found.first}&to={found.last}") if found else None
    if name == "dyad":
        return Target(query=_of_pair(parts["a"], parts["b"]))
    if name in OF_ONE:
        return Target(query=urlencode({OF_ONE[name]: parts["slug"]}))
    return None


def shared(match: ResolverMatch | None, path: str, data: QueryDict, *, site: str) -> Shared:
    """How the page at a path is passed on; `site` is scheme and host."""
    target = target_of(match, data)
    card = _card(match, target)
    if target is None:
        return Shared(card=card)
    query = data.urlencode(safe=":,")
    address = f"{site}{path}" + (f"?{query}" if query else "")
    answers = {
        form: f"{site}{reverse('oembed')}?{urlencode({'format': form, 'url': address})}"
        for form in ("json", "xml")
    }
    return Shared(
        card=card,
        embed=target.embed(),
        oembed_json=answers["json"],
        oembed_xml=answers["xml"],
        code=code(target, site=site),
    )


def _card(match: ResolverMatch | None, target: Target | None) -> str:
    """The path of a page's card: its own, that of what it shows, that of its title, or that of the whole record."""
    name = (match.url_name or "") if match else ""
    if match and name in OWN_CARDS:
        return _in_language(reverse(OWN_CARDS[name], kwargs=match.kwargs))
    if target is not None:
        return target.card()
    if match and name in OF_AN_EVENT:
        return Target(event=match.kwargs["public_id"]).card()
    if name in PAGES:
        return _in_language(reverse("page_card", args=[name]))
    return Target().card()


def frame(target: Target, *, site: str, title: str, width: str, height: int) -> str:
    """An iframe of the embed as HTML."""
    return (
        f'<iframe src="{escape(site + target.embed())}" title="{escape(title)}" width="{width}" '
        f'height="{height}" loading="lazy" style="border:0;max-width:100%"></iframe>'
    )


def code(target: Target, *, site: str) -> str:
    """HTML to be pasted into another page: a frame, and a script that makes it as tall as what is in it."""
    title = _(licence.TITLE)
    return (
        f"{frame(target, site=site, title=title, width='100%', height=target.height)}\n"
        "<script>\n"
        'addEventListener("message", function (e) {\n'
        f'  if (e.origin !== "{escape(site)}" || !e.data || e.data.type !== "{MESSAGE}") return;\n'
        '  document.querySelectorAll("iframe").forEach(function (frame) {\n'
        "    if (frame.contentWindow === e.source) frame.height = e.data.height;\n"
        "  });\n"
        "});\n"
        "</script>"
    )


def _of_pair(a: str, b: str) -> str:
    """The view of a pair, with those that stand for a party where its page counts them in."""
    both = Actor.objects.in_bulk([a, b], field_name="slug") if STANDS_FOR.keys() & {a, b} else {}
    return dyads.dyad(both[a], both[b]).query_string if len(both) == 2 else f"dyad={a}:{b}"


def _query(data: QueryDict) -> str:
    """The parameters of the view that a query string names, in the order of their table."""
    said = QueryDict(mutable=True)
    for name in (*PARAMETERS, SERIES):
        given = [text for text in data.getlist(name) if text]
        if given and name not in LEFT_OUT:
            said[name] = ",".join(given)
    return said.urlencode(safe=":,")


def _in_language(path: str, query: str = "") -> str:
    whole = f"{path}?{query}" if query else path
    return languages.canonical(whole, get_language() or settings.LANGUAGE_CODE)
