"""oEmbed 1.0: what another site needs to show a page of this one where its address was pasted. https://oembed.com"""

from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit
from xml.etree import ElementTree

from django.http import QueryDict
from django.urls import Resolver404, resolve
from django.utils.translation import gettext as _

from events import languages, licence
from events.filters import EventFilter
from events.models import Event
from events.sharing import links
from events.sharing.cards.painting import HEIGHT as CARD_HEIGHT
from events.sharing.cards.painting import WIDTH as CARD_WIDTH
from events.sharing.links import Target

FORMATS = ("json", "xml")
#: Seconds for which an answer may be kept.
CACHE_AGE = 86_400
#: Addresses of this site that readers cannot open.
PRIVATE = ("admin", "invitation")


class NotHereError(Exception):
    """The address shows nothing of this site that can be embedded."""


class PrivateError(Exception):
    """The address is closed to readers."""


@dataclass(frozen=True, slots=True)
class Asked:
    """A page of this site to be embedded: what it shows, its title, and the language that its address chooses."""

    target: Target
    title: str


def asked(address: str, *, site: str) -> Asked:
    """What an address shows; raises NotHereError or PrivateError."""
    try:
        parts = urlsplit(address)
        match = resolve(parts.path)
    except (ValueError, Resolver404):
        raise NotHereError from None
    if parts.scheme not in ("http", "https") or parts.netloc != urlsplit(site).netloc:
        raise NotHereError
    if match.app_name in PRIVATE or match.url_name in PRIVATE:
        raise PrivateError
    target = links.target_of(match, QueryDict(parts.query))
    if target is None:
        raise NotHereError
    return Asked(target, _title(target))


def document(found: Asked, *, site: str, width: int | None, height: int | None) -> dict[str, Any]:
    """The answer, at most as wide and high as was asked for."""
    wide = min(width or links.WIDTH, links.WIDTH)
    high = min(height or found.target.height, found.target.height)
    said = {
        "version": "1.0",
        "type": "rich",
        "title": found.title,
        "provider_name": _(licence.TITLE),
        "provider_url": f"{site}/",
        "cache_age": CACHE_AGE,
        "width": wide,
        "height": high,
        "html": links.frame(
            found.target, site=site, title=found.title, width=str(wide), height=high
        ),
    }
    if (width or CARD_WIDTH) >= CARD_WIDTH and (height or CARD_HEIGHT) >= CARD_HEIGHT:
        said["thumbnail_url"] = f"{site}{found.target.card()}"
        said["thumbnail_width"], said["thumbnail_height"] = CARD_WIDTH, CARD_HEIGHT
    return said


def as_xml(said: dict[str, Any]) -> bytes:
    """The same answer as XML."""
    root = ElementTree.Element("oembed")
    for name, value in said.items():
        ElementTree.SubElement(root, name).text = str(value)
    return ElementTree.tostring(root, encoding="utf-8", xml_declaration=True)


def _title(target: Target) -> str:
    """The event's title or the view in words; raises NotHereError for an event or a view that there is not."""
    if target.event:
        event = Event.objects.published().filter(public_id=target.event).first()
        if event is None:
            raise NotHereError
        return languages.text(event, "title")
    view = EventFilter.of(QueryDict(target.query), extra=[links.SERIES])
    if view.problems:
        raise NotHereError
    return view.words() if view.is_narrowed else _("Tension on the Korean Peninsula")
