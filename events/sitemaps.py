"""The sitemap: every page that a search engine should know, in sections."""

from collections.abc import Sequence
from datetime import date, datetime

from django.contrib.sitemaps import Sitemap
from django.db import models
from django.urls import reverse

from events import caching, phases
from events.models import Actor, Event, Place, Publisher, Release, Source, Topic
from events.questions.register import QUESTIONS


class Pages(Sitemap):
    """The pages that are there once."""

    changefreq = "daily"

    def items(self) -> Sequence[str]:
        """Names of their addresses."""
        return (
            "home",
            "events",
            "actors",
            "dyads",
            "phases",
            "sources",
            "publishers",
            "topics",
            "places",
            "questions",
            "codebook",
            "methodology",
            "validation",
            "coverage",
            "data",
            "releases",
            "developers",
            "about",
        )

    def location(self, item: str) -> str:
        """The path behind a name."""
        return reverse(item)


class Events(Sitemap):
    """Published events."""

    def items(self) -> models.QuerySet[Event]:
        """Oldest first, so that a page of the sitemap keeps its events."""
        return Event.objects.published().for_sitemap()

    def lastmod(self, item: Event) -> datetime | None:
        """When the last revision was made."""
        return item.revision.made_at if item.revision else None


class Records(Sitemap):
    """The pages of one sort of record beside events."""

    def __init__(self, model: type[models.Model]) -> None:
        self.model = model

    def items(self) -> models.QuerySet[models.Model]:
        """Every record, in the order of the database."""
        return self.model._default_manager.order_by("pk")


class Phases(Sitemap):
    """Crises and thaws; an incident is shown by the list of them."""

    def items(self) -> Sequence[str]:
        """Their ids, oldest first."""
        found = phases.today(caching.dataset_version())
        return [phase.id for phase in found if not phase.is_incident]

    def location(self, item: str) -> str:
        """The path of its page."""
        return reverse("phase", args=[item])


class Questions(Sitemap):
    """The questions that the record answers; their answers change with the record."""

    changefreq = "daily"

    def items(self) -> Sequence[str]:
        """Their names, in the order of the index."""
        return tuple(QUESTIONS)

    def location(self, item: str) -> str:
        """The path of its page."""
        return reverse("question", args=[item])


class Releases(Sitemap):
    """Releases, which never change."""

    changefreq = "never"

    def items(self) -> models.QuerySet[Release]:
        """Every release, in the order in which they were made."""
        return Release.objects.order_by("pk")

    def location(self, item: Release) -> str:
        """The path of its page."""
        return reverse("release", args=[item.name])

    def lastmod(self, item: Release) -> date:
        """Its day."""
        return item.released_on


SECTIONS: dict[str, Sitemap] = {
    "pages": Pages(),
    "events": Events(),
    "phases": Phases(),
    "questions": Questions(),
    "actors": Records(Actor),
    "topics": Records(Topic),
    "places": Records(Place),
    "publishers": Records(Publisher),
    "sources": Records(Source),
    "releases": Releases(),
}
