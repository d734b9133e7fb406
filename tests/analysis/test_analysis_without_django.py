"""The measures run where Django is absent."""

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]

IMPORT_EVERY_MEASURE = """
import importlib, pkgutil, sys
sys.modules["django"] = None  # importing it now fails
import events.analysis
names = [m.name for m in pkgutil.walk_packages(events.analysis.__path__, "events.analysis.")]
for name in names:
    importlib.import_module(name)
print(*names)
"""


def python(code):
    return subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, timeout=60
    )


def test_every_measure_is_imported_with_django_blocked():
    done = python(IMPORT_EVERY_MEASURE)
    assert done.stderr == ""
    assert "events.analysis.tension" in done.stdout.split()


def test_the_block_does_stop_an_import_of_django():
    done = python("import sys; sys.modules['django'] = None; import django")
    assert "ModuleNotFoundError" in done.stderr
