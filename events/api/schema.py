"""The OpenAPI 3.1 description of the interface, read from the endpoints, serializers and the models' help texts."""

import inspect
from functools import cache
from typing import Any

from drf_spectacular.generators import SchemaGenerator
from drf_spectacular.openapi import AutoSchema
from drf_spectacular.plumbing import ResolvedComponent
from rest_framework.request import Request
from rest_framework.response import Response

from events import caching, licence
from events.api import schema_parts as parts
from events.api.endpoint import Endpoint
from events.api.expansion import ExpandedSerializer

DESCRIPTION = """\
A public, sourced, two-sided record of what raises and what lowers tension on the Korean Peninsula since 1945.

Reading needs no key. Every answer carries the dataset version (`ETag`, `Dataset-Version`); ask again with
`If-None-Match` and a 304 costs next to nothing. Errors are problem documents (RFC 9457). An unknown parameter is an
error, never a silently full result.
"""


class EndpointSchema(AutoSchema):
    """Describes an endpoint by what it says of itself."""

    view: Endpoint  # type: ignore[override]  # every view of the API is one

    def get_operation_id(self) -> str:
        """The endpoint's name for generated clients."""
        return self.view.operation

    def get_summary(self) -> str:
        """A few words."""
        return self.view.summary

    def get_description(self) -> str:  # type: ignore[override]  # as in its parent
        """The endpoint's docstring, a line for each paragraph."""
        said = inspect.getdoc(type(self.view)) or ""
        return "\n\n".join(part.replace("\n", " ") for part in said.split("\n\n"))

    def get_tags(self) -> list[str]:
        """The group."""
        return [self.view.group]

    def get_response_serializers(self) -> Any:
        """The shape of a good answer; of one that `fields` can cut, the whole shape or a part of it."""
        if not self.view.is_shaped:
            return {200: self._page().ref if self.view.is_list else self.view.answer}
        self.resolve_serializer(ExpandedSerializer, "response")
        whole = self._page() if self.view.is_list else self._item()
        part = f"EventPart{'List' * self.view.is_list}"
        return {200: {"anyOf": [whole.ref, {"$ref": f"#/components/schemas/{part}"}]}}

    def _item(self) -> ResolvedComponent:
        return self.resolve_serializer(self.view.answer, "response")

    def _page(self) -> ResolvedComponent:
        item = self._item()
        page = ResolvedComponent(
            name=f"{item.name}List",
            type=ResolvedComponent.SCHEMA,
            schema=parts.page_of(item.ref),
            object=f"{item.name}List",
        )
        self.registry.register_on_missing(page)
        return page

    def _postprocess_serializer_schema(self, schema: Any, serializer: Any, direction: Any) -> Any:
        # Every member is always there, but for those that a serializer declares to be optional.
        made = super()._postprocess_serializer_schema(schema, serializer, direction)
        if "properties" in made:
            optional = {n for n, f in serializer._declared_fields.items() if parts.is_optional(f)}
            made["required"] = [name for name in made["properties"] if name not in optional]
        return made

    def get_operation(self, *args: Any) -> Any:
        """The operation, with its parameters, headers, example and errors."""
        operation = super().get_operation(*args)
        if operation is None:
            return None
        good = operation["responses"]["200"]
        good["description"] = "The page asked for." if self.view.is_list else "The answer."
        good["headers"] = parts.headers(self.view)
        good["content"] = {self.view.media_type: good["content"]["application/json"]}
        if self.view.example is not None:
            example = parts.page(self.view.example) if self.view.is_list else self.view.example
            good["content"][self.view.media_type]["example"] = example
        for status in parts.statuses(self.view):
            operation["responses"][str(status)] = {"$ref": f"#/components/responses/{status}"}
        return operation

    def _get_parameters(self) -> list[dict[str, Any]]:
        # Not by OpenApiParameter: the fields that read the parameters say more than it can hold.
        return parts.path_parameters(self.path) + parts.query_parameters(self.view.parameters)


@cache
def document() -> dict[str, Any]:
    """The whole description; made once in each worker."""
    made = SchemaGenerator().get_schema(request=None, public=True)
    made["info"] |= {
        "description": DESCRIPTION,
        "license": {"name": licence.NAME, "identifier": licence.SPDX},
    }
    made["tags"] = [{"name": name, "description": text} for name, text in parts.GROUPS.items()]
    components = made["components"]
    components["responses"] = parts.problem_responses()
    components["schemas"]["Problem"] = parts.PROBLEM
    parts.shape_events(components["schemas"])
    for shape in components["schemas"].values():
        parts.tidy(shape)
    return made


class Schema(Endpoint):
    """This description: OpenAPI 3.1, as JSON."""

    stale = caching.DAY
    summary = "Get the schema"
    operation = "schema"
    group = "About"
    answer = {"type": "object"}
    max_age = 3600

    def get(self, request: Request) -> Response:
        """The description, with the address of this site as its server."""
        self.values(request)
        server = {"url": request.build_absolute_uri("/").rstrip("/")}
        return Response({**document(), "servers": [server]})
