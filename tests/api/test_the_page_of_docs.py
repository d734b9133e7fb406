"""docs/api.md names every address, parameter and error as they are; the page of the site shows them all."""

import re
from pathlib import Path

import pytest
from django.test import override_settings

from events.api.schema import document
from events.api.schema_parts import PROBLEMS
from events.api.throttling import WINDOW
from events.api.urls import urlpatterns
from events.filters import PARAMETERS

TEXT = (Path(__file__).parents[2] / "docs" / "api.md").read_text(encoding="utf-8")


def column(heading: str, number: int) -> list[str]:
    """The texts in code of a column of the table under the heading."""
    table = TEXT[TEXT.index(f"| {heading} |") :].split("\n\n")[0].splitlines()[2:]
    cells = [line.split(" | ")[number].strip("| ") for line in table]
    return [cell.strip("`") for cell in cells]


def test_it_names_every_address():
    patterns = ["/" + re.sub(r"<\w+:(\w+)>", r"{\1}", str(p.pattern)) for p in urlpatterns]
    assert column("address", 0) == patterns


def test_it_explains_every_parameter_with_its_example():
    events = document()["paths"]["/api/v1/events/"]["get"]["parameters"]
    assert column("parameter", 0) == [parameter["name"] for parameter in events]
    examples = dict(zip(column("parameter", 0), column("parameter", 2), strict=True))
    for name, question in PARAMETERS.items():
        assert examples[name] == question.example


def test_it_names_every_error():
    assert set(map(int, column("status", 0))) == {*PROBLEMS, 405, 500}


def test_it_says_the_limit_as_headers_do(settings):
    assert f'"default";q={settings.API_RATE};w={WINDOW}' in TEXT


@pytest.mark.django_db
def test_the_page_shows_every_operation_shape_and_error(client):
    html = client.get("/api/v1/docs/").content.decode()
    for path, item in document()["paths"].items():
        assert f"<code>{path}</code>" in html
        for parameter in item["get"].get("parameters", []):
            assert f"<dt><code>{parameter['name']}</code>" in html
    for name in document()["components"]["schemas"]:
        if not name.endswith("List"):
            assert f'id="shape-{name}"' in html
    for status in PROBLEMS:
        assert f'id="problem-{status}"' in html


@pytest.mark.django_db
def test_every_link_within_the_page_leads_somewhere(client):
    html = client.get("/api/v1/docs/").content.decode()
    targets = set(re.findall(r' id="([^"]+)"', html))
    assert {name for name in re.findall(r'href="#([^"]+)"', html)} - targets == set()


@pytest.mark.django_db
def test_the_page_asks_no_other_host_and_is_kept_for_an_hour(client):
    response = client.get("/api/v1/docs/")
    loaded = re.findall(r'(?:src|href)="(https?://[^"]+)"', response.content.decode())
    assert [
        x for x in loaded if not x.startswith(("http://testserver", "https://creativecommons"))
    ] == []
    assert response["Cache-Control"] == "public, max-age=3600"
    assert "style=" not in response.content.decode()


@pytest.mark.django_db
@pytest.mark.parametrize(("rate", "said"), [(7, "7 requests a minute"), (0, "None on this site.")])
def test_the_page_says_the_limit(client, rate, said):
    with override_settings(API_RATE=rate):
        assert said in client.get("/api/v1/docs/").content.decode()
