"""What programs read is the same whatever language its reader speaks or chose."""

import pytest
from django.test import Client

SAME = {"x-request-id": "the-same"}  # it stands in errors
KOREAN = {"accept-language": "ko", "cookie": "django_language=ko", **SAME}


def body(response) -> bytes:
    return b"".join(response.streaming_content) if response.streaming else response.content


@pytest.mark.parametrize(
    "path",
    [
        "/api/v1/events/?actor=dprk",
        "/api/v1/events/?actr=dprk",
        "/api/v1/event-types/",
        "/api/v1/schema/",
        "/data/events.json?actor=dprk&quad_class=4",
        "/data/events.csv",
        "/data/events.xls",
        "/codebook/1.0.json",
        "/sitemap.xml",
    ],
)
def test_the_document_is_the_same_for_a_korean_reader(client: Client, cast, path):
    english, korean = client.get(path, headers=SAME), client.get(path, headers=KOREAN)
    assert body(korean) == body(english)
    assert korean.get("Dataset-View") == english.get("Dataset-View")
    assert korean.get("ETag") == english.get("ETag")


@pytest.mark.parametrize("path", ["/api/v1/events/", "/data/events.csv"])
def test_a_document_sets_no_cookie_even_when_a_language_is_named(client: Client, cast, path):
    named, plain = client.get(f"{path}?lang=ko"), client.get(path)
    assert named.cookies == {}
    assert named.get("Dataset-View") == plain.get("Dataset-View")
