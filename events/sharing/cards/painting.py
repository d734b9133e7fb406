"""A card as PNG: texts first, then the picture, drawn larger and made smaller so that its edges are smooth."""

import io

from PIL import Image, ImageDraw

from events.sharing.cards import chart, faces
from events.sharing.cards.card import Card
from events.sharing.cards.colours import colour
from events.sharing.cards.faces import Face

WIDTH, HEIGHT = 1200, 630
#: A picture that is larger is not sent; what is drawn here stays far below.
MOST_BYTES = 300_000

_MARGIN = 64
_RIGHT = WIDTH - _MARGIN
_RULE = 10
#: Sizes of the title, largest first, with the lines that each may take and their distance.
_TITLES = ((62, 1, 72), (54, 2, 64), (46, 3, 56))
_FOOT = HEIGHT - 74


class TooLargeError(Exception):
    """The picture has more bytes than any site shows."""


def paint(card: Card) -> bytes:
    """The card's bytes: the same for the same card."""
    image = Image.new("RGB", (WIDTH, HEIGHT), colour("paper"))
    draw = ImageDraw.Draw(image)
    draw.rectangle((0, 0, WIDTH, _RULE), fill=colour("rule-strong"))
    _text(draw, (_MARGIN, 48), card.site, "bold", 24, "ink", room=_RIGHT - _MARGIN)
    bottom = _head(draw, card)
    _foot(draw, card)
    chart.paint(image, card, box=(_MARGIN, bottom + 22, _RIGHT, _FOOT - 16))
    return _png(image)


def _head(draw: ImageDraw.ImageDraw, card: Card) -> int:
    """Kicker, title and dates; returns where they end."""
    top = 92
    if card.kicker:
        _text(draw, (_MARGIN, top), card.kicker, "sans", 24, "grey", room=_RIGHT - _MARGIN)
        top += 36
    face = faces.title_face(card.title)
    title = faces.written(card.title, face)
    for size, most, step in _TITLES:  # noqa: B007 - the last one stays
        lines = faces.lines(title, face, size, room=_RIGHT - _MARGIN, most=most)
        if "".join(lines).replace(" ", "") == title.replace(" ", ""):
            break
    for line in lines:
        draw.text((_MARGIN, top), line, font=faces.font(face, size), fill=colour("ink"))
        top += step
    _text(draw, (_MARGIN, top + 10), card.dates, "sans", 24, "grey", room=_RIGHT - _MARGIN)
    return top + 44


def _foot(draw: ImageDraw.ImageDraw, card: Card) -> None:
    draw.line((_MARGIN, _FOOT + 14, _RIGHT, _FOOT + 14), fill=colour("rule"), width=1)
    end = faces.width(card.licence, "sans", 20)
    _text(
        draw,
        (_MARGIN, _FOOT + 28),
        card.source,
        "sans",
        20,
        "grey",
        room=_RIGHT - _MARGIN - end - 32,
    )
    _text(draw, (int(_RIGHT - end), _FOOT + 28), card.licence, "sans", 20, "grey", room=end)


def _text(
    draw: ImageDraw.ImageDraw,
    at: tuple[int, int],
    text: str,
    face: Face,
    size: int,
    ink: str,
    *,
    room: float,
) -> None:
    line = faces.shortened(faces.written(text, face), face, size, room)
    draw.text(at, line, font=faces.font(face, size), fill=colour(ink))


def _png(image: Image.Image) -> bytes:
    """The image in as few colours as text and areas need, which makes it a third as large."""
    out = io.BytesIO()
    image.quantize(256, method=Image.Quantize.MEDIANCUT, dither=Image.Dither.NONE).save(
        out, "PNG", optimize=True
    )
    found = out.getvalue()
    if len(found) > MOST_BYTES:
        raise TooLargeError(f"{len(found)} bytes")
    return found
