"""The sources that rows cite: known ones found by their address, new ones with the publisher of their host."""

import re
from collections.abc import Iterable

from django.utils.translation import gettext as _

from events.formats.row import CitationPart, SourceRow
from events.formats.store import problem_of
from events.identifier import new_source_id
from events.imports.names import Names
from events.imports.reading.cells import Parsed, SourceCells
from events.imports.reading.identity import host, page
from events.models import Publisher, Source

_HANGUL = re.compile("[\uac00-\ud7a3]")


class Sources:
    """The sources of the record and of the file."""

    def __init__(self, rows: Iterable[Parsed]) -> None:
        self.known = {page(url): url for url in Source.objects.values_list("url", flat=True)}
        self.new: dict[str, SourceRow] = {}
        publishers = list(Publisher.objects.values_list("slug", "name", "hosts"))
        self._publishers = Names((slug, [slug, name]) for slug, name, _hosts in publishers)
        self._hosts: dict[str, list[str]] = {}
        for slug, _name, hosts in publishers:
            for name in hosts:
                self._hosts.setdefault(name, []).append(slug)
        #: The first row that says what a new address is, for all that cite it.
        self._described: dict[str, SourceCells] = {}
        for row in rows:
            for cells in row.sources:
                if cells.title:
                    self._described.setdefault(page(cells.url), cells)

    def cite(self, cells: SourceCells, row: Parsed) -> CitationPart | None:
        """The citation of one of the row's sources; what is wrong with it is noted in the row."""
        key = page(cells.url)
        url = self.known.get(key)
        if url is None:
            source = self.new.get(key) or self._make(self._described.get(key, cells), cells, row)
            if source is None:
                return None
            self.new[key] = source
            url = source.url
        return CitationPart(url, cells.locator)

    def _make(self, cells: SourceCells, asked: SourceCells, row: Parsed) -> SourceRow | None:
        column = asked.column.removesuffix("url")
        if not cells.title:
            row.refuse(
                f"{column}title" if asked.column.endswith("url") else asked.column,
                _("%(url)s is not in the record yet: give its headline") % {"url": cells.url[:200]},
            )
            return None
        publisher, wrong = self._publisher(cells)
        if wrong:
            row.refuse(
                f"{column}publisher" if asked.column.endswith("url") else asked.column, wrong
            )
            return None
        wrong = problem_of(
            Source(url=cells.url, title=cells.title[:400], published=cells.published)
        )
        if wrong:
            row.refuse(asked.column, wrong)
            return None
        return SourceRow(
            id=new_source_id(),
            url=cells.url,
            title=cells.title[:400],
            publisher=publisher,
            published=cells.published,
            language=cells.language or ("ko" if _HANGUL.search(cells.title) else "en"),
        )

    def _publisher(self, cells: SourceCells) -> tuple[str, str]:
        """The slug of the publisher, or what is wrong."""
        if cells.publisher:
            slug = self._publishers.find(cells.publisher)
            return slug, "" if slug else self._publishers.unknown(cells.publisher)
        name = host(cells.url)
        # en.yna.co.kr is Yonhap, whose host is yna.co.kr: the longest ending that somebody has.
        while name and name not in self._hosts:
            name = name.partition(".")[2]
        slugs = self._hosts.get(name, [])
        if len(slugs) == 1:
            return slugs[0], ""
        if slugs:
            return "", _("say which publisher of %(host)s it is: %(slugs)s") % {
                "host": name,
                "slugs": ", ".join(slugs),
            }
        return "", _("no publisher is known for %(host)s: name one, or add it first") % {
            "host": host(cells.url)
        }
