"""Pages go out compressed, once; downloads stay streams; a page held compressed is known again."""

import gzip

import pytest
from django.test import Client

PACKED = {"accept-encoding": "gzip, deflate, br"}


@pytest.mark.parametrize("path", ["/", "/events/", "/about/", "/nowhere/"])
def test_a_page_is_compressed_for_who_takes_it(client: Client, cast, path):
    response = client.get(path, headers=PACKED)
    assert response["Content-Encoding"] == "gzip"
    assert "Accept-Encoding" in response["Vary"]
    assert int(response["Content-Length"]) == len(response.content)
    assert gzip.decompress(response.content).rstrip().endswith(b"</html>")


def test_a_page_is_plain_for_who_does_not(client: Client, cast):
    response = client.get("/events/")
    assert "Content-Encoding" not in response
    assert response.content.rstrip().endswith(b"</html>")


def test_a_page_held_compressed_is_not_sent_again(client: Client, cast):
    held = client.get("/events/", headers=PACKED)["ETag"]
    assert held.startswith('W/"')
    assert held == client.get("/events/")["ETag"]
    again = client.get("/events/", headers={**PACKED, "if-none-match": held})
    assert (again.status_code, again.content) == (304, b"")


@pytest.mark.parametrize("path", ["/data/events.jsonl", "/data/events.csv"])
def test_a_download_stays_a_stream(client: Client, cast, path):
    response = client.get(path, headers=PACKED)
    assert response.streaming
    assert "Content-Encoding" not in response
    assert b"".join(response.streaming_content) == b"".join(client.get(path).streaming_content)


@pytest.mark.parametrize(("accepted", "used"), [("gzip, br", "br"), ("gzip", "gzip")])
def test_what_compresses_itself_is_not_compressed_twice(client: Client, cast, accepted, used):
    response = client.get("/api/v1/timeline/", headers={"accept-encoding": accepted})
    assert response["Content-Encoding"] == used
    if used == "gzip":
        plain = client.get("/api/v1/timeline/").content
        assert gzip.decompress(response.content) == plain
