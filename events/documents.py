"""The document of an event: what the API serves, written once when the event is saved and only joined afterwards.

The serializers are the one definition of its shape: they write it, and the OpenAPI schema is read from them.
"""

from dataclasses import asdict
from functools import cache
from typing import Any

import msgspec
from drf_spectacular.utils import extend_schema_field
from rest_framework import serializers

from events import codebook
from events.models import (
    Citation,
    Claim,
    Event,
    Link,
    Participation,
    Place,
    Publisher,
    Source,
    backing,
)

Mapping = dict[str, Any]


class ParticipantSerializer(serializers.ModelSerializer[Participation]):
    """An actor in the event, with its role."""

    actor = serializers.SlugField(source="actor.slug", help_text="Slug of the actor.")
    name = serializers.CharField(source="actor.name", help_text="The actor's English name.")
    name_ko = serializers.CharField(
        source="actor.name_ko", help_text="The actor's name in Hangul, or empty."
    )

    class Meta:
        model = Participation
        fields = ("role", "actor", "name", "name_ko")


class EventPlaceSerializer(serializers.ModelSerializer[Place]):
    """Where the event happened."""

    class Meta:
        model = Place
        fields = ("slug", "name", "name_ko", "latitude", "longitude", "precision")


class SourcePublisherSerializer(serializers.ModelSerializer[Publisher]):
    """Who is responsible for a source."""

    class Meta:
        model = Publisher
        fields = ("slug", "name", "country", "kind", "state_media")


class EventSourceSerializer(serializers.ModelSerializer[Source]):
    """A publication that backs the event."""

    id = serializers.CharField(
        source="public_id", help_text="Permanent, opaque identifier of the source."
    )
    publisher = SourcePublisherSerializer(help_text="Who is responsible for the text.")
    via = serializers.CharField(
        source="via.name",
        default=None,
        allow_null=True,
        help_text="Who carried the text, when it was not the publisher.",
    )

    class Meta:
        model = Source
        fields = (
            "id",
            "url",
            "title",
            "title_described",
            "publisher",
            "via",
            "published",
            "language",
            "archived_url",
        )


class CitationSerializer(serializers.ModelSerializer[Citation]):
    """A source, and where in it the event is backed."""

    source = EventSourceSerializer(  # type: ignore[assignment]  # the field is called like an option
        help_text="The publication that backs the event."
    )

    class Meta:
        model = Citation
        fields = ("source", "locator")


class ClaimSerializer(serializers.ModelSerializer[Claim]):
    """What one source says of one field."""

    source = serializers.CharField(  # type: ignore[assignment]  # the field is called like an option
        source="source.public_id", help_text="Id of the source that says so."
    )

    class Meta:
        model = Claim
        fields = ("field", "value", "source", "note", "locator")


class LinkSerializer(serializers.ModelSerializer[Link]):
    """How the event relates to an earlier one."""

    to = serializers.CharField(source="to.public_id", help_text="Id of the earlier event.")

    class Meta:
        model = Link
        fields = ("type", "to")


class TollSerializer(serializers.Serializer[Any]):
    """Numbers of people, from the lowest to the highest that a source gives."""

    low = serializers.IntegerField(allow_null=True, help_text="Lowest number that a source gives.")
    best = serializers.IntegerField(allow_null=True, help_text="Best estimate.")
    high = serializers.IntegerField(
        allow_null=True, help_text="Highest number that a source gives."
    )


class FigureSerializer(TollSerializer):
    """A number of the event, with how its best value was found."""

    field = serializers.ChoiceField(
        choices=[field.value for field in backing.NUMBERS],
        help_text="What is counted or measured: people killed or injured, missiles, kilometres of range.",
    )
    basis = serializers.ChoiceField(
        choices=backing.BASES,
        help_text=(
            "agreed: all sources give it; majority: most do; median, lower_median: the middle one or lower of two; "
            "editors: set by them."
        ),
    )
    sources = serializers.IntegerField(help_text="How many publishers give a number.")


