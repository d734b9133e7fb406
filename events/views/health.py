"""The health check: answers when the database does."""

from django.http import HttpRequest, HttpResponse

from events.models import Revision


def healthz(request: HttpRequest) -> HttpResponse:
    """200 with the dataset version; an unreachable database is a 503 by itself."""
    return HttpResponse(
        f"ok, revision {Revision.objects.latest_number()}\n", content_type="text/plain"
    )
