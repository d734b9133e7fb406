"""What the code imports is declared, and what is declared is used."""

import ast
import re
import sys
import tomllib
from importlib.metadata import packages_distributions
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
OWN = {"benchmark", "config", "events", "tests"}
# Used without an import: by gunicorn's command line, Django's settings, WhiteNoise and DRF.
UNIMPORTED = {"brotli", "gunicorn", "psycopg", "whitenoise", "django-cors-headers"}


def imported(*folders: str) -> set[str]:
    """The distributions whose modules are imported under the folders."""
    modules = set()
    for path in (file for folder in folders for file in (ROOT / folder).rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text())):
            if isinstance(node, ast.Import):
                modules |= {alias.name.split(".")[0] for alias in node.names}
            elif isinstance(node, ast.ImportFrom) and node.module:
                modules.add(node.module.split(".")[0])
    homes = packages_distributions()
    outside = modules - set(sys.stdlib_module_names) - OWN
    return {normal(homes.get(module, [module])[0]) for module in outside}


def normal(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


def declared(group: str | None = None) -> set[str]:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]
    wanted = project["optional-dependencies"][group] if group else project["dependencies"]
    return {normal(re.split(r"[\[<>=~!; ]", requirement)[0]) for requirement in wanted}


def test_everything_the_site_imports_is_declared():
    assert imported("config", "events") - declared() == set()


def test_everything_the_tests_import_is_declared():
    assert imported("tests") - declared() - declared("dev") == set()


def test_nothing_is_declared_that_is_not_used():
    assert declared() - imported("config", "events") - UNIMPORTED == set()
