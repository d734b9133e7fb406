"""What differs between two versions of an event, field by field, in words.

A version is an event's row as a revision or a proposal keeps it. Names are those of today; readers are not shown the
editors' note, nor a relation to an event that is not published.
"""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from typing import Any

from django.utils.text import capfirst
from django.utils.translation import gettext as _

from events import approval, codebook, codebook_words, languages, words
from events.models import Actor, Claim, Event, Place, Source, Topic

Version = Mapping[str, Any]
TEXTS = ("title", "title_ko", "summary", "summary_ko", "note", "withdrawn_reason")
LISTS = ("initiators", "targets", "others", "topics", "citations", "claims", "links")
#: In the order in which a reader looks for them.
FIELDS = (
    "status",
    "title",
    "title_ko",
    "summary",
    "summary_ko",
    "first_day",
    "last_day",
    "precision",
    "event_type",
    "score",
    "attribution",
    "initiators",
    "targets",
    "others",
    "place",
    "topics",
    "killed",
    "injured",
    "citations",
    "claims",
    "links",
    "note",
    "withdrawn_reason",
    "merged_into",
)
#: What editors alone are shown, and what pages say in another place.
INTERNAL = ("note", "status", "withdrawn_reason", "merged_into")
#: Texts that share less than this part of their words are marked as a whole.
ALIKE = 0.5
_WORD = re.compile(r"\s+|[^\s]+")


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of words: in both versions, or in one of them alone."""

    text: str
    differs: bool


Line = tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class Difference:
    """One field that differs: its lines before and after, and whether it alters the substance."""

    name: str
    label: str
    before: tuple[Line, ...]
    after: tuple[Line, ...]
    material: bool


class Names:
    """The names of everything that some versions refer to: a handful of queries for any number of them."""

    def __init__(self, versions: Iterable[Version], *, public: bool) -> None:
        slugs: dict[str, set[str]] = {"actor": set(), "place": set(), "topic": set()}
        urls: set[str] = set()
        ids: set[str] = set()
        for version in versions:
            for role in ("initiators", "targets", "others"):
                slugs["actor"].update(version.get(role, ()))
            slugs["place"].update([version["place"]] if version.get("place") else [])
            slugs["topic"].update(version.get("topics", ()))
            for part in (*version.get("citations", ()), *version.get("claims", ())):
                urls.add(part["source"])
            ids.update(link["to"] for link in version.get("links", ()))
            ids.update([version["merged_into"]] if version.get("merged_into") else [])
        self.actors = _named(Actor, slugs["actor"])
        self.places = _named(Place, slugs["place"])
        self.topics = _named(Topic, slugs["topic"])
        sources = Source.objects.filter(url__in=urls).select_related("publisher") if urls else []
        self.sources = {source.url: source for source in sources}
        events = Event.objects.published() if public else Event.objects.all()
        found = events.filter(public_id__in=ids) if ids else []
        self.events = {event.public_id: languages.text(event, "title") for event in found}

    def source(self, url: str) -> str:
        """A source by its publisher, title and date."""
        source = self.sources.get(url)
        if source is None:
            return url
        said = [
            languages.text(source.publisher, "name"),
            source.title,
            words.partial(source.published),
        ]
        return ", ".join(text for text in said if text)


def _named(model: type[Any], slugs: set[str]) -> dict[str, str]:
    found = model.objects.filter(slug__in=slugs) if slugs else []
    return {record.slug: languages.text(record, "name") for record in found}


def differences(
    before: Version, after: Version, *, public: bool, names: Names | None = None
) -> list[Difference]:
    """The fields that differ, in the order of `FIELDS`; `public` leaves out what editors alone are shown."""
    known = names or Names([before, after], public=public)
    shown = [name for name in FIELDS if not (public and name in INTERNAL)]
    found = []
    for name in shown:
        old, new = before.get(name), after.get(name)
        if old == new:
            continue
        left, right = _lines(name, old, known, public), _lines(name, new, known, public)
        if left == right:
            continue
        left_pieces, right_pieces = _compared(name, left, right)
        material = name in approval.MATERIAL
        found.append(Difference(name, label(name), left_pieces, right_pieces, material))
    return found


def label(name: str) -> str:
    """What a field of the row is called."""
    said = {
        "initiators": _("Initiators"),
        "targets": _("Targets"),
        "others": _("Others present"),
        "killed": _("Killed"),
        "injured": _("Injured"),
        "citations": _("Sources"),
        "claims": _("Claims"),
        "links": _("Relations"),
    }
    if name in said:
        return said[name]
    text = str(Event._meta.get_field(name).verbose_name)  # type: ignore[union-attr]  # no relation from elsewhere
    return capfirst(text)


def _lines(name: str, value: Any, names: Names, public: bool) -> list[str]:
    """The value in words, a line for each of its parts; empty without one."""
    if value in (None, "", [], ()):
        return []
    if name in LISTS:
        return [text for part in value if (text := _part(name, part, names, public))]
    if name in ("first_day", "last_day"):
        return [words.day(date.fromisoformat(value))]
    if name == "score":
        return [words.score(value)]
    if name in ("killed", "injured"):
        return [words.toll(value.get("low"), value.get("best"), value.get("high"))]
    if name == "event_type":
        kind = codebook.event_types().get(value)
        return [codebook_words.type_label(kind) if kind else value]
    if name in ("precision", "attribution", "status"):
        choices: Sequence[Any] = Event._meta.get_field(name).flatchoices  # type: ignore[union-attr]
        return [str(dict(choices).get(value, value))]
    if name == "place":
        return [names.places.get(value, value)]
    if name == "merged_into":
        return [names.events.get(value, value)]
    return str(value).splitlines()


def _part(name: str, part: Any, names: Names, public: bool) -> str:
    if name in ("initiators", "targets", "others"):
        return names.actors.get(part, part)
    if name == "topics":
        return names.topics.get(part, part)
    if name == "links":
        if public and part["to"] not in names.events:
            return ""
        how = dict(codebook_words.choices(codebook.LINK_TYPES)).get(part["type"], part["type"])
        return f"{how}: {names.events.get(part['to'], part['to'])}"
    where = names.source(part["source"])
    if part.get("locator"):
        where = f"{where} ({part['locator']})"
    if name == "citations":
        return where
    field = dict(Claim.Field.choices).get(part["field"], part["field"])
    said = f"{field}: {part['value']} ({where})"
    return f"{said}. {part['note']}" if part.get("note") else said


def _compared(
    name: str, before: list[str], after: list[str]
) -> tuple[tuple[Line, ...], tuple[Line, ...]]:
    """Both sides with what differs marked: word by word in texts, line by line in lists, else the whole."""
    if name in TEXTS:
        return _by_word("\n".join(before), "\n".join(after))
    left = tuple((Piece(line, line not in after),) for line in before)
    right = tuple((Piece(line, line not in before),) for line in after)
    return left, right


def _by_word(before: str, after: str) -> tuple[tuple[Line, ...], tuple[Line, ...]]:
    old, new = _WORD.findall(before), _WORD.findall(after)
    matcher = difflib.SequenceMatcher(None, old, new, autojunk=False)
    alike = difflib.SequenceMatcher(None, before.split(), after.split()).ratio() >= ALIKE
    left: list[tuple[str, bool]] = []
    right: list[tuple[str, bool]] = []
    for kind, a, b, c, d in matcher.get_opcodes():
        # A space that stands between changed words has changed with them: a phrase is marked as one.
        same = alike and kind == "equal" and bool("".join(old[a:b]).strip())
        left += [("".join(old[a:b]), not same)]
        right += [("".join(new[c:d]), not same)]
    return _joined(left), _joined(right)


def _joined(runs: list[tuple[str, bool]]) -> tuple[Line, ...]:
    """The runs as one line, neighbours of one sort as one piece; nothing for no words."""
    line = tuple(
        Piece(text, differs)
        for differs, group in groupby(((t, d) for t, d in runs if t), key=lambda run: run[1])
        if (text := "".join(run[0] for run in group))
    )
    return (line,) if line else ()