class EventSerializer(serializers.ModelSerializer[Event]):
    """A published event of the record, whole."""

    id = serializers.CharField(
        source="public_id", help_text="Permanent, opaque identifier of the event."
    )
    revision = serializers.IntegerField(
        source="revision_id",
        help_text="Number of the revision that the event stands at; a mirror compares it.",
    )
    path = serializers.SerializerMethodField(help_text="Path of the event's page on this site.")
    direction = serializers.ChoiceField(
        choices=list(codebook.DIRECTIONS),
        help_text="Side of the axis: escalation, de-escalation or neutral, by the score.",
    )
    killed = serializers.SerializerMethodField(
        help_text="People killed; null when no source gives a number."
    )
    injured = serializers.SerializerMethodField(
        help_text="People injured; null when no source gives a number."
    )
    figures = serializers.SerializerMethodField(
        help_text="Numbers of the event, each derived from its claims or set by the editors."
    )
    labels = serializers.SerializerMethodField(
        help_text=(
            "What must be said of its backing: single_source, and state_media or state_media_of_a_party when every "
            "source is."
        )
    )
    participants = ParticipantSerializer(
        source="participations", many=True, help_text="Who took part, initiators first."
    )
    place = EventPlaceSerializer(allow_null=True, help_text="Where it happened, or null.")
    topics = serializers.SlugRelatedField(  # type: ignore[var-annotated]  # the stubs leave the model open
        slug_field="slug", many=True, read_only=True, help_text="Slugs of the subject headings."
    )
    citations = CitationSerializer(many=True, help_text="The sources, at least one.")
    claims = ClaimSerializer(many=True, help_text="What single sources say of single fields.")
    links = LinkSerializer(
        source="public_links", many=True, help_text="How it relates to earlier events."
    )

    class Meta:
        model = Event
        fields = (
            "id",
            "revision",
            "path",
            "first_day",
            "last_day",
            "precision",
            "title",
            "title_ko",
            "summary",
            "summary_ko",
            "event_type",
            "quad_class",
            "direction",
            "score",
            "attribution",
            "participants",
            "place",
            "topics",
            "killed",
            "injured",
            "figures",
            "labels",
            "citations",
            "claims",
            "links",
        )

    def get_path(self, event: Event) -> str:
        """The address of the page, without the host: the same document serves every host."""
        return event.get_absolute_url()

    @extend_schema_field(TollSerializer(allow_null=True))
    def get_killed(self, event: Event) -> Mapping | None:
        """Low, best and high, or None without any."""
        return _toll(event, "killed")

    @extend_schema_field(TollSerializer(allow_null=True))
    def get_injured(self, event: Event) -> Mapping | None:
        """Low, best and high, or None without any."""
        return _toll(event, "injured")

    @extend_schema_field(FigureSerializer(many=True))
    def get_figures(self, event: Event) -> list[Mapping]:
        """The numbers that a source or an editor gives."""
        return [asdict(figure) for figure in backing.figures(event)]

    @extend_schema_field(
        serializers.ListField(child=serializers.ChoiceField(choices=backing.LABELS))
    )
    def get_labels(self, event: Event) -> list[str]:
        """The labels, none for an event that several hands back."""
        return backing.labels(event)


def _toll(event: Event, name: str) -> Mapping | None:
    for figure in backing.figures(event):
        if figure.field == name:
            return {"low": figure.low, "best": figure.best, "high": figure.high}
    return None


def write(event: Event) -> str:
    """The event's document as JSON text; the event comes from `for_detail()` with its new revision number set."""
    return msgspec.json.encode(_serializer().to_representation(event)).decode()


@cache
def _serializer() -> EventSerializer:
    """The one that writes all documents: to make its fields anew for each would cost as much as all else of a save."""
    return EventSerializer()
