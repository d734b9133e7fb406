"""Which module may import which: each stands in a layer, and imports only from lower ones or its own room."""

import ast
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent

#: The longest matching prefix decides. A package named here is one room.
LAYERS = {
    "events": 0,
    "events.analysis": 0,
    "events.as_of": 0,
    "events.codebook": 0,
    "events.drawing": 0,
    "events.estimates": 0,
    "events.formats": 0,
    "events.guard": 0,
    "events.identifier": 0,
    "events.imports.reading": 0,
    "events.languages": 0,
    "events.licence": 0,
    "events.link_check": 0,
    "events.problems": 0,
    "events.references": 0,
    "events.request_id": 0,
    "events.tallies": 0,
    "events.typed_dates": 0,
    "events.vague_days": 0,
    "events.version": 0,
    "events.visitor": 0,
    "events.words": 0,
    "events.yardsticks": 0,
    "events.climate_words": 1,
    "events.codebook_words": 1,
    "events.phase_words": 1,
    "events.prepared": 1,
    "events.search": 1,
    "events.streams": 1,
    "events.utf8": 1,
    "events.querysets": 2,
    "events.models": 3,
    "events.approval": 4,
    "events.caching": 4,
    "events.citing": 4,
    "events.directory": 4,
    "events.documents": 4,
    "events.filter_fields": 4,
    "events.filter_words": 4,
    "events.formats.dump": 4,
    "events.formats.store": 4,
    "events.formats.store_events": 4,
    "events.moments": 4,
    "events.observations": 4,
    "events.relations": 4,
    "events.reliability": 4,
    "events.source_care": 4,
    "events.structured_data": 4,
    "events.timeline_document": 4,
    "events.unchanged": 4,
    "events.addresses": 5,
    "events.audit": 5,
    "events.change_feed": 5,
    "events.codebook_check": 5,
    "events.coverage": 5,
    "events.diff": 5,
    "events.duplicates": 5,
    "events.dyads": 5,
    "events.filter_parameters": 5,
    "events.formats.described": 5,
    "events.methodology": 5,
    "events.phases": 5,
    "events.preview": 5,
    "events.quick": 5,
    "events.record": 5,
    "events.source_search": 5,
    "events.tension_query": 5,
    "events.validation": 5,
    "events.archive": 6,
    "events.filters": 6,
    "events.history": 6,
    "events.vintages": 6,
    "events.workflow": 6,
    "events.actor_portrait": 7,
    "events.briefing": 7,
    "events.codebook_page": 7,
    "events.covered": 7,
    "events.dyad_portrait": 7,
    "events.export": 7,
    "events.facets": 7,
    "events.file_answer": 7,
    "events.formats.load": 7,
    "events.imports": 7,
    "events.indicators": 7,
    "events.narrowing": 7,
    "events.phase_portrait": 7,
    "events.questions": 7,
    "events.releases": 7,
    "events.sharing": 7,
    "events.tension_answer": 7,
    "events.admin": 8,
    "events.api": 8,
    "events.downloads": 8,
    "events.feeds": 8,
    "events.feeds_events": 8,
    "events.management": 8,
    "events.middleware": 8,
    "events.moment_middleware": 8,
    "events.sitemaps": 8,
    "events.templatetags": 8,
    "events.views": 8,
    "events.api.urls": 9,
    "events.apps": 9,
    "events.migrations": 9,
    "events.urls": 9,
}
DOORS = 8


def layer_of(module: str) -> tuple[str, int]:
    """The room and layer of a module; raises KeyError for one that has no place yet."""
    parts = module.split(".")
    for length in range(len(parts), 1, -1):
        room = ".".join(parts[:length])
        if room in LAYERS:
            return room, LAYERS[room]
    if module == "events":
        return module, 0
    raise KeyError(
        f"{module} stands in no layer: give it one in tests/house/layers.py and docs/architecture.md."
    )


def imports(source: str, module: str) -> Iterator[str]:
    """Every module of the project that the source imports, inline imports included."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names if alias.name.split(".")[0] == "events")
        elif isinstance(node, ast.ImportFrom) and (node.module or "").split(".")[0] == "events":
            for alias in node.names:
                whole = f"{node.module}.{alias.name}"
                yield whole if is_module(whole) else str(node.module)


def is_module(name: str) -> bool:
    """Whether the dotted name is a module or package of the project."""
    path = ROOT.joinpath(*name.split("."))
    return path.with_suffix(".py").exists() or (path / "__init__.py").exists()


def type_checking_only(source: str) -> str:
    """The source without its `if TYPE_CHECKING` blocks, which import nothing when it runs."""
    tree = ast.parse(source)
    kept = [
        node
        for node in tree.body
        if not (
            isinstance(node, ast.If)
            and isinstance(node.test, ast.Name)
            and node.test.id == "TYPE_CHECKING"
        )
    ]
    tree.body = kept
    return ast.unparse(tree)


def wrong_imports(source: str, module: str) -> list[str]:
    """The imports of a module that go upward or sideways between rooms, in words."""
    room, layer = layer_of(module)
    wrong = []
    for imported in imports(type_checking_only(source), module):
        other, height = layer_of(imported)
        same_room = other == room or (
            room.startswith("events.formats")
            and other.startswith("events.formats")
            and height <= layer
        )
        if not same_room and height >= layer and not (layer == height < DOORS and height == 0):
            wrong.append(f"{module} (layer {layer}) imports {imported} (layer {height})")
    return wrong


def modules() -> Iterator[tuple[str, Path]]:
    """Every module of the app with its file."""
    for path in sorted((ROOT / "events").rglob("*.py")):
        parts = path.relative_to(ROOT).with_suffix("").parts
        name = ".".join(parts[:-1] if parts[-1] == "__init__" else parts)
        yield name, path
