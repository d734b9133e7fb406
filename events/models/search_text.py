"""The words by which a full-text search finds an event."""

from django.db import models


class SearchText(models.Model):
    """One event's words, folded and without punctuation; `events.search` says how."""

    event = models.OneToOneField(
        "events.Event", on_delete=models.CASCADE, primary_key=True, related_name="search_text"
    )
    words = models.TextField()

    def __str__(self) -> str:
        return self.words[:60]
