"""A client that a public generator makes of the schema lists events and reads one."""

import importlib
import json
import sys
from pathlib import Path

import pytest
from openapi_python_client import generate
from openapi_python_client.config import Config, ConfigFile, MetaType

from events.api.schema import document

NAME = "kptt_client"


@pytest.fixture(scope="module")
def package(tmp_path_factory):
    """The package as it was generated, without a word of complaint."""
    folder: Path = tmp_path_factory.mktemp("client")
    schema = folder / "openapi.json"
    schema.write_text(json.dumps(document(), default=str), encoding="utf-8")
    config = Config.from_sources(
        ConfigFile(post_hooks=[]),
        MetaType.NONE,
        document_source=schema,
        file_encoding="utf-8",
        overwrite=True,
        output_path=folder / NAME,
    )
    complaints = generate(config=config)
    assert [str(complaint) for complaint in complaints] == []
    sys.path.insert(0, str(folder))
    yield importlib.import_module(NAME)
    sys.path.remove(str(folder))
    for name in [name for name in sys.modules if name.partition(".")[0] == NAME]:
        del sys.modules[name]


def module(name: str):
    return importlib.import_module(f"{NAME}.{name}")


@pytest.fixture
def client(package, site):
    with package.Client(base_url=site) as client:
        yield client


def test_it_lists_events_and_reads_one(client):
    page = module("api.events.events").sync(client=client, dyad=["dprk:usa"], from_="2018")
    assert type(page).__name__ == "EventList"
    assert [event.title for event in page.results] == [
        "Kim and Trump meet in Singapore",
        "Trump cancels the summit",
    ]
    one = module("api.events.event").sync(page.results[0].id, client=client)
    assert one.to_dict() == page.results[0].to_dict()
    assert one.first_day.isoformat() == "2018-06-12"


def test_it_knows_what_is_cut_and_what_is_wrong(client):
    events = module("api.events.events")
    title = module("models.events_fields_item").EventsFieldsItem.TITLE
    part = events.sync(client=client, fields=[title], page_size=1)
    assert part.to_dict()["results"] == [{"title": "Kim and Trump meet in Singapore"}]
    wrong = events.sync(client=client, actor=["atlantis"])
    assert type(wrong).__name__ == "Problem"
    assert (wrong.status, list(wrong.errors.to_dict())) == (400, ["actor"])
