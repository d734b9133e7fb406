"""Writes what a checked file says through the workflow, all or nothing."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.contrib.auth.models import AbstractUser
from django.core.exceptions import ValidationError
from django.db import transaction

from events import record, workflow
from events.formats.store import SourceStore
from events.imports.checking import Plan

Progress = Callable[[int], object]

#: Name in the history of the operator who imports at the command line and names no editor.
OPERATOR = "import_events"


class Moved(Exception):
    """The record was changed after the file was compared with it: compare again."""


@dataclass(frozen=True, slots=True)
class Order:
    """Who imports, and how: new events as drafts or submitted at once, why, and what readers are told of changes."""

    by: AbstractUser | None
    submit: bool = False
    reason: str = ""
    public_note: str = ""

    @property
    def author(self) -> str:
        """The name in the history."""
        return self.by.get_username() if self.by else OPERATOR


def store(plan: Plan, order: Order, progress: Progress = lambda n: None) -> None:
    """Writes new sources, then events, then proposals, in one transaction.

    Raises Moved when the record has changed since the plan was made, and ValidationError when the workflow refuses;
    nothing is written then. A plan with a rejected row is not stored.
    """
    if plan.rejected:
        raise ValueError("A file with rejected rows is not stored.")
    with transaction.atomic():
        if record.lock() != plan.version:
            raise Moved
        if plan.sources:
            sources: list[Any] = SourceStore().save(plan.sources)
            record.commit(sources, author=order.author, reason=order.reason)
        try:
            _events(plan, order, progress)
        except workflow.Refused as error:
            raise ValidationError(str(error)) from error


def _events(plan: Plan, order: Order, progress: Progress) -> None:
    if plan.events:
        workflow.save_many(
            plan.events,
            by=order.by,
            author=order.author,
            reason=order.reason,
            submit=order.submit,
            progress=progress,
        )
    for proposal in plan.proposals:
        assert (
            order.by is not None
        )  # without a person no change of a published event gets into a plan
        workflow.save(
            proposal.row,
            by=order.by,
            base=proposal.base,
            reason=order.reason,
            public_note=order.public_note,
        )
        progress(1)
