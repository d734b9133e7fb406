"""Dependencies point one way: a module imports only from lower layers or its own room."""

import pytest

from tests.house.layers import modules, wrong_imports


def test_no_module_imports_from_a_higher_layer():
    wrong = [line for name, path in modules() for line in wrong_imports(path.read_text(), name)]
    assert wrong == []


@pytest.mark.parametrize(
    ("module", "source"),
    [
        ("events.querysets", "from events.models import Event"),
        ("events.analysis.tension", "from events import models"),
        ("events.models.event", "import events.filters"),
        ("events.filters", "def late():\n    from events.views import home"),
        ("events.downloads", "from events.api import problems"),
        ("events.views.home", "from events.admin.site import TimelineAdminSite"),
        ("events.caching", "from events.documents import write"),
    ],
)
def test_a_planted_wrong_import_is_found(module, source):
    assert len(wrong_imports(source, module)) == 1


def test_an_import_for_types_alone_is_no_dependency():
    source = (
        "from typing import TYPE_CHECKING\nif TYPE_CHECKING:\n    from events.models import Event"
    )
    assert wrong_imports(source, "events.querysets") == []
