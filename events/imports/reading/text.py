"""What a cell may hold: plain text, and nothing that a browser or a spreadsheet would act upon."""

import re
import unicodedata

from django.utils.translation import gettext as _

from events.formats.csv import FORMULA

#: A number is no formula, whichever sign it begins with.
_NUMBER = re.compile(r"[+\-\u2212]?\s?\d+([.,]\d+)?%?")
_TAG = re.compile(r"<\s*[a-zA-Z/!?][^<>]{0,200}>?")
_ENTITY = re.compile(r"&(#\d+|#x[0-9a-fA-F]+|[a-zA-Z]{2,8});")
#: Signs that turn the direction of writing or have no width: they hide what a text says.
_HIDDEN = re.compile("[\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]")


def plain(cell: str) -> tuple[str, str]:
    """The text of a cell with its letters composed, and what is wrong with it, or an empty text.

    A leading apostrophe, with which downloads and spreadsheets defuse a formula, is taken away.
    """
    text = unicodedata.normalize("NFC", cell).strip()
    if text.startswith("'") and text[1:].startswith(FORMULA):
        return text[1:].strip(), _unwanted(text[1:])
    if text.startswith(FORMULA) and not _NUMBER.fullmatch(text):
        return text, _(
            "begins with “%(sign)s”, as a formula does; if it is meant, put ' before it"
        ) % {"sign": text[0]}
    return text, _unwanted(text)


def _unwanted(text: str) -> str:
    if found := _TAG.search(text):
        return _("holds HTML (%(what)s); only plain text is taken") % {"what": found[0][:40]}
    if found := _ENTITY.search(text):
        return _("holds %(what)s; write the sign itself") % {"what": found[0]}
    if found := _HIDDEN.search(text):
        return _("holds a hidden sign (U+%(code)04X)") % {"code": ord(found[0])}
    for letter in text:
        if unicodedata.category(letter) in ("Cc", "Cs", "Co") and letter not in "\n\t\r":
            return _("holds a control character (U+%(code)04X)") % {"code": ord(letter)}
    return ""


def line(text: str) -> str:
    """A text that stands on one line."""
    return " ".join(text.split())


def lines(text: str) -> str:
    """A text of several lines, with the line ends of the record."""
    return "\n".join(part.rstrip() for part in text.replace("\r\n", "\n").split("\n")).strip()


def folded(text: str) -> str:
    """A name or title as it is compared: letters and digits alone, in small letters."""
    return "".join(c for c in unicodedata.normalize("NFKC", text).casefold() if c.isalnum())
