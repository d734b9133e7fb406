"""Conditional answers for pages: a browser that holds the page of today's data set is told so at once."""

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.conf import settings
from django.contrib.staticfiles.storage import staticfiles_storage
from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.cache import patch_cache_control
from django.utils.translation import get_language
from django.views.decorators.http import condition

from events import caching

View = Callable[..., HttpResponse]


def fresh_by_dataset(view: View) -> View:
    """Lets browsers keep the page, asking each time whether it still stands: by data set, software, language and day.

    Every page shows the day or is cited by it, so it stands for a day at most.
    """

    @wraps(view)
    def answer(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        response = condition(etag_func=_tag)(view)(request, *args, **kwargs)
        patch_cache_control(response, no_cache=True)
        return response

    return answer


def _tag(request: HttpRequest, *args: Any, **kwargs: Any) -> str | None:
    # While pages are being written, the data set says nothing of whether one has changed.
    if settings.DEBUG:
        return None
    version = caching.etag(caching.dataset_version()).removesuffix('"')
    # A page names the style sheets of its build, and those of another are no longer served.
    build = getattr(staticfiles_storage, "manifest_hash", "")
    return f'{version}-{build}-{get_language()}-{timezone.localdate():%Y%m%d}"'
