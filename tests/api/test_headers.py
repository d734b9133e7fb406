"""What answers carry beside the body: version, freshness, permission for other sites, and methods."""

import pytest

from events.caching import dataset_version, etag
from tests.factories import recorded

pytestmark = pytest.mark.django_db


def test_an_answer_carries_version_and_freshness(client):
    recorded()
    response = client.get("/api/v1/events/")
    version = dataset_version()
    assert response["ETag"] == etag(version)
    assert response["Dataset-Version"] == str(version)
    assert response["Cache-Control"] == "public, max-age=60, stale-while-revalidate=3600"
    assert response["Content-Length"] == str(len(response.content))
    assert response["X-Content-Type-Options"] == "nosniff"
    assert response["Content-Security-Policy"].startswith("default-src 'none'")
    assert "Set-Cookie" not in response
    assert "Content-Language" not in response
    assert response["Vary"] == "Accept-Encoding, origin"


def test_the_current_version_is_not_sent_again_until_it_changes(client):
    recorded()
    tag = client.get("/api/v1/events/")["ETag"]
    held = client.get("/api/v1/events/", headers={"If-None-Match": tag})
    assert (held.status_code, held.content, held["ETag"]) == (304, b"", tag)
    recorded()
    assert client.get("/api/v1/events/", headers={"If-None-Match": tag}).status_code == 200


@pytest.mark.parametrize("path", ["/api/v1/events/", "/api/v1/actors/", "/api/v1/nope/"])
def test_any_site_may_read(client, path):
    response = client.get(path, headers={"Origin": "https://elsewhere.example"})
    assert response["Access-Control-Allow-Origin"] == "*"
    assert "Access-Control-Allow-Credentials" not in response


def test_a_browser_may_ask_first(client):
    response = client.options(
        "/api/v1/events/",
        headers={"Origin": "https://elsewhere.example", "Access-Control-Request-Method": "GET"},
    )
    assert response.status_code == 200
    assert response["Access-Control-Allow-Methods"] == "GET, HEAD, OPTIONS"


def test_options_names_the_methods(client):
    response = client.options("/api/v1/events/")
    assert (response.status_code, response.content) == (204, b"")
    assert response["Allow"] == "GET, HEAD, OPTIONS"


def test_head_is_get_without_its_body(client):
    recorded()
    got, head = client.get("/api/v1/events/"), client.head("/api/v1/events/")
    assert head.content == b""
    assert head["Content-Length"] == str(len(got.content))
    assert head["ETag"] == got["ETag"]


@pytest.mark.parametrize("accepted", ["text/html", "application/xml", "nonsense"])
def test_the_answer_is_json_whatever_is_accepted(client, accepted):
    response = client.get("/api/v1/topics/", headers={"Accept": accepted})
    assert (response.status_code, response["Content-Type"]) == (200, "application/json")


def test_a_korean_reader_is_sent_the_same_bytes(client):
    recorded()
    korean = client.get("/api/v1/event-types/", headers={"Accept-Language": "ko"})
    assert korean.content == client.get("/api/v1/event-types/").content
