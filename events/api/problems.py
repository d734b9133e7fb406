"""Errors of the API: each is a problem document (RFC 9457), whatever went wrong."""

from collections.abc import Mapping, Sequence
from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import Http404
from rest_framework import exceptions
from rest_framework.response import Response

from events.problems import CONTENT_TYPE, problem

TITLES = {
    400: "Bad query",
    404: "Not found",
    405: "Method not allowed",
    410: "Withdrawn",
    429: "Too many requests",
}


class ProblemError(exceptions.APIException):
    """An answer that is an error, with the members that help a program on."""

    def __init__(self, status: int, detail: str, **members: Any) -> None:
        super().__init__(detail)
        self.status_code = status
        self.members = members


class BadQueryError(ProblemError):
    """A query string that the endpoint does not understand: what is wrong, by parameter, and which ones are valid."""

    def __init__(self, errors: Mapping[str, Sequence[str]], valid: Sequence[str]) -> None:
        said = " ".join(f"{name}: {' '.join(messages)}" for name, messages in errors.items())
        super().__init__(400, said, errors=dict(errors), valid_parameters=list(valid))


def handle(error: Exception, context: Mapping[str, Any]) -> Response | None:
    """The answer to an error of an endpoint; None for one that nobody foresaw, which Django logs and answers."""
    if isinstance(error, Http404):
        error = ProblemError(404, str(error) or "Nothing is here.")
    elif isinstance(error, PermissionDenied):
        error = exceptions.PermissionDenied()
    if not isinstance(error, exceptions.APIException):
        return None
    members = getattr(error, "members", {})
    document = problem(
        error.status_code,
        TITLES.get(error.status_code, str(error.default_detail)),
        str(error.detail),
        **members,
    )
    response = Response(document, status=error.status_code, content_type=CONTENT_TYPE)
    response["Cache-Control"] = "no-store"
    wait = getattr(error, "wait", None)
    if wait is not None:
        response["Retry-After"] = str(int(wait))
    return response
