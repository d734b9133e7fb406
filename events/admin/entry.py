"""The comforts of the form of an event: the preview, the look-up of addresses, the map of places."""

from collections.abc import Callable
from typing import Any

from django.core.exceptions import PermissionDenied, ValidationError
from django.forms import all_valid
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import URLPattern, path, reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from events import citing, preview, relations, structured_data
from events.admin import new_sources
from events.drawing import peninsula
from events.models import Event, Place


def urls(model_admin: Any) -> list[URLPattern]:
    """Addresses below the list of events."""

    def page(view: Callable[..., HttpResponse]) -> Any:
        def answer(request: HttpRequest, **kwargs: Any) -> HttpResponse:
            return view(model_admin, request, **kwargs)

        return model_admin.admin_site.admin_view(answer)

    return [
        path("address/", page(new_sources.look_up), name="events_event_address"),
        path("preview/", page(show), name="events_event_preview_new"),
        path("<int:pk>/preview/", page(show), name="events_event_preview"),
    ]


def context(request: HttpRequest, event: Event | None) -> dict[str, Any]:
    """What the form needs for its comforts."""
    new = reverse("admin:events_event_preview_new")
    return {
        "preview_url": reverse("admin:events_event_preview", args=[event.pk]) if event else new,
        "place_map": peninsula.draw(Place.objects.all()),
        "typed_by": request.user.pk,
    }


def show(model_admin: Any, request: HttpRequest, pk: int | None = None) -> HttpResponse:
    """The public page of what stands in the form, or what keeps it from being shown. Nothing is written."""
    event = Event.objects.for_detail().filter(pk=pk).first() if pk else None
    if request.method != "POST" or (pk and event is None):
        raise Http404
    if not (
        model_admin.has_change_permission(request, event)
        if event
        else model_admin.has_add_permission(request)
    ):
        raise PermissionDenied
    found, problems = _typed(model_admin, request, event)
    if found is None:
        lacking = {"problems": problems, "title": _("Preview")}
        shared = {**model_admin.admin_site.each_context(request), **lacking}
        return render(request, "admin/events/event/preview_refused.html", shared, status=422)
    site = f"{request.scheme}://{request.get_host()}"
    links = [link for link in found.links.all() if link.to.status == Event.Status.PUBLISHED]
    return render(
        request,
        "events/event.html",
        {
            "event": found,
            "relations": relations.relations(found, links),
            "around": relations.around(found),
            "citation": citing.event(found, site=site, seen=timezone.localdate())
            if found.revision_id
            else _("It is cited with the number of its revision, once it has one."),
            "structured": structured_data.article(found, site),
        },
    )


def _typed(
    model_admin: Any, request: HttpRequest, event: Event | None
) -> tuple[Event | None, list[str]]:
    """The event that the form describes, or why it describes none."""
    change = event is not None
    kind = model_admin.get_form(request, event, change=change)
    form = kind(request.POST, request.FILES, instance=event)
    valid = form.is_valid()
    formsets, _inlines = model_admin._create_formsets(request, form.instance, change=change)
    if not (all_valid(formsets) and valid):
        return None, _said(form, formsets)
    try:
        row, new = model_admin.typed(form, formsets)
    except ValidationError as error:
        return None, list(error.messages)
    standing = Event.objects.for_detail().filter(pk=event.pk).first() if event else None
    return preview.unsaved(row, new, standing), []


def _said(form: Any, formsets: Any) -> list[str]:
    said = []
    for name, messages in form.errors.items():
        label = form.fields[name].label if name in form.fields else ""
        said += [f"{label}: {message}" if label else str(message) for message in messages]
    for formset in formsets:
        said += [str(message) for message in formset.non_form_errors()]
        for errors in formset.errors:
            said += [str(message) for messages in errors.values() for message in messages]
    return said
