"""What questions about timing share: shares with what rhythm alone would give, as rows of a table and of a picture."""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from events.analysis.event_study import EventStudy, event_study
from events.drawing import ranges
from events.questions.answer import (
    Case,
    Column,
    Drawn,
    Figure,
    Interval,
    Table,
    decimal,
    percent,
    share,
)
from events.questions.evidence import Fact

#: Windows, in days, that the picture shows beside the one that was asked for.
WINDOWS = (7, 14, 30, 60, 90)


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the picture: a share of n cases beside its base rate."""

    name: str
    label: str
    n: int
    share: float | None
    interval: tuple[float, float] | None
    base: float | None
    base_interval: tuple[float, float] | None
    p: float | None = None
    is_chosen: bool = False
    median: float | None = None
    short: str = ""

    @property
    def text(self) -> str:
        """The share beside its base rate, as the picture says it."""
        if self.share is None:
            return _("no case")
        if self.base is None:
            return percent(self.share)
        return _("%(share)s against %(base)s") % {
            "share": percent(self.share),
            "base": percent(self.base),
        }


def study(
    cases: Sequence[Fact], outcomes: Sequence[Fact], *, nearest: int, farthest: int
) -> EventStudy:
    """The cases that had an outcome in a window of days, counted from the day on which each began."""
    return event_study(
        ordinals(cases), sorted(set(ordinals(outcomes))), nearest=nearest, farthest=farthest
    )


def ordinals(facts: Sequence[Fact]) -> list[int]:
    """The days on which they began, as numbers."""
    return [fact.day.toordinal() for fact in facts]


def observed(cases: Sequence[Fact], last: int, days: int) -> list[Fact]:
    """The cases of which the whole window is known: those that began `days` or more before the last day."""
    return [fact for fact in cases if fact.day.toordinal() + days <= last]


def row(
    name: str, label: str, found: EventStudy, *, less: bool = False, is_chosen: bool = False
) -> Row:
    """A study as a line; its p is that of as much, or of as little."""
    return Row(
        name=name,
        label=label,
        n=found.n,
        share=found.share,
        interval=found.interval,
        base=found.base_rate,
        base_interval=found.base_interval,
        p=found.p_less if less else found.p_more,
        is_chosen=is_chosen,
    )


def windows(
    cases: Sequence[Fact], outcomes: Sequence[Fact], last: int, chosen: int, *, less: bool = False
) -> list[Row]:
    """A line for each window of days after the cases, the one that was asked for among them."""
    lines = []
    for days in sorted({*WINDOWS, chosen}):
        known = observed(cases, last, days)
        found = study(known, outcomes, nearest=1, farthest=days)
        label = ngettext("within %(n)s day", "within %(n)s days", days) % {"n": days}
        lines.append(row(str(days), label, found, less=less, is_chosen=days == chosen))
    return lines


def table(rows: Sequence[Row], *, heading: str, caption: str, has_lags: bool = False) -> Table:
    """The rows as a table: every value of the picture, and the median lag where there is one."""
    columns = (
        Column("row", "", "key"),
        Column("label", heading),
        Column("n", _("Cases"), "count"),
        Column("share", _("Share"), "share"),
        Column("low", _("from"), "share"),
        Column("high", _("up to"), "share"),
        Column("base_rate", _("By rhythm alone"), "share"),
        Column("base_low", _("from"), "share"),
        Column("base_high", _("up to"), "share"),
        Column("p", "p", "p"),
        Column("median_lag", _("Median days"), "rounded"),
    )
    return Table(
        columns if has_lags else columns[:-1],
        tuple(
            (
                line.name,
                line.label,
                line.n,
                line.share,
                *(line.interval or (None, None)),
                line.base,
                *(line.base_interval or (None, None)),
                line.p,
                *((line.median,) if has_lags else ()),
            )
            for line in rows
        ),
        caption,
    )


def drawn(rows: Sequence[Row], caption: str) -> Drawn:
    """The rows as a picture."""
    lines = [
        ranges.Line(
            label=line.short or line.label,
            value=line.share,
            text=line.text,
            interval=line.interval,
            base=line.base,
            base_interval=line.base_interval,
            is_chosen=line.is_chosen,
        )
        for line in rows
    ]
    return Drawn("questions/_ranges.html", ranges.picture(lines), caption)


def followed_within(days: int) -> str:
    """The label of the share that had an outcome in the window."""
    return ngettext("Followed within %(n)s day", "Followed within %(n)s days", days) % {"n": days}


def figures(found: EventStudy, *, label: str, less: bool = False) -> tuple[Figure, ...]:
    """Share, base rate, lift and p of a study."""
    p = found.p_less if less else found.p_more
    return (
        *(
            (share("share", label, found.share, interval(found.interval)),)
            if found.share is not None
            else ()
        ),
        *(
            (
                share(
                    "base_rate",
                    _("By rhythm alone"),
                    found.base_rate,
                    interval(found.base_interval),
                ),
            )
            if found.base_rate is not None
            else ()
        ),
        decimal(
            "lift", _("Lift"), found.lift, note=_("share over base rate; near 1 means coincidence")
        ),
        decimal(
            "p",
            "p",
            p,
            places=3,
            note=_("how often chance alone gives as much")
            if not less
            else _("how often chance alone gives as little"),
        ),
    )


def interval(ends: tuple[float, float] | None) -> Interval | None:
    """A pair as an interval."""
    return Interval(*ends) if ends else None


def followers(
    cases: Sequence[Fact], outcomes: Sequence[Fact], *, nearest: int, farthest: int
) -> list[Case]:
    """Each case with the first outcome of its window and the days to it, the latest case first."""
    ordered = sorted(outcomes, key=lambda fact: fact.day)
    days = ordinals(ordered)
    found = []
    for fact in reversed(cases):
        begun = fact.day.toordinal()
        place = bisect_left(days, begun + nearest)
        is_near = place < len(days) and days[place] <= begun + farthest
        other = ordered[place] if is_near else None
        found.append(Case(fact, other, days[place] - begun if is_near else None))
    return found


def said(found: EventStudy, *, acts: str, days: int) -> dict[str, str | int]:
    """What the sentence of a study names: cases, how many were followed by such acts in so many days, the base rate."""
    return {
        "n": found.n,
        "k": found.k,
        "share": percent(found.share or 0),
        "acts": acts,
        "days": days,
        "compared": compared(found),
        "base": percent(found.base_rate or 0),
    }


def compared(found: EventStudy) -> str:
    """How a share stands to its base rate, in words that claim no more than the test does."""
    if found.p_more is not None and found.p_more < 0.05:
        return _("more often than the rhythm of the record alone would give")
    if found.p_less is not None and found.p_less < 0.05:
        return _("less often than the rhythm of the record alone would give")
    return _("about as often as the rhythm of the record alone would give")
