"""The codebook as a page, and as files that never change."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.cache import cache_control
from django.views.decorators.http import condition, require_safe

from events import codebook as scheme
from events import codebook_page
from events.codebook import files
from events.views.freshness import fresh_by_dataset

YEAR = 31_536_000


@fresh_by_dataset
def codebook(request: HttpRequest) -> HttpResponse:
    """Every type of the current version with its range, its examples and its number of events."""
    context = {
        "scheme": scheme,
        "groups": codebook_page.groups(),
        "vocabularies": codebook_page.vocabularies(),
        "files": codebook_page.published_files(),
    }
    return render(request, "codebook/codebook.html", context)


def _digest(request: HttpRequest, version: str, ending: str) -> str | None:
    return (
        f'"{files.digest(version, ending)}"'
        if version in scheme.VERSIONS and ending in files.BYTES
        else None
    )


@require_safe
@cache_control(public=True, max_age=YEAR, immutable=True)
@condition(etag_func=_digest)
def codebook_file(request: HttpRequest, version: str, ending: str) -> HttpResponse:
    """A version as it was published, byte for byte; it may be kept for ever."""
    if version not in scheme.VERSIONS or ending not in files.BYTES:
        raise Http404
    return HttpResponse(files.BYTES[ending](version), content_type=files.MEDIA_TYPES[ending])
