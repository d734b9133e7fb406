"""The briefing of a day, and the way to it."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone

from events import as_of, caching, citing, file_answer, languages
from events.briefing import days
from events.briefing.ledger import FIRST_DAY
from events.briefing.shown import shown
from events.briefing.whole import briefing
from events.views.freshness import fresh_by_dataset


def any_day(request: HttpRequest) -> HttpResponse:
    """On to the day that the form names, or to today."""
    text, today = request.GET.get("day", "").strip(), as_of.today()
    try:
        day = days.asked(text, today) if text else today
    except days.NoBriefingError as error:
        return _refused(request, text, error)
    there = redirect(as_of.address(reverse("briefing", args=[day.isoformat()])))
    code = languages.chosen(request.GET.get(languages.PARAMETER))
    there["Location"] = languages.address(there["Location"], code)
    return there


@fresh_by_dataset
def one_day(request: HttpRequest, day: str) -> HttpResponse:
    """One day, from what was on record up to it; 400 for what is no day, 404 for one without a briefing."""
    today, version = as_of.today(), caching.dataset_version()
    try:
        found = briefing(days.asked(day, today), today, version)
    except days.NoBriefingError as error:
        return _refused(request, day, error)
    context = {
        "briefing": found,
        "shown": shown(found),
        "today": today,
        "citation": citing.briefing(
            found.day,
            found.title,
            version=version,
            site=file_answer.site(request),
            seen=timezone.localdate(),
        ),
    }
    return render(request, "briefing/day.html", context)


def _refused(request: HttpRequest, text: str, error: days.NoBriefingError) -> HttpResponse:
    status = 400 if isinstance(error, days.NotADayError) else 404
    context = {
        "problem": str(error),
        "typed": text[:20],
        "first": FIRST_DAY,
        "today": as_of.today(),
    }
    return render(request, "briefing/no_such_day.html", context, status=status)
