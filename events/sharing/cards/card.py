"""What stands on a card."""

from dataclasses import dataclass
from datetime import date

from events.drawing.marks import Mark
from events.sharing.view_picture import ViewPicture


@dataclass(frozen=True, slots=True, kw_only=True)
class Card:
    """Texts in the reader's language, and the picture between them.

    `kicker` stands over the title, `dates` under it, `source` at the foot; `here` is a day that the picture marks.
    """

    site: str
    kicker: str
    title: str
    dates: str
    picture: ViewPicture
    marks: tuple[Mark, ...]
    source: str
    licence: str
    here: date | None = None
