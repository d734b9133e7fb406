"""The record: one model, one file."""

from events.models.actor import Actor
from events.models.citation import Citation
from events.models.claim import Claim
from events.models.event import Event
from events.models.link import Link
from events.models.participation import Participation
from events.models.phase import Phase
from events.models.place import Place
from events.models.proposal import Proposal
from events.models.publisher import Publisher
from events.models.release import Release
from events.models.revision import (
    OF_STATUS,
    NotApprovedError,
    Revision,
    RevisionIsPermanentError,
)
from events.models.search_text import SearchText
from events.models.source import Source
from events.models.term import Term
from events.models.topic import Topic

__all__ = [
    "OF_STATUS",
    "Actor",
    "Citation",
    "Claim",
    "Event",
    "Link",
    "NotApprovedError",
    "Participation",
    "Phase",
    "Place",
    "Proposal",
    "Publisher",
    "Release",
    "Revision",
    "RevisionIsPermanentError",
    "SearchText",
    "Source",
    "Term",
    "Topic",
]
