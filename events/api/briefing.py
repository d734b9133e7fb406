"""The briefing of a day, as data: events by id, and each of them once in a table beside."""

from django.http import Http404
from rest_framework import serializers
from rest_framework.request import Request
from rest_framework.response import Response

from events import as_of
from events.api import briefing_answer, briefing_examples
from events.api.endpoint import Endpoint
from events.api.parameters import AS_OF
from events.api.problems import BadQueryError
from events.briefing import days
from events.briefing.shown import shown
from events.briefing.whole import briefing

LISTED = serializers.ListField
TEXT = serializers.CharField


class NamedEventSerializer(serializers.Serializer):
    """An event that the briefing names."""

    id = TEXT(help_text="Its id.")
    path = TEXT(help_text="Path of its page.")
    title = TEXT(help_text="Its title.")
    title_ko = TEXT(help_text="The same in Korean.")
    first_day = serializers.DateField(help_text="Its first day.")
    last_day = serializers.DateField(allow_null=True, help_text="Its last day, if it has one.")
    event_type = TEXT(help_text="Its type.")
    score = serializers.FloatField(help_text="Its score.")


class MatterSerializer(serializers.Serializer):
    """An offer or a threat."""

    event = TEXT(help_text="Id of the event.")
    days = serializers.IntegerField(help_text="Days since it was made.")
    reactions = LISTED(child=TEXT(), help_text="Ids of the first events that respond to it.")


class OpenSerializer(serializers.Serializer):
    """What stood open on the day: nothing known by then takes it up, refuses, withdraws or fulfils it."""

    offers = MatterSerializer(many=True, help_text="Offers of the last 90 days.")
    threats = MatterSerializer(many=True, help_text="Threats of the last 90 days.")
    older = LISTED(child=TEXT(), help_text="Ids of older ones, up to a year.")


class StepSerializer(serializers.Serializer):
    """A strong act of the turn."""

    event = TEXT(help_text="Id of the event.")
    answers = LISTED(child=TEXT(), help_text="Ids of the first events that respond to it.")


class TurnSerializer(serializers.Serializer):
    """The crisis or thaw that the day lies in or comes after, as known on the day."""

    kind = TEXT(help_text="crisis or thaw.")
    first_day = serializers.DateField(help_text="Its first day.")
    last_day = serializers.DateField(help_text="Its last day, or the day itself while it lasts.")
    days_since = serializers.IntegerField(help_text="Days since its end; 0 while it lasts.")
    opening = TEXT(allow_null=True, help_text="Id of the event that opened it.")
    closing = TEXT(allow_null=True, help_text="Id of the strongest act against it at its end.")
    peak_day = serializers.DateField(help_text="The day of its largest lead.")
    amplitude = serializers.FloatField(help_text="That lead, in points.")
    steps = StepSerializer(many=True, help_text="Its strongest acts, oldest first.")
    more = LISTED(child=TEXT(), help_text="Ids of its other events, the weightiest of them.")


class MovesSerializer(serializers.Serializer):
    """What one party did in 90 days."""

    party = TEXT(help_text="Slug of the state or organisation; empty for several together.")
    raising = serializers.IntegerField(help_text="Acts that raised tension.")
    lowering = serializers.IntegerField(help_text="Acts that lowered it.")
    shown = LISTED(child=TEXT(), help_text="Ids of the weightiest on each side.")
    rest = LISTED(child=TEXT(), help_text="Ids of the others.")


class EpisodeInBriefSerializer(serializers.Serializer):
    """An episode beside the present one."""

    first_day = serializers.DateField(help_text="Its first day.")
    last_day = serializers.DateField(help_text="Its last day.")
    verbal_share = serializers.FloatField(
        allow_null=True, help_text="The words' part of the weight of its own side's acts, 0 to 1."
    )
    interval = LISTED(
        child=serializers.FloatField(), allow_null=True, help_text="Its 90 % interval."
    )
    difference = serializers.FloatField(
        allow_null=True,
        help_text="The words' part of conflict in the present episode less that of this one.",
    )
    p = serializers.FloatField(allow_null=True, help_text="Two-sided p of that, by permutation.")
    killed = serializers.IntegerField(help_text="People killed, by the best numbers on record.")
    deadliest = LISTED(child=TEXT(), help_text="Ids of the acts that cost most lives.")
    strongest = TEXT(help_text="Id of the strongest act.")


