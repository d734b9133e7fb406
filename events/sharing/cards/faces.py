"""The faces of cards: a serif for Latin titles, a sans for everything else, Hangul included; and texts set in them.

script/build puts both beside the bundles, so that a card looks the same on a machine without any font.
"""

from functools import cache
from typing import Literal

from django.contrib.staticfiles import finders
from PIL import ImageFont

Face = Literal["serif", "sans", "bold"]

_FILES: dict[Face, str] = {
    "serif": "build/fonts/source-serif-4-latin-600-normal.woff2",
    "sans": "build/fonts/pretendard-latin-400-normal.woff2",
    "bold": "build/fonts/pretendard-latin-700-normal.woff2",
}
#: Stands for a sign that a face does not have; a box would say nothing either.
_UNKNOWN = "?"
_MORE = "…"


@cache
def font(face: Face, size: int) -> ImageFont.FreeTypeFont:
    """The face at a size in pixels."""
    found = finders.find(_FILES[face])
    if found is None:
        raise FileNotFoundError(f"{_FILES[face]} is missing. Run script/build.")
    return ImageFont.truetype(found, size)


def title_face(text: str) -> Face:
    """The serif for a title that it can write, else the bold sans, which has Hangul."""
    return "serif" if all(_has("serif", sign) for sign in set(text)) else "bold"


def written(text: str, face: Face) -> str:
    """The text on one line, with signs that the face lacks replaced."""
    signs = {sign: sign if _has(face, sign) else _UNKNOWN for sign in set(text)}
    return " ".join("".join(signs[sign] for sign in text).split())


def width(text: str, face: Face, size: int) -> float:
    """How wide the text is, in pixels."""
    return font(face, size).getlength(text)


def lines(text: str, face: Face, size: int, *, room: float, most: int) -> list[str]:
    """The text cut into at most so many lines of at most so many pixels; what does not fit ends with an ellipsis."""
    found: list[str] = []
    rest = text
    while rest and len(found) < most:
        line = _first_line(rest, face, size, room)
        found.append(line)
        rest = rest[len(line) :].lstrip()
    if rest:
        found[-1] = shortened(f"{found[-1]} {rest}", face, size, room)
    return found


def shortened(text: str, face: Face, size: int, room: float) -> str:
    """The text if it fits, or as much of it as leaves room for an ellipsis."""
    if width(text, face, size) <= room:
        return text
    kept = text
    while kept and width(f"{kept}{_MORE}", face, size) > room:
        kept = kept[:-1]
    end = kept.rfind(" ")
    if end > len(kept) / 2 and text[len(kept)] != " ":
        kept = kept[:end]
    return f"{kept.rstrip(' ,;:–')}{_MORE}"


def _first_line(text: str, face: Face, size: int, room: float) -> str:
    """As many words as fit, or as many signs of the first word."""
    line = ""
    for word in text.split(" "):
        longer = f"{line} {word}" if line else word
        if width(longer, face, size) > room:
            break
        line = longer
    if line:
        return line
    signs = text
    while len(signs) > 1 and width(signs, face, size) > room:
        signs = signs[:-1]
    return signs


@cache
def _has(face: Face, sign: str) -> bool:
    """Whether the face has the sign: one that it lacks looks like one that nobody can have."""
    if sign.isspace():
        return True
    small = font(face, 24)
    return bytes(small.getmask(sign)) != bytes(small.getmask("\U0010fffd"))
