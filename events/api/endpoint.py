"""What every endpoint has: reading only, one limit, one policy of caching, its own description."""

from collections.abc import Mapping
from functools import cache
from typing import Any, ClassVar

from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.urls import reverse
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from events import caching, licence, unchanged
from events.api import compression, kept
from events.api import parameters as table
from events.api.renderers import JSONRenderer
from events.api.throttling import AddressThrottle, Allowance

RENDERER = JSONRenderer()

#: An answer is data: should a browser show it, nothing in it may run, load or be framed.
POLICY = "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'"


class Endpoint(APIView):
    """An address of the API. Subclasses answer GET; HEAD and OPTIONS follow from it."""

    http_method_names = ["get", "head", "options"]

    #: Seconds for which anybody may keep an answer without asking again, and then use it while asking.
    max_age = 60
    stale = 3_600

    #: What the schema and the documentation say of it, beside the docstring: a few words, a name for generated clients,
    #: the shape of the answer, the parameters, and the errors beyond 429.
    summary: ClassVar[str] = ""
    operation: ClassVar[str] = ""
    group: ClassVar[str] = ""
    answer: ClassVar[Any] = None
    media_type: ClassVar[str] = "application/json"
    is_list: ClassVar[bool] = False
    #: Whether `fields` and `expand` change the answer's shape.
    is_shaped: ClassVar[bool] = False
    parameters: ClassVar[Mapping[str, Any]] = {}
    problems: ClassVar[tuple[int, ...]] = (400,)
    example: ClassVar[Any] = None

    #: What a request finds when it comes: its allowance, the dataset version, and the number of published events.
    allowance: Allowance | None = None
    version: int = 0
    published: int = 0

    #: By what its answer is kept, to be given again.
    kept_by: kept.Key | None = None

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        """What was answered before, counted like any request, or what is answered now.

        The dataset version is noted before anything is read.
        """
        self.version, self.published = unchanged.head()
        self.kept_by = kept.key(request, self.version)
        known = kept.find(self.kept_by) if self.kept_by else None
        if known and AddressThrottle().allow_request(request, self):
            response = known.response()
            self.announce(response)
            return response
        return super().dispatch(request, *args, **kwargs)

    def announce(self, response: HttpResponseBase) -> None:
        """Says what is left of the limit."""
        for name, value in (self.allowance.headers() if self.allowance else {}).items():
            response[name] = value

    def initial(self, request: Request, *args: Any, **kwargs: Any) -> None:
        """Counts the request.

        There is nobody to authenticate, nothing to permit, and one format whatever is accepted.
        """
        request.accepted_renderer = RENDERER
        request.accepted_media_type = RENDERER.media_type
        self.check_throttles(request)

    def finalize_response(  # type: ignore[override]  # the stubs know only DRF's responses
        self, request: HttpRequest, response: HttpResponseBase, *args: Any, **kwargs: Any
    ) -> HttpResponseBase:
        """Marks the answer with version, freshness and what is left of the limit."""
        if isinstance(response, Response):
            response.accepted_renderer = RENDERER
            response.accepted_media_type = RENDERER.media_type
            response.renderer_context = {}  # type: ignore[attr-defined]  # the stubs forget it
            response.render()
            compression.pack(response, request.META.get("HTTP_ACCEPT_ENCODING", ""))
            response["Content-Length"] = str(len(response.content))
        caching.stamp(response, self.version, max_age=self.max_age, stale=self.stale)
        for name, value in self.headers.items():
            response[name] = value
        response["Link"] = self.links(request, response)
        response["Content-Security-Policy"] = POLICY
        if self.kept_by and isinstance(response, Response):
            kept.keep(self.kept_by, response)
        self.announce(response)
        return response

    def values(self, request: Request) -> dict[str, Any]:
        """The values of the parameters given; raises BadQueryError for a bad or unknown one."""
        return table.read(request._request.GET, self.parameters)

    def links(self, request: HttpRequest, response: HttpResponseBase) -> str:
        """The neighbours of the answer, the answer itself, and what describes it."""
        said = [response["Link"]] if response.has_header("Link") else []
        if response.status_code == 200:
            said.append(f'<{request.get_full_path()}>; rel="self"')
        return ", ".join((*said, described(self.operation)))

    def options(self, request: HttpRequest, *args: Any, **kwargs: Any) -> Response:
        """204; the header `Allow` names the methods."""
        return Response(status=204)


@cache
def described(operation: str) -> str:
    """The links from an answer to what describes it, and to its licence (RFC 8288, RFC 8631)."""
    docs = reverse("api:docs")
    return (
        f'<{docs}#{operation}>; rel="describedby", '
        f'<{reverse("api:schema")}>; rel="service-desc"; type="application/json", '
        f'<{reverse("developers")}>; rel="service-doc"; type="text/html", '
        f'<{licence.URL}>; rel="license"'
    )
