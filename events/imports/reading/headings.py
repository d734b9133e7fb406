"""The names of a file's columns as they stand in its first row."""

from collections.abc import Sequence

from django.utils.translation import gettext as _

from events.imports.reading import limits
from events.imports.reading.limits import Refusal


def headings(cells: Sequence[str]) -> tuple[str, ...]:
    """A name for each column, nameless ones by their number; raises Refusal for too many, none, or one twice."""
    names = [" ".join(cell.split()) for cell in cells]
    while names and not names[-1]:
        names.pop()
    if not names:
        raise Refusal(_("The first row must hold the names of the columns; it is empty."))
    if len(names) > limits.MOST_COLUMNS:
        raise Refusal(
            _("The file has %(count)d columns; %(most)d are taken at most.")
            % {"count": len(names), "most": limits.MOST_COLUMNS}
        )
    named = tuple(
        name[:80] or _("column %(number)d") % {"number": n} for n, name in enumerate(names, start=1)
    )
    twice = sorted({name for name in named if named.count(name) > 1})
    if twice:
        raise Refusal(_("Two columns have the name %(name)s.") % {"name": twice[0]})
    return named


def row(names: Sequence[str], cells: Sequence[str], line: int) -> dict[str, str]:
    """The cells by the names of their columns; raises Refusal when there are more cells than names."""
    if any(cells[len(names) :]):
        raise Refusal(
            _(
                "Line %(line)d has more cells than the first row has names."
                " Perhaps a text with a comma stands without quotation marks."
            )
            % {"line": line}
        )
    padded = [*cells[: len(names)], *[""] * (len(names) - len(cells))]
    return {name: cell.strip() for name, cell in zip(names, padded, strict=True)}
