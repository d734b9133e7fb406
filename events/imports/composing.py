"""A row's values as a whole event: the record's own keys for the names, what stands for what is not said."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date
from typing import Any

import msgspec
from django.utils.translation import gettext as _

from events import codebook
from events.formats.row import CitationPart, EventRow, Toll
from events.imports.existing import Standing
from events.imports.names import Names
from events.imports.reading import identity
from events.imports.reading.cells import Parsed
from events.imports.reading.columns import REQUIRED
from events.imports.sources import Sources
from events.models import Actor, Event, Place, Topic

#: Days asked of the database at a time.
CHUNK = 500
_ROLES = ("initiators", "targets", "others")
#: Fields that a row gives as they are to be.
_PLAIN = (
    "title",
    "title_ko",
    "summary",
    "summary_ko",
    "note",
    "first_day",
    "last_day",
    "precision",
    "event_type",
    "attribution",
)


class Composer:
    """Makes events of rows. Names are looked up once, for all of them."""

    def __init__(self, rows: Sequence[Parsed]) -> None:
        self.sources = Sources(rows)
        self._actors = Names(
            (slug, [slug, name, name_ko, *aliases])
            for slug, name, name_ko, aliases in Actor.objects.values_list(
                "slug", "name", "name_ko", "aliases"
            )
        )
        self._places = Names(
            (slug, [slug, name, name_ko, *aliases])
            for slug, name, name_ko, aliases in Place.objects.values_list(
                "slug", "name", "name_ko", "aliases"
            )
        )
        self._topics = Names(
            (slug, [slug, name, name_ko])
            for slug, name, name_ko in Topic.objects.values_list("slug", "name", "name_ko")
        )

    def identify(self, rows: Iterable[Parsed]) -> None:
        """Looks up the names of each row, and gives an id to each that has none and says enough to have one."""
        nameless = []
        for row in rows:
            self._look_up(row)
            if not row.id and row.key:
                row.id = identity.of_key(row.key)
            elif not row.id and row.values.get("title") and row.values.get("first_day"):
                nameless.append(row)
        known = _by_content({row.values["first_day"] for row in nameless})
        for row in nameless:
            what = (
                row.values["title"],
                row.values["first_day"],
                row.values.get("initiators", ()),
            )
            row.id = known.get(identity.content(*what)) or identity.of_content(*what)

    def compose(self, row: Parsed, there: Standing | None) -> EventRow | None:
        """The event that the row makes of what stands; None, with the reasons in the row, when it makes none."""
        values = row.values
        for name in REQUIRED:
            wanted = name in values or there is None
            if wanted and not values.get(name) and not _refused(row, name):
                row.refuse(name, _("is empty"))
        citations = [self.sources.cite(source, row) for source in row.sources]
        tolls = _tolls(values, there)
        _across(row, tolls, there)
        if row.problems:
            return None
        given: dict[str, Any] = {name: values[name] for name in _PLAIN if name in values}
        given |= {
            name: values[name] for name in ("initiators", "targets", "others") if name in values
        }
        if "place" in values:
            given["place"] = values["place"] or None
        if "topics" in values:
            given["topics"] = tuple(sorted(values["topics"]))
        for name in ("precision", "attribution"):
            if not given.get(name):
                given.pop(name, None)
        base = there.row if there else _empty(row)
        given |= tolls
        if "score" in values or there is None:
            kind = codebook.event_types()[given.get("event_type") or base.event_type]
            score = values.get("score")
            given["score"] = kind.default_score if score is None else score
        added: dict[str, Any] = {
            "citations": tuple(_with_locators(base.citations, filter(None, citations))),
            "claims": tuple(values.get("claims", ())),
            "links": tuple(values.get("links", ())),
        }
        row.given = frozenset(given)
        whole = {
            "citations": _added(base.citations, added["citations"], lambda part: part.source),
            "claims": _added(base.claims, added["claims"], lambda part: part),
            "links": _added(base.links, added["links"], lambda part: part),
        }
        row.added = msgspec.structs.replace(base, **added)
        return msgspec.structs.replace(base, **given, **whole)

    def _look_up(self, row: Parsed) -> None:
        """Puts slugs in the place of names; what is not there is noted."""
        kinds = {**dict.fromkeys(_ROLES, self._actors), "topics": self._topics}
        for name, names in kinds.items():
            if name in row.values:
                row.values[name] = tuple(
                    dict.fromkeys(_found(word, names, name, row) for word in row.values[name])
                )
        if row.values.get("place"):
            row.values["place"] = _found(row.values["place"], self._places, "place", row)


def _found(word: str, names: Names, column: str, row: Parsed) -> str:
    slug = names.find(word)
    if not slug:
        row.refuse(column, names.unknown(word))
    return slug or word


def _refused(row: Parsed, name: str) -> bool:
    return any(problem.field == name for problem in row.problems)


def _by_content(days: set[date]) -> dict[identity.Content, str]:
    """The ids of the events that begin on one of the days, by what they are; the first of two that are the same."""
    found: dict[identity.Content, str] = {}
    ordered = sorted(days)
    for start in range(0, len(ordered), CHUNK):
        events = (
            Event.objects.filter(first_day__in=ordered[start : start + CHUNK])
            .exclude(status=Event.Status.WITHDRAWN)
            .order_by("pk")
            .prefetch_related("participations__actor")
        )
        for event in events:
            parts = event.participations.all()
            slugs = [part.actor.slug for part in parts if part.role == "initiator"]
            what = identity.content(event.title, event.first_day, slugs)
            found.setdefault(what, event.public_id)
    return found


def _empty(row: Parsed) -> EventRow:
    """A new event, a draft, with what the row must say."""
    return EventRow(
        id=row.id,
        status="draft",
        first_day=row.values["first_day"],
        precision=row.values.get("precision") or "day",
        title=row.values["title"],
        event_type=row.values["event_type"],
        score=0.0,
        attribution="confirmed",
    )


def _across(row: Parsed, tolls: dict[str, Toll | None], there: Standing | None) -> None:
    """Notes what is wrong between fields that are right each by itself."""
    for name, toll in tolls.items():
        numbers = [n for n in (toll.low, toll.best, toll.high) if n is not None] if toll else []
        if numbers != sorted(numbers):
            row.refuse(f"{name}_low", _("must rise from low to best to high"))
    parts = [
        slug
        for name in _ROLES
        for slug in row.values.get(name, getattr(there.row, name) if there else ())
    ]
    if twice := sorted({slug for slug in parts if parts.count(slug) > 1}):
        row.refuse("initiators", _("%(actor)s has two roles") % {"actor": twice[0]})


def _tolls(values: dict[str, Any], there: Standing | None) -> dict[str, Toll | None]:
    """The tolls of which the row says at least one number, the others as they stand.

    Numbers that readers are shown already change nothing, even where they follow from claims.
    """
    tolls: dict[str, Toll | None] = {}
    for name in ("killed", "injured"):
        toll: Toll | None = getattr(there.row, name) if there else None
        parts = {part: f"{name}_{part}" for part in ("low", "best", "high")}
        if any(column in values for column in parts.values()):
            numbers = {
                part: values[column] if column in values else getattr(toll, part, None)
                for part, column in parts.items()
            }
            said = Toll(**numbers) if any(n is not None for n in numbers.values()) else None
            shown = there.figures.get(name) if there else None
            tolls[name] = toll if said is not None and said == shown else said
    return tolls


def _with_locators(
    there: Sequence[CitationPart], more: Iterable[CitationPart]
) -> Iterator[CitationPart]:
    """The citations of the row, where it names no place in a source with the place that is known."""
    known = {part.source: part for part in there}
    for part in more:
        yield part if part.locator else known.get(part.source, part)


def _added(there: Sequence[Any], more: Iterable[Any], key: Callable[[Any], Any]) -> tuple[Any, ...]:
    """What stands, with what is new behind it; of what has the same key the new one, in the old one's place."""
    return tuple(
        {**{key(part): part for part in there}, **{key(part): part for part in more}}.values()
    )
