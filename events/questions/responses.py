"""Who answers whom, and in kind? Acts of two parties toward each other, hostile and conciliatory, and their answers."""

from collections.abc import Mapping
from statistics import median
from typing import Any

from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from events import filter_words, languages
from events.analysis.columns import LEAST_ACT
from events.analysis.responses import Responses, responses
from events.models import Actor
from events.questions import literature as works
from events.questions import studies
from events.questions.answer import (
    ENOUGH,
    Answer,
    Case,
    CaseLabels,
    Figure,
    count,
    days,
    in_days,
    number,
    percent,
    share,
    too_few,
)
from events.questions.asked import Asked
from events.questions.evidence import Evidence, Fact, speakers
from events.questions.fields import ActorField, DaysField
from events.questions.literature import Finding
from events.questions.question import Question

RECIPROCAL = gettext_lazy("Sides answer in kind")
NOT_ROBUST = gettext_lazy("It is no firm rule")
SIGNS = {"hostile": -1, "conciliatory": 1}


class WhoAnswersWhom(Question):
    """Answers in kind between two parties."""

    slug = "responses"
    title = gettext_lazy("Who answers whom, and in kind?")
    about = gettext_lazy(
        "Takes each act of one party toward the other, hostile or conciliatory, looks for the first "
        "act of the same sort back, strictly later, and compares with what those acts would give if "
        "they were moved in time. Without that comparison almost any act in a busy year is answered."
    )
    fields = {
        "one": ActorField(
            required=False,
            initial="usa",
            label=gettext_lazy("One party"),
            help_text=gettext_lazy("Slug of an actor: usa, rok, japan, china."),
        ),
        "other": ActorField(
            required=False,
            initial="dprk",
            label=gettext_lazy("The other"),
            help_text=gettext_lazy("Slug of another actor: dprk."),
        ),
        "within": DaysField(
            required=False,
            initial=30,
            label=gettext_lazy("Days for an answer"),
            help_text=gettext_lazy("Within how many days an answer has to come: 1 to 365."),
        ),
    }
    examples = {"one": "rok", "other": "dprk", "within": "14"}
    era = "1990"
    limits = (
        gettext_lazy(
            "“Answered within so many days” is timing, not motive: the next act need not have been "
            "meant as an answer."
        ),
        gettext_lazy(
            "It sees acts of one toward the other. Meetings, which both hold together, have no "
            "direction and do not count, and nor do answers to a third party."
        ),
        gettext_lazy(
            "Who acted first cannot be read from it: each act may itself be an answer to one before."
        ),
    )
    literature = (
        Finding(
            RECIPROCAL,
            works.GOLDSTEIN_PEVEHOUSE_1997,
            gettext_lazy(
                "In the Bosnian war the parties answered in kind, and outside powers answered for others."
            ),
        ),
        Finding(
            RECIPROCAL,
            works.SIGAL_1998,
            gettext_lazy("North Korea played tit for tat with the United States."),
        ),
        Finding(
            NOT_ROBUST,
            works.PATCHEN_BOGUMIL_1995,
            gettext_lazy(
                "Between Washington and Moscow reciprocity was no robust process; it showed most in "
                "times of tension."
            ),
        ),
    )

    def check(self, values: Mapping[str, Any]) -> dict[str, list[str]]:
        """Two parties are two."""
        if values["one"] == values["other"]:
            return {"other": [_("Name two different actors.")]}
        return {}

    def answer(self, evidence: Evidence, asked: Asked) -> Answer:
        """Response rates of both directions and both sorts, beside their base rates."""
        one, other, within = asked["one"], asked["other"], asked["within"]
        names, plain = _names(one, other)
        rows, cases, found = [], [], {}
        for kind, sign in SIGNS.items():
            for x, y in ((one, other), (other, one)):
                acts = _acts(evidence, x, y, sign)
                back = _acts(evidence, y, x, sign)
                known = studies.observed(acts, evidence.last.toordinal(), within)
                answers = responses(
                    studies.ordinals(known),
                    sorted(set(studies.ordinals(back))),
                    horizon=within,
                )
                label = _label(kind, names[x], names[y])
                name = f"{x}_{kind}"
                found[name] = answers
                rows.append(_row(name, label, _short(kind, plain[x], plain[y]), answers))
                cases += [
                    Case(c.fact, c.other, c.days, group=name, group_label=label)
                    for c in studies.followers(known, back, nearest=1, farthest=within)
                ]
        cases.sort(key=lambda case: case.fact.day, reverse=True)
        n = sum(answers.n for answers in found.values())
        labels: CaseLabels = {
            "case_label": _("Act"),
            "other_label": _("First act back"),
            "days_label": _("Days later"),
        }
        unit = _("acts of the two toward each other")
        if max(answers.n for answers in found.values()) < ENOUGH:
            return too_few(n, unit, cases=cases, **labels)
        return Answer(
            sentence=_sentence(found, one, other, names, within),
            n=n,
            unit=unit,
            figures=(
                *(figure for row in rows for figure in _figures(row, found[row.name])),
                *_coded(evidence, one, other),
            ),
            table=studies.table(
                rows, heading=_("Acts"), caption=_("Acts that were answered in kind"), has_lags=True
            ),
            drawn=studies.drawn(
                rows, _("Share of acts answered in kind within %(n)s days.") % {"n": within}
            ),
            cases=tuple(cases),
            **labels,
        )


