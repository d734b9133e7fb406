"""How sure is any of this? What moves when events are left out on which one may differ."""

from collections.abc import Sequence

import numpy as np
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from events.analysis.series import MAJOR_SCORE
from events.analysis.stability import Moved, moved, same_by_lot
from events.analysis.weights import Flags, weigh
from events.drawing import ranges
from events.questions import literature as works
from events.questions.answer import (
    ENOUGH,
    Answer,
    Case,
    Column,
    Drawn,
    Interval,
    Table,
    count,
    decimal,
    number,
    percent,
    share,
    too_few,
)
from events.questions.asked import Asked
from events.questions.evidence import Evidence, Fact
from events.questions.fields import OneField
from events.questions.literature import Finding
from events.questions.question import Question

LEFT_OUT = {
    "disputed": gettext_lazy("events with disputed attribution"),
    "doubtful": gettext_lazy("events with disputed or merely claimed attribution"),
    "single": gettext_lazy("events with fewer than two independent publishers"),
    "words": gettext_lazy("hostile and conciliatory words"),
    "small": gettext_lazy("all but major events"),
}


class Sure(Question):
    """The index without some of the events."""

    slug = "sure"
    title = gettext_lazy("How sure is any of this?")
    about = gettext_lazy(
        "Computes the index anew without the events on which one may differ, and looks how far it "
        "moves: on how many days another side leads, whether months rank as before, and how many "
        "of the days in a crisis or thaw stay in one. Beside it stands what leaving out as many "
        "events by lot does."
    )
    fields = {
        "without": OneField(
            choices=LEFT_OUT,
            required=False,
            initial="disputed",
            label=gettext_lazy("Without"),
            help_text=gettext_lazy(
                "disputed, doubtful (disputed or merely claimed), single (fewer than two "
                "independent publishers), words, or small (all but major events)."
            ),
        )
    }
    examples = {"without": "single"}
    limits = (
        gettext_lazy(
            "It asks what would be if these events were not counted. Events that nobody recorded "
            "do not show in it at all."
        ),
        gettext_lazy(
            "Two publishers may have read the same agency, and one may have seen for itself: "
            "their number is a sign of care and no proof of truth."
        ),
        gettext_lazy(
            "Whether editors would score the rest alike is another question, answered by double "
            "coding."
        ),
    )
    literature = (
        Finding(
            gettext_lazy("Event data can be shaky"),
            works.RUGGERI_2011,
            gettext_lazy(
                "Coders who disagree add more than noise: poor coding leads to systematic error "
                "and wrong conclusions."
            ),
        ),
        Finding(
            gettext_lazy("Event data can be shaky"),
            works.SCHRODT_GERNER_1996,
            gettext_lazy(
                "How well two sources agree changes over time, as the attention of newspapers "
                "tires."
            ),
        ),
        Finding(
            gettext_lazy("There are patterns all the same"),
            works.WHANG_2018,
            gettext_lazy(
                "From five words in the reports of North Korea’s news agency, a model tells "
                "provocations with an accuracy of 82 per cent."
            ),
        ),
    )

    def answer(self, evidence: Evidence, asked: Asked) -> Answer:
        """What each set of events moves, and what as many by lot move."""
        known, chosen = evidence.known, asked["without"]
        counted = {fact.id for fact in evidence.facts}
        kept = {name: _kept(known, name, counted) for name in LEFT_OUT}
        dropped = [fact for fact, stays in zip(known, kept[chosen], strict=True) if not stays]
        cases = tuple(Case(fact) for fact in reversed(dropped))
        unit, case_label = _("events left out"), _("Left out")
        if len(dropped) < ENOUGH:
            return too_few(len(dropped), unit, cases=cases, case_label=case_label)
        first = evidence.first or known[0].day
        events = weigh([fact.observation for fact in known])
        rows = moved(events, kept, first=first, last=evidence.last)
        lots = same_by_lot(events, len(dropped), first=first, last=evidence.last)
        here, base = rows[chosen], float(lots.mean())
        ends = Interval(*np.percentile(lots, (5, 95)).tolist())
        return Answer(
            sentence=_(
                "Without %(n)s %(which)s the index moves by %(shift)s points on a mean day, and "
                "on %(same)s of days the same side leads as before; leaving out as many by lot "
                "keeps %(base)s."
            )
            % {
                "n": here.dropped,
                "which": LEFT_OUT[chosen],
                "shift": number(here.shift, 1),
                "same": percent(here.same),
                "base": percent(base),
            },
            n=here.dropped,
            unit=unit,
            figures=(
                share("same", _("Days on which the same side leads"), here.same),
                share("base_rate", _("With as many left out by lot"), base, ends),
                decimal("shift", _("Mean move of the net, in points"), here.shift, places=1),
                decimal("rank_correlation", _("Rank correlation of months"), here.rho),
                *(
                    (share("kept", _("Days in a phase that stay in one"), here.kept),)
                    if here.kept is not None
                    else ()
                ),
                count("events", _("Events with them"), len(known)),
            ),
            table=_table(rows),
            drawn=Drawn(
                "questions/_ranges.html",
                ranges.picture(
                    [
                        ranges.Line(
                            label=capfirst(str(LEFT_OUT[name])),
                            value=one.same,
                            text=percent(one.same),
                            is_chosen=name == chosen,
                        )
                        for name, one in rows.items()
                    ]
                ),
                _("Share of days on which the same side leads when these events are left out."),
            ),
            cases=cases,
            case_label=case_label,
        )


def _kept(known: Sequence[Fact], name: str, counted: set[str]) -> Flags:
    """Which events stay; those before the era always do."""
    return np.array([fact.id not in counted or not _is_left_out(fact, name) for fact in known])


def _is_left_out(fact: Fact, name: str) -> bool:
    observation = fact.observation
    if name == "disputed":
        return observation.attribution == "disputed"
    if name == "doubtful":
        return observation.attribution != "confirmed"
    if name == "single":
        return fact.publishers < 2
    if name == "words":
        return observation.mode == "verbal"
    return abs(fact.score) < MAJOR_SCORE


def _table(rows: dict[str, Moved]) -> Table:
    columns = (
        Column("without", "", "key"),
        Column("label", _("Left out")),
        Column("events", _("Events"), "count"),
        Column("same", _("Same side leads"), "share"),
        Column("shift", _("Mean move"), "decimal"),
        Column("rank_correlation", _("Rank correlation"), "decimal"),
        Column("kept", _("Days in a phase that stay"), "share"),
    )
    return Table(
        columns,
        tuple(
            (name, str(LEFT_OUT[name]), one.dropped, one.same, one.shift, one.rho, one.kept)
            for name, one in rows.items()
        ),
        _("What moves when events are left out"),
    )
