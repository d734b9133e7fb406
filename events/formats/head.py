"""What every file says of itself: licence, citation, revision and the view in words."""

from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

#: What an event, an entry and a calendar are known by, whatever host serves them.
NAMESPACE = "korean-peninsula-tension-timeline"


@dataclass(frozen=True, slots=True)
class Gone:
    """An event that was withdrawn: its id, when, and what readers are told."""

    id: str
    when: datetime
    reason: str


@dataclass(frozen=True, slots=True)
class Head:
    """What stands before the events, as far as a format has room for it."""

    licence: str
    citation: str
    revision: int
    view: str
    count: int
    #: Scheme and host, before the paths of pages; empty where nobody knows.
    site: str = ""
    title: str = "Korean Peninsula Tension Timeline"
    licence_name: str = "CC BY 4.0"
    #: When the last revision was made.
    updated: datetime = datetime(1970, 1, 1, tzinfo=UTC)
    #: Query string of the view, in the order of the table of parameters.
    query: str = ""
    #: Whether a table begins with a byte order mark, by which spreadsheets know UTF-8.
    bom: bool = False
    #: Events that a reader of the feed may have seen in it and are no longer there.
    gone: tuple[Gone, ...] = ()

    def said(self) -> dict[str, Any]:
        """The members of a JSON object that say what the file is."""
        return {
            "licence": self.licence,
            "citation": self.citation,
            "revision": self.revision,
            "view": self.view,
            "count": self.count,
        }

    def address(self, path: str) -> str:
        """The path with the host before it; with this view's query for a list."""
        return f"{self.site}{path}"

    @property
    def page(self) -> str:
        """The address of the page that shows the same events."""
        return self.address("/events/") + (f"?{self.query}" if self.query else "")
