"""What the record covers and where it is thin."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from events import caching, file_answer, licence
from events.covered import page
from events.covered import table as counts
from events.views.freshness import fresh_by_dataset


@fresh_by_dataset
def coverage(request: HttpRequest) -> HttpResponse:
    """The coverage of what the query string asks for, or 400 with the form when it asks for what there is not."""
    asked = counts.read(request.GET)
    context: dict[str, Any] = {"page": page.page(asked), "asked": asked}
    status = 400 if asked.problems else 200
    return render(request, "coverage/coverage.html", context, status=status)


@require_safe
def table(request: HttpRequest) -> HttpResponse:
    """The table as CSV; a problem document for a bad query string."""
    asked = counts.read(request.GET)
    if asked.problems:
        return file_answer.bad_query(dict(asked.problems), counts.FIELDS)
    version = caching.dataset_version()
    response = HttpResponse(counts.as_csv(asked), content_type="text/csv; charset=utf-8")
    caching.stamp(response, version)
    response["Link"] = f'<{licence.URL}>; rel="license"'
    name = f"{licence.FILE_NAME}-coverage-r{version}.csv"
    response["Content-Disposition"] = f'attachment; filename="{name}"'
    return response