def _acts(evidence: Evidence, by: str, toward: str, sign: int) -> list[Fact]:
    return evidence.acts(by=by, toward=toward, sign=sign, least=LEAST_ACT, to_the_day=True)


def _names(*slugs: str) -> tuple[dict[str, str], dict[str, str]]:
    """What the parties are called inside a sentence, and by themselves."""
    found = Actor.objects.in_bulk(slugs, field_name="slug")
    # A record without the actors of the default has no names for them either.
    unknown = {slug: slug for slug in slugs}
    inside = {slug: filter_words.name_of(actor) for slug, actor in found.items()}
    plain = {slug: languages.text(actor, "name") for slug, actor in found.items()}
    return unknown | inside, unknown | plain


def _label(kind: str, by: str, toward: str) -> str:
    if kind == "hostile":
        said = _("hostile acts of %(one)s toward %(other)s")
    else:
        said = _("conciliatory acts of %(one)s toward %(other)s")
    return said % {"one": by, "other": toward}


def _short(kind: str, by: str, toward: str) -> str:
    """The same in the few letters that the picture has room for."""
    said = (
        _("hostile: %(one)s → %(other)s")
        if kind == "hostile"
        else _("conciliatory: %(one)s → %(other)s")
    )
    return said % {"one": by, "other": toward}


def _row(name: str, label: str, short: str, found: Responses) -> studies.Row:
    """A direction as a line; with too few acts it has no share."""
    if found.n < ENOUGH:
        return studies.Row(name, label, found.n, None, None, None, None, short=short)
    return studies.Row(
        name=name,
        label=label,
        n=found.n,
        share=found.rate,
        interval=found.interval,
        base=found.expected,
        base_interval=found.expected_interval,
        p=found.p,
        median=found.median_lag,
        short=short,
    )


def _figures(row: studies.Row, found: Responses) -> list[Figure]:
    """Rate, lift and median lag of a direction; nothing where there are too few acts."""
    if row.share is None:
        return []
    note = _(
        "n = %(n)s; %(base)s by rhythm alone, lift %(lift)s, p = %(p)s; median lag %(lag)s"
    ) % {
        "n": found.n,
        "base": "–" if found.expected is None else percent(found.expected),
        "lift": number(found.lift),
        "p": number(found.p, 3),
        "lag": "–" if found.median_lag is None else in_days(found.median_lag),
    }
    label = capfirst(row.label)
    return [share(row.name, label, row.share, studies.interval(row.interval), note)]


def _sentence(
    found: Mapping[str, Responses], one: str, other: str, names: Mapping[str, str], within: int
) -> str:
    """The sort of act that has more cases, in both directions."""
    kind = max(SIGNS, key=lambda kind: found[f"{one}_{kind}"].n + found[f"{other}_{kind}"].n)
    parts = []
    for x, y in ((one, other), (other, one)):
        answers, label = found[f"{x}_{kind}"], _label(kind, names[x], names[y])
        if answers.n < ENOUGH or answers.rate is None:
            parts.append(_("of %(acts)s there are too few to say") % {"acts": label})
            continue
        parts.append(
            _(
                "of %(n)s %(acts)s %(share)s were answered in kind within %(days)s days, %(base)s by rhythm alone"
            )
            % {
                "n": answers.n,
                "acts": label,
                "share": percent(answers.rate),
                "days": within,
                "base": percent(answers.expected or 0),
            }
        )
    said = "; ".join(parts)
    return f"{capfirst(said)}."


def _coded(evidence: Evidence, one: str, other: str) -> list[Figure]:
    """The answers that editors coded as such between the two, whatever their sort, and their median lag."""
    sides = (speakers(one) or frozenset(), speakers(other) or frozenset())
    facts, lags = evidence.by_id(), []
    for fact in evidence.facts:
        for kind, to in fact.links:
            earlier = facts.get(to)
            if kind != "responds_to" or earlier is None:
                continue
            ours, theirs = set(fact.observation.initiators), set(earlier.observation.initiators)
            if any(ours & x and theirs & y and not ours & y for x, y in (sides, sides[::-1])):
                lags.append((fact.day - earlier.day).days)
    label = _("Answers that editors coded as such")
    coded = count("coded", label, len(lags))
    if len(lags) < ENOUGH:
        return [coded]
    return [coded, days("coded_median_lag", _("Their median lag"), float(median(lags)))]
