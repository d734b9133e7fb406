"""The editors' door: one module for each model's admin."""

from events.admin.accounts import AccountAdmin, SecondFactorAdmin
from events.admin.accounts_invitation import InvitationAdmin
from events.admin.actor import ActorAdmin
from events.admin.coding import CodingAdmin
from events.admin.event import EventAdmin
from events.admin.phase import PhaseAdmin
from events.admin.place import PlaceAdmin
from events.admin.proposal import ProposalAdmin
from events.admin.publisher import PublisherAdmin
from events.admin.release import ReleaseAdmin
from events.admin.reports import ReportAdmin
from events.admin.revision import RevisionAdmin
from events.admin.source import SourceAdmin
from events.admin.term import TermAdmin
from events.admin.topic import TopicAdmin

__all__ = [
    "AccountAdmin",
    "ActorAdmin",
    "CodingAdmin",
    "EventAdmin",
    "InvitationAdmin",
    "PhaseAdmin",
    "PlaceAdmin",
    "ProposalAdmin",
    "PublisherAdmin",
    "ReleaseAdmin",
    "ReportAdmin",
    "RevisionAdmin",
    "SecondFactorAdmin",
    "SourceAdmin",
    "TermAdmin",
    "TopicAdmin",
]
