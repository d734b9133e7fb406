"""The short way to the API: it needs no session, no token, no language and no page policy, and takes no cookie."""

from collections.abc import Callable

from django.conf import settings
from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.urls import Resolver404, get_resolver
from django.utils import translation

PREFIX = "/api/v1/"
#: Its addresses alone: to go through those of the admin and all pages would cost more than the answer.
ADDRESSES = "events.api.urls"
#: The one page below the prefix; it goes the way of all pages.
PAGE = "/api/v1/docs/"


class ApiMiddleware:
    """Calls an endpoint at once, in English; whatever has no endpoint goes on to the middlewares of pages."""

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
        with translation.override(settings.LANGUAGE_CODE):
            response = match.func(request, *match.args, **match.kwargs)
            return response.render() if hasattr(response, "render") else response
