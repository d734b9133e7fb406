"""Releases: the list, the page of one, and its files, byte for byte as they were frozen."""

from django.http import FileResponse, Http404, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404, render
from django.utils import timezone
from django.views.decorators.cache import cache_control
from django.views.decorators.http import condition, require_safe

from events import citing, export, file_answer
from events.models import Release
from events.releases import files, page
from events.views.freshness import fresh_by_dataset

YEAR = 31_536_000


def releases(request: HttpRequest) -> HttpResponse:
    """Every release, the newest first."""
    found = Release.objects.order_by("-revision_id", "-pk")
    return render(request, "releases/list.html", {"releases": found})


@fresh_by_dataset
def release(request: HttpRequest, name: str) -> HttpResponse:
    """What a release holds, what changed since the one before, how it is cited and checked."""
    found = get_object_or_404(Release, name=name)
    context = {
        "release": found,
        "page": page.page(found, export.what()),
        "citations": citing.of_release(
            found, site=file_answer.site(request), seen=timezone.localdate()
        ),
    }
    return render(request, "releases/release.html", context)


def _digest(request: HttpRequest, name: str, file: str) -> str | None:
    sums = Release.objects.filter(name=name).values_list("checksums", flat=True).first() or {}
    return f'"{sums[file]}"' if file in sums else None


@require_safe
@cache_control(public=True, max_age=YEAR, immutable=True)
@condition(etag_func=_digest)
def release_file(request: HttpRequest, name: str, file: str) -> HttpResponseBase:
    """A file of a release, as it was written; it may be kept for ever."""
    found = get_object_or_404(Release, name=name)
    path = files.path_of(found, file)
    if path is None:
        raise Http404
    return FileResponse(
        path.open("rb"),
        content_type=page.media_type(file),
        as_attachment=file.startswith("events.") or file.endswith(".zip"),
        filename=page.file_name(found, file),
    )
