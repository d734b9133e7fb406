"""The short way to the API: it needs no session, no token, no language and no page policy, and takes no cookie."""

from collections.abc import Callable

from django.conf import settings
from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.urls import Resolver404, get_resolver
from django.utils import translation

from events import languages

PREFIX = "/api/v1/"
#: Its addresses alone: to go through those of the admin and all pages would cost more than the answer.
ADDRESSES = "events.api.urls"
#: The one page below the prefix; it goes the way of all pages.
PAGE = "/api/v1/docs/"


class ApiMiddleware:
    """Calls an endpoint at once, in English or as asked; what has none goes on to the middlewares of pages."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        """The endpoint's answer, or the page's."""
        path = request.path_info
        if not path.startswith(PREFIX) or path == PAGE:
            return self.get_response(request)
        try:
            match = get_resolver(ADDRESSES).resolve(path[len(PREFIX) - 1 :])
        except Resolver404:
            return self.get_response(request)
        request.resolver_match = match
        code = _language(request)
        with translation.override(code or settings.LANGUAGE_CODE):
            response = match.func(request, *match.args, **match.kwargs)
            if hasattr(response, "render"):
                response = response.render()
        if code:
            response["Content-Language"] = code
        return response


def _language(request: HttpRequest) -> str | None:
    """The language that the query string chooses; None without one, for the answer holds both."""
    query = request.META.get("QUERY_STRING", "")
    if "lang=" not in query and "%" not in query:  # in which a name may be written, too
        return None
    return languages.chosen(request.GET.get(languages.PARAMETER))
