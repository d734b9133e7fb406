"""The documentation page: the schema as a page of the site, complete without JavaScript."""

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.cache import cache_control
from django.views.decorators.http import require_safe

from events.api import reading, schema


@require_safe
@cache_control(public=True, max_age=3600)
def docs(request: HttpRequest) -> HttpResponse:
    """Every endpoint with its parameters, an example and its errors, and every shape with its fields."""
    site = settings.SITE_URL or f"{request.scheme}://{request.get_host()}"
    document = schema.document()
    context = {
        "groups": reading.groups(document),
        "shapes": reading.shapes(document),
        "problems": reading.problems(document),
        "limit": settings.API_RATE,
        "root": f"{site}/api/v1/",
    }
    return render(request, "api/v1/docs.html", context)
