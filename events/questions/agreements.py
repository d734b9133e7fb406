"""Which agreements were kept, and how long? What later acts on record did to each, from the links between events."""

from collections.abc import Sequence
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from events.analysis.agreements import Fate, Relating, Track, held, track_record
from events.analysis.chance import share_interval
from events.analysis.survival import Survival
from events.drawing import steps as drawing
from events.questions import kinds, thaws
from events.questions import literature as works
from events.questions.answer import (
    ENOUGH,
    Answer,
    Case,
    Drawn,
    Figure,
    Interval,
    count,
    days,
    in_days,
    percent,
    share,
    too_few,
)
from events.questions.asked import Asked
from events.questions.evidence import Evidence, Fact, speakers
from events.questions.fields import OneField
from events.questions.literature import Finding
from events.questions.question import Question

ANYBODY = "all"
WITH = {
    ANYBODY: gettext_lazy("anybody"),
    "rok": gettext_lazy("South Korea"),
    "usa": gettext_lazy("the United States"),
    "japan": gettext_lazy("Japan"),
}
RELATIONS = ("fulfils", "violates", "cancels")
FATES = {
    Fate.CANCELLED: gettext_lazy("Cancelled"),
    Fate.VIOLATED: gettext_lazy("Violated"),
    Fate.KEPT: gettext_lazy("Fulfilled, and no act against it on record"),
    Fate.UNKNOWN: gettext_lazy("No act for or against it on record"),
}
#: Lengths, in years, for which the page says what share still held.
YEARS = (1, 5, 10)
YEAR = 365.25


class Agreements(Question):
    """Agreements with the North, and what became of them."""

    slug = "agreements"
    title = gettext_lazy("Which agreements were kept, and how long?")
    about = gettext_lazy(
        "Takes each agreement that North Korea signed and looks for later acts, by whichever "
        "side, that editors linked to it as fulfilling, violating or cancelling it. The curve "
        "gives the share against which nothing of the sort was on record after so many days."
    )
    fields = {
        "with": OneField(
            choices=WITH,
            required=False,
            initial=ANYBODY,
            label=gettext_lazy("Signed with"),
            help_text=gettext_lazy("all, rok, usa or japan: with whom the agreement was made."),
        ),
        "breach": OneField(
            choices={
                "any": gettext_lazy("violated or cancelled"),
                "cancelled": gettext_lazy("cancelled"),
            },
            required=False,
            initial="any",
            label=gettext_lazy("Counts as broken when"),
            help_text=gettext_lazy(
                "any: an act violates or cancels it. cancelled: only when it is given up."
            ),
        ),
    }
    examples = {"with": "usa", "breach": "cancelled"}
    limits = (
        gettext_lazy(
            "A link is an editor’s judgement that an act touches an agreement, by whichever side. "
            "It is no verdict on who broke it first."
        ),
        gettext_lazy(
            "Where no act is linked, the agreement may have been kept quietly, forgotten, or "
            "never begun: silence is not proof."
        ),
        gettext_lazy(
            "Keeping one’s word makes no news. Acts that violate are more often recorded than "
            "acts that fulfil."
        ),
        gettext_lazy("A joint statement and a treaty count alike, as one agreement each."),
    )
    literature = (
        Finding(
            gettext_lazy("The North does not keep them"),
            works.KEAVNEY_2018,
            gettext_lazy(
                "Since 1985 the North has undertaken again and again not to build nuclear "
                "weapons, and gone on."
            ),
        ),
        Finding(
            gettext_lazy("It takes both sides"),
            works.SIGAL_1998,
            gettext_lazy("The North answered cooperation with cooperation: tit for tat."),
        ),
        Finding(
            gettext_lazy("It takes both sides"),
            works.CARLIN_2021,
            gettext_lazy(
                "The United States announced the end of the consortium that carried out the "
                "Agreed Framework at the very meeting that made the next agreement."
            ),
        ),
    )

    def answer(self, evidence: Evidence, asked: Asked) -> Answer:
        """What became of the agreements, and the curve of how long they held."""
        facts = evidence.by_id()
        signed = _signed(evidence, asked["with"])
        acts = _relating(evidence, only_cancelled=asked["breach"] == "cancelled")
        tracks = track_record([one.observation for one in signed], acts, until=evidence.last)
        unit, cases = _("agreements"), tuple(_cases(tracks, facts))
        labels: dict[str, Any] = {
            "case_label": _("Agreement"),
            "other_label": _("First act against it"),
            "days_label": _("Days"),
        }
        if len(tracks) < ENOUGH:
            return too_few(len(tracks), unit, cases=cases, **labels)
        curve = held(tracks)
        return Answer(
            sentence=_sentence(tracks, curve),
            n=len(tracks),
            unit=unit,
            figures=tuple(_figures(tracks, curve)),
            table=thaws.table(curve.steps),
            drawn=Drawn(
                "questions/_steps.html",
                drawing.picture(
                    [drawing.Step(s.time, s.survival, s.low, s.high) for s in curve.steps],
                    longest=max(track.held for track in tracks),
                    median=curve.median,
                ),
                _(
                    "Share of agreements against which nothing was on record, by the time since they were made."
                ),
            ),
            cases=cases,
            **labels,
        )


