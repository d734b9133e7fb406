"""The shapes of answers beside the event's document; field texts are the models' own."""

from datetime import UTC
from typing import Any

from rest_framework import serializers

from events.models import Actor, Phase, Place, Publisher, Revision, Source, Term, Topic

COUNTED = "Number of published events."


class ActorSerializer(serializers.ModelSerializer[Actor]):
    """A state, body, force, group or person that takes part in events."""

    parent = serializers.SlugRelatedField(  # type: ignore[assignment,var-annotated]  # stubs
        slug_field="slug",
        read_only=True,
        allow_null=True,
        help_text=Actor._meta.get_field("parent").help_text,
    )
    aliases = serializers.ListField(
        child=serializers.CharField(), help_text=Actor._meta.get_field("aliases").help_text
    )
    events = serializers.IntegerField(
        source="n", help_text=f"{COUNTED[:-1]} that it takes part in."
    )

    class Meta:
        model = Actor
        fields = (
            "slug",
            "name",
            "name_ko",
            "aliases",
            "kind",
            "parent",
            "code",
            "wikidata",
            "events",
        )


class PublisherSerializer(serializers.ModelSerializer[Publisher]):
    """Who publishes sources."""

    hosts = serializers.ListField(
        child=serializers.CharField(), help_text=Publisher._meta.get_field("hosts").help_text
    )
    sources = serializers.IntegerField(
        source="n_sources", help_text="Number of its sources that are cited."
    )
    events = serializers.IntegerField(source="n", help_text=f"{COUNTED[:-1]} that cite it.")

    class Meta:
        model = Publisher
        fields = ("slug", "name", "country", "kind", "state_media", "hosts", "sources", "events")


class SourceSerializer(serializers.ModelSerializer[Source]):
    """A publication that backs at least one published event."""

    id = serializers.CharField(
        source="public_id", help_text=Source._meta.get_field("public_id").help_text
    )
    publisher = serializers.CharField(source="publisher.slug", help_text="Slug of the publisher.")
    via = serializers.CharField(
        source="via.slug",
        default=None,
        allow_null=True,
        help_text="Slug of the publisher that carried the text, when it was not the publisher's own address.",
    )
    events = serializers.IntegerField(source="n", help_text=f"{COUNTED[:-1]} that it backs.")

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
            "weak",
            "archived_url",
            "last_checked",
            "events",
        )


class PlaceSerializer(serializers.ModelSerializer[Place]):
    """A place of published events."""

    aliases = serializers.ListField(
        child=serializers.CharField(), help_text=Place._meta.get_field("aliases").help_text
    )
    events = serializers.IntegerField(source="n", help_text=f"{COUNTED[:-1]} there.")

    class Meta:
        model = Place
        fields = (
            "slug",
            "name",
            "name_ko",
            "aliases",
            "latitude",
            "longitude",
            "precision",
            "country",
            "events",
        )


class TopicSerializer(serializers.ModelSerializer[Topic]):
    """A subject heading."""

    events = serializers.IntegerField(source="n", help_text=f"{COUNTED[:-1]} under it.")

    class Meta:
        model = Topic
        fields = ("slug", "name", "name_ko", "description", "events")


class TermSerializer(serializers.ModelSerializer[Term]):
    """Who held which office from when to when."""

    person = serializers.CharField(source="person.slug", help_text="Slug of who held the office.")
    name = serializers.CharField(source="person.name", help_text="The person's English name.")
    name_ko = serializers.CharField(
        source="person.name_ko", help_text="The person's name in Hangul, or empty."
    )
    state = serializers.CharField(
        source="state.slug", help_text="Slug of the state whose office it is."
    )

    class Meta:
        model = Term
        fields = (
            "person",
            "name",
            "name_ko",
            "state",
            "office",
            "office_ko",
            "first_day",
            "last_day",
            "acting",
        )


class PeriodSerializer(serializers.ModelSerializer[Phase]):
    """A period that editors have named."""

    class Meta:
        model = Phase
        fields = ("slug", "name", "name_ko", "first_day", "last_day", "summary")


class RevisionSerializer(serializers.ModelSerializer[Revision]):
    """One change of an event since readers could see it."""

    made_at = serializers.DateTimeField(
        default_timezone=UTC, help_text="When it was written, in UTC."
    )
    changed = serializers.SerializerMethodField(
        help_text="Names of the fields that differ from the revision before."
    )

    class Meta:
        model = Revision
        fields = (
            "number",
            "action",
            "made_at",
            "reason",
            "public_note",
            "material",
            "changed",
        )

    #: Fields of the record that readers are not shown.
    internal = ("note", "status")

    def get_changed(self, revision: Revision) -> list[str]:
        """The names of public fields."""
        return [name for name in revision.changed if name not in self.internal]


class CodebookTypeSerializer(serializers.Serializer[Any]):
    """A type of the codebook."""

    code = serializers.CharField(help_text="Code of the type, as events and filters name it.")
    group = serializers.CharField(help_text="Heading under which the codebook lists it.")
    label_en = serializers.CharField(help_text="English label.")
    label_ko = serializers.CharField(help_text="Korean label.")
    definition = serializers.CharField(help_text="What belongs under the type.")
    direction = serializers.CharField(help_text="Side of the axis of its default score.")
    mode = serializers.CharField(help_text="verbal or material; empty for context.")
    default_score = serializers.FloatField(help_text="Score of an ordinary event of the type.")
    min_score = serializers.FloatField(help_text="Lowest score that is permitted; 0 always is.")
    max_score = serializers.FloatField(help_text="Highest score that is permitted; 0 always is.")
    plover_type = serializers.CharField(help_text="Corresponding type in PLOVER.")
    plover_mode = serializers.CharField(help_text="Corresponding mode in PLOVER, or empty.")
    cameo_code = serializers.CharField(help_text="Corresponding CAMEO code, or empty.")
    events = serializers.IntegerField(help_text=f"{COUNTED[:-1]} of the type.")


class DyadSerializer(serializers.Serializer[Any]):
    """Two actors between whom something happened."""

    id = serializers.CharField(
        help_text="Slugs of both in alphabetical order, as the filter takes them: dprk:usa."
    )
    a = serializers.CharField(help_text="Slug of the first actor.")
    b = serializers.CharField(help_text="Slug of the second actor.")
    events = serializers.IntegerField(help_text=f"{COUNTED[:-1]} between the two.")


class QuadSerializer(serializers.Serializer[Any]):
    """Numbers of events by quad class."""

    verbal_cooperation = serializers.IntegerField(help_text="Quad class 1: words that ease.")
    material_cooperation = serializers.IntegerField(help_text="Quad class 2: deeds that ease.")
    verbal_conflict = serializers.IntegerField(help_text="Quad class 3: words that strain.")
    material_conflict = serializers.IntegerField(help_text="Quad class 4: deeds that strain.")
    context = serializers.IntegerField(  # type: ignore[assignment]  # a member of the answer
        help_text="Events without a quad class."
    )


class DyadDetailSerializer(DyadSerializer):
    """What passed between two actors, by direction and quad class."""

    a_to_b = QuadSerializer(help_text="The first acts upon the second.")
    b_to_a = QuadSerializer(help_text="The second acts upon the first.")
    together = QuadSerializer(help_text="Both act and nobody is acted upon: meetings, agreements.")
