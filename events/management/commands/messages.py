"""Brings locale/ko up to date with the texts of the sources, without GNU gettext.

manage.py messages           adds new texts, untranslated, and drops what is gone
manage.py messages --check   changes nothing; fails and names what is missing or not settled
"""

from argparse import ArgumentParser
from io import BytesIO
from pathlib import Path
from typing import Any

from babel.messages.catalog import Catalog
from babel.messages.extract import DEFAULT_KEYWORDS, extract
from babel.messages.pofile import read_po, write_po
from django.conf import settings
from django.core.management.base import BaseCommand, CommandError
from django.utils.translation.template import templatize

FOLDERS = ("config", "events", "templates")
PO = "ko/LC_MESSAGES/django.po"
KEYWORDS: dict[str, Any] = {
    **DEFAULT_KEYWORDS,
    "gettext_noop": None,
    "gettext_lazy": None,
    "ngettext_lazy": (1, 2),
    "pgettext_lazy": ((1, "c"), 2),
    "npgettext_lazy": ((1, "c"), 2, 3),
}


def extracted() -> Catalog:
    """Every text of the sources that is marked for translation, with the files it stands in."""
    found = Catalog(locale="ko", project="Korean Peninsula Tension Timeline", fuzzy=False)
    for path in sorted(
        path
        for folder in FOLDERS
        for ending in ("py", "html", "txt")
        for path in (settings.BASE_DIR / folder).rglob(f"*.{ending}")
    ):
        name = path.relative_to(settings.BASE_DIR).as_posix()
        for _line, text, comments, context in extract(
            "python", BytesIO(_source(path)), KEYWORDS, ["Translators:"]
        ):
            found.add(text, locations=[(name, 0)], auto_comments=comments, context=context)
    for message in found:
        message.locations = sorted(set(message.locations))
    return found


def _source(path: Path) -> bytes:
    """The file as Python; of a template only its texts are left, each as a call of gettext."""
    source = path.read_text(encoding="utf-8")
    if path.suffix != ".py":
        # Python reads meaning into the space before a line, a template has none in it.
        lines = templatize(source, origin=path.name).splitlines()
        source = "\n".join(line.strip() for line in lines)
    return source.encode()


def translated() -> Catalog:
    """The Korean texts as they stand in the file."""
    with (settings.LOCALE_PATHS[0] / PO).open("rb") as file:
        return read_po(file, locale="ko", domain="django")


def problems() -> list[str]:
    """What the file lacks or has not settled; empty when the site is all Korean.

    A text that the sources have no more does no harm; the next run drops it.
    """
    sources, korean = _by_key(extracted()), _by_key(translated())
    return [
        *(f"missing: {_said(key)}" for key in sources if key not in korean),
        *(f"not translated: {_said(key)}" for key, m in korean.items() if not _texts(m.string)),
        *(f"fuzzy: {_said(key)}" for key, m in korean.items() if m.fuzzy),
    ]


def _by_key(catalog: Catalog) -> dict[tuple[str | None, str], Any]:
    return {(m.context, _texts(m.id)[0]): m for m in catalog if m.id}


def _texts(texts: Any) -> list[str]:
    """The forms of a text that are not empty: one, or singular and plural."""
    return [text for text in ([texts] if isinstance(texts, str) else texts) if text]


def _said(key: tuple[str | None, str]) -> str:
    context, text = key
    return f"{text!r} ({context})" if context else repr(text)


class Command(BaseCommand):
    """Extracts texts for translation."""

    help = "Brings the Korean texts up to date with the sources."
    requires_system_checks: tuple[str, ...] = ()

    def add_arguments(self, parser: ArgumentParser) -> None:
        """One switch: look, or write."""
        parser.add_argument("--check", action="store_true", help="change nothing, fail if behind")

    def handle(self, *args: Any, **options: Any) -> None:
        """Writes the file, or says what is wrong with it."""
        if not options["check"]:
            korean = translated()
            korean.update(extracted(), no_fuzzy_matching=True, update_creation_date=False)
            korean.obsolete.clear()
            with (settings.LOCALE_PATHS[0] / PO).open("wb") as file:
                write_po(file, korean, width=100, sort_output=True, include_lineno=False)
        wrong = problems()
        for line in wrong:
            self.stdout.write(line)
        if wrong:
            raise CommandError(f"{len(wrong)} texts of locale/{PO} need work.")
        self.stdout.write("The Korean texts are up to date.")
