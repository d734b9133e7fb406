"""Is there a season? Acts by month of the year, beside what turning the years at random would give."""

from django.utils.dates import MONTHS
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from events.analysis.season import Season, season
from events.drawing import bars
from events.questions import kinds
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
    too_few,
)
from events.questions.asked import Asked
from events.questions.evidence import Evidence, Fact
from events.questions.fields import OneField
from events.questions.literature import Finding
from events.questions.question import Question

ACTS = {
    "tests": gettext_lazy("North Korean weapons tests and launches"),
    "deeds": gettext_lazy("North Korean hostile deeds"),
    "words": gettext_lazy("North Korean hostile words"),
    "exercises": gettext_lazy("exercises of the United States and South Korea"),
    "calm": gettext_lazy("acts of anybody that lower tension"),
}
#: Under this p the months differ more than chance would have them.
CLEAR = 0.05


class Months(Question):
    """Acts by month."""

    slug = "season"
    title = gettext_lazy("Is there a season?")
    about = gettext_lazy(
        "Counts the acts that began in each month of the year. The band is what chance gives when "
        "each year is turned like a wheel by so many months: what belongs together in a year "
        "stays together, what belongs to the calendar does not."
    )
    fields = {
        "kind": OneField(
            choices=ACTS,
            required=False,
            initial="tests",
            label=gettext_lazy("Which acts"),
            help_text=gettext_lazy(
                "tests: nuclear tests, launches of missiles and satellites. deeds, words: what "
                "else of the North raises tension. exercises: those of the allies. calm: whatever "
                "lowers tension."
            ),
        )
    }
    examples = {"kind": "exercises"}
    limits = (
        gettext_lazy(
            "Harvest, weather, anniversaries, exercises and votes of the Security Council share "
            "one calendar. A month with many acts does not say which of them it is."
        ),
        gettext_lazy(
            "Months have 28 to 31 days, which makes up to a tenth of a difference by itself."
        ),
        gettext_lazy(
            "A season may belong to one leader or one decade; choose an era to see whether it "
            "holds."
        ),
    )
    literature = (
        Finding(
            gettext_lazy("There is one"),
            works.TAYLOR_2017,
            gettext_lazy(
                "Of 76 missile tests under Kim Jong-un up to then, six fell into the last quarter "
                "of a year, when the army helps with the harvest and begins its winter training."
            ),
        ),
        Finding(
            gettext_lazy("It is not the calendar"),
            works.CHA_2016,
            gettext_lazy(
                "Around the exercises, which come at fixed times of the year, relations before "
                "them tell more than the date."
            ),
        ),
    )

    def answer(self, evidence: Evidence, asked: Asked) -> Answer:
        """The twelve months with their band."""
        acts, unit = _acts(evidence, asked["kind"]), str(ACTS[asked["kind"]])
        cases = tuple(
            Case(fact, group=f"{fact.day:%m}", group_label=str(MONTHS[fact.day.month]))
            for fact in reversed(acts)
        )
        if len(acts) < ENOUGH:
            return too_few(len(acts), unit, cases=cases, case_label=_("Act"))
        found = season([fact.day for fact in acts])
        said = {
            "n": found.n,
            "acts": unit,
            "peak": MONTHS[found.peak],
            "most": max(found.counts),
            "trough": MONTHS[found.trough],
            "least": min(found.counts),
        }
        sentence = (
            _(
                "Yes: of %(n)s %(acts)s, most began in %(peak)s (%(most)s) and fewest in "
                "%(trough)s (%(least)s), and the months differ more than chance would have them."
            )
            if found.p < CLEAR
            else _(
                "None that stands out from chance: of %(n)s %(acts)s, most began in "
                "%(peak)s (%(most)s) and fewest in %(trough)s (%(least)s)."
            )
        ) % said
        return Answer(
            sentence=sentence,
            n=found.n,
            unit=unit,
            figures=(
                count("most", _("Most, in %(month)s") % {"month": said["peak"]}, max(found.counts)),
                count(
                    "least",
                    _("Fewest, in %(month)s") % {"month": said["trough"]},
                    min(found.counts),
                ),
                decimal("expected", _("In each month if all were alike"), found.expected, places=1),
                decimal(
                    "strength",
                    _("Strength of the season"),
                    found.strength,
                    note=_("0 when the months are alike, 1 when all acts fall into one"),
                ),
                decimal(
                    "p",
                    "p",
                    found.p,
                    places=3,
                    note=_("how often chance alone gives as much"),
                ),
            ),
            table=_table(found, unit),
            drawn=Drawn(
                "questions/_bars.html",
                bars.picture(
                    [str(MONTHS[month])[:3] for month in range(1, 13)],
                    found.counts,
                    low=found.low,
                    high=found.high,
                ),
                _("How many %(acts)s began in each month.") % {"acts": unit},
            ),
            cases=cases,
            case_label=_("Act"),
        )


def _acts(evidence: Evidence, kind: str) -> list[Fact]:
    """The acts of the kind whose month is known."""
    if kind == "exercises":
        return kinds.exercises(evidence)
    if kind == "calm":
        return evidence.acts(sign=+1, to_the_day=True)
    return kinds.provocations(evidence, kind)


def _table(found: Season, unit: str) -> Table:
    columns = (
        Column("month", "", "key"),
        Column("label", _("Month")),
        Column("acts", _("Acts"), "count"),
        Column("low", _("chance: from"), "rounded"),
        Column("high", _("up to"), "rounded"),
    )
    rows = tuple(
        (month, str(MONTHS[month]), acts, low, high)
        for month, (acts, low, high) in enumerate(
            zip(found.counts, found.low, found.high, strict=True), start=1
        )
    )
    return Table(columns, rows, _("%(acts)s by month") % {"acts": capfirst(unit)})
