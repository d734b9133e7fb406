"""The other yardstick: the same events the way most would serve them, a ModelViewSet with nested serializers.

Its queries are prefetched, as anybody's would be who has read the manual; the rest is the framework as it comes.
"""

from django.urls import include, path
from rest_framework import serializers
from rest_framework.pagination import PageNumberPagination
from rest_framework.renderers import JSONRenderer
from rest_framework.routers import DefaultRouter
from rest_framework.viewsets import ModelViewSet

from events.models import Actor, Citation, Event, Participation, Place, Publisher, Source


class PlainActor(serializers.ModelSerializer[Actor]):
    class Meta:
        model = Actor
        fields = ("slug", "name", "name_ko", "kind")


class PlainParticipation(serializers.ModelSerializer[Participation]):
    actor = PlainActor()

    class Meta:
        model = Participation
        fields = ("role", "actor")


class PlainPublisher(serializers.ModelSerializer[Publisher]):
    class Meta:
        model = Publisher
        fields = ("slug", "name", "country", "kind", "state_media")


class PlainSource(serializers.ModelSerializer[Source]):
    publisher = PlainPublisher()

    class Meta:
        model = Source
        fields = ("public_id", "url", "title", "publisher", "published", "language")


class PlainCitation(serializers.ModelSerializer[Citation]):
    source = PlainSource()

    class Meta:
        model = Citation
        fields = ("source", "locator")


class PlainPlace(serializers.ModelSerializer[Place]):
    class Meta:
        model = Place
        fields = ("slug", "name", "latitude", "longitude")


class PlainEvent(serializers.ModelSerializer[Event]):
    participations = PlainParticipation(many=True)
    citations = PlainCitation(many=True)
    place = PlainPlace()
    topics = serializers.SlugRelatedField(slug_field="slug", many=True, read_only=True)  # type: ignore[var-annotated]

    class Meta:
        model = Event
        fields = (
            "public_id",
            "first_day",
            "last_day",
            "precision",
            "title",
            "title_ko",
            "summary",
            "event_type",
            "quad_class",
            "score",
            "attribution",
            "participations",
            "place",
            "topics",
            "citations",
        )


class Pages(PageNumberPagination):
    page_size = 100


class PlainEvents(ModelViewSet[Event]):
    queryset = (
        Event.objects.published()
        .newest_first()
        .select_related("place")
        .prefetch_related("participations__actor", "citations__source__publisher", "topics")
    )
    serializer_class = PlainEvent
    renderer_classes = [JSONRenderer]
    pagination_class = Pages
    lookup_field = "public_id"
    throttle_classes: list[type] = []


router = DefaultRouter()
router.register("plain", PlainEvents)
urlpatterns = [path("", include(router.urls))]
