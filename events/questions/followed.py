"""What follows what: cases, and how often acts of the North came in the days after each, beside their rhythm alone."""

from collections.abc import Sequence
from typing import Any, ClassVar

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from events.questions import kinds, studies
from events.questions.answer import ENOUGH, Answer, Case, Figure, count, share, too_few
from events.questions.asked import Asked
from events.questions.evidence import Evidence, Fact
from events.questions.question import Question


class Followed(Question):
    """A question of this sort: what the cases are, and its words. `%(acts)s` in them is what the acts are called.

    It has the parameter `within`, in days, and unless it says otherwise `kind`, one of `kinds.PROVOCATIONS`.
    """

    #: What the cases are called in the plural, and at the head of their list; what heads the acts beside them.
    unit: ClassVar[Any]
    case_label: ClassVar[Any]
    other_label: ClassVar[Any] = gettext_lazy("First act after it")
    #: The answer, of the numbers that `studies.said` names.
    sentence: ClassVar[Any]
    #: What the table and the picture show.
    table_caption: ClassVar[Any]
    picture_caption: ClassVar[Any]
    acts_label: ClassVar[Any] = gettext_lazy("North Korean %(acts)s on record")
    #: Whether it asks if acts are rarer after the cases than by rhythm alone, and not more frequent.
    less: ClassVar[bool] = False
    #: Whether the days before each case are shown beside those after it.
    has_before: ClassVar[bool] = False

    def cases(self, evidence: Evidence, asked: Asked) -> list[Fact]:
        """What is looked at, each to the day, oldest first."""
        raise NotImplementedError

    def acts(self, evidence: Evidence, asked: Asked) -> list[Fact]:
        """What may follow, each to the day, oldest first."""
        return kinds.provocations(evidence, asked["kind"])

    def acts_in_words(self, asked: Asked) -> str:
        """What the acts are called."""
        return str(kinds.PROVOCATIONS[asked["kind"]])

    def figure_of_acts(self, acts: Sequence[Fact], said: dict[str, str]) -> Figure:
        """What is told of the acts by themselves: how many there are."""
        return count("outcomes", self.acts_label % said, len(acts))

    def answer(self, evidence: Evidence, asked: Asked) -> Answer:
        """Shares of cases that acts followed within several windows of days, beside their base rates."""
        within, last = asked["within"], evidence.last.toordinal()
        said = {"acts": self.acts_in_words(asked)}
        every, acts = self.cases(evidence, asked), self.acts(evidence, asked)
        cases = studies.observed(every, last, within)
        unit, case_label = self.unit % said, str(self.case_label)
        if len(cases) < ENOUGH:
            listed = [Case(fact) for fact in cases]
            return too_few(len(cases), unit, cases=listed, case_label=case_label)
        found = studies.study(cases, acts, nearest=1, farthest=within)
        figures = list(
            studies.figures(found, label=studies.followed_within(within), less=self.less)
        )
        rows = studies.windows(every, acts, last, within, less=self.less)
        if self.has_before:
            before = studies.study(cases, acts, nearest=-within, farthest=-1)
            label = _("In the %(n)s days before") % {"n": within}
            figures.append(
                share("before", label, before.share or 0.0, studies.interval(before.interval))
            )
            label = _("in the %(n)s days before") % {"n": within}
            rows.insert(0, studies.row("before", label, before))
        return Answer(
            sentence=self.sentence % studies.said(found, acts=said["acts"], days=within),
            n=found.n,
            unit=unit,
            figures=(*figures, self.figure_of_acts(acts, said)),
            table=studies.table(rows, heading=_("Days"), caption=self.table_caption % said),
            drawn=studies.drawn(rows, self.picture_caption % said),
            cases=tuple(studies.followers(cases, acts, nearest=1, farthest=within)),
            case_label=case_label,
            other_label=str(self.other_label),
            days_label=_("Days later"),
        )
