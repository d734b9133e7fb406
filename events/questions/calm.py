"""Who moves first toward calm? The first act that lowers tension after the peak of each crisis, and whose it was."""

from collections.abc import Sequence
from typing import Any

from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from events.analysis.chance import share_interval
from events.analysis.columns import LEAST_ACT
from events.analysis.first_movers import FirstMovers, Side, first_movers
from events.analysis.phases import Phase
from events.questions import kinds, studies
from events.questions import literature as works
from events.questions.answer import (
    ENOUGH,
    Answer,
    Case,
    Figure,
    count,
    decimal,
    percent,
    share,
    too_few,
)
from events.questions.asked import Asked
from events.questions.evidence import Evidence, Fact
from events.questions.fields import DaysField, OneField
from events.questions.literature import Finding
from events.questions.question import Question

NORTH, SOUTH, STATES, OTHERS, TOGETHER = "dprk", "rok", "usa", "others", "together"
SIDES = {
    NORTH: gettext_lazy("North Korea"),
    SOUTH: gettext_lazy("South Korea"),
    STATES: gettext_lazy("the United States"),
    OTHERS: gettext_lazy("others"),
    TOGETHER: gettext_lazy("several together"),
}


class FirstToCalm(Question):
    """First movers after the peaks of crises."""

    slug = "calm"
    title = gettext_lazy("Who moves first toward calm?")
    about = gettext_lazy(
        "Takes the peak of each crisis and looks for the first word or deed that lowers tension "
        "after it. Who comes first is compared with who would if all such acts were moved in "
        "time: whoever acts often comes first often."
    )
    fields = {
        "within": DaysField(
            required=False,
            initial=90,
            label=gettext_lazy("Days after the peak"),
            help_text=gettext_lazy("How many days later a first move still counts: 1 to 365."),
        ),
        "meetings": OneField(
            choices={
                "without": gettext_lazy("acts of one side alone"),
                "with": gettext_lazy("meetings and joint acts as well"),
            },
            required=False,
            initial="without",
            label=gettext_lazy("First moves"),
            help_text=gettext_lazy(
                "without: only what one side did by itself. with: talks and other joint acts, too."
            ),
        ),
    }
    examples = {"within": "180", "meetings": "with"}
    limits = (
        gettext_lazy(
            "Who is seen to move first is who speaks in public first. Feelers, letters and "
            "channels that stay secret are missing."
        ),
        gettext_lazy(
            "A first move may be an answer to something that is no event here: a drill not held, "
            "a test not made."
        ),
        gettext_lazy("It counts whether, not why: it says nothing of good will."),
        gettext_lazy(
            "On a day on which several sides act, none of them is first: they count as together."
        ),
    )
    literature = (
        Finding(
            gettext_lazy("The stronger should begin"),
            works.CLEMENS_2019,
            gettext_lazy(
                "After Osgood’s plan of 1962 the stronger side takes small first steps that it "
                "can take back, and goes on if they are answered."
            ),
        ),
        Finding(
            gettext_lazy("The stronger should begin"),
            works.JOO_KIM_2011,
            gettext_lazy(
                "Neither engagement nor pressure worked for Seoul; it should take first steps of "
                "its own and guard itself meanwhile."
            ),
        ),
        Finding(
            gettext_lazy("The South answers more"),
            works.YI_2018,
            gettext_lazy(
                "In machine-coded news, the South’s answers to cooperation are stronger than the "
                "North’s."
            ),
        ),
        Finding(
            gettext_lazy("The North raises the stakes first"),
            works.SNYDER_2002,
            gettext_lazy("Brinkmanship is part of how the North negotiates."),
        ),
    )

    def answer(self, evidence: Evidence, asked: Asked) -> Answer:
        """The shares of the sides among first movers, beside what rhythm alone would give."""
        within = asked["within"]
        crises = [
            phase
            for phase in evidence.phases("crisis")
            if (evidence.last - phase.peak_day).days >= within
        ]
        steps = evidence.acts(sign=+1, least=LEAST_ACT, to_the_day=True, before_era=True)
        if asked["meetings"] == "without":
            steps = [fact for fact in steps if side_of(fact) != TOGETHER]
        acts = _one_a_day(steps)
        unit = _("crises after which somebody moved in time")
        if not acts or not crises:
            return too_few(0, unit)
        found = first_movers(
            [phase.peak_day.toordinal() for phase in crises],
            [(fact.day.toordinal(), side) for fact, side in acts],
            within=within,
            sides=tuple(SIDES),
        )
        cases = _cases(crises, acts, found, evidence)
        labels: dict[str, Any] = {
            "case_label": _("The crisis began with"),
            "other_label": _("First move after its peak"),
            "days_label": _("Days after the peak"),
        }
        if found.n < ENOUGH:
            return too_few(found.n, unit, cases=cases, **labels)
        rows = [_row(side, found.n) for side in found.sides]
        return Answer(
            sentence=_sentence(found),
            n=found.n,
            unit=unit,
            figures=(
                *_figures(found),
                count(
                    "without", _("Crises after which nobody moved in time"), len(crises) - found.n
                ),
                count("acts", _("Days with an act that lowers tension"), len(acts)),
            ),
            table=studies.table(
                rows,
                heading=_("Who moved first"),
                caption=_("First moves after the peaks of crises"),
            ),
            drawn=studies.drawn(
                rows,
                _("Who moved first after the peak of a crisis; the band is what rhythm gives."),
            ),
            cases=tuple(cases),
            **labels,
        )


