"""`.env.example` and docs/operations.md list the variables the site reads, with their defaults."""

import ast
import re
from itertools import pairwise
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
READERS = {"text", "boolean", "integer", "words", "database", "secret"}
COMPOSE_ONLY = {"POSTGRES_PASSWORD"}


def calls_in_settings() -> list[tuple[str, str, ast.expr | None]]:
    """(reader, variable, default) of every `env.reader("VARIABLE", default)` in the settings."""
    tree = ast.parse((ROOT / "config/settings.py").read_text())
    return [
        (node.func.attr, ast.literal_eval(node.args[0]), node.args[1] if node.args[1:] else None)
        for node in ast.walk(tree)
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Attribute)
        and isinstance(node.func.value, ast.Name)
        and node.func.value.id == "env"
        and node.func.attr in READERS
    ]


def read_by_the_site() -> set[str]:
    names = set()
    for reader, name, _ in calls_in_settings():
        names |= {name, f"{name}_FILE"} if reader == "secret" else {name}
    gunicorn = (ROOT / "config/gunicorn.conf.py").read_text()
    return names | set(re.findall(r'environ\.get\(["\'](\w+)["\']', gunicorn))


def example() -> dict[str, str]:
    return dict(re.findall(r"^#([A-Z_]+)=(.*)$", (ROOT / ".env.example").read_text(), re.MULTILINE))


def test_the_example_lists_every_variable_and_no_other():
    assert set(example()) == read_by_the_site() | COMPOSE_ONLY


def test_the_handbook_lists_every_variable_and_no_other():
    table = re.findall(
        r"^\| (`[A-Z_`, ]+`) \|", (ROOT / "docs/operations.md").read_text(), re.MULTILINE
    )
    assert set(re.findall(r"[A-Z_]{2,}", " ".join(table))) == set(example())


def test_each_variable_has_one_sentence_above_it():
    lines = (ROOT / ".env.example").read_text().splitlines()
    for before, line in pairwise(lines):
        if re.match(r"#[A-Z_]+=", line):
            assert re.fullmatch(r"# .*[a-z].*\.", before), line


def test_the_example_changes_nothing_until_it_is_edited():
    assert [
        line
        for line in (ROOT / ".env.example").read_text().splitlines()
        if line[:1] not in {"#", ""}
    ] == []


def literal_defaults() -> list[tuple[str, str]]:
    defaults = []
    for _, name, default in calls_in_settings():
        try:
            value = ast.literal_eval(default) if default else ""
        except ValueError:
            continue
        defaults.append((name, ",".join(value) if isinstance(value, list) else str(value)))
    return defaults


@pytest.mark.parametrize(("name", "default"), literal_defaults())
def test_the_example_shows_the_default(name, default):
    shown = example()[name]
    if name == "DATABASE_URL":  # shows the form, as its default is "no address: SQLite"
        assert shown.startswith("postgres://")
    else:
        assert shown.lower() == default.lower()
