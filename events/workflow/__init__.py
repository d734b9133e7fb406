"""The workflow: draft, review, published, withdrawn. The only place where an event's status changes.

    draft --submit--> review --approve--> published --withdraw--> withdrawn
      ^                 |                   |  ^                     |
      +----send_back----+                   |  +-------restore-------+
                                            +--merge--> withdrawn, its address leads to the other event

`save` writes an event that readers do not see. A published one it leaves alone: the row is kept as a proposal, which
`approve` turns into the event, `send_back` returns with a comment, and `drop` puts away. Every step takes who does it,
and refuses in words: `Refused` with its kinds `NotAllowed` (the person may not), `NotNow` (the event does not stand
there), `Conflict` (somebody else saved in between; it holds both rows), and Django's ValidationError for what the
codebook or readers forbid.

Each step takes one lock and reads again what it changes, so that of two at once the second meets what the first did.
"""

from events.workflow.many import save_many
from events.workflow.queue import Returned, Waiting, returned, waiting
from events.workflow.rules import may_approve, why_not_approve
from events.workflow.standing import (
    Conflict,
    NotAllowed,
    NotNow,
    Refused,
    Standing,
    needs_public_note,
    read,
    standing,
    writers,
)
from events.workflow.steps import approve, drop, merge, restore, send_back, submit, withdraw
from events.workflow.writing import Saved, owed_to_readers, save

__all__ = [
    "Conflict",
    "NotAllowed",
    "NotNow",
    "Refused",
    "Returned",
    "Saved",
    "Standing",
    "Waiting",
    "approve",
    "drop",
    "may_approve",
    "merge",
    "needs_public_note",
    "owed_to_readers",
    "read",
    "restore",
    "returned",
    "save",
    "save_many",
    "send_back",
    "standing",
    "submit",
    "waiting",
    "why_not_approve",
    "withdraw",
    "writers",
]
