"""The record: one model, one file."""

from events.models.actor import Actor
from events.models.citation import Citation
from events.models.claim import Claim
from events.models.coding import Coding
from events.models.event import Event
from events.models.invitation import Invitation
from events.models.link import Link
from events.models.participation import Participation
from events.models.phase import Phase
from events.models.place import Place
from events.models.proposal import Proposal
from events.models.publisher import Publisher
from events.models.release import Release
from events.models.report import Report
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
from events.models.validation import Validation

__all__ = [
    "OF_STATUS",
    "Actor",
    "Citation",
    "Claim",
    "Coding",
    "Event",
    "Invitation",
    "Link",
    "NotApprovedError",
    "Participation",
    "Phase",
    "Place",
    "Proposal",
    "Publisher",
    "Release",
    "Report",
    "Revision",
    "RevisionIsPermanentError",
    "SearchText",
    "Source",
    "Term",
    "Topic",
    "Validation",
]
