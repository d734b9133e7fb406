"""The one shape of an error that a program reads: a problem document (RFC 9457).

`type` is left out, which the standard reads as "about:blank": the status says what sort of problem it is. Further
members say more of it, such as `errors` (what is wrong, by parameter) or `merged_into` (where a repeated event went).
"""

from typing import Any

from events import request_id

CONTENT_TYPE = "application/problem+json"


def problem(status: int, title: str, detail: str, **members: Any) -> dict[str, Any]:
    """A problem document: status, a short title, a sentence on this problem, what else helps, and the request's id."""
    said = {"title": title, "status": status, "detail": detail, **members}
    number = request_id.current()
    if number:
        said.setdefault("request_id", number)
    return said
