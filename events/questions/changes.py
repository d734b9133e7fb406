"""When did the relationship change? Eras of one level of tension, and the quarters in which they gave way."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

import numpy as np
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from events import words
from events.analysis.changes import PER_YEAR, Changes, changes
from events.analysis.dyads import LINE_PAIRS, of_dyad
from events.analysis.tension import daily_tension
from events.analysis.weights import weigh
from events.drawing import levels as drawing
from events.questions import literature as works
from events.questions.answer import (
    ENOUGH,
    Answer,
    Case,
    Column,
    Drawn,
    Table,
    count,
    decimal,
    share,
    too_few,
)
from events.questions.asked import Asked
from events.questions.evidence import Evidence, Fact
from events.questions.fields import OneField
from events.questions.literature import Finding
from events.questions.question import Question

EVERYBODY = "all"
PAIRS = {
    EVERYBODY: gettext_lazy("all parties"),
    "dprk:rok": gettext_lazy("North and South Korea"),
    "dprk:usa": gettext_lazy("North Korea and the United States"),
    "dprk:japan": gettext_lazy("North Korea and Japan"),
    "china:dprk": gettext_lazy("North Korea and China"),
    "dprk:russia": gettext_lazy("North Korea and Russia"),
    "dprk:un": gettext_lazy("North Korea and the United Nations"),
}
assert set(PAIRS) == {EVERYBODY, *(f"{a}:{b}" for a, b in LINE_PAIRS)}


@dataclass(frozen=True, slots=True)
class Quarter:
    """Three months and the mean of the net over their days."""

    first: date
    last: date
    mean: float

    @property
    def label(self) -> str:
        """Its name: 2018 Q1."""
        return f"{self.first.year} Q{(self.first.month + 2) // 3}"


class Turns(Question):
    """Change points of the net."""

    slug = "changes"
    title = gettext_lazy("When did the relationship change?")
    about = gettext_lazy(
        "Takes the mean of the index for each quarter of a year and divides the years into eras "
        "of one level each, so that the quarters lie as near to their level as they can while "
        "each change has to be worth its price. Then the years are put in random order, to see "
        "how much levels found by chance would explain."
    )
    era = "1954"
    # Small acts are recorded more fully from year to year, so a view of decades counts major ones.
    series = "major"
    fields = {
        "pair": OneField(
            choices=PAIRS,
            required=False,
            initial=EVERYBODY,
            label=gettext_lazy("Between"),
            help_text=gettext_lazy(
                "all, or a pair such as dprk:rok: only what passes between the two."
            ),
        ),
        "shortest": OneField(
            choices={
                "1": gettext_lazy("one year"),
                "2": gettext_lazy("two years"),
                "4": gettext_lazy("four years"),
            },
            required=False,
            initial="2",
            label=gettext_lazy("Shortest era"),
            help_text=gettext_lazy(
                "1, 2 or 4 years: shorter eras show more changes and are less sure."
            ),
        ),
    }
    examples = {"pair": "dprk:usa", "shortest": "4"}
    limits = (
        gettext_lazy(
            "It finds quarters after which the level is another. That a policy, a leader or an "
            "event made the change is not in the numbers, even where one stands beside it."
        ),
        gettext_lazy(
            "Another shortest era, another series or one event more can move a change by a "
            "quarter or make it disappear."
        ),
        gettext_lazy(
            "The last era is the least sure: what comes next may show that it never was one."
        ),
        gettext_lazy(
            "Small acts are recorded more fully from year to year. So the page counts major "
            "events until all events are asked for."
        ),
    )
    literature = (
        Finding(
            gettext_lazy("It changes with governments"),
            works.KIM_2023,
            gettext_lazy(
                "Under conservative governments in Seoul relations and trade moved together, "
                "under progressive ones trade was kept apart from relations."
            ),
        ),
        Finding(
            gettext_lazy("It changes with governments"),
            works.YI_2018,
            gettext_lazy(
                "How cooperatively both Koreas answered each other differs from president to "
                "president and from leader to leader."
            ),
        ),
        Finding(
            gettext_lazy("It does not change"),
            works.YOU_HAHN_2018,
            gettext_lazy(
                "The rivalry perpetuates itself, because leaders and groups on both sides gain "
                "from it."
            ),
        ),
    )

    def answer(self, evidence: Evidence, asked: Asked) -> Answer:
        """The eras and the changes between them."""
        facts = _between(evidence, asked["pair"])
        counted = [fact for fact in facts if evidence.first is None or fact.day >= evidence.first]
        shortest = int(asked["shortest"]) * PER_YEAR
        quarters = _quarters(facts, evidence)
        unit = _("events")
        if len(counted) < ENOUGH or len(quarters) < 2 * shortest:
            listed = [Case(fact) for fact in reversed(counted)]
            return too_few(len(counted), unit, cases=listed, case_label=_("Event"))
        found = changes(np.array([quarter.mean for quarter in quarters]), shortest=shortest)
        turns = [
            (quarters[level.first], before.mean, level.mean)
            for before, level in zip(found.levels, found.levels[1:], strict=False)
        ]
        return Answer(
            sentence=_sentence(found, turns),
            n=len(counted),
            unit=unit,
            figures=(
                count("changes", _("Changes of level"), found.n),
                share(
                    "explained",
                    _("Of the ups and downs, the eras explain"),
                    found.explained,
                    note=_("after each change has paid its price"),
                ),
                share(
                    "by_chance",
                    _("With the years in random order"),
                    found.by_chance,
                    note=_("mean of the draws"),
                ),
                decimal(
                    "p", "p", found.p, places=3, note=_("how often chance alone gives as much")
                ),
            ),
            table=_table(quarters, found),
            drawn=Drawn(
                "questions/_levels.html",
                drawing.picture(
                    [quarter.mean for quarter in quarters],
                    [(level.first, level.stop, level.mean) for level in found.levels],
                    first=quarters[0].first,
                    last=quarters[-1].last,
                ),
                _("The net by quarter, and the level of each era."),
            ),
            cases=tuple(_cases(counted, turns)),
            case_label=_("Heaviest act of the quarter in the new direction, where there is one"),
        )


def _between(evidence: Evidence, pair: str) -> list[Fact]:
    if pair == EVERYBODY:
        return list(evidence.known)
    one, other = pair.split(":")
    ids = {one.id for one in of_dyad(evidence.observations(), one, other)}
    return [fact for fact in evidence.known if fact.id in ids]


def _quarters(facts: Sequence[Fact], evidence: Evidence) -> list[Quarter]:
    """The whole quarters of the era that have passed; the memory of the index reaches behind it."""
    if not facts:
        return []
    # A quarter before the record begins is no quarter of peace, and reckoning grows with the square of their number.
    begin = max(evidence.first, evidence.record[0].day) if evidence.first else facts[0].day
    first = date(begin.year, (begin.month - 1) // 3 * 3 + 1, 1)
    ends, at = [], first
    while True:
        end = date(at.year + (at.month > 9), (at.month + 2) % 12 + 1, 1) - timedelta(days=1)
        if end > evidence.last:
            break
        ends.append((at, end))
        at = end + timedelta(days=1)
    if not ends:
        return []
    observations = [fact.observation for fact in facts]
    net = daily_tension(weigh(observations), first=first, last=ends[-1][1]).net
    starts = [(begun - first).days for begun, _end in ends]
    means = np.add.reduceat(net, starts) / np.diff([*starts, len(net)])
    return [Quarter(*days, mean) for days, mean in zip(ends, means.tolist(), strict=True)]


def _sentence(found: Changes, turns: Sequence[tuple[Quarter, float, float]]) -> str:
    if not turns:
        return _("No quarter on record divides the years into eras of another level each.")
    last, before, after = turns[-1]
    said = {
        "n": len(turns),
        "quarters": words.all_of([turn[0].label for turn in turns]),
        "last": last.label,
        "before": words.points(before),
        "after": words.points(after),
    }
    if len(turns) == 1:
        said["quarters"] = last.label
        return _("Once, in %(last)s: the net went from about %(before)s to %(after)s.") % said
    return (
        _(
            "%(n)s times: %(quarters)s. At the last of them, the net went from about %(before)s "
            "to %(after)s."
        )
        % said
    )


def _table(quarters: Sequence[Quarter], found: Changes) -> Table:
    level = {place: one.mean for one in found.levels for place in range(one.first, one.stop)}
    starts = {one.first for one in found.levels[1:]}
    columns = (
        Column("first_day", _("Quarter from"), "day"),
        Column("last_day", _("up to"), "day"),
        Column("net", _("Mean of the net"), "decimal"),
        Column("level", _("Level of the era"), "decimal"),
        Column("change", _("Change"), "count"),
    )
    rows = tuple(
        (quarter.first, quarter.last, quarter.mean, level[place], int(place in starts))
        for place, quarter in enumerate(quarters)
    )
    return Table(columns, rows, _("The net by quarter; 1 marks the first quarter of a new era"))


def _cases(facts: Sequence[Fact], turns: Sequence[tuple[Quarter, float, float]]) -> list[Case]:
    found = []
    for quarter, before, after in reversed(turns):
        sign = -1 if after > before else 1
        near = [
            fact
            for fact in facts
            if quarter.first <= fact.day <= quarter.last and fact.score * sign > 0
        ]
        if near:
            label = f"{quarter.label}: {words.points(before)} → {words.points(after)}"
            heaviest = max(near, key=lambda fact: abs(fact.score))
            found.append(Case(heaviest, group=quarter.label, group_label=label))
    return found