class LastedSerializer(serializers.Serializer):
    """How long the thaws or crises on record by the day had lasted."""

    n = serializers.IntegerField(help_text="How many.")
    ended = serializers.IntegerField(help_text="How many of them were over.")
    days = LISTED(child=serializers.IntegerField(), help_text="Their lengths, oldest first.")
    median = serializers.IntegerField(
        allow_null=True, help_text="Days within which half were over; null if fewer than 8 were."
    )
    longer_than = serializers.DictField(
        child=serializers.FloatField(),
        help_text="Share that lasted longer than so many days; empty if fewer than 8 were over.",
    )


class LikeDaySerializer(serializers.Serializer):
    """A past day with a like course."""

    day = serializers.DateField(help_text="The day.")
    distance = serializers.FloatField(help_text="Root mean square of the differences, in points.")
    net = serializers.FloatField(help_text="The net on it.")
    net_after = serializers.FloatField(help_text="The net 90 days later.")
    raising = TEXT(help_text="Id of the strongest act between that raised tension, or empty.")
    lowering = TEXT(help_text="Id of the strongest that lowered it, or empty.")


class CameNextSerializer(serializers.Serializer):
    """What is on record after the day."""

    last_day = serializers.DateField(help_text="Up to this day.")
    net = serializers.FloatField(help_text="The net on it.")
    events = LISTED(child=TEXT(), help_text="Ids of the strongest events, oldest first.")


class BriefingSerializer(serializers.Serializer):
    """One day. Everything outside `came_next` is made of what was known on it."""

    day = serializers.DateField(help_text="The day.")
    version = serializers.IntegerField(help_text="Dataset version: number of the last revision.")
    method = TEXT(help_text="Version of the method.")
    climate = TEXT(help_text="confrontation, thaw, mixed signals or quiet.")
    arrow = TEXT(allow_null=True, help_text="up, steady or down, against 30 days before.")
    escalation = serializers.FloatField(help_text="What raises tension, 0 to 100.")
    de_escalation = serializers.FloatField(help_text="What lowers it, 0 to 100.")
    net = serializers.FloatField(help_text="The first less the second.")
    change = serializers.FloatField(help_text="The net less that of 30 days before.")
    raising = LISTED(child=TEXT(), help_text="Ids of the largest parts of the first gauge.")
    lowering = LISTED(child=TEXT(), help_text="Ids of the largest parts of the second.")
    news = LISTED(child=TEXT(), help_text="Ids of the news of the last days, the latest first.")
    open = OpenSerializer(help_text="Offers and threats that stood open.")
    turn = TurnSerializer(allow_null=True, help_text="What led to the day.")
    moves = MovesSerializer(many=True, help_text="Each party's moves in 90 days.")
    episodes = EpisodeInBriefSerializer(
        many=True, help_text="The present or last episode, then the nearest earlier of its kind."
    )
    thaws = LastedSerializer(help_text="How long thaws had lasted.")
    crises = LastedSerializer(help_text="How long crises had lasted.")
    like = LikeDaySerializer(many=True, help_text="Days with a like course, the nearest first.")
    came_next = CameNextSerializer(allow_null=True, help_text="The one part that looks ahead.")
    events = NamedEventSerializer(many=True, help_text="Every event named above, oldest first.")


class BriefingDetail(Endpoint):
    """How tense a day was, its news, what stood open, what led to it and what earlier turns came to.

    Any day from 15 August 1945 to today, written 2013-06-16, from events up to it; `came_next` alone looks past it.
    The page `/briefing/2013-06-16/` says the same in sentences.
    """

    summary = "Get the briefing of a day"
    operation = "briefing"
    group = "Measures"
    answer = BriefingSerializer
    problems = (400, 404)
    parameters = AS_OF
    example = briefing_examples.BRIEFING

    def get(self, request: Request, day: str) -> Response:
        """The briefing; 400 for what is no day, 404 for a day without one."""
        self.values(request)
        today = as_of.today()
        try:
            found = briefing(days.asked(day, today), today, self.version)
        except days.NotADayError as error:
            raise BadQueryError({"day": [str(error)]}, list(self.parameters)) from error
        except days.NoBriefingError as error:
            raise Http404(str(error)) from error
        return Response(briefing_answer.answer(found, shown(found)))
