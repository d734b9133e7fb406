"""Phases: the crises and thaws of the record, today or as they were known on a day."""

from collections.abc import Iterable
from typing import Any

from django.http import Http404
from django.urls import reverse
from rest_framework import serializers
from rest_framework.request import Request
from rest_framework.response import Response

from events import as_of, phases
from events.analysis.comparison import Episode, QuadClasses
from events.analysis.phases import Phase
from events.api import paging
from events.api import phase_examples as examples
from events.api.endpoint import Endpoint
from events.api.parameters import AS_OF, Parameter
from events.api.problems import BadQueryError
from events.filter_fields import ChoicesField, DayField

KINDS = ("crisis", "thaw")


class PhaseSerializer(serializers.Serializer):
    """A crisis or a thaw."""

    id = serializers.CharField(help_text="Its kind and its first day.")
    path = serializers.CharField(help_text="Path of its page.")
    kind = serializers.ChoiceField(choices=KINDS, help_text="crisis or thaw.")
    name = serializers.CharField(help_text="What editors call it, or empty.")
    name_ko = serializers.CharField(help_text="The same in Korean.")
    summary = serializers.CharField(help_text="What editors say of it, or empty.")
    first_day = serializers.DateField(help_text="The first day of the lead.")
    last_day = serializers.DateField(help_text="The last day, so far if it lasts.")
    days = serializers.IntegerField(help_text="How many days.")
    peak_day = serializers.DateField(help_text="The day of the largest lead.")
    amplitude = serializers.FloatField(help_text="The largest lead, in points of the net.")
    area = serializers.FloatField(
        help_text="Sum of the net's size over its days, in hundreds of points: full-scale days."
    )
    events = serializers.IntegerField(help_text="Events that cover one of its days.")
    acts = serializers.IntegerField(help_text="Those of them on its own side.")
    verbal_share = serializers.FloatField(
        allow_null=True, help_text="The part of the weight of its acts that are words, 0 to 1."
    )
    opening = serializers.CharField(allow_null=True, help_text="Id of the event that opened it.")
    closing = serializers.CharField(
        allow_null=True,
        help_text="Id of the strongest act against it at its end; null if it faded or lasts.",
    )
    movers = serializers.ListField(
        child=serializers.CharField(), help_text="Slugs of the initiators of the opening event."
    )
    leading = serializers.ListField(
        child=serializers.CharField(),
        help_text="Slugs of the initiators of the largest part of its acts' weight.",
    )
    waves = serializers.IntegerField(help_text="How many waves it has.")
    is_ongoing = serializers.BooleanField(help_text="Whether it touches the last day.")
    is_final = serializers.BooleanField(help_text="Whether no later event can change it.")
    is_incident = serializers.BooleanField(
        help_text="Whether it is a single blow or gesture, which statistics leave out."
    )
    is_thin = serializers.BooleanField(
        help_text="Whether the record is thin on most of its days, which statistics leave out."
    )


class WaveSerializer(serializers.Serializer):
    """One rise and fall within a phase."""

    first_day = serializers.DateField(help_text="Its first day.")
    last_day = serializers.DateField(help_text="Its last day.")
    peak_day = serializers.DateField(help_text="The day of its largest lead.")
    amplitude = serializers.FloatField(help_text="That lead, in points of the net.")


class QuadClassesSerializer(serializers.Serializer):
    """A number for each quad class."""

    verbal_cooperation = serializers.FloatField(help_text="Words that lower tension.")
    material_cooperation = serializers.FloatField(help_text="Deeds that lower it.")
    verbal_conflict = serializers.FloatField(help_text="Words that raise it.")
    material_conflict = serializers.FloatField(help_text="Deeds that raise it.")


class EpisodeSerializer(serializers.Serializer):
    """What happened in a phase, on both sides."""

    counts = QuadClassesSerializer(
        help_text="Number of events by quad class, without those scored 0."
    )
    weights = QuadClassesSerializer(help_text="Weight of events by quad class.")
    peak_escalation = serializers.FloatField(help_text="Highest reading of what raises tension.")
    peak_de_escalation = serializers.FloatField(help_text="Highest reading of what lowers it.")
    days_high = serializers.IntegerField(help_text="Days with that first reading at 50 or more.")


class PhaseDetailSerializer(serializers.Serializer):
    """A phase with its waves, its events and what both sides did."""

    phase = PhaseSerializer(help_text="The phase as lists have it.")
    waves = WaveSerializer(many=True, help_text="Its waves, the first first.")
    events = serializers.ListField(
        child=serializers.CharField(), help_text="Ids of the events that cover one of its days."
    )
    acts = serializers.ListField(
        child=serializers.CharField(), help_text="Ids of those of them on its own side."
    )
    episode = EpisodeSerializer(help_text="Both sides in numbers.")


