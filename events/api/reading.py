"""The OpenAPI description as a page reads it: groups of operations, and shapes with their fields."""

import json
from dataclasses import dataclass
from typing import Any

Schema = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Parameter:
    """One parameter of an operation."""

    name: str
    place: str
    kind: str
    text: str
    example: str
    values: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Operation:
    """One endpoint."""

    key: str
    path: str
    summary: str
    text: str
    parameters: tuple[Parameter, ...]
    shape: str
    is_list: bool
    example: str
    problems: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Group:
    """Endpoints that belong together."""

    name: str
    text: str
    operations: tuple[Operation, ...]


@dataclass(frozen=True, slots=True)
class Field:
    """One member of a shape; `shape` names the shape that it holds, if it holds one."""

    name: str
    kind: str
    text: str
    shape: str
    values: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Shape:
    """One sort of object in answers."""

    name: str
    text: str
    fields: tuple[Field, ...]


@dataclass(frozen=True, slots=True)
class Problem:
    """One error."""

    status: str
    text: str
    example: str


def groups(document: Schema) -> list[Group]:
    """The operations, in the order of the tags."""
    found: dict[str, list[Operation]] = {tag["name"]: [] for tag in document["tags"]}
    for path, item in document["paths"].items():
        found[item["get"]["tags"][0]].append(_operation(path, item["get"]))
    return [
        Group(tag["name"], tag["description"], tuple(found[tag["name"]]))
        for tag in document["tags"]
    ]


def _operation(path: str, said: Schema) -> Operation:
    content = next(iter(said["responses"]["200"]["content"].values()))
    return Operation(
        key=said["operationId"],
        path=path,
        summary=said["summary"],
        text=said["description"],
        parameters=tuple(_parameter(p) for p in said.get("parameters", [])),
        shape=_named(content["schema"]).removesuffix("List"),
        is_list=_named(content["schema"]).endswith("List"),
        example=_written(content["example"]) if "example" in content else "",
        problems=tuple(status for status in said["responses"] if status != "200"),
    )


def _parameter(said: Schema) -> Parameter:
    shape = said["schema"]
    items = shape.get("items", shape)
    example = said.get("example", "")
    return Parameter(
        name=said["name"],
        place=said["in"],
        kind=f"list of {items['type']}s" if shape["type"] == "array" else shape["type"],
        text=said["description"],
        example=str(example[0] if isinstance(example, list) else example),
        values=tuple(items.get("enum", ())),
    )


def shapes(document: Schema) -> list[Shape]:
    """Every shape but pages, by name."""
    return [
        Shape(
            name,
            said.get("description", ""),
            tuple(_field(key, member) for key, member in said["properties"].items()),
        )
        for name, said in sorted(document["components"]["schemas"].items())
        if "results" not in said["properties"]
    ]


def _field(name: str, said: Schema) -> Field:
    values = tuple(str(value) for value in said.get("enum", ()) if value not in ("", None))
    return Field(name, _kind(said), said.get("description", ""), _named(said), values)


def _kind(said: Schema) -> str:
    """The type in words: list of texts, number or null."""
    if "items" in said:
        return f"list of {_named(said['items']) or _kind(said['items'])}"
    if _named(said):
        return _named(said) + (" or null" if "oneOf" in said or "anyOf" in said else "")
    kind = said.get("type", "text")
    kinds = kind if isinstance(kind, list) else [kind]
    words = " or ".join(kinds)
    return f"{words} ({said['format']})" if "format" in said else words


def _named(said: Schema) -> str:
    """The name of the shape that is referred to, alone, in a list, or as one of several; empty for none."""
    several = [part for name in ("allOf", "oneOf", "anyOf") for part in said.get(name, ())]
    for part in (said, said.get("items", {}), *several):
        if "$ref" in part:
            return str(part["$ref"]).rpartition("/")[2]
    return ""


def problems(document: Schema) -> list[Problem]:
    """Every error with its example."""
    return [
        Problem(
            status, said["description"], _written(next(iter(said["content"].values()))["example"])
        )
        for status, said in document["components"]["responses"].items()
    ]


def _written(example: Any) -> str:
    if isinstance(example, str):
        return example
    return json.dumps(example, ensure_ascii=False, indent=2)
