"""Answers go out compressed for whoever takes it, and are the same when they are unpacked."""

import gzip

import brotli
import pytest

from events.api import compression
from tests.factories import recorded

pytestmark = pytest.mark.django_db

UNPACK = {"br": brotli.decompress, "gzip": gzip.decompress}


@pytest.mark.parametrize(
    ("accepted", "used"),
    [
        ("gzip, deflate, br", "br"),
        ("gzip", "gzip"),
        ("br;q=0.1, gzip", "gzip"),
        ("br;q=0, *", "gzip"),
        ("*", "br"),
        ("BR ; q=1.0", "br"),
    ],
)
def test_the_client_chooses_and_the_bytes_are_the_same(client, accepted, used):
    recorded(summary="Again and again. " * 20)
    plain = client.get("/api/v1/events/")
    packed = client.get("/api/v1/events/", headers={"Accept-Encoding": accepted})
    assert packed["Content-Encoding"] == used
    assert UNPACK[used](packed.content) == plain.content
    assert packed["Content-Length"] == str(len(packed.content))
    assert (packed["ETag"], packed["Vary"]) == (plain["ETag"], "Accept-Encoding, origin")
    assert "Content-Encoding" not in plain


@pytest.mark.parametrize("accepted", ["", "identity", "deflate", "gzip;q=0", "gzip;q=no", ";;,"])
def test_who_takes_neither_is_sent_it_plain(client, accepted):
    recorded()
    response = client.get("/api/v1/events/", headers={"Accept-Encoding": accepted})
    assert "Content-Encoding" not in response


def test_short_answers_and_errors_stay_plain(client):
    for path in ("/api/v1/topics/", "/api/v1/events/222222/"):
        response = client.get(path, headers={"Accept-Encoding": "br"})
        assert len(response.content) < compression.LEAST
        assert "Content-Encoding" not in response
        assert "Accept-Encoding" in response["Vary"]
