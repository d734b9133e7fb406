"""More rhetoric than action? The words' part of conflict in two periods, beside each other."""

from datetime import date

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from events.analysis.columns import EventColumns, columns
from events.analysis.comparison import Difference, Episode, difference, episode
from events.analysis.tension import DailyTension
from events.drawing import ranges
from events.filter_fields import DayField
from events.questions import episodes
from events.questions import literature as works
from events.questions.answer import ENOUGH, Answer, Case, Drawn, percent, too_few
from events.questions.asked import Asked
from events.questions.episodes import FIRST, SECOND
from events.questions.evidence import Evidence, Fact
from events.questions.literature import Finding
from events.questions.question import Question

MEANS = gettext_lazy("Words tell of deeds")
DOES_NOT = gettext_lazy("Words and deeds go apart")


class Rhetoric(Question):
    """Verbal shares of two periods."""

    slug = "rhetoric"
    title = gettext_lazy("More rhetoric than action?")
    about = gettext_lazy(
        "Adds up the weight of hostile words and of hostile deeds of all sides in two periods. A "
        "weight is the square of the score, so one deadly attack outweighs many threats. The interval "
        "comes from drawing the events anew, the p from dealing them out between the periods at random."
    )
    fields = {
        "first_from": DayField(
            required=False,
            initial="2013-01-22",
            label=gettext_lazy("First period from"),
            help_text=gettext_lazy("First day of the first period: 2013-01-22, 2013-01 or 2013."),
        ),
        "first_to": DayField(
            end=True,
            required=False,
            initial="2013-05-31",
            label=gettext_lazy("to"),
            help_text=gettext_lazy("Last day of the first period: 2013-05-31, 2013-05 or 2013."),
        ),
        "second_from": DayField(
            required=False,
            initial="2010-03",
            label=gettext_lazy("Second period from"),
            help_text=gettext_lazy("First day of the second period: 2010-03-01, 2010-03 or 2010."),
        ),
        "second_to": DayField(
            end=True,
            required=False,
            initial="2010-12",
            label=gettext_lazy("to"),
            help_text=gettext_lazy("Last day of the second period: 2010-12-31, 2010-12 or 2010."),
        ),
    }
    examples = {
        "first_from": "2017-07",
        "first_to": "2017-12",
        "second_from": "2010-03",
        "second_to": "2010-12",
    }
    periods = (("first_from", "first_to"), ("second_from", "second_to"))
    limits = (
        gettext_lazy(
            "Words are counted by the editors' choice: thousands of statements are published in a "
            "tense season, and the record holds those that made news."
        ),
        gettext_lazy(
            "The weight of a single attack decides much. Look at the share by number of events, too."
        ),
        gettext_lazy("It adds up all sides. The events below say who said and did what."),
        gettext_lazy(
            "Where the periods begin and end changes the answer, which is why the form lets you move "
            "them."
        ),
    )
    literature = (
        Finding(
            MEANS,
            works.SUKIN_2022,
            gettext_lazy(
                "The more threats the North issues, the likelier are tests and other deeds."
            ),
        ),
        Finding(
            DOES_NOT,
            works.RICHEY_2019,
            gettext_lazy("Ten years of its propaganda show no correlation with its deeds."),
        ),
        Finding(
            DOES_NOT,
            works.DORAZIO_2012,
            gettext_lazy("Its words do not escalate systematically near the allies' exercises."),
        ),
    )

    def answer(self, evidence: Evidence, asked: Asked) -> Answer:
        """Both verbal shares and whether they differ by more than chance."""
        series, facts = evidence.tension(), {fact.id: fact for fact in evidence.facts}
        record = columns([fact.observation for fact in evidence.facts])
        spans = [(asked[f"{name}_from"], asked[f"{name}_to"]) for name in (FIRST, SECOND)]
        found = [_episode(record, series, *span) for span in spans]
        cases = tuple(_cases(facts, found))
        one, other = found
        if one is None or other is None or min(len(e.hostile) for e in (one, other)) < ENOUGH:
            fewest = min(len(e.hostile) if e else 0 for e in found)
            unit = _("hostile events in one of the periods")
            return too_few(fewest, unit, cases=cases, case_label=_("Hostile event"))
        apart = difference(record, one, other)
        assert apart is not None  # both have hostile events
        rows = episodes.rows((one, other))
        figures = episodes.figures(one, other, apart, facts)
        return Answer(
            sentence=_sentence(one, other, apart),
            n=len(one.hostile) + len(other.hostile),
            unit=_("hostile events, %(one)s and %(other)s")
            % {"one": len(one.hostile), "other": len(other.hostile)},
            figures=tuple(figures),
            beside=episodes.beside(figures, one, other),
            table=episodes.table(rows),
            drawn=Drawn(
                "questions/_ranges.html",
                ranges.picture(
                    [
                        ranges.Line(
                            label=str(label),
                            value=value,
                            text=percent(value),
                            interval=(low, high) if low is not None else None,
                            is_chosen=by == "weight",
                        )
                        for _row, label, by, _n, value, low, high, *_rest in rows
                    ]
                ),
                _("The part of words in conflict, by weight and by number of events."),
            ),
            cases=cases,
            case_label=_("Hostile event"),
        )


def _episode(
    record: EventColumns, series: DailyTension | None, first: date, last: date
) -> Episode | None:
    """The episode, as far as the record reaches; None when it does not reach it."""
    if series is None:
        return None
    first, last = max(first, series.first), min(last, series.last)
    return episode(record, series, first, last) if first <= last else None


def _sentence(one: Episode, other: Episode, apart: Difference) -> str:
    said = _(
        "Words made up %(first)s of the weight of conflict in the first period (%(first_span)s) and "
        "%(second)s in the second (%(second_span)s)"
    ) % {
        "first": percent(one.verbal_share or 0),
        "first_span": episodes.span(one),
        "second": percent(other.verbal_share or 0),
        "second_span": episodes.span(other),
    }
    if apart.is_significant:
        verdict = _("a difference beyond chance (p = %(p).3f).") % {"p": apart.p}
    else:
        verdict = _("with this few events the difference could be chance (p = %(p).2f).") % {
            "p": apart.p
        }
    return f"{said}; {verdict}" if one.verbal_share != other.verbal_share else f"{said}."


def _cases(facts: dict[str, Fact], found: list[Episode | None]) -> list[Case]:
    labels = {FIRST: _("First period"), SECOND: _("Second period")}
    return [
        Case(facts[id], group=name, group_label=labels[name])
        for name, part in zip((FIRST, SECOND), found, strict=True)
        if part is not None
        for id in reversed(part.hostile)
    ]
