"""The flat records that every file writes and reads, one class for each sort of record.

A row names other records by their key (slug, id or address), never by a database number. `encode` writes a row as
one line of JSON whose bytes depend on its values alone; `decode` reads one back and says in words what is wrong with
it.
"""

from collections.abc import Mapping
from datetime import date
from typing import Annotated, Any, ClassVar, Literal, Self, TypeVar

import msgspec
from msgspec import Meta

Slug = Annotated[str, Meta(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$", max_length=80)]
Name = Annotated[str, Meta(min_length=1, max_length=160)]
EventId = Annotated[str, Meta(pattern=r"^[2-9a-z]{4,12}$")]
Url = Annotated[str, Meta(pattern=r"^https?://[^\s/]+", max_length=1000)]
PartialDate = Annotated[
    str, Meta(pattern=r"^(\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?)?$")
]
Count = Annotated[int, Meta(ge=0)]
Score = Annotated[float, Meta(ge=-10, le=10)]


class Row(msgspec.Struct, frozen=True, omit_defaults=True, forbid_unknown_fields=True):
    """A record as its file writes it; a field that is empty (None, False or without content) is left out.

    No field has another default, so that a row read back and written again is the same bytes.
    """

    #: Name of the record in revisions and reports.
    record: ClassVar[str]
    #: Name of the file, without its ending, in the folder of the data set.
    file: ClassVar[str]

    @property
    def key(self) -> str:
        """What names the record for ever."""
        return str(getattr(self, "slug"))  # noqa: B009 - declared by the subclasses that do not override this

    @property
    def order(self) -> tuple[Any, ...]:
        """Where the row stands in its file."""
        return (self.key,)

    def canonical(self) -> Self:
        """The row with its unordered lists in their one order."""
        return self


class PublisherRow(Row, frozen=True, kw_only=True):
    """A publisher."""

    record = "publisher"
    file = "publishers"
    slug: Slug
    name: Name
    country: Annotated[str, Meta(pattern=r"^([A-Z]{2})?$")] = ""
    kind: str
    state_media: bool = False
    hosts: tuple[str, ...] = ()


class SourceRow(Row, frozen=True, kw_only=True):
    """A source, known by its address."""

    record = "source"
    file = "sources"
    id: EventId
    url: Url
    title: Annotated[str, Meta(min_length=1, max_length=400)]
    title_described: bool = False
    publisher: Slug
    via: Slug | None = None
    published: PartialDate = ""
    language: str
    weak: bool = False
    archived_url: str = ""
    last_checked: date | None = None

    @property
    def key(self) -> str:
        return self.url


class ActorRow(Row, frozen=True, kw_only=True):
    """An actor."""

    record = "actor"
    file = "actors"
    slug: Slug
    name: Name
    name_ko: str = ""
    aliases: tuple[str, ...] = ()
    kind: str
    parent: Slug | None = None
    code: str = ""
    wikidata: str = ""


class TermRow(Row, frozen=True, kw_only=True):
    """A term of office."""

    record = "term"
    file = "terms"
    person: Slug
    state: Slug
    office: Name
    office_ko: str = ""
    first_day: date
    last_day: date | None = None
    acting: bool = False

    @property
    def key(self) -> str:
        return f"{self.state}/{self.person}/{self.first_day.isoformat()}/{self.office}"

    @property
    def order(self) -> tuple[Any, ...]:
        return (self.state, self.first_day, self.office)


class PlaceRow(Row, frozen=True, kw_only=True):
    """A place."""

    record = "place"
    file = "places"
    slug: Slug
    name: Name
    name_ko: str = ""
    aliases: tuple[str, ...] = ()
    latitude: Annotated[float, Meta(ge=-90, le=90)]
    longitude: Annotated[float, Meta(ge=-180, le=180)]
    precision: str
    country: Annotated[str, Meta(pattern=r"^([A-Z]{3})?$")] = ""


class TopicRow(Row, frozen=True, kw_only=True):
    """A topic."""

    record = "topic"
    file = "topics"
    slug: Slug
    name: Name
    name_ko: str = ""
    description: str = ""


class PhaseRow(Row, frozen=True, kw_only=True):
    """A named period."""

    record = "phase"
    file = "phases"
    slug: Slug
    name: Name
    name_ko: str = ""
    first_day: date
    last_day: date | None = None
    summary: str = ""


class Toll(msgspec.Struct, frozen=True, omit_defaults=True, forbid_unknown_fields=True):
    """Numbers of people, from the lowest to the highest that a source gives."""

    low: Count | None = None
    best: Count | None = None
    high: Count | None = None

    def __post_init__(self) -> None:
        """Refuses a toll that says nothing: it is left out instead."""
        if self.low is self.best is self.high is None:
            raise ValueError("Give at least one of low, best and high, or leave the toll out")


class CitationPart(msgspec.Struct, frozen=True, omit_defaults=True, forbid_unknown_fields=True):
    """A source by its address, and where in it."""

    source: Url
    locator: str = ""


class LinkPart(msgspec.Struct, frozen=True, omit_defaults=True, forbid_unknown_fields=True):
    """A relation to another event by its id."""

    type: str
    to: EventId


class ClaimPart(msgspec.Struct, frozen=True, omit_defaults=True, forbid_unknown_fields=True):
    """What one source says of one field."""

    source: Url
    field: str
    value: str
    note: str = ""
    locator: str = ""


class EventRow(Row, frozen=True, kw_only=True):
    """An event with everything that an editor enters; what follows from it is not written."""

    record = "event"
    file = "events"
    id: EventId
    status: Literal["draft", "review", "published", "withdrawn"]
    first_day: date
    last_day: date | None = None
    precision: Literal["day", "month", "year"]
    title: Annotated[str, Meta(min_length=1, max_length=120)]
    title_ko: str = ""
    summary: str = ""
    summary_ko: str = ""
    event_type: str
    score: Score
    attribution: Literal["confirmed", "claimed", "disputed"]
    initiators: tuple[Slug, ...] = ()
    targets: tuple[Slug, ...] = ()
    others: tuple[Slug, ...] = ()
    place: Slug | None = None
    topics: tuple[Slug, ...] = ()
    killed: Toll | None = None
    injured: Toll | None = None
    citations: tuple[CitationPart, ...] = ()
    claims: tuple[ClaimPart, ...] = ()
    links: tuple[LinkPart, ...] = ()
    note: str = ""
    withdrawn_reason: str = ""
    merged_into: EventId | None = None

    @property
    def key(self) -> str:
        return self.id

    @property
    def order(self) -> tuple[Any, ...]:
        return (self.first_day, self.id)

    def canonical(self) -> Self:
        return msgspec.structs.replace(self, topics=tuple(sorted(self.topics)))


#: In the order in which they can be loaded: each names only records of those before it.
ROWS: tuple[type[Row], ...] = (
    PublisherRow,
    SourceRow,
    ActorRow,
    TermRow,
    PlaceRow,
    TopicRow,
    PhaseRow,
    EventRow,
)

R = TypeVar("R", bound=Row)


class RowError(ValueError):
    """A line that is not a row; the message says what is wrong and where."""


def encode(row: Row) -> bytes:
    """The row as one line of JSON in UTF-8, without its line end."""
    return msgspec.json.encode(row)


def decode(line: bytes | str, kind: type[R]) -> R:
    """The row that a line holds; raises RowError when it holds none."""
    try:
        return msgspec.json.decode(line, type=kind).canonical()
    except (msgspec.DecodeError, UnicodeDecodeError) as error:  # a ValidationError is a DecodeError
        raise RowError(str(error)) from error


def plain(row: Row) -> dict[str, Any]:
    """The row as a dictionary of JSON values, defaults left out, for a revision."""
    return dict(msgspec.json.decode(msgspec.json.encode(row)))


def restored(kept: Mapping[str, Any], kind: type[R]) -> R:
    """The row of which a revision or a proposal keeps what `plain` made."""
    return msgspec.convert(kept, kind, strict=False)
