"""How well an event is backed, read from its sources and claims: nobody types it. Events come from `for_detail()`."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from events.estimates import Estimate, estimate
from events.models.claim import Claim

if TYPE_CHECKING:
    from events.models.event import Event

#: Fields of claims that are numbers, of which an estimate can be made.
NUMBERS = (Claim.Field.KILLED, Claim.Field.INJURED, Claim.Field.MISSILES, Claim.Field.RANGE)
#: How a best number was found.
BASES = ("agreed", "majority", "median", "lower_median", "editors")
#: What a page and a document say of the backing.
LABELS = ("single_source", "state_media", "state_media_of_a_party")
#: Countries of publishers (ISO 3166 alpha-2) as actors name them (alpha-3).
COUNTRIES = {
    "KP": ("PRK",),
    "KR": ("KOR",),
    "CN": ("CHN",),
    "RU": ("RUS", "SUN"),
    "US": ("USA",),
    "JP": ("JPN",),
    "VN": ("VNM",),
    "IR": ("IRN",),
    "EG": ("EGY",),
    "MM": ("MMR",),
    "UA": ("UKR",),
    "PL": ("POL",),
    "SE": ("SWE",),
    "CH": ("CHE",),
    "GB": ("GBR",),
    "FR": ("FRA",),
    "TR": ("TUR",),
    "PK": ("PAK",),
    "KZ": ("KAZ",),
    "KW": ("KWT",),
    "VE": ("VEN",),
}


@dataclass(frozen=True, slots=True)
class Figure:
    """A number of the event: what its claims say together, or what the editors have settled on."""

    field: str
    low: int | None
    best: int | None
    high: int | None
    basis: str
    sources: int


@dataclass(frozen=True, slots=True)
class Disagreement:
    """A field of which sources say different things, with who says what, and the estimate where it is a number."""

    field: str
    label: str
    claims: list[Claim]
    estimate: Estimate | None
    basis: str


def figures(event: Event) -> list[Figure]:
    """The numbers of the event that a source or an editor gives, in the order of `NUMBERS`."""
    found = []
    for field in NUMBERS:
        ends = [getattr(event, f"{field}_{end}", None) for end in ("low", "best", "high")]
        made = _estimate(event, field)
        if any(end is not None for end in ends):
            number = made.sources if made else 0
            found.append(Figure(field.value, ends[0], ends[1], ends[2], "editors", number))
        elif made:
            found.append(
                Figure(field.value, made.low, made.best, made.high, made.basis, made.sources)
            )
    return found


def _estimate(event: Event, field: str) -> Estimate | None:
    said = [(c.source.publisher.slug, c.value) for c in event.claims.all() if c.field == field]
    return estimate(said)


def disagreements(event: Event) -> list[Disagreement]:
    """The fields on which sources differ."""
    found = []
    for field in Claim.Field:
        claims = [claim for claim in event.claims.all() if claim.field == field]
        if field == Claim.Field.OTHER or len({claim.value.casefold() for claim in claims}) < 2:
            continue
        made = _estimate(event, field) if field in NUMBERS else None
        found.append(
            Disagreement(
                field.value, str(field.label), claims, made, basis_words(made.basis if made else "")
            )
        )
    return found


def agreements(event: Event) -> list[Claim]:
    """The claims on fields on which no source says anything else."""
    differ = {item.field for item in disagreements(event)}
    return [claim for claim in event.claims.all() if claim.field not in differ]


def basis_words(basis: str) -> str:
    """How a best number was found, in words."""
    return {
        "agreed": _("all sources agree"),
        "majority": _("most sources say so"),
        "median": _("the middle of what sources say"),
        "lower_median": _("the lower of the two in the middle"),
        "editors": _("set by the editors"),
    }.get(basis, "")


def labels(event: Event) -> list[str]:
    """What must be said of the backing: `single_source`, and `state_media` or `state_media_of_a_party` alone."""
    publishers = [citation.source.publisher for citation in event.citations.all()]
    found = []
    if len(publishers) == 1:
        found.append("single_source")
    if publishers and all(publisher.state_media for publisher in publishers):
        parties = {code for part in event.participations.all() for code in _codes(part.actor)}
        own = all(not parties.isdisjoint(_of(publisher.country)) for publisher in publishers)
        found.append("state_media_of_a_party" if own else "state_media")
    return found


def _codes(actor: object) -> Sequence[str]:
    """The codes of the actor and of those it belongs to."""
    codes = []
    while actor is not None:
        codes.append(getattr(actor, "code", ""))
        actor = getattr(actor, "parent", None)
    return codes


def _of(country: str) -> tuple[str, ...]:
    return COUNTRIES.get(country, ())
