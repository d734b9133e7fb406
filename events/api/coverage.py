"""Coverage: how much is on record, by year, initiator, direction and number of independent publishers."""

from dataclasses import asdict
from typing import Any

from rest_framework import serializers
from rest_framework.request import Request
from rest_framework.response import Response

from events.api.endpoint import Endpoint
from events.api.parameters import AS_OF, Parameter
from events.api.problems import BadQueryError
from events.covered import table

EXAMPLE: dict[str, Any] = {
    "version": 5179,
    "count": 1,
    "events": 31,
    "two_publishers": 12,
    "thin_years": [1946, 1947],
    "cells": [
        {"year": 2013, "actor": "rok", "direction": "escalation", "publishers": 2, "events": 3}
    ],
}


class CellSerializer(serializers.Serializer):
    """One combination that has events."""

    year = serializers.IntegerField(help_text="Year in which the events began.")
    actor = serializers.CharField(help_text="Slug of the initiator; `all` for every event once.")
    direction = serializers.CharField(help_text="escalation, de-escalation or neutral.")
    publishers = serializers.IntegerField(help_text="Independent publishers behind each event.")
    events = serializers.IntegerField(help_text="How many events.")


class CoverageSerializer(serializers.Serializer):
    """The table, and its sums."""

    version = serializers.IntegerField(help_text="Dataset version: number of the last revision.")
    count = serializers.IntegerField(help_text="How many cells.")
    events = serializers.IntegerField(help_text="How many events.")
    two_publishers = serializers.IntegerField(
        help_text="How many of them have two independent publishers or more."
    )
    thin_years = serializers.ListField(
        child=serializers.IntegerField(), help_text="Years with fewer than six events."
    )
    cells = CellSerializer(many=True, help_text="Every combination that has events.")


class Coverage(Endpoint):
    """Counts of events by year, initiator, direction and number of independent publishers.

    Without `actor` the cells of `all` count every event once; those of an actor count what it initiated, so that an
    event of several initiators stands in several. Aggregators and encyclopedias are no independent publishers.
    """

    summary = "Get the coverage of the record"
    operation = "coverage"
    group = "Measures"
    answer = CoverageSerializer
    parameters = {
        **{name: Parameter(field, table.EXAMPLES[name]) for name, field in table.FIELDS.items()},
        **AS_OF,
    }
    example = EXAMPLE

    def get(self, request: Request) -> Response:
        """The table."""
        self.values(request)
        asked = table.read(request._request.GET)
        if asked.problems:
            raise BadQueryError(dict(asked.problems), list(self.parameters))
        found = asked.table()
        cells = found.files(asked.actor)
        return Response(
            {
                "version": self.version,
                "count": len(cells),
                "events": found.total.events,
                "two_publishers": found.total.two_publishers,
                "thin_years": found.thin_years(),
                "cells": [asdict(cell) for cell in cells],
            }
        )
