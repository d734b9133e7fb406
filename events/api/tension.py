"""Tension: the index of any days, pair or actor, and any day opened."""

from typing import Any, ClassVar

from django.core.exceptions import ValidationError
from rest_framework import serializers
from rest_framework.request import Request
from rest_framework.response import Response

from events import licence, tension_answer
from events.analysis.tension import COLUMNS
from events.api import examples
from events.api.endpoint import Endpoint
from events.api.parameters import AS_OF, Parameter
from events.api.problems import BadQueryError
from events.file_answer import as_header
from events.formats import csv
from events.tension_query import EXAMPLES, FIELDS, TensionQuery


class ColumnsSerializer(serializers.Serializer):
    """The index in columns of one length: one value a day, or the mean of each week or month."""

    day = serializers.ListField(
        child=serializers.DateField(), help_text="The day, or the first day of the week or month."
    )
    days = serializers.ListField(
        child=serializers.IntegerField(),
        required=False,
        help_text="Days of the week or month that were asked for; absent at the resolution of a day.",
    )


for _name in COLUMNS:
    ColumnsSerializer._declared_fields[_name] = serializers.ListField(
        child=serializers.FloatField(), help_text=f"{_name.replace('_', ' ').capitalize()}."
    )


class DriverSerializer(serializers.Serializer):
    """An event that makes up part of a gauge."""

    id = serializers.CharField(help_text="Id of the event.")
    title = serializers.CharField(help_text="Its title.")
    path = serializers.CharField(help_text="Path of its page.")
    first_day = serializers.DateField(help_text="Its first day.")
    score = serializers.FloatField(help_text="Its score.")
    contribution = serializers.FloatField(help_text="What is left of its weight on the day.")
    share = serializers.FloatField(help_text="That as a part of the gauge's pressure, from 0 to 1.")


class DriversSerializer(serializers.Serializer):
    """The three largest parts of each gauge."""

    escalation = DriverSerializer(many=True, help_text="Of what raises tension.")
    de_escalation = DriverSerializer(many=True, help_text="Of what lowers it.")


class OpenedDaySerializer(serializers.Serializer):
    """One day of the index with what makes it up."""

    day = serializers.DateField(help_text="The day.")
    single_number = serializers.FloatField(
        help_text="T, from 0 to 100; 50 when neither side leads."
    )
    escalation_level = serializers.CharField(help_text="low, raised, high, very high or extreme.")
    de_escalation_level = serializers.CharField(help_text="The same for what lowers tension.")
    climate = serializers.CharField(help_text="confrontation, thaw, mixed or quiet.")
    arrow = serializers.CharField(help_text="up, steady or down, against 30 days before.")
    drivers = DriversSerializer(help_text="The three largest parts of each gauge.")


for _name in COLUMNS:
    OpenedDaySerializer._declared_fields[_name] = serializers.FloatField(
        help_text=f"{_name.replace('_', ' ').capitalize()}."
    )


class TensionSerializer(serializers.Serializer):
    """An answer about tension."""

    version = serializers.IntegerField(help_text="Dataset version: number of the last revision.")
    method = serializers.CharField(help_text="Version of the method.")
    parameters = serializers.DictField(help_text="What was asked, defaults filled in.")
    constants = serializers.DictField(
        child=serializers.FloatField(), help_text="Constants of the method's version."
    )
    events = serializers.IntegerField(help_text="How many events count.")
    columns = ColumnsSerializer(help_text="The index.")
    on = OpenedDaySerializer(required=False, help_text="The day that was to be opened.")


#: The example of the index, as a table.
TABLE = csv.of_columns(examples.TENSION["columns"]).decode()


class Tension(Endpoint):
    """The tension index: two gauges from 0 to 100, their net from -100 to +100, and its 90 % band.

    The arrays of `columns` have one length. `on` opens a day: its words, and the three events that make up most of
    each gauge. Every number can be computed again from the published events; `/methodology/` says how.
    """

    summary = "Get the tension index"
    operation = "tension"
    group = "Measures"
    answer: ClassVar[Any] = TensionSerializer
    parameters = {
        **{name: Parameter(field, EXAMPLES[name]) for name, field in FIELDS.items()},
        **AS_OF,
    }
    example: ClassVar[Any] = examples.TENSION

    def get(self, request: Request) -> Response:
        """The answer."""
        return Response(tension_answer.answer(self.question(request), self.version))

    def question(self, request: Request) -> TensionQuery:
        """What is asked; raises BadQueryError for values that do not go together."""
        try:
            return TensionQuery.of(self.values(request))
        except ValidationError as error:
            raise BadQueryError(error.message_dict, list(self.parameters)) from error


class TensionTable(Tension):
    """The same index as a table (CSV, RFC 4180): a line for each day, week or month, with the columns of `columns`.

    `Dataset-View` says what was asked, in words; `on` chooses a day where no other is given.
    """

    summary = "Get the tension index as CSV"
    operation = "tension_csv"
    answer = {"type": "string"}
    media_type = "text/csv"
    example = TABLE

    def get(self, request: Request) -> Response:
        """The table."""
        query = self.question(request)
        name = f"{licence.FILE_NAME}-index-r{self.version}.csv"
        return Response(
            csv.of_columns(tension_answer.table(query, self.version)),
            content_type=f"{self.media_type}; charset=utf-8; header=present",
            headers={
                "Content-Disposition": f'attachment; filename="{name}"',
                "Dataset-View": as_header(query.words()),
            },
        )
