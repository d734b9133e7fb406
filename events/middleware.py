"""Which language a page answers in: the one that `?lang=` chooses, the one chosen before, or the browser's.

A choice is remembered in Django's language cookie; without a choice no cookie is set. Files hold both languages, so
they are the same for every reader; what other sites show sets and reads no cookie, so its address alone decides.
"""

from collections.abc import Callable

from django.conf import settings
from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.utils import translation
from django.utils.cache import patch_vary_headers

from events import languages

#: What lies below is written once, for readers of every language.
DOCUMENTS = ("/api/v1/", "/data/events.", "/data/package.zip", "/events.", "/feeds/events.")
PAGE_OF_THE_API = "/api/v1/docs/"
#: What lies below is shown by other sites.
ELSEWHERE = ("/cards/", "/embed/", "/oembed/")


class LanguageMiddleware:
    """Speaks one language for as long as a request takes."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        """The answer in its language, which `Content-Language` names."""
        path = request.path_info
        if path.startswith(DOCUMENTS) and path != PAGE_OF_THE_API:
            return self._speak(request, settings.LANGUAGE_CODE)
        code = languages.chosen(request.GET.get(languages.PARAMETER))
        if path.startswith(ELSEWHERE):
            return self._speak(request, code or settings.LANGUAGE_CODE)
        if code is None:
            response = self._speak(request, translation.get_language_from_request(request))
            patch_vary_headers(response, ("Accept-Language", "Cookie"))
            return response
        response = self._speak(request, code)
        response.set_cookie(
            settings.LANGUAGE_COOKIE_NAME,
            code,
            max_age=settings.LANGUAGE_COOKIE_AGE,
            path=settings.LANGUAGE_COOKIE_PATH,
            secure=settings.LANGUAGE_COOKIE_SECURE,
            httponly=settings.LANGUAGE_COOKIE_HTTPONLY,
            samesite="Lax",
        )
        return response

    def _speak(self, request: HttpRequest, code: str) -> HttpResponseBase:
        with translation.override(code):
            request.LANGUAGE_CODE = translation.get_language()
            response = self.get_response(request)
        response.headers.setdefault("Content-Language", code)
        return response
