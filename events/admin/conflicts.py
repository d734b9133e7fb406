"""Two editors at once: what each wrote, field by field, and a way to keep either. Nothing that was typed is lost."""

from dataclasses import dataclass
from typing import Any

import msgspec
from django.contrib import admin, messages
from django.core.exceptions import ValidationError
from django.core.signing import BadSignature, Signer
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _

from events import diff, workflow
from events.formats.row import EventRow, RowError, decode, encode, plain
from events.models import Event

_SIGNER = Signer(salt="events.admin.conflicts")


@dataclass(frozen=True, slots=True)
class Field:
    """A field on which the two versions differ, and which of them stands unless the editor says otherwise."""

    difference: diff.Difference
    mine: bool


def page(
    model_admin: admin.ModelAdmin, request: HttpRequest, conflict: workflow.Conflict, said: str = ""
) -> HttpResponse:
    """Both versions, with what only one of the two editors changed chosen already. 409."""
    now = conflict.standing
    words = {name: request.POST.get(name, "") for name in ("reason", "public_note")}
    context = {
        **model_admin.admin_site.each_context(request),
        "opts": Event._meta,
        "title": _("Two versions"),
        "now": now,
        "by": now.proposal.author if now.proposal else _author(now.event),
        "fields": _fields(conflict),
        "mine": _SIGNER.sign(encode(conflict.mine).decode()),
        "refused": said,
        **words,
    }
    return render(request, "admin/review/conflict.html", context, status=409)


def _author(event: Event) -> str:
    return event.revision.author if event.revision else ""


def _fields(conflict: workflow.Conflict) -> list[Field]:
    theirs, mine = plain(conflict.theirs), plain(conflict.mine)
    base = plain(conflict.base) if conflict.base else None
    return [
        Field(found, base is None or base.get(found.name) != mine.get(found.name))
        for found in diff.differences(theirs, mine, public=False)
    ]


def resolve(model_admin: admin.ModelAdmin, request: HttpRequest, pk: int) -> HttpResponse:
    """Saves what was chosen, upon what stands now; another collision shows both versions again."""
    change = reverse("admin:events_event_change", args=[pk])
    try:
        mine = decode(_SIGNER.unsign(request.POST.get("mine", "")), EventRow)
        base, over = int(request.POST["base"]), request.POST.get("over", "")
        event = Event.objects.get(pk=pk, public_id=mine.id)
    except (BadSignature, RowError, KeyError, ValueError, Event.DoesNotExist):
        messages.error(request, _("Open the event again."))
        return HttpResponseRedirect(change)
    now = workflow.standing(event)
    chosen = {
        name.removeprefix("keep-"): getattr(now.row, name.removeprefix("keep-"))
        for name, value in request.POST.items()
        if name.startswith("keep-") and value == "theirs" and name[5:] in diff.FIELDS
    }
    user: Any = request.user
    row = msgspec.structs.replace(mine, **chosen)
    try:
        workflow.save(
            row,
            by=user,
            base=base,
            over=int(over) if over.isdigit() else None,
            reason=request.POST.get("reason", "")[:500],
            public_note=request.POST.get("public_note", "")[:500],
        )
    except workflow.Conflict as conflict:
        return page(model_admin, request, conflict)
    except (workflow.Refused, ValidationError) as refusal:
        said = refusal.messages if isinstance(refusal, ValidationError) else [str(refusal)]
        again = workflow.Conflict(row, now, None)
        return page(model_admin, request, again, " ".join(said))
    messages.success(request, _("Saved what you chose."))
    return HttpResponseRedirect(change)
