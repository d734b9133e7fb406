"""How long do thaws last, and will this one? The survival curve of the record's thaws, the present one still open."""

from collections.abc import Sequence

from django.urls import reverse
from django.utils.text import format_lazy
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from events import words
from events.analysis.hysteresis import ENTER, LEAVE
from events.analysis.phases import Phase
from events.analysis.survival import ENOUGH_ENDED, Step, Survival, survival
from events.drawing import steps as drawing
from events.questions import literature as works
from events.questions.answer import (
    ENOUGH,
    Answer,
    Case,
    CaseLabels,
    Column,
    Drawn,
    Figure,
    Interval,
    Table,
    count,
    days,
    in_days,
    percent,
    share,
    too_few,
)
from events.questions.asked import Asked
from events.questions.evidence import Evidence
from events.questions.fields import DaysField
from events.questions.literature import Finding
from events.questions.question import Question

#: Lengths, in days, for which the page says what share was reached.
LENGTHS = (90, 180, 365)


class Thaws(Question):
    """Lengths of thaws, by Kaplan and Meier's curve."""

    slug = "thaws"
    title = gettext_lazy("How long do thaws last, and will this one?")
    about = format_lazy(
        gettext_lazy(
            "A thaw begins when the index leads toward calm by {enter} points and ends when the lead "
            "falls under {leave}; it has acts on two days or more. The curve gives the share that "
            "lasted longer than so many days; one that still lasts counts as open."
        ),
        enter=round(ENTER),
        leave=round(LEAVE),
    )
    fields = {
        "more": DaysField(
            required=False,
            initial=90,
            label=gettext_lazy("Days ahead"),
            help_text=gettext_lazy(
                "Of thaws that had lasted as long as the present one: which share lasted so many days more, 1 to 365."
            ),
        )
    }
    examples = {"more": "180"}
    limits = (
        gettext_lazy(
            "It counts what was and is no forecast: the conditions of earlier thaws are not those of "
            "the present one."
        ),
        gettext_lazy(
            "The cases are few, so the intervals are wide. One long thaw more or less moves the curve."
        ),
        gettext_lazy(
            "The end of a thaw holds the fading of its last acts, up to some 70 days after a single "
            "strong one. Lengths can be compared with each other, not with the dates of a diplomat."
        ),
        gettext_lazy("Thaws in secret, and quiet years without a recorded act, are no thaws here."),
    )
    literature = (
        Finding(
            gettext_lazy("They come and go"),
            works.TOLORAYA_2013,
            gettext_lazy(
                "Relations follow a sine curve: a crisis gives way to a thaw, which gives way to strain again."
            ),
        ),
        Finding(
            gettext_lazy("Hostility persists"),
            works.YOU_HAHN_2018,
            gettext_lazy(
                "The rivalry outlasts its thaws, because leaders on both sides and groups behind them gain from it."
            ),
        ),
    )

    def answer(self, evidence: Evidence, asked: Asked) -> Answer:
        """The curve, and where on it the present thaw stands."""
        phases, facts = evidence.phases("thaw", "crisis"), evidence.by_id()
        thaws = [phase for phase in phases if phase.kind == "thaw"]
        cases = [
            Case(
                facts[phase.opening],
                facts[phase.closing] if phase.closing else None,
                phase.days,
                note=_("it still lasts") if phase.is_ongoing else _("it faded"),
                group="open" if phase.is_ongoing else "ended",
                # With other events there may be other phases, which have no page.
                path="" if asked.is_narrowed else reverse("phase", args=[phase.id]),
            )
            for phase in reversed(thaws)
            if phase.opening
        ]
        labels: CaseLabels = {
            "case_label": _("It began with"),
            "other_label": _("It ended with"),
            "days_label": _("Days"),
        }
        if len(thaws) < ENOUGH:
            return too_few(len(thaws), _("thaws"), cases=cases, **labels)
        curve = survival([p.days for p in thaws], [not p.is_ongoing for p in thaws])
        present = next((phase for phase in thaws if phase.is_ongoing), None)
        crises = [phase for phase in phases if phase.kind == "crisis"]
        others = survival([p.days for p in crises], [not p.is_ongoing for p in crises])
        return Answer(
            sentence=self._sentence(curve, thaws, present, evidence, asked["more"]),
            n=len(thaws),
            unit=_("thaws"),
            figures=tuple(self._figures(curve, thaws, present, others, asked["more"])),
            table=table(curve.steps),
            drawn=Drawn(
                "questions/_steps.html",
                drawing.picture(
                    [drawing.Step(s.time, s.survival, s.low, s.high) for s in curve.steps],
                    longest=max(phase.days for phase in thaws),
                    median=curve.median,
                    now=present.days if present else None,
                ),
                _("Share of thaws that lasted longer than so many days."),
            ),
            cases=tuple(cases),
            **labels,
        )

    def _sentence(
        self,
        curve: Survival,
        thaws: Sequence[Phase],
        present: Phase | None,
        evidence: Evidence,
        more: int,
    ) -> str:
        if not curve.is_enough or curve.median is None:
            said = _(
                "%(n)s thaws are on record, of which %(ended)s have ended: too few for a percentage; they lasted from "
                "%(least)s to %(most)s."
            ) % {
                "n": len(thaws),
                "ended": curve.ended,
                "least": in_days(min(phase.days for phase in thaws)),
                "most": in_days(max(phase.days for phase in thaws)),
            }
            return f"{said} {self._now(None, present, evidence, more)}"
        said = _("Half of the %(n)s thaws on record were over after %(median)s.") % {
            "n": len(thaws),
            "median": in_days(curve.median),
        }
        return f"{said} {self._now(curve, present, evidence, more)}"

    def _now(
        self, curve: Survival | None, present: Phase | None, evidence: Evidence, more: int
    ) -> str:
        if present is None:
            return _("On %(day)s none is under way.") % {"day": words.day(evidence.last)}
        said = {"days": in_days(present.days), "more": in_days(more)}
        if curve is None:
            return _("The present one has lasted %(days)s.") % said
        reached = curve.given(present.days, more)
        if reached is None:
            return _("The present one has lasted %(days)s, longer than any before it.") % said
        return _(
            "The present one has lasted %(days)s; of those that had lasted as long, %(share)s lasted %(more)s more."
        ) % {**said, "share": percent(reached)}

    def _figures(
        self,
        curve: Survival,
        thaws: Sequence[Phase],
        present: Phase | None,
        others: Survival,
        more: int,
    ) -> list[Figure]:
        found = [count("ended", _("Have ended"), curve.ended)]
        if curve.is_enough:
            found.append(days("median", _("Half were over after"), curve.median))
            found += [
                share(
                    f"longer_than_{length}",
                    _("Lasted longer than %(n)s days") % {"n": length},
                    curve.at(length),
                    interval(curve, length),
                )
                for length in LENGTHS
            ]
        found.append(days("longest", _("The longest"), max(phase.days for phase in thaws)))
        if present is not None:
            found.append(days("present", _("The present one so far"), present.days))
            reached = curve.given(present.days, more) if curve.is_enough else None
            if reached is not None:
                label = _("Of those that had lasted as long, lasted %(days)s more") % {
                    "days": in_days(more)
                }
                found.append(share("given", label, reached))
        if others.ended >= ENOUGH_ENDED:
            label = _("Half of the crises were over after")
            found.append(days("crises_median", label, others.median, note=_("for comparison")))
        return found


def interval(curve: Survival, time: float) -> Interval | None:
    """The interval of the share that lasts longer than `time`, where it is defined."""
    step = next((s for s in reversed(curve.steps) if s.time <= time), None)
    if step is None or step.low is None or step.high is None:
        return None
    return Interval(step.low, step.high)


def table(steps: Sequence[Step]) -> Table:
    """A survival curve, step by step."""
    columns = (
        Column("days", _("Days"), "count"),
        Column("at_risk", _("Had lasted until then"), "count"),
        Column("ended", _("Ended"), "count"),
        Column("survival", _("Share that lasted longer"), "share"),
        Column("se", _("Standard error"), "decimal"),
        Column("low", _("from"), "share"),
        Column("high", _("up to"), "share"),
    )
    rows = tuple((s.time, s.at_risk, s.ended, s.survival, s.se, s.low, s.high) for s in steps)
    return Table(columns, rows, _("The survival curve, step by step"))
