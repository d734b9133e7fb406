"""The words by which a full-text search finds an event."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import models

from events import codebook, search

if TYPE_CHECKING:
    from events.models.event import Event


class SearchText(models.Model):
    """One event's words, folded and without punctuation; `events.search` says how."""

    event = models.OneToOneField(
        "events.Event", on_delete=models.CASCADE, primary_key=True, related_name="search_text"
    )
    words = models.TextField()

    def __str__(self) -> str:
        return self.words[:60]

    @classmethod
    def of(cls, event: Event) -> SearchText:
        """The event's texts, and every name of its actors, place, type and topics; not saved yet."""
        texts: list[str] = [event.title, event.title_ko, event.summary, event.summary_ko]
        for part in event.participations.all():
            texts += [part.actor.name, part.actor.name_ko, *part.actor.aliases]
        if event.place:
            texts += [event.place.name, event.place.name_ko, *event.place.aliases]
        kind = codebook.event_types().get(event.event_type)
        if kind:
            texts += [kind.label_en, kind.label_ko]
        texts += [topic.name for topic in event.topics.all()]
        return cls(event=event, words=search.words_of(*texts))
