"""How tension is measured: the method in words and formulas, with a day of the record worked out."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from events import caching, methodology
from events.views.freshness import fresh_by_dataset


@fresh_by_dataset
def page(request: HttpRequest) -> HttpResponse:
    """The method."""
    example = methodology.example(caching.dataset_version())
    context = {
        "method": methodology.Constants(),
        "calm_days": methodology.calm_days(),
        "example": example,
        "rows": example.rows() if example else {},
        "fading": [(score, methodology.days_to_fade(score)) for score in methodology.FADING],
    }
    return render(request, "methodology/page.html", context)
