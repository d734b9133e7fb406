"""Changes: what a mirror asks for, again and again, from where it ended."""

from datetime import UTC
from typing import Any

import msgspec
from django import forms
from rest_framework import serializers
from rest_framework.request import Request
from rest_framework.response import Response

from events import change_feed
from events.api import examples, paging
from events.api.endpoint import Endpoint
from events.api.parameters import PAGING, Parameter
from events.api.problems import BadQueryError
from events.change_feed import Change
from events.documents import EventSerializer

#: As the API writes a moment.
MOMENT = serializers.DateTimeField(default_timezone=UTC)


EXAMPLE: dict[str, Any] = {
    "since": 4365,
    "next_since": 4380,
    "revision": 4380,
    "next": None,
    "results": [
        {
            "revision": 4366,
            "id": "z395vm",
            "action": "updated",
            "made_at": "2026-11-24T06:15:00Z",
            "reason": "Korean title added.",
            "public_note": "",
            "material": False,
            "changed": ["title_ko"],
            "event": examples.EVENT,
            "tombstone": None,
        },
        {
            "revision": 4379,
            "id": "k7f3q9",
            "action": "merged",
            "made_at": "2026-11-24T06:21:00Z",
            "reason": "",
            "public_note": "It repeats another event.",
            "material": True,
            "changed": ["withdrawn_reason", "merged_into"],
            "event": None,
            "tombstone": {
                "id": "k7f3q9",
                "reason": "It repeats another event.",
                "merged_into": "z395vm",
            },
        },
    ],
}


class TombstoneSerializer(serializers.Serializer[Any]):
    """What is left of an event that was withdrawn; its address answers 410 with the same."""

    id = serializers.CharField(help_text="Id of the event.")
    reason = serializers.CharField(help_text="Why it was withdrawn.")
    merged_into = serializers.CharField(
        allow_null=True, help_text="Id of the event that it repeats, or null."
    )


class ChangeSerializer(serializers.Serializer[Any]):
    """One change of an event that readers can see, or could see before."""

    revision = serializers.IntegerField(help_text="Number of the revision.")
    id = serializers.CharField(help_text="Id of the event.")
    action = serializers.ChoiceField(
        choices=["created", "updated", "withdrawn", "merged", "restored"],
        help_text="What readers saw happen: created is the first time that they see it.",
    )
    made_at = serializers.DateTimeField(help_text="When it was written, in UTC.")
    reason = serializers.CharField(help_text="Why, in the editors' words.")
    public_note = serializers.CharField(
        help_text="What readers are told of a change of substance, or empty."
    )
    material = serializers.BooleanField(help_text="Whether it is listed as a correction.")
    changed = serializers.ListField(
        child=serializers.CharField(),
        help_text="Names of the fields that differ; none for a new event, or when only a name that it shows does.",
    )
    event = EventSerializer(
        allow_null=True, help_text="The whole event from then on; null when it is gone."
    )
    tombstone = TombstoneSerializer(
        allow_null=True, help_text="What stands in its place; null while it is there."
    )


class ChangeListSerializer(serializers.Serializer[Any]):
    """Changes after a revision, in their order."""

    since = serializers.IntegerField(help_text="The revision asked for.")
    next_since = serializers.IntegerField(
        help_text="Everything up to this revision has been told: ask from here the next time."
    )
    revision = serializers.IntegerField(
        help_text="Dataset version: number of the last revision. A mirror is complete when next_since has reached it."
    )
    next = serializers.URLField(
        allow_null=True, help_text="Address of the changes that follow, or null at the end."
    )
    results = ChangeSerializer(many=True, help_text="The changes.")


SINCE = Parameter(
    forms.IntegerField(
        required=False,
        min_value=0,
        help_text="The last revision that the mirror holds; 0, which gives everything, if not given.",
    ),
    "1412",
)


class Changes(Endpoint):
    """Changes of events after a revision, in the order of their revisions, without gaps: what keeps a mirror exact.

    Store each `event` under its id, drop what has a `tombstone`, keep `next_since`, and ask again from there. What the
    mirror holds when it has reached `revision` is what `/api/v1/events/` and `/data/events.jsonl` serve, byte for byte.
    Revisions that readers do not see are passed over, so the numbers may jump.
    """

    stale = 60  # a mirror is never further behind than two minutes
    summary = "List changes"
    operation = "changes"
    group = "Events"
    answer = ChangeListSerializer
    parameters = {"since": SINCE, "page_size": PAGING["page_size"]}
    example = EXAMPLE

    def get(self, request: Request) -> Response:
        """A page of changes, with the documents as they are stored."""
        values = self.values(request)
        since, size = values.get("since", 0), values.get("page_size", paging.DEFAULT_SIZE)
        if since > self.version:
            said = f"The record stands at revision {self.version}. A mirror of another record begins at 0."
            raise BadQueryError({"since": [said]}, list(self.parameters))
        part = change_feed.after(since, until=self.version, most=size)
        following = None
        if part.more:
            following = paging.address(request._request, since=str(part.complete_to))
        head = {
            "since": since,
            "next_since": part.complete_to,
            "revision": self.version,
            "next": following,
            "results": (),
        }
        return Response(
            _joined(head, part.changes), headers=paging.link_header({"next": following})
        )


def _joined(head: dict[str, Any], changes: list[Change]) -> bytes:
    """The envelope around the changes, each of them around the event's document as it is stored."""
    begin = msgspec.json.encode(head)[:-2]
    return b"".join((begin, b",".join(_written(change) for change in changes), b"]}"))


def _written(change: Change) -> bytes:
    said = {
        "revision": change.revision,
        "id": change.id,
        "action": change.action,
        "made_at": MOMENT.to_representation(change.made_at),
        "reason": change.reason,
        "public_note": change.public_note,
        "material": change.material,
        "changed": change.changed,
        "tombstone": change.tombstone,
    }
    event = change.document if change.tombstone is None else b"null"
    return b"".join((msgspec.json.encode(said)[:-1], b',"event":', event, b"}"))
