"""What a browser sends when an editor saves a form."""

from collections.abc import Sequence
from typing import Any

from django.test import Client
from django.urls import reverse

from events.models import Actor, Event, Source

ADD = "admin:events_event_add"
CHANGE = "admin:events_event_change"


def event_form(
    participants: Sequence[tuple[Actor, str]] = (),
    sources: Sequence[Source] = (),
    **fields: Any,
) -> dict[str, Any]:
    """The fields of a new event, with its rows of participants and citations."""
    rows = {
        "participations": [{"actor": actor.pk, "role": role} for actor, role in participants],
        "citations": [{"source": source.pk} for source in sources],
        "claims": [],
        "links": [],
    }
    data: dict[str, Any] = {
        "title": "North Korea proposes high-level talks with the United States",
        "summary": "The National Defence Commission proposes talks without preconditions.",
        "event_type": "proposal",
        "score": "",
        "attribution": "confirmed",
        "first_day": "2013-06-16",
        "precision": "day",
        "reason": "",
        **fields,
    }
    for name, parts in rows.items():
        data |= {f"{name}-TOTAL_FORMS": len(parts), f"{name}-INITIAL_FORMS": 0}
        for number, part in enumerate(parts):
            data |= {f"{name}-{number}-{key}": value for key, value in part.items()}
    return data


def change_form(client: Client, event: Event, **fields: Any) -> dict[str, Any]:
    """The fields of an existing event as its page shows them, some of them typed over."""
    context = client.get(reverse(CHANGE, args=[event.pk])).context
    forms = [context["adminform"].form]
    for inline in context["inline_admin_formsets"]:
        forms += [inline.formset.management_form, *inline.formset.forms]
    shown = {bound.html_name: bound.value() for form in forms for bound in form}
    return {k: v for k, v in {**shown, **fields}.items() if v is not None and v is not False}


def messages_of(response: Any) -> list[str]:
    """Every sentence with which the form refuses, those of its rows included."""
    form = response.context["adminform"].form
    said = [str(message) for messages in form.errors.values() for message in messages]
    for inline in response.context["inline_admin_formsets"]:
        said += [str(message) for message in inline.formset.non_form_errors()]
        for errors in inline.formset.errors:
            said += [str(message) for messages in errors.values() for message in messages]
    return said
