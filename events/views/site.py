"""What every page is given: the site's version, licence and dataset version."""

from typing import Any

from django.conf import settings
from django.http import HttpRequest


def context(request: HttpRequest) -> dict[str, Any]:
    """Template variables of every page."""
    return {"contact_email": settings.CONTACT_EMAIL}
