"""How high did each crisis climb? The rungs that its acts stand on, crisis by crisis."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from events import words
from events.analysis.ladder import Reached, reached
from events.analysis.phases import Phase
from events.drawing import ladder as drawing
from events.questions import literature as works
from events.questions import studies
from events.questions.answer import (
    ENOUGH,
    Answer,
    Case,
    Column,
    Drawn,
    Figure,
    Table,
    percent,
    share,
    too_few,
)
from events.questions.asked import Asked
from events.questions.evidence import Evidence, Fact
from events.questions.fields import OneField
from events.questions.literature import Finding
from events.questions.question import Question
from events.questions.rungs import ORDER, RUNGS, rung_of


class Climb(Question):
    """The ladder of each crisis."""

    slug = "climb"
    title = gettext_lazy("How high did each crisis climb?")
    about = gettext_lazy(
        "Puts the acts of each crisis, by whichever side, on the rungs of a ladder from words to "
        "war, and compares how many crises reach a rung with what windows of equal length at "
        "other times hold."
    )
    fields = {
        "rung": OneField(
            choices=RUNGS,
            required=False,
            initial="force",
            label=gettext_lazy("Rung"),
            help_text=gettext_lazy(
                "Which rung, or one above it, a crisis has to reach: words, pressure, show, "
                "tests, strategic, force or war."
            ),
        )
    }
    examples = {"rung": "strategic"}
    limits = (
        gettext_lazy(
            "A ladder is a picture. Crises skip rungs, stand on several at once and come down "
            "again; the order of the rungs is this page’s, by the codebook’s types."
        ),
        gettext_lazy(
            "A crisis is found by its acts, so grave acts make crises: that crises hold more of "
            "them than other times is in part the definition."
        ),
        gettext_lazy(
            "It takes no side: a rung is reached by whoever acts. The list names the act."
        ),
        gettext_lazy(
            "How near a crisis came to the next rung, in plans and orders, is not on record."
        ),
    )
    literature = (
        Finding(
            gettext_lazy("Crises climb by steps"),
            works.KAHN_1965,
            gettext_lazy(
                "Conflict can be pictured as a ladder with rungs; at each of them there is a "
                "choice to go on or not."
            ),
        ),
        Finding(
            gettext_lazy("The ladder misleads"),
            works.DOUGLASS_2024,
            gettext_lazy(
                "Theory does not say which acts escalate; over 475 crises, that can be measured "
                "by whether an act tends to lengthen or shorten them."
            ),
        ),
    )

    def answer(self, evidence: Evidence, asked: Asked) -> Answer:
        """How many crises reached the rung, and the ladder of each."""
        crises, facts = evidence.phases("crisis"), evidence.by_id()
        climbs = [_climb(phase, facts) for phase in crises]
        unit = _("crises")
        labels: dict[str, Any] = {
            "case_label": _("Gravest act of the crisis"),
            "days_label": _("Days after it began"),
        }
        cases = tuple(_cases(crises, climbs))
        if len(crises) < ENOUGH:
            return too_few(len(crises), unit, cases=cases, **labels)
        found = _reached(evidence, crises)
        chosen = found[ORDER.index(asked["rung"])]
        return Answer(
            sentence=_sentence(chosen, climbs),
            n=len(crises),
            unit=unit,
            figures=tuple(_figures(found, chosen)),
            beside=_beside(found),
            table=_table(crises, climbs),
            drawn=Drawn(
                "questions/_ladder.html",
                drawing.picture(
                    [
                        drawing.Row(
                            label=words.span(phase.first, phase.last),
                            short=f"{phase.first:%Y-%m}",
                            counts=[len(climb.get(rung, ())) for rung in ORDER],
                        )
                        for phase, climb in zip(crises, climbs, strict=True)
                    ],
                    [str(label) for label in RUNGS.values()],
                ),
                _("Acts of each crisis on each rung; the highest that it reached is filled."),
            ),
            cases=cases,
            **labels,
        )


def _climb(phase: Phase, facts: dict[str, Fact]) -> dict[str, list[Fact]]:
    """The acts that began during a crisis, by rung."""
    found: dict[str, list[Fact]] = defaultdict(list)
    for key in phase.acts:
        fact = facts[key]
        rung = rung_of(fact)
        if rung is not None and phase.first <= fact.day <= phase.last:
            found[rung].append(fact)
    return found


def _top(climb: dict[str, list[Fact]]) -> str | None:
    return next((rung for rung in reversed(ORDER) if climb.get(rung)), None)


def _reached(evidence: Evidence, crises: Sequence[Phase]) -> tuple[Reached, ...]:
    days: dict[int, list[int]] = {number: [] for number in range(len(ORDER))}
    for fact in evidence.known:
        rung = rung_of(fact)
        if rung is not None:
            days[ORDER.index(rung)].append(fact.day.toordinal())
    windows = [(phase.first.toordinal(), phase.last.toordinal()) for phase in crises]
    return reached(windows, days)


def _sentence(chosen: Reached, climbs: Sequence[dict[str, list[Fact]]]) -> str:
    tops = [_top(climb) for climb in climbs]
    most = max(ORDER, key=tops.count)
    return _(
        "Of %(n)s crises, %(k)s (%(share)s) reached “%(rung)s” or went beyond, against %(base)s "
        "of windows of equal length at other times. Most often, %(times)s times, the highest rung "
        "was “%(most)s”."
    ) % {
        "n": chosen.n,
        "k": chosen.k,
        "share": percent(chosen.share or 0),
        "rung": RUNGS[ORDER[chosen.rung]],
        "base": percent(chosen.base or 0),
        "times": tops.count(most),
        "most": RUNGS[most],
    }


def _figures(found: Sequence[Reached], chosen: Reached) -> list[Figure]:
    figures = [
        share("share", _("Reached the rung"), chosen.share or 0, studies.interval(chosen.interval)),
        share(
            "base_rate",
            _("Windows of equal length at other times"),
            chosen.base or 0,
            studies.interval(chosen.base_interval),
        ),
    ]
    for one in found:
        figure = share(
            f"reached_{ORDER[one.rung]}",
            str(RUNGS[ORDER[one.rung]]),
            one.share or 0,
            studies.interval(one.interval),
        )
        figures.append(replace(figure, is_minor=True))
    return figures


def _beside(found: Sequence[Reached]) -> Table:
    columns = (
        Column("rung", "", "key"),
        Column("label", _("Rung")),
        Column("reached", _("Reached or passed by"), "count"),
        Column("share", _("Share of crises"), "share"),
        Column("low", _("from"), "share"),
        Column("high", _("up to"), "share"),
        Column("base_rate", _("At other times"), "share"),
    )
    rows = tuple(
        (
            ORDER[one.rung],
            str(RUNGS[ORDER[one.rung]]),
            one.k,
            one.share,
            *(one.interval or (None, None)),
            one.base,
        )
        for one in found
    )
    return Table(columns, rows, _("How many crises reached each rung, or one above it"))


def _table(crises: Sequence[Phase], climbs: Sequence[dict[str, list[Fact]]]) -> Table:
    columns = (
        Column("first_day", _("From"), "day"),
        Column("last_day", _("up to"), "day"),
        *(Column(rung, str(label), "count") for rung, label in RUNGS.items()),
        Column("highest", _("Highest rung"), names=RUNGS),
    )
    rows = tuple(
        (
            phase.first,
            phase.last,
            *(len(climb.get(rung, ())) for rung in ORDER),
            _top(climb),
        )
        for phase, climb in zip(crises, climbs, strict=True)
    )
    return Table(columns, rows, _("Acts of each crisis by rung"))


def _cases(crises: Sequence[Phase], climbs: Sequence[dict[str, list[Fact]]]) -> list[Case]:
    """The heaviest act on the highest rung of each crisis, the latest crisis first."""
    found = []
    for phase, climb in reversed(list(zip(crises, climbs, strict=True))):
        top = _top(climb)
        if top is None:
            continue
        fact = min(climb[top], key=lambda one: (one.score, one.day))
        days = (fact.day - phase.first).days
        found.append(Case(fact, days=days, group=top, group_label=str(RUNGS[top])))
    return found
