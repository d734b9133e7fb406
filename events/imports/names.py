"""Records by the names that a row gives them: a slug, or a name that only one of them has."""

from collections.abc import Iterable
from difflib import get_close_matches

from django.utils.translation import gettext as _

from events.imports.reading.text import folded


class Names:
    """The slugs of one sort of record."""

    def __init__(self, records: Iterable[tuple[str, Iterable[str]]]) -> None:
        self.slugs: set[str] = set()
        self._by_name: dict[str, str] = {}
        for slug, names in records:
            self.slugs.add(slug)
            for name in {folded(name) for name in names} - {""}:
                # A name that two records have is none of theirs.
                self._by_name[name] = slug if name not in self._by_name else ""

    def find(self, name: str) -> str:
        """The slug that the name means, or an empty text."""
        return name if name in self.slugs else self._by_name.get(folded(name), "")

    def unknown(self, name: str) -> str:
        """The sentence that refuses a name, with the nearest slugs."""
        near = get_close_matches(folded(name), self._by_name, n=3, cutoff=0.6)
        near = [slug for slug in dict.fromkeys(self._by_name[found] for found in near) if slug]
        near = near or get_close_matches(name.lower(), self.slugs, n=3, cutoff=0.6)
        said = _("“%(name)s” is not there") % {"name": name[:80]}
        return (
            _("%(said)s; did you mean %(near)s?") % {"said": said, "near": ", ".join(near)}
            if near
            else said
        )
