"""Every question asked of the events, by name. Each returns a queryset and builds on another name."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from datetime import date, datetime
from typing import TYPE_CHECKING, Any

from django.db import models
from django.db.models import Exists, F, OuterRef, Prefetch, Q

from events import search
from events.utf8 import Utf8

if TYPE_CHECKING:
    from events.models import Actor, Event, Place, Publisher, Source, Topic


#: Columns from which the tension index is computed.
_DAYS = ("first_day", "last_day", "precision")
_OF_THE_INDEX = ("public_id", *_DAYS, "score", "event_type", "attribution")

#: So many actors are looked for in each event. Of more, it is cheaper to find the events first.
FEW = 3


class EventQuerySet(models.QuerySet["Event"]):
    """Events that answer a question."""

    # -- who may see them ---------------------------------------------------------------------------------------------

    def published(self) -> EventQuerySet:
        """What a reader may see. Every public door starts here."""
        return self.filter(status="published")

    def seen(self) -> EventQuerySet:
        """What readers can see or have been able to see: published, or withdrawn with a reason."""
        return self.filter(status__in=("published", "withdrawn"))

    # -- when ---------------------------------------------------------------------------------------------------------

    def between(self, first: date | None, last: date | None) -> EventQuerySet:
        """Events that cover at least one day from `first` to `last`, both included; None leaves an end open."""
        found = self
        if first is not None:
            found = found.filter(until__gte=first)
        return found if last is None else found.filter(first_day__lte=last)

    def begun_between(self, first: date, last: date) -> EventQuerySet:
        """Events whose first day lies from `first` to `last`, both included."""
        return self.filter(first_day__gte=first, first_day__lte=last)

    def on(self, day: date) -> EventQuerySet:
        """Events that cover the day."""
        return self.between(day, day)

    # -- who ----------------------------------------------------------------------------------------------------------

    def involving(self, actors: Collection[Actor], role: str = "") -> EventQuerySet:
        """Events in which at least one of the actors takes part, in the role if one is named."""
        parts = self._related("participations").filter(actor__in=actors)
        parts = parts.filter(role=role) if role else parts
        if len(actors) > FEW:
            return self.filter(pk__in=parts.values("event"))
        # By EXISTS: an actor may have thousands of parts, of which a page needs those of a hundred events.
        return self.filter(Exists(parts.filter(event=OuterRef("pk"))))

    def directed(self, ones: Collection[Actor], toward: Collection[Actor]) -> EventQuerySet:
        """Events that one of the first actors initiates and one of the others is the target of."""
        return self.involving(ones, "initiator").involving(toward, "target")

    def held_together(self, ones: Collection[Actor], others: Collection[Actor]) -> EventQuerySet:
        """Events that both parties initiate and nobody is the target of: meetings and agreements."""
        aimed = self._related("participations").filter(role="target")
        both = self.involving(ones, "initiator").involving(others, "initiator")
        return both.exclude(pk__in=aimed.values("event"))

    def in_dyad(self, a: Actor, b: Actor) -> EventQuerySet:
        """Events between two actors: one acts upon the other, or both initiate and nobody is the target."""
        return self.between_parties([a], [b])

    def between_parties(self, ones: Collection[Actor], others: Collection[Actor]) -> EventQuerySet:
        """Events between two parties, each of one or more actors that speak for it."""
        parts = self._related("participations")

        def has(role: str, actors: Collection[Actor] | None = None) -> Q:
            found = parts.filter(role=role)
            found = found if actors is None else found.filter(actor__in=actors)
            return Q(pk__in=found.values("event"))

        there = has("initiator", ones) & has("target", others)
        back = has("initiator", others) & has("target", ones)
        together = has("initiator", ones) & has("initiator", others) & ~has("target")
        return self.filter(there | back | together)

    # -- what ---------------------------------------------------------------------------------------------------------

    def of_types(self, codes: Collection[str]) -> EventQuerySet:
        """Events of the codebook's types."""
        return self.filter(event_type__in=codes)

    def in_quad_classes(self, numbers: Collection[int]) -> EventQuerySet:
        """Events of the quad classes."""
        return self.filter(quad_class__in=numbers)

    def in_directions(self, directions: Collection[str]) -> EventQuerySet:
        """Events on the given sides of the axis."""
        sides = {
            "escalation": Q(score__lt=0),
            "de-escalation": Q(score__gt=0),
            "neutral": Q(score=0),
        }
        wanted = Q(pk__in=[])
        for direction in directions:
            wanted |= sides[direction]
        return self.filter(wanted)

    def scored(self, low: float | None, high: float | None) -> EventQuerySet:
        """Events whose score lies from `low` to `high`, both included; None leaves an end open."""
        found = self if low is None else self.filter(score__gte=low)
        return found if high is None else found.filter(score__lte=high)

    def strong(self, least: float) -> EventQuerySet:
        """Events whose score lies at least so far from 0, on either side."""
        return self.filter(Q(score__lte=-least) | Q(score__gte=least))

    def attributed(self, words: Collection[str]) -> EventQuerySet:
        """Events whose attribution is one of the words."""
        return self.filter(attribution__in=words)

    def about(self, topics: Collection[Topic]) -> EventQuerySet:
        """Events under at least one of the topics."""
        through: Any = self.model.topics.through
        return self.filter(
            pk__in=through.objects.using(self.db).filter(topic__in=topics).values("event")
        )

    def at(self, places: Collection[Place]) -> EventQuerySet:
        """Events at one of the places."""
        return self.filter(place__in=places)

    def sourced_from(self, publishers: Collection[Publisher]) -> EventQuerySet:
        """Events with a source by one of the publishers."""
        cited = self._related("citations").filter(source__publisher__in=publishers)
        return self.filter(pk__in=cited.values("event"))

    def citing(self, source: Source) -> EventQuerySet:
        """Events that the source backs."""
        return self.filter(pk__in=self._related("citations").filter(source=source).values("event"))

    def linked_to(self, keys: Collection[int]) -> EventQuerySet:
        """Events with a link to one of the events, by primary key."""
        return self.filter(pk__in=self._related("links").filter(to__in=keys).values("event"))

    def matching(self, text: str) -> EventQuerySet:
        """Events in whose title, summary, actors or place every word of the text begins a word."""
        return search.matching(self, text)

    # -- in which order -----------------------------------------------------------------------------------------------

    def newest_first(self) -> EventQuerySet:
        """The last first day first."""
        return self.order_by("-first_day", "-pk")

    def oldest_first(self) -> EventQuerySet:
        """The first first day first."""
        return self.order_by("first_day", "pk")

    def strongest_first(self) -> EventQuerySet:
        """The score that lies farthest from 0 first, on either side."""
        return self.order_by((F("score") * F("score")).desc(), "first_day", "pk")

    def before(self, event: Event) -> EventQuerySet:
        """Events that stand before this one in time, nearest first."""
        earlier = Q(first_day__lt=event.first_day) | Q(first_day=event.first_day, pk__lt=event.pk)
        return self.filter(earlier).newest_first()

    def after(self, event: Event) -> EventQuerySet:
        """Events that stand after this one in time, nearest first."""
        later = Q(first_day__gt=event.first_day) | Q(first_day=event.first_day, pk__gt=event.pk)
        return self.filter(later).oldest_first()

    # -- with what they need to be shown ------------------------------------------------------------------------------

    def for_list(self) -> EventQuerySet:
        """With participants, place and sources, for a list of a page: five queries, however many events."""
        return self.select_related("place").prefetch_related(
            Prefetch(
                "participations", queryset=self._related("participations").select_related("actor")
            ),
            Prefetch(
                "citations", queryset=self._related("citations").select_related("source__publisher")
            ),
        )

    def for_detail(self) -> EventQuerySet:
        """With everything that an event's page or document shows."""
        links = self._related("links")
        return self.select_related("place", "revision", "merged_into").prefetch_related(
            Prefetch(
                "participations",
                queryset=self._related("participations").select_related("actor__parent"),
            ),
            Prefetch(
                "citations",
                queryset=self._related("citations").select_related(
                    "source__publisher", "source__via"
                ),
            ),
            Prefetch(
                "claims", queryset=self._related("claims").select_related("source__publisher")
            ),
            Prefetch("links", queryset=links.select_related("to")),
            "topics",
        )

    def for_index(self) -> models.QuerySet[Any, Any]:
        """What the tension index needs of each event, as dictionaries, oldest first."""
        return self.oldest_first().values(*_OF_THE_INDEX)

    def for_ledger(self) -> models.QuerySet[Any, Any]:
        """What a briefing weighs of each event: what the index needs, and more; as dictionaries, oldest first."""
        more = ("pk", "until", "killed_low", "killed_best")
        return self.oldest_first().values(*_OF_THE_INDEX, *more)

    def for_questions(self) -> models.QuerySet[Any, Any]:
        """What the questions ask of each event itself, as dictionaries, oldest first."""
        more = ("pk", "slug", "title", "title_ko", "quad_class")
        return self.oldest_first().values(*_OF_THE_INDEX, *more)

    def for_timeline(self) -> models.QuerySet[Any, Any]:
        """What the chart draws of each event, as tuples, oldest first; the ids and titles stand last."""
        return self.oldest_first().values_list(
            "pk",
            "first_day",
            "until",
            "last_day",
            "precision",
            "score",
            "event_type",
            "attribution",
            "place_id",
            "public_id",
            "title",
            "title_ko",
        )

    def for_sitemap(self) -> EventQuerySet:
        """With what an address and the day of its last change need, and no more."""
        columns = ("public_id", "slug", "first_day", "revision__made_at")
        return self.oldest_first().select_related("revision").only(*columns)

    def by_id(self, ids: Collection[str]) -> dict[str, Any]:
        """The events with these ids, by id; read in no order, for SQLite would walk through all days to keep one."""
        return self.order_by().in_bulk(ids, field_name="public_id")

    def documents(self) -> models.QuerySet[Any, str]:
        """The stored JSON of each event, as text, in the queryset's order."""
        return self.values_list("revision__document", flat=True)

    def document_bytes(self) -> models.QuerySet[Any, bytes]:
        """The same documents as UTF-8 bytes, for files that only join them."""
        return self.values_list(Utf8("revision__document"), flat=True)

    def dated_documents(self) -> models.QuerySet[Any, tuple[bytes, datetime]]:
        """The same bytes, each with the time of the revision that the event stands at."""
        return self.values_list(Utf8("revision__document"), "revision__made_at")

    def for_feed(self) -> models.QuerySet[Any, tuple[bytes, datetime, datetime]]:
        """The same bytes and times, each with the time of the first revision that readers could see."""
        seen = self._related("revisions").filter(event=OuterRef("pk"), status="published")
        first = models.Subquery(seen.order_by("number").values("made_at")[:1])
        return self.values_list(Utf8("revision__document"), "revision__made_at", first)

    def latest_changed(self) -> EventQuerySet:
        """The last written first: by the revision that each event stands at."""
        return self.order_by("-revision_id")

    def with_shared(
        self, actors: Iterable[int] = (), places: Iterable[int] = (), sources: Iterable[int] = ()
    ) -> EventQuerySet:
        """Events whose document shows one of the actors, places or sources, by primary key."""
        return self.filter(
            Q(pk__in=self._related("participations").filter(actor__in=actors).values("event"))
            | Q(place__in=places)
            | Q(pk__in=self._related("citations").filter(source__in=sources).values("event"))
        )

    def by_year(self) -> models.QuerySet[Any, dict[str, Any]]:
        """Events of each side by year of the first day: `year`, `escalation`, `de_escalation`, `neutral`."""
        return (
            self.values(year=F("first_day__year"))
            .annotate(
                escalation=models.Count("pk", filter=Q(score__lt=0)),
                de_escalation=models.Count("pk", filter=Q(score__gt=0)),
                neutral=models.Count("pk", filter=Q(score=0)),
            )
            .order_by("year")  # type: ignore[misc]  # the plugin does not see the name given to values()
        )

    def _related(self, name: str) -> models.QuerySet[Any]:
        """All rows of a related model, on the same database."""
        model: Any = self.model._meta.get_field(name).related_model
        return model._default_manager.using(self.db)