class PhaseList(Endpoint):
    """Crises and thaws, oldest first, all on one page: days on which one side of the index leads, by the method's rule.

    They are computed from the events, not set by hand; `/methodology/` says how. `known_on` answers with the phases as
    they stood on a past day, from what had happened by then.
    """

    summary = "List crises and thaws"
    operation = "phases"
    group = "Time"
    answer = PhaseSerializer
    is_list = True
    parameters = {
        "kind": Parameter(
            ChoicesField(
                choices={kind: kind for kind in KINDS}, required=False, help_text="crisis or thaw."
            ),
            "thaw",
        ),
        "on": Parameter(
            DayField(whole=True, required=False, help_text="Those that cover this day."),
            "2013-06-16",
        ),
        "known_on": Parameter(
            DayField(
                whole=True,
                required=False,
                help_text="As they stood on this day, today or before; today if not given.",
            ),
            "2013-06-16",
        ),
        **AS_OF,
    }
    example = examples.PHASE

    def get(self, request: Request) -> Response:
        """The phases."""
        values = self.values(request)
        day, today = values.get("known_on"), as_of.today()
        if day and day > today:
            problem = f"{day} has not come yet; today is {today}."
            raise BadQueryError({"known_on": [problem]}, list(self.parameters))
        found = phases.known_on(day or today, self.version)
        on, kinds = values.get("on"), values.get("kind", KINDS)
        shown = [p for p in found if p.kind in kinds and (not on or p.first <= on <= p.last)]
        results = rows(shown)
        return Response(paging.whole(results))


class PhaseDetail(Endpoint):
    """One crisis or thaw, with its waves and events."""

    summary = "Get a phase"
    operation = "phase"
    group = "Time"
    answer = PhaseDetailSerializer
    problems = (400, 404)
    parameters = AS_OF
    example = examples.PHASE_DETAIL

    def get(self, request: Request, phase: str) -> Response:
        """The phase; 404 for an unknown id, which names the one that took its place."""
        self.values(request)
        found = phases.of_id(phase, self.version)
        episode = phases.episode(found, self.version) if found else None
        if found is None or episode is None:
            other = phases.in_place_of(phase, self.version)
            now = f" It may be {other.id} now." if other else ""
            raise Http404(f"There is no phase {phase}.{now}")
        [row] = rows([found])
        return Response(
            {
                "phase": row,
                "waves": [
                    {
                        "first_day": wave.first,
                        "last_day": wave.last,
                        "peak_day": wave.peak_day,
                        "amplitude": wave.amplitude,
                    }
                    for wave in found.waves
                ],
                "events": found.events,
                "acts": found.acts,
                "episode": numbers(episode),
            }
        )


def rows(found: Iterable[Phase]) -> list[dict[str, Any]]:
    """Phases as lists have them, with the names that editors gave."""
    return [
        {
            "id": phase.id,
            "path": reverse("phase", args=[phase.id]),
            "kind": phase.kind,
            "name": period.name if period else "",
            "name_ko": period.name_ko if period else "",
            "summary": period.summary if period else "",
            "first_day": phase.first,
            "last_day": phase.last,
            "days": phase.days,
            "peak_day": phase.peak_day,
            "amplitude": phase.amplitude,
            "area": phase.area,
            "events": len(phase.events),
            "acts": len(phase.acts),
            "verbal_share": phase.verbal_share,
            "opening": phase.opening,
            "closing": phase.closing,
            "movers": phase.movers,
            "leading": phase.leading,
            "waves": len(phase.waves),
            "is_ongoing": phase.is_ongoing,
            "is_final": phase.is_final,
            "is_incident": phase.is_incident,
            "is_thin": phase.is_thin,
        }
        for phase, period in ((one.phase, one.period) for one in phases.named(list(found)))
    ]


def numbers(episode: Episode) -> dict[str, Any]:
    """Both sides of an episode."""
    return {
        "counts": {name: int(count) for name, count in by_class(episode.counts).items()},
        "weights": by_class(episode.weights),
        "peak_escalation": episode.peak_escalation,
        "peak_de_escalation": episode.peak_de_escalation,
        "days_high": episode.days_high,
    }


def by_class(of: QuadClasses) -> dict[str, float]:
    """The numbers by the name of the class."""
    return {name: getattr(of, name) for name in QuadClassesSerializer._declared_fields}