def _sentence(found: FirstMovers) -> str:
    """Who moved first most often, and how often the North did."""
    north, most = found.sides[0], max(found.sides, key=lambda side: side.first)
    said = {
        "n": found.n,
        "most": SIDES[most.name],
        "k": most.first,
        "share": percent(most.first / found.n),
        "north": north.first,
        "north_share": percent(north.first / found.n),
        "compared": _compared(north),
        "base": percent(north.expected),
    }
    if most.name == NORTH:
        return (
            _(
                "After the peaks of %(n)s crises, North Korea moved first most often, %(north)s "
                "times (%(north_share)s): %(compared)s (%(base)s)."
            )
            % said
        )
    return (
        _(
            "After the peaks of %(n)s crises, %(most)s moved first most often, %(k)s times "
            "(%(share)s); North Korea did %(north)s times (%(north_share)s), %(compared)s "
            "(%(base)s)."
        )
        % said
    )


def _figures(found: FirstMovers) -> tuple[Figure, ...]:
    """The North's share beside its base rate."""
    north = found.sides[0]
    return (
        share(
            "share",
            _("North Korea moved first"),
            north.first / found.n,
            studies.interval(share_interval(north.first, found.n)),
        ),
        share(
            "base_rate",
            _("By rhythm alone"),
            north.expected,
            studies.interval((north.low, north.high)),
        ),
        _p("p_more", _("p, for as often"), north.p_more, _("how often chance alone gives as much")),
        _p(
            "p_less",
            _("p, for as seldom"),
            north.p_less,
            _("how often chance alone gives as little"),
        ),
    )


def _p(name: str, label: str, value: float, note: str) -> Figure:
    return decimal(name, label, value, places=3, note=note)


def side_of(fact: Fact) -> str:
    """Whose act it is: of one party, or of several together."""
    initiators = fact.observation.initiators
    named = {slug if slug in SIDES else OTHERS for slug in initiators}
    return named.pop() if len(named) == 1 else TOGETHER


def _one_a_day(acts: Sequence[Fact]) -> list[tuple[Fact, str]]:
    """The first act of each day with its side; a day on which several sides act is theirs together."""
    sides: dict[object, set[str]] = {}
    first: dict[object, Fact] = {}
    for fact in acts:
        first.setdefault(fact.day, fact)
        sides.setdefault(fact.day, set()).add(side_of(fact))
    return [
        (fact, next(iter(sides[day])) if len(sides[day]) == 1 else TOGETHER)
        for day, fact in first.items()
    ]


def _row(side: Side, n: int) -> studies.Row:
    return studies.Row(
        name=side.name,
        label=capfirst(str(SIDES[side.name])),
        n=n,
        share=side.first / n,
        interval=share_interval(side.first, n),
        base=side.expected,
        base_interval=(side.low, side.high),
        p=side.p_more,
        is_chosen=side.name == kinds.NORTH,
    )


def _compared(side: Side) -> str:
    if side.p_more < 0.05:
        return _("more often than the rhythm of its acts alone would give")
    if side.p_less < 0.05:
        return _("less often than the rhythm of its acts alone would give")
    return _("about as often as the rhythm of its acts alone would give")


def _cases(
    crises: Sequence[Phase],
    acts: Sequence[tuple[Fact, str]],
    found: FirstMovers,
    evidence: Evidence,
) -> list[Case]:
    facts, listed = evidence.by_id(), []
    for phase, place in reversed(list(zip(crises, found.moved, strict=True))):
        if phase.opening is None:
            continue
        if place is None:
            listed.append(
                Case(
                    facts[phase.opening],
                    note=_("nobody in time"),
                    group="none",
                    group_label=_("nobody in time"),
                )
            )
            continue
        fact, side = acts[place]
        days = (fact.day - phase.peak_day).days
        listed.append(
            Case(facts[phase.opening], fact, days, group=side, group_label=str(SIDES[side]))
        )
    return listed
