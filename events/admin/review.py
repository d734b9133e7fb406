"""The second look: the queue, an event with what differs, and the pages that confirm a step."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.contrib import admin, messages
from django.core.exceptions import ValidationError
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import URLPattern, path, reverse
from django.utils.translation import gettext as _

from events import diff, duplicates, workflow
from events.admin import conflicts
from events.admin.labels import event_days
from events.admin.steps import STEPS, Step
from events.formats import dump
from events.formats.row import EventRow, plain
from events.models import Event, Proposal, Revision, Source

Status = Event.Status


@dataclass(frozen=True, slots=True)
class Stand:
    """Where an event stands for the person who looks at it."""

    event: Event
    proposal: Proposal | None
    comment: str
    commented_by: str
    steps: list[Step]
    why_not: str


def stand(request: HttpRequest, event: Event) -> Stand:
    """Status, open proposal, what a reviewer said, and the steps that this person can take now."""
    now = workflow.standing(event)
    user: Any = request.user
    status, proposal = now.event.status, now.proposal
    waits = proposal is not None and proposal.state == Proposal.State.WAITING
    decides = status == Status.REVIEW or waits
    why_not = ""
    names: list[str] = []
    if status == Status.DRAFT:
        names.append("submit")
    if decides or status == Status.WITHDRAWN:
        why_not = workflow.why_not_approve(now.event, user)
    if decides:
        names += [] if why_not else ["approve"]
        if user.has_perm("events.publish_event") or user.get_username() in workflow.writers(event):
            names.append("send_back")
    if proposal is not None:
        names.append("drop")
    if status == Status.WITHDRAWN:
        names += [] if why_not else ["restore"]
    elif status != Status.PUBLISHED or user.has_perm("events.publish_event"):
        names += ["withdraw", "merge"]
    last = now.event.revision
    comment, by = (proposal.comment, proposal.reviewer) if proposal else ("", "")
    if not comment and last is not None and last.action == Revision.Action.SENT_BACK:
        comment, by = last.reason, last.author
    return Stand(now.event, proposal, comment, by, [STEPS[name] for name in names], why_not)


def urls(model_admin: admin.ModelAdmin) -> list[URLPattern]:
    """Addresses below the list of events."""

    def page(view: Callable[..., HttpResponse]) -> Any:
        def answer(request: HttpRequest, **kwargs: Any) -> HttpResponse:
            return view(model_admin, request, **kwargs)

        return model_admin.admin_site.admin_view(answer)

    return [
        path("review/", page(queue), name="events_event_queue"),
        path("<int:pk>/review/", page(review), name="events_event_review"),
        path("<int:pk>/resolve/", page(conflicts.resolve), name="events_event_resolve"),
        path("<int:pk>/step/<slug:name>/", page(step), name="events_event_step"),
    ]


def queue(model_admin: admin.ModelAdmin, request: HttpRequest) -> HttpResponse:
    """What waits, since when and by whom."""
    user: Any = request.user
    _may_see(model_admin, request, None)
    waiting = [(event_days(item.event), item) for item in workflow.waiting(user)]
    context = {"waiting": waiting, "title": _("Review")}
    return _page(model_admin, request, "admin/review/queue.html", context)


def review(model_admin: admin.ModelAdmin, request: HttpRequest, pk: int) -> HttpResponse:
    """The event with what a decision would change, side by side, and the buttons."""
    event = _event(model_admin, request, pk)
    now = workflow.standing(event)
    before = plain(dump.event(now.event)) if now.proposal else _last_seen(now.event)
    context = {
        "title": event.title,
        "now": now,
        "days": event_days(event),
        "stand": stand(request, event),
        "differences": diff.differences(before, plain(now.row), public=False),
        "is_new": before == {},
        "sources": _sources(now.row),
        "repeats": _repeats(now) if now.event.status == Status.REVIEW else [],
        "next": _next(request, event),
    }
    return _page(model_admin, request, "admin/review/review.html", context)


def _sources(row: EventRow) -> list[tuple[Source, str]]:
    """What the row cites, each with its locator: a reviewer reads them."""
    urls = [part.source for part in row.citations]
    found = Source.objects.select_related("publisher").in_bulk(urls, field_name="url")
    return [(found[part.source], part.locator) for part in row.citations if part.source in found]


def _repeats(now: workflow.Standing) -> list[tuple[str, Event]]:
    """Events that the one in review may repeat, whether or not its writer was asked."""
    return [(event_days(each.event), each.event) for each in duplicates.candidates(now.row)]


def _next(request: HttpRequest, event: Event) -> Event | None:
    """What has waited longest for this person to decide, besides the event."""
    user: Any = request.user
    if not user.has_perm("events.publish_event"):
        return None
    others = (item.event for item in workflow.waiting(user) if not item.own)
    return next((other for other in others if other.pk != event.pk), None)


def _last_seen(event: Event) -> dict[str, Any]:
    """The row that readers saw last; empty for an event that they never saw."""
    seen = Revision.objects.of_event(event.pk).filter(status=Status.PUBLISHED).first()
    return seen.row if seen else {}


def step(model_admin: admin.ModelAdmin, request: HttpRequest, pk: int, name: str) -> HttpResponse:
    """Asks to confirm a step, with the words that it needs; takes it, or says why not."""
    event = _event(model_admin, request, pk)
    if name not in STEPS:
        raise Http404
    asked, refused = STEPS[name], ""
    if event.status != Status.PUBLISHED and not _last_seen(event):
        asked = asked.unseen()
    if request.method == "POST":
        try:
            _take(name, event, request)
        except ValidationError as error:
            refused = " ".join(error.messages)
        except workflow.Refused as error:
            refused = str(error)
        else:
            messages.success(request, str(asked.done))
            return HttpResponseRedirect(reverse("admin:events_event_review", args=[pk]))
    into = request.POST.get("into", request.GET.get("into", ""))
    other = _other(into) if asked.into else None
    context = {
        "title": asked.button,
        "event": event,
        "other": other,
        "other_days": event_days(other) if other else "",
        "now": workflow.standing(event),
        "step": asked,
        "refused": refused,
        "typed": request.POST.get("words", ""),
        "into": into,
    }
    return _page(model_admin, request, "admin/review/step.html", context)


def _take(name: str, event: Event, request: HttpRequest) -> Event:
    user: Any = request.user
    said, base, over = (
        request.POST.get("words", ""),
        _number(request, "base"),
        _number(request, "over"),
    )
    if name in ("approve", "send_back", "drop") and base is None:
        raise workflow.NotNow(_("Look at the event first."))
    if name == "approve":
        return workflow.approve(event, by=user, base=base or 0, over=over)
    if name == "send_back":
        return workflow.send_back(event, by=user, comment=said, base=base or 0, over=over)
    if name == "drop":
        return workflow.drop(event, by=user, over=over or 0, comment=said)
    if name == "merge":
        other = _other(request.POST.get("into", ""))
        if other is None:
            raise ValidationError(_("There is no event with this id."))
        return workflow.merge(event, other, by=user, reason=said)
    if name == "withdraw":
        return workflow.withdraw(event, by=user, reason=said)
    if name == "restore":
        return workflow.restore(event, by=user, reason=said)
    return workflow.submit(event, by=user)


def _other(text: str) -> Event | None:
    """The event whose id or address was typed."""
    return Event.objects.filter(public_id=_id_in(text)).first()


def _id_in(text: str) -> str:
    """An event's id, typed alone or within the address of its page."""
    parts = [part for part in text.strip().split("/") if part]
    return parts[parts.index("events") + 1] if "events" in parts[:-1] else "".join(parts[-1:])


def _number(request: HttpRequest, name: str) -> int | None:
    text = request.POST.get(name, "")
    return int(text) if text.isascii() and text.isdigit() else None


def _event(model_admin: admin.ModelAdmin, request: HttpRequest, pk: int) -> Event:
    event = Event.objects.for_detail().filter(pk=pk).first()
    if event is None:
        raise Http404
    _may_see(model_admin, request, event)
    return event


def _may_see(model_admin: admin.ModelAdmin, request: HttpRequest, event: Event | None) -> None:
    if not model_admin.has_view_or_change_permission(request, event):
        raise Http404


def _page(
    model_admin: admin.ModelAdmin, request: HttpRequest, template: str, context: dict[str, Any]
) -> HttpResponse:
    shared = {**model_admin.admin_site.each_context(request), "opts": Event._meta}
    return render(request, template, {**shared, **context})