def _signed(evidence: Evidence, other: str) -> list[Fact]:
    found = evidence.acts(by=kinds.NORTH, types=("agreement",))
    partners = None if other == ANYBODY else speakers(other)
    return [
        fact
        for fact in found
        if partners is None
        or not partners.isdisjoint((*fact.observation.initiators, *fact.observation.targets))
    ]


def _relating(evidence: Evidence, *, only_cancelled: bool) -> list[Relating]:
    wanted = ("fulfils", "cancels") if only_cancelled else RELATIONS
    return [
        Relating(fact.id, relation, to, fact.day)  # type: ignore[arg-type]  # one of the three
        for fact in evidence.known
        for relation, to in fact.links
        if relation in wanted
    ]


def _broken(tracks: Sequence[Track]) -> list[Track]:
    return [track for track in tracks if track.is_broken]


def _sentence(tracks: Sequence[Track], curve: Survival) -> str:
    broken = _broken(tracks)
    said = {
        "n": len(tracks),
        "k": len(broken),
        "share": percent(len(broken) / len(tracks)),
        "kept": sum(track.fate == Fate.KEPT for track in tracks),
    }
    first = (
        _(
            "Of %(n)s agreements with North Korea, later acts on record, by either side, broke "
            "%(k)s (%(share)s); %(kept)s have been acted upon and not broken."
        )
        % said
    )
    if curve.median is None:
        return first
    return f"{first} " + _("Half were broken within %(days)s.") % {"days": in_days(curve.median)}


def _figures(tracks: Sequence[Track], curve: Survival) -> list[Figure]:
    broken = len(_broken(tracks))
    ends = share_interval(broken, len(tracks))
    found = [
        share(
            "broken",
            _("Broken by an act on record"),
            broken / len(tracks),
            Interval(*ends) if ends else None,
        ),
        *(
            count(str(fate), str(label), sum(track.fate == fate for track in tracks))
            for fate, label in FATES.items()
        ),
    ]
    if curve.is_enough:
        if curve.median is not None:
            found.append(days("median", _("Half were broken within"), curve.median))
        found += [
            share(
                f"held_{years}_years",
                _("Held longer than %(n)s years") % {"n": years}
                if years > 1
                else _("Held longer than a year"),
                curve.at(years * YEAR),
                thaws.interval(curve, years * YEAR),
            )
            for years in YEARS
        ]
    return found


def _cases(tracks: Sequence[Track], facts: dict[str, Fact]) -> list[Case]:
    listed = []
    for track in reversed(tracks):
        against = sorted((*track.violated, *track.cancelled), key=lambda act: act.day)
        other = facts[against[0].id] if against else None
        listed.append(
            Case(
                facts[track.id],
                other,
                track.held if other else None,
                "" if other else _("none on record"),
                group=str(track.fate),
                group_label=str(FATES[track.fate]),
            )
        )
    return listed
