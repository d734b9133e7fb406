"""The list of actors and the page of one."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render

from events import actor_portrait, as_of, directory
from events.views.freshness import fresh_by_dataset

LATEST = 15


@fresh_by_dataset
def actors(request: HttpRequest) -> HttpResponse:
    """All actors by kind, or those that `?q=` names."""
    text = request.GET.get("q", "").strip()
    groups = directory.grouped(directory.actors_named(text))
    return render(request, "actors/list.html", {"groups": groups, "q": text})


@fresh_by_dataset
def actor(request: HttpRequest, slug: str) -> HttpResponse:
    """One actor: names, offices, counts, pairs and latest events."""
    found = get_object_or_404(directory.actors(), slug=slug)
    context = {
        "actor": found,
        "members": directory.members_of(found),
        "terms": found.terms.select_related("state"),
        "portrait": actor_portrait.portrait(found, as_of.today()),
        "latest": actor_portrait.events_of(found).for_list().newest_first()[:LATEST],
    }
    return render(request, "actors/actor.html", context)
