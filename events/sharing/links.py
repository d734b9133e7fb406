"""Where the card, the embed and the oEmbed answer of a page are: found from its address alone, without a question."""

from dataclasses import dataclass
from urllib.parse import urlencode

from django.conf import settings
from django.http import QueryDict
from django.urls import ResolverMatch, reverse
from django.utils.html import escape
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from events import languages, licence
from events.filter_parameters import PARAMETERS
from events.sharing.cards.subjects import PAGES

#: Pages of one record, by the name of their address: the parameter that finds its events.
OF_ONE = {"actor": "actor", "topic": "topic", "place": "place", "publisher": "publisher"}
#: Parameters of a view that an embed and a card do not know: they choose no events.
LEFT_OUT = ("ordering", languages.PARAMETER)
#: Parameters that choose what the line counts, beside those of the view.
SERIES = "series"

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
    """What the page at a resolved address shows; None when it cannot be embedded."""
    if match is None:
        return None
    name, parts = match.url_name, match.kwargs
    if name in ("event", "event_short"):
        return Target(event=parts["public_id"])
    if name in ("home", "events"):
        return Target(query=_query(data))
    if name == "dyad":
        return Target(query=urlencode({"dyad": f"{parts['a']}:{parts['b']}"}, safe=":"))
    if name in OF_ONE:
        return Target(query=urlencode({OF_ONE[name]: parts["slug"]}))
    return None


def shared(match: ResolverMatch | None, path: str, data: QueryDict, *, site: str) -> Shared:
    """How the page at a path is passed on; `site` is scheme and host."""
    target = target_of(match, data)
    if target is None:
        name = match.url_name if match else None
        whole = Target().card()
        return Shared(
            card=_in_language(reverse("page_card", args=[name])) if name in PAGES else whole
        )
    query = data.urlencode(safe=":,")
    address = f"{site}{path}" + (f"?{query}" if query else "")
    answers = {
        form: f"{site}{reverse('oembed')}?{urlencode({'format': form, 'url': address})}"
        for form in ("json", "xml")
    }
    return Shared(
        card=target.card(),
        embed=target.embed(),
        oembed_json=answers["json"],
        oembed_xml=answers["xml"],
        code=code(target, site=site),
    )


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
