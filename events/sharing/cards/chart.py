"""The picture of a card: gauges as areas, the net as a line, the strongest events as marks, days along its foot."""

from collections.abc import Sequence

from django.utils.formats import date_format
from django.utils.translation import gettext as _
from PIL import Image, ImageDraw

from events import words
from events.drawing.marks import Mark, height
from events.drawing.tension import UP, TensionPicture
from events.drawing.time import Tick
from events.sharing.cards import faces
from events.sharing.cards.card import Card
from events.sharing.cards.colours import colour
from events.sharing.view_picture import MOST_TICKS

#: Left, top, right and bottom, in pixels of the card.
Box = tuple[int, int, int, int]

#: How much larger the picture is drawn than it is shown.
_SCALE = 3
#: Room for values and sides at the right, for days at the foot, and around the field for marks at its edges.
_VALUES, _DAYS, _EDGE = 150, 30, 16
#: A mark of the site's pages is this much larger on a card.
_GROWTH = 1.5
_SMALL = 19


def paint(image: Image.Image, card: Card, *, box: Box) -> None:
    """Draws the picture of the card into the box."""
    left, top, right, bottom = box
    field = (left, top, right - _VALUES, bottom - _DAYS)
    drawn = card.picture.drawn()
    ticks = drawn.axis.spaced(MOST_TICKS)
    painted = _field(card, drawn, ticks, size=(field[2] - left, field[3] - top))
    image.paste(painted, (left - _EDGE, top - _EDGE))
    draw = ImageDraw.Draw(image)
    _values(draw, drawn, field)
    _days(draw, ticks, field)


def _field(
    card: Card, drawn: TensionPicture, ticks: Sequence[Tick], *, size: tuple[int, int]
) -> Image.Image:
    """Areas, grid, line and marks with an edge around them, in three times the pixels and made smaller again."""
    wide, high, edge = size[0] * _SCALE, size[1] * _SCALE, _EDGE * _SCALE
    image = Image.new("RGB", (wide + 2 * edge, high + 2 * edge), colour("paper"))
    draw = ImageDraw.Draw(image)

    def x(part: float) -> float:
        return edge + part * wide / 100

    def y(part: float) -> float:
        return edge + part * high / 100

    def points(values: Sequence[float]) -> list[tuple[float, float]]:
        step = 100 / max(len(values) - 1, 1)
        return [
            (x(n * step), y(height(value, up=UP, down=drawn.down)))
            for n, value in enumerate(values)
        ]

    picture, zero = card.picture, y(drawn.zero_y)
    for values, wash in (
        (picture.escalation, "conflict-wash"),
        ([-value for value in picture.de_escalation], "cooperation-wash"),
    ):
        draw.polygon([(x(0), zero), *points(values), (x(100), zero)], fill=colour(wash))
    for tick in ticks:
        draw.line((x(tick.x), y(0), x(tick.x), y(100)), fill=colour("rule"), width=_SCALE)
    for line in drawn.lines:
        draw.line((x(0), y(line.y), x(100), y(line.y)), fill=colour("rule"), width=_SCALE)
    draw.line((x(0), zero, x(100), zero), fill=colour("ink"), width=_SCALE)
    if card.here is not None:
        here = x(drawn.axis.x(card.here))
        draw.line((here, y(0), here, y(100)), fill=colour("ink"), width=_SCALE)
    if len(picture.net) > 1:
        draw.line(points(picture.net), fill=colour("ink"), width=int(2.5 * _SCALE), joint="curve")
    for mark in card.marks:
        is_subject = card.here is not None and mark is card.marks[-1]
        _mark(draw, mark, (x(mark.x), y(mark.y)), is_subject=is_subject)
    return image.reduce(_SCALE)


def _mark(
    draw: ImageDraw.ImageDraw, mark: Mark, at: tuple[float, float], *, is_subject: bool
) -> None:
    """A deed as a disc, a word as a ring, context as a thin ring; the card's own event stands in a circle."""
    side = {"escalation": "conflict", "de-escalation": "cooperation"}.get(mark.event.direction)
    mode = mark.event.kind.mode or "context"
    radius = mark.radius * _GROWTH * _SCALE
    if is_subject:
        _disc(draw, at, radius + 7 * _SCALE, colour("paper"), colour("ink"), 2 * _SCALE)
    if mode == "material":
        ink = colour(f"{side}-deed" if side else "neutral")
        _disc(draw, at, radius, ink, colour("paper"), _SCALE)
        return
    ink = colour(f"{side}-word" if side and mode == "verbal" else "neutral")
    _disc(draw, at, radius, colour("paper"), ink, (3 if mode == "verbal" else 1) * _SCALE)


def _disc(
    draw: ImageDraw.ImageDraw,
    at: tuple[float, float],
    radius: float,
    fill: str,
    outline: str,
    width: int,
) -> None:
    x, y = at
    draw.ellipse(
        (x - radius, y - radius, x + radius, y + radius), fill=fill, outline=outline, width=width
    )


def _values(draw: ImageDraw.ImageDraw, drawn: TensionPicture, field: Box) -> None:
    """The values of the grid at the right, and which side is which, inside the highest and the lowest line."""
    _left, top, right, bottom = field
    font = faces.font("sans", _SMALL)

    def write(text: str, y: float, ink: str) -> None:
        draw.text((right + 14, y), text, font=font, fill=colour(ink), anchor="lm")

    def at(part: float) -> float:
        return top + part * (bottom - top) / 100

    for line in drawn.lines:
        write(words.points(line.value), at(line.y), "grey")
    write(_("conflict ↑"), at(drawn.lines[0].y) + 24, "conflict-text")
    write(_("cooperation ↓"), at(drawn.lines[-1].y) - 24, "cooperation-text")


def _days(draw: ImageDraw.ImageDraw, ticks: Sequence[Tick], field: Box) -> None:
    left, _top, right, bottom = field
    for tick in ticks:
        label = words.year(tick.day.year) if tick.is_major else date_format(tick.day, "M")
        x = left + tick.x * (right - left) / 100
        room = faces.width(label, "sans", _SMALL)
        draw.text(
            (min(max(x - room / 2, left), right - room), bottom + 8),
            label,
            font=faces.font("sans", _SMALL),
            fill=colour("ink" if tick.is_major else "grey"),
        )
