"""Two episodes beside each other: their numbers as figures, their verbal shares as rows of a table."""

from dataclasses import replace
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from events import languages, words
from events.analysis.chance import share_interval
from events.analysis.comparison import HIGH, Difference, Episode
from events.questions.answer import Column, Figure, Interval, Table, count, decimal, number, share
from events.questions.evidence import Fact

FIRST, SECOND = "first", "second"


def span(found: Episode) -> str:
    """Its days in words."""
    return words.span(found.first, found.last)


def figures(
    one: Episode, other: Episode, apart: Difference, facts: dict[str, Fact]
) -> list[Figure]:
    """What both episodes were, and how far they are apart."""
    found = []
    for name, label, part in (
        (FIRST, _("Words, first period"), one),
        (SECOND, _("Words, second period"), other),
    ):
        interval = Interval(*part.interval) if part.interval else None
        weight = part.verbal_share or 0
        found.append(share(f"{name}_share", label, weight, interval, note=span(part)))
    note = _("how often chance alone gives as much")
    points = round(100 * apart.points)
    found.append(
        Figure(
            "difference",
            _("Difference"),
            apart.points,
            ngettext("%(n)s percentage point", "%(n)s percentage points", abs(points))
            % {"n": number(points, 0)},
        )
    )
    found.append(decimal("p", "p", apart.p, places=3, note=note))
    for name, part in ((FIRST, one), (SECOND, other)):
        found += [replace(figure, is_minor=True) for figure in _minor(name, part, facts)]
    return found


def _minor(name: str, part: Episode, facts: dict[str, Fact]) -> list[Figure]:
    heaviest = facts[next(d.id for d in part.drivers if d.id in part.hostile)]
    spoken = part.verbal_share_by_count or 0
    return [
        count(f"{name}_hostile", _("Hostile events"), len(part.hostile)),
        share(f"{name}_share_by_count", _("Words' part of their number"), spoken),
        decimal(f"{name}_peak", _("Peak of what raises tension"), part.peak_escalation, places=0),
        count(
            f"{name}_days_high",
            _("Days with it at %(n)s or more") % {"n": round(HIGH)},
            part.days_high,
        ),
        decimal(f"{name}_area", _("Full-scale days"), part.area, places=1),
        Figure(
            f"{name}_heaviest",
            _("Heaviest act"),
            heaviest.id,
            f"{languages.text(heaviest, 'title')} ({words.score(heaviest.score)})",
        ),
    ]


def beside(found: list[Figure], one: Episode, other: Episode) -> Table:
    """The minor figures of both episodes side by side."""
    minor = [figure for figure in found if figure.is_minor]
    half = len(minor) // 2
    return Table(
        (
            Column("label", _("Measure")),
            Column(FIRST, span(one)),
            Column(SECOND, span(other)),
        ),
        tuple((a.label, a.text, b.text) for a, b in zip(minor[:half], minor[half:], strict=True)),
        _("Both periods side by side"),
    )


def rows(parts: tuple[Episode, Episode]) -> list[tuple[Any, ...]]:
    """A row for the share by weight and by number of each episode, with the sums that make it up."""
    found: list[tuple[Any, ...]] = []
    for name, part in zip((FIRST, SECOND), parts, strict=True):
        n, spoken = len(part.hostile), round(part.counts.verbal_conflict)
        by_count = share_interval(spoken, n) or (None, None)
        for by, label, value, ends, numbers in (
            (
                "weight",
                _("%(span)s, by weight"),
                part.verbal_share,
                part.interval or (None, None),
                part.weights,
            ),
            ("number", _("%(span)s, by number"), part.verbal_share_by_count, by_count, part.counts),
        ):
            sums = (
                numbers.verbal_conflict,
                numbers.material_conflict,
                numbers.verbal_cooperation,
                numbers.material_cooperation,
            )
            found.append(
                (
                    f"{name}_{by}",
                    label % {"span": span(part)},
                    by,
                    n,
                    value,
                    *ends,
                    *(round(each) if by == "number" else each for each in sums),
                )
            )
    return found


def table(lines: list[tuple[Any, ...]]) -> Table:
    """The rows as a table."""
    shown = (
        Column("row", "", "key"),
        Column("label", _("Period")),
        Column("by", "", "key"),
        Column("n", _("Hostile events"), "count"),
        Column("share", _("Words' part of conflict"), "share"),
        Column("low", _("from"), "share"),
        Column("high", _("up to"), "share"),
        Column("verbal_conflict", _("Verbal conflict"), "decimal"),
        Column("material_conflict", _("Material conflict"), "decimal"),
        Column("verbal_cooperation", _("Verbal cooperation"), "decimal"),
        Column("material_cooperation", _("Material cooperation"), "decimal"),
    )
    return Table(shown, tuple(lines), _("Words and deeds in both periods"))
