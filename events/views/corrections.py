"""Every correction of the record, the newest first."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from events import history
from events.views.freshness import fresh_by_dataset
from events.views.paging import page_of


@fresh_by_dataset
def corrections(request: HttpRequest) -> HttpResponse:
    """Changes of substance, withdrawals and restorations, with what readers are told of each."""
    page = page_of(request, history.corrections())
    context = {"page": page, "entries": history.told(page.object_list)}
    return render(request, "corrections.html", context)
