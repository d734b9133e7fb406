"""Parts of the OpenAPI description that no serializer holds: parameters, pages, headers and errors."""

import re
from collections.abc import Mapping
from copy import deepcopy
from typing import Any

from django import forms
from rest_framework import fields, serializers

from events.api import paging
from events.api.endpoint import Endpoint
from events.api.parameters import SizeField
from events.filter_fields import (
    MOST_PAIRS,
    ChoicesField,
    DayField,
    DyadsField,
    RecordsField,
    ScoreField,
)
from events.problems import CONTENT_TYPE, problem
from events.questions.fields import DaysField

Schema = dict[str, Any]

GROUPS = {
    "Events": "The record itself: whole documents, exactly as they are stored.",
    "Records": "What events name: actors, sources, publishers, places, topics, types and pairs.",
    "Measures": "The index of tension, and the columns that the chart draws.",
    "Time": "Who was in office, crises and thaws, and periods that have a name.",
    "About": "Where everything is, and this description.",
}

#: A day, month or year as a parameter takes it.
WHOLE_DAY = "^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"
DAY = "^[0-9]{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?$"

PATHS = {
    "public_id": ("Permanent, opaque id of the event.", "z395vm"),
    "key": ("Slug of the actor, or id of the source.", "dprk"),
    "day": ("The day, 1945-08-15 to today.", "2013-06-16"),
    "phase": ("Id of the phase: its kind and its first day.", "crisis-2012-12-12"),
    "slug": ("Name of the question.", "exercises"),
    "a": ("Slug of one actor.", "dprk"),
    "b": ("Slug of the other actor.", "usa"),
}


def path_parameters(path: str) -> list[Schema]:
    """The parameters in a path, in its order."""
    return [
        {
            "name": name,
            "in": "path",
            "required": True,
            "description": PATHS[name][0],
            "schema": {"type": "string", "pattern": r"^[-a-zA-Z0-9_]+$"},
            "example": "wn2ttg5" if path.endswith("/sources/{key}/") else PATHS[name][1],
        }
        for name in re.findall(r"\{(\w+)\}", path)
    ]


def query_parameters(table: Mapping[str, Any]) -> list[Schema]:
    """The parameters of a table, each as its field reads it."""
    return [_query_parameter(name, entry.field, entry.example) for name, entry in table.items()]


def _query_parameter(name: str, field: forms.Field, example: str) -> Schema:
    shape = shape_of(field)
    said: Schema = {
        "name": name,
        "in": "query",
        "description": str(field.help_text),
        "allowEmptyValue": True,  # as if it were not given
        "schema": shape,
    }
    if shape["type"] == "array":
        said |= {"style": "form", "explode": False}
    if example:
        said["example"] = [example] if shape["type"] == "array" else _number(example, shape)
    return said


def _number(example: str, shape: Schema) -> Any:
    return {"integer": int, "number": float}.get(shape["type"], str)(example)


def shape_of(field: forms.Field) -> Schema:
    """The JSON Schema of the texts that a field accepts."""
    if isinstance(field, ChoicesField):
        return {"type": "array", "items": {"type": "string", "enum": list(field.choices)}}
    if isinstance(field, DyadsField):
        pair = {"type": "string", "pattern": "^[^:,]+:[^:,]+$"}
        return {"type": "array", "items": pair, "maxItems": MOST_PAIRS}
    if isinstance(field, RecordsField):
        return {"type": "array", "items": {"type": "string"}}
    if isinstance(field, DayField):
        return {"type": "string", "pattern": WHOLE_DAY if field.whole else DAY}
    if isinstance(field, ScoreField):
        return {"type": "number", "minimum": -10, "maximum": 10}
    if isinstance(field, SizeField):
        limits = {"minimum": 1, "maximum": paging.LARGEST_SIZE, "default": paging.DEFAULT_SIZE}
        return {"type": "integer", **limits}
    if isinstance(field, DaysField):
        return {"type": "integer", "minimum": field.min_value, "maximum": field.max_value}
    if isinstance(field, forms.ChoiceField):
        choices: Any = field.choices
        return {"type": "string", "enum": [str(value) for value, _label in choices]}
    longest = getattr(field, "max_length", None)
    return {"type": "string", **({"maxLength": longest} if longest else {})}


def page_of(item: Schema) -> Schema:
    """The shape of a page of items."""
    address = {"type": ["string", "null"], "format": "uri"}
    return {
        "type": "object",
        "description": "One page of a list.",
        "required": ["count", "next", "previous", "results"],
        "properties": {
            "count": {"type": "integer", "description": "Number of records on all pages."},
            "next": {**address, "description": "Address of the next page, or null."},
            "previous": {**address, "description": "Address of the page before, or null."},
            "results": {"type": "array", "items": item, "description": "The records of this page."},
        },
    }


def page(item: Schema) -> Schema:
    """An example of a page."""
    return paging.whole([item])


