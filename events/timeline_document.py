"""The columnar document from which the chart draws: one array a field, small, the same for a dataset version.

Days are counted from `EPOCH`, scores stand in tenths, and what repeats (types, actors, combinations of parties) is
named once and referred to by its index. A record of up to `MOST_WITH_TEXTS` events brings ids and titles along; of a
larger one they are asked for by window.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any, Generic, TypeVar

import msgspec

from events import codebook
from events.analysis.weights import METHOD_VERSION
from events.models import Actor, Event, Participation, Place, Term, Topic
from events.querysets import EventQuerySet

EPOCH = date(1945, 1, 1)
MOST_WITH_TEXTS = 2000
MOST_TEXTS = 500

PRECISIONS = tuple(codebook.PRECISIONS)
ATTRIBUTIONS = tuple(codebook.ATTRIBUTIONS)
ROLE_KEYS = {"initiator": "i", "target": "t", "other": "o"}

#: Kinds of events that lie as bands under the chart, by the band's name.
BANDS = {"exercises": "military_exercise", "talks": "talks", "sanctions": "sanctions"}

V = TypeVar("V")


@dataclass(slots=True)
class Vocabulary(Generic[V]):
    """Values in the order in which they first occur, each with its index."""

    indexes: dict[V, int] = field(default_factory=dict)

    def index(self, value: V) -> int:
        """The index of a value, given now if it is new."""
        return self.indexes.setdefault(value, len(self.indexes))

    @property
    def values(self) -> list[V]:
        """The values by their index."""
        return list(self.indexes)


Party = tuple[tuple[int, ...], tuple[int, ...], tuple[int, ...]]


def to_json(answer: dict[str, Any]) -> bytes:
    """An answer of this module as JSON in UTF-8."""
    return msgspec.json.encode(answer)


def document(events: EventQuerySet, version: int) -> dict[str, Any]:
    """The document of the events: five queries, however many there are."""
    rows = list(events.for_timeline())
    actors: Vocabulary[int] = Vocabulary()
    parties: Vocabulary[Party] = Vocabulary()
    topics: Vocabulary[int] = Vocabulary()
    topic_sets: Vocabulary[tuple[int, ...]] = Vocabulary()
    places: Vocabulary[int] = Vocabulary()
    types = {code: index for index, code in enumerate(codebook.event_types())}
    sides = _sides(events, actors)
    subjects = _subjects(events, topics)
    columns: dict[str, list[Any]] = {
        "day": [(row[1] - EPOCH).days for row in rows],
        "length": [(row[2] - row[1]).days for row in rows],
        "spread": [int(row[3] is None and row[4] != "day") for row in rows],
        "precision": [PRECISIONS.index(row[4]) for row in rows],
        "score": [round(row[5] * 10) for row in rows],
        "type": [types[row[6]] for row in rows],
        "attribution": [ATTRIBUTIONS.index(row[7]) for row in rows],
        "party": [parties.index(sides.get(row[0], ((), (), ()))) for row in rows],
        "topic": [topic_sets.index(subjects.get(row[0], ())) for row in rows],
        "place": [-1 if row[8] is None else places.index(row[8]) for row in rows],
    }
    whole = len(rows) <= MOST_WITH_TEXTS
    if whole:
        columns |= texts(rows)
    return {
        "version": version,
        "method": METHOD_VERSION,
        "count": len(rows),
        "epoch": EPOCH,
        "types": [_type(kind) for kind in codebook.event_types().values()],
        "actors": _named(Actor, actors.values, "slug", "name", "name_ko", "kind"),
        "topics": _named(Topic, topics.values, "slug", "name", "name_ko"),
        "places": _named(Place, places.values, "slug", "name", "name_ko"),
        "attributions": ATTRIBUTIONS,
        "parties": [dict(zip(ROLE_KEYS.values(), party, strict=True)) for party in parties.values],
        "topic_sets": topic_sets.values,
        "texts": whole,
        **columns,
    }


def texts(rows: Sequence[Sequence[Any]]) -> dict[str, list[str]]:
    """Ids and titles of rows of `for_timeline()`, as columns."""
    return {
        "id": [row[9] for row in rows],
        "title": [row[10] for row in rows],
        "title_ko": [row[11] for row in rows],
    }


def window(events: EventQuerySet, version: int, *, first: int, count: int) -> dict[str, Any]:
    """Ids and titles of `count` events from the index `first` on, in the document's order."""
    rows = list(events.for_timeline()[first : first + count])
    return {"version": version, "first": first, **texts(rows)}


def indexes(events: EventQuerySet, version: int) -> dict[str, Any]:
    """Which events of the document of the whole record these are, in two queries."""
    wanted = set(events.values_list("pk", flat=True))
    order = Event.objects.published().oldest_first().values_list("pk", flat=True)
    found = [index for index, key in enumerate(order) if key in wanted]
    return {"version": version, "count": len(found), "index": found}


def bands(version: int) -> dict[str, Any]:
    """What lies under the chart: terms of office, and the events of some kinds with their days."""
    terms = Term.objects.select_related("person", "state").order_by("state__slug", "first_day")
    found: dict[str, Any] = {
        "version": version,
        "terms": [
            {
                "state": term.state.slug,
                "person": term.person.slug,
                "name": term.person.name,
                "name_ko": term.person.name_ko,
                "office": term.office,
                "office_ko": term.office_ko,
                "acting": term.acting,
                "first_day": term.first_day,
                "last_day": term.last_day,
            }
            for term in terms
        ],
    }
    for name, code in BANDS.items():
        events = Event.objects.published().of_types([code]).oldest_first()
        fields = ("public_id", "title", "title_ko", "first_day", "last_day")
        found[name] = [
            dict(zip(("id", *fields[1:]), row, strict=True)) for row in events.values_list(*fields)
        ]
    return found


def _sides(events: EventQuerySet, actors: Vocabulary[int]) -> dict[int, Party]:
    """Who initiates, is the target and is otherwise there, by event."""
    parts = Participation.objects.filter(event__in=events.values("pk"))
    found: dict[int, dict[str, list[int]]] = {}
    for event, role, actor in parts.order_by("position", "pk").values_list(
        "event", "role", "actor"
    ):
        sides = found.setdefault(event, {"initiator": [], "target": [], "other": []})
        sides[role].append(actors.index(actor))
    return {
        event: (tuple(sides["initiator"]), tuple(sides["target"]), tuple(sides["other"]))
        for event, sides in found.items()
    }


def _subjects(events: EventQuerySet, topics: Vocabulary[int]) -> dict[int, tuple[int, ...]]:
    through = Event.topics.through.objects.filter(event__in=events.values("pk"))
    found: dict[int, list[int]] = {}
    for event, topic in through.order_by("pk").values_list("event", "topic"):
        found.setdefault(event, []).append(topics.index(topic))
    return {event: tuple(sorted(indexes)) for event, indexes in found.items()}


def _named(model: type[Any], keys: Iterable[int], *fields: str) -> list[dict[str, Any]]:
    found = {
        row["pk"]: row for row in model.objects.filter(pk__in=list(keys)).values("pk", *fields)
    }
    return [{name: found[key][name] for name in fields} for key in keys]


def _type(kind: codebook.EventType) -> dict[str, Any]:
    return {
        "code": kind.code,
        "label": kind.label_en,
        "label_ko": kind.label_ko,
        "mode": kind.mode,
        "direction": kind.direction,
        "min": kind.min_score,
        "max": kind.max_score,
    }
