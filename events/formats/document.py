"""The stored document of an event as files read it, decoded straight from its bytes."""

from datetime import date, datetime

import msgspec

from events import vague_days

#: A stored document with the time of the revision that it stands at.
Dated = tuple[bytes, datetime]


#: Fields that stand in flat formats as they stand in the document.
PLAIN = (
    "id",
    "revision",
    "first_day",
    "last_day",
    "precision",
    "title",
    "title_ko",
    "summary",
    "summary_ko",
    "event_type",
    "quad_class",
    "direction",
    "score",
    "attribution",
)


class Participant(msgspec.Struct):
    """An actor with its role."""

    role: str
    actor: str
    name: str
    name_ko: str


class Place(msgspec.Struct):
    """Where it happened."""

    slug: str
    name: str
    name_ko: str
    latitude: float
    longitude: float
    precision: str


class Toll(msgspec.Struct):
    """Numbers of people."""

    low: int | None
    best: int | None
    high: int | None


class Figure(Toll):
    """A number of the event and how its best value was found."""

    field: str
    basis: str = ""


class Publisher(msgspec.Struct):
    """Who is responsible for a source."""

    slug: str
    name: str
    country: str
    kind: str
    state_media: bool


class Source(msgspec.Struct):
    """A publication."""

    id: str
    url: str
    title: str
    title_described: bool
    publisher: Publisher
    via: str | None
    published: str
    language: str
    archived_url: str


class Citation(msgspec.Struct):
    """A source and where in it the event is backed."""

    source: Source
    locator: str


class Claim(msgspec.Struct):
    """What one source says of one field; the source by its id."""

    field: str
    value: str
    source: str
    note: str
    locator: str


class Link(msgspec.Struct):
    """How the event relates to an earlier one."""

    type: str
    to: str


class Document(msgspec.Struct):
    """An event, whole."""

    id: str
    revision: int
    path: str
    first_day: date
    last_day: date | None
    precision: str
    title: str
    title_ko: str
    summary: str
    summary_ko: str
    event_type: str
    quad_class: int | None
    direction: str
    score: float
    attribution: str
    participants: list[Participant]
    place: Place | None
    topics: list[str]
    killed: Toll | None
    injured: Toll | None
    citations: list[Citation]
    claims: list[Claim]
    links: list[Link]
    figures: list[Figure] = []
    labels: list[str] = []

    @property
    def until(self) -> date:
        """The last day that the event may cover: of the month or year that it is known to, or of the act itself."""
        return vague_days.until(self.first_day, self.last_day, self.precision)

    @property
    def days(self) -> str:
        """The days in the international form, a range with a slash, cut to what is known: 2013-06, 1950/1953."""
        length = {"year": 4, "month": 7}.get(self.precision, 10)
        first = self.first_day.isoformat()[:length]
        last = self.last_day.isoformat()[:length] if self.last_day else first
        return first if last == first else f"{first}/{last}"

    def actors(self, role: str) -> list[str]:
        """Slugs of the actors in a role."""
        return [part.actor for part in self.participants if part.role == role]


decode = msgspec.json.Decoder(Document).decode


def one_line(text: str) -> str:
    """The text with every run of spaces and line ends as one space."""
    return " ".join(text.split())