def shape_events(schemas: Schema) -> None:
    """Adds what `fields` leaves of an event and of a page of events, and where `expand` puts what it sends along."""
    beside = {"$ref": "#/components/schemas/Expanded"}
    part = {"$ref": "#/components/schemas/EventPart"}
    schemas["EventPart"] = {
        "type": "object",
        "description": "The members of an event that `fields` names, each as in Event.",
        "minProperties": 1,
        "properties": deepcopy(schemas["Event"]["properties"]),
    }
    schemas["EventPartList"] = page_of(part)
    for name in ("Event", "EventPart", "EventList", "EventPartList"):
        schemas[name]["properties"]["expanded"] = beside


def statuses(view: Endpoint) -> list[int]:
    """The errors that an endpoint may answer with."""
    not_ready = [503] if "as_of" in view.parameters else []
    return sorted({*view.problems, 405, 429, *not_ready})


def headers(view: Endpoint) -> Schema:
    """The headers of a good answer."""
    said = {
        "Cache-Control": (
            f"public, max-age={view.max_age}, stale-while-revalidate={view.stale}; "
            "immutable for the record as it stood."
        ),
        "ETag": "Dataset and software version; send it back in If-None-Match.",
        "Dataset-Version": "Number of the last revision of the record.",
        "Link": "This answer (self), what describes it (describedby, service-desc, service-doc), its license.",
        "X-Request-Id": "The id that the request brought, or a new one; the server's log names it.",
        "RateLimit-Policy": "The limit: q requests in w seconds.",
        "RateLimit": "What is left: r requests, for t seconds.",
    }
    if view.is_list:
        said["Link"] = f"The neighbouring pages (next, prev). {said['Link']}"
    return {
        name: {"description": text, "schema": {"type": "string"}} for name, text in said.items()
    }


PROBLEM: Schema = {
    "type": "object",
    "description": "An error (RFC 9457). Go by the status; further members may be added.",
    "required": ["title", "status", "detail"],
    "properties": {
        "title": {"type": "string", "description": "The sort of problem."},
        "status": {"type": "integer", "description": "The HTTP status again."},
        "detail": {"type": "string", "description": "What went wrong this time."},
        "request_id": {
            "type": "string",
            "description": "The id under which the server's log knows the request.",
        },
        "errors": {
            "type": "object",
            "description": "What is wrong, by parameter.",
            "additionalProperties": {"type": "array", "items": {"type": "string"}},
        },
        "valid_parameters": {
            "type": "array",
            "items": {"type": "string"},
            "description": "The parameters that the address knows.",
        },
        "id": {"type": "string", "description": "Id of the event that was withdrawn."},
        "reason": {"type": "string", "description": "Why it was withdrawn."},
        "merged_into": {
            "type": ["string", "null"],
            "description": "Id of the event that it repeated, or null.",
        },
    },
    "additionalProperties": True,
}


def _example(status: int, title: str, detail: str, **members: Any) -> Schema:
    return problem(status, title, detail, **members, request_id="5f0c9b7a1e3d4826")


#: What each error is, with an example.
PROBLEMS: dict[int, tuple[str, Schema]] = {
    400: (
        "A parameter is unknown or has a bad value; `errors` says what is wrong with each.",
        _example(
            400,
            "Bad query",
            "actr: Unknown: actr. Valid: from, to, actor, page_size, cursor.",
            errors={"actr": ["Unknown: actr. Valid: from, to, actor, page_size, cursor."]},
            valid_parameters=["from", "to", "actor", "page_size", "cursor"],
        ),
    ),
    404: (
        "Nothing is here, or nothing yet that readers may see.",
        _example(404, "Not found", "There is no event with the id 222222."),
    ),
    405: (
        "Another method than GET, HEAD or OPTIONS; the header Allow names them.",
        _example(405, "Method not allowed", 'Method "POST" not allowed.'),
    ),
    410: (
        "The event was published once and has been withdrawn.",
        _example(
            410,
            "Withdrawn",
            "The event was withdrawn.",
            id="k7f3q9",
            reason="It repeats another event.",
            merged_into="z395vm",
        ),
    ),
    429: (
        "Too many requests from this address; the header Retry-After says how many seconds to wait.",
        _example(
            429, "Too many requests", "Request was throttled. Expected available in 12 seconds."
        ),
    ),
    503: (
        "The record as it stood is being made ready; the header Retry-After says when to ask again.",
        _example(
            503,
            "Not ready yet",
            "The record of that moment is being made ready. Ask again in 2 seconds.",
        ),
    ),
}


def problem_responses() -> Schema:
    """Every error as a response that operations refer to by its status."""
    shape = {"$ref": "#/components/schemas/Problem"}
    return {
        str(status): {
            "description": text,
            "content": {CONTENT_TYPE: {"schema": shape, "example": example}},
        }
        for status, (text, example) in PROBLEMS.items()
    }


def is_optional(field: serializers.Field) -> bool:
    """Whether a declared member may be missing from an answer."""
    return not field.required and not field.read_only and field.default is fields.empty


def tidy(shape: Schema) -> None:
    """Drops what is said for writing only, and lets a text that may be empty be so."""
    for member in shape.get("properties", {}).values():
        member.pop("readOnly", None)
        member.pop("default", None)
        if "maxLength" in str(member.get("oneOf", "")):
            member["anyOf"] = member.pop("oneOf")
