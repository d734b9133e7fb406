"""What stands in front of Django answers 304 where it can, and leaves everything else to Django."""

import pytest
from django.db import DatabaseError

from events import caching, unchanged
from events.quick import QuickNotModified
from tests.factories import recorded

pytestmark = pytest.mark.django_db

DJANGO = ("200 OK", {"X-Answered-By": "Django"})


def django(environ, start_response):
    start_response(DJANGO[0], list(DJANGO[1].items()))
    return [b"everything"]


def ask(path: str, held: str = "", method: str = "GET") -> tuple[str, dict[str, str]]:
    """Status and headers of the answer."""
    said: list = []
    environ = {"REQUEST_METHOD": method, "PATH_INFO": path}
    if held:
        environ["HTTP_IF_NONE_MATCH"] = held
    body = QuickNotModified(django)(
        environ, lambda status, headers: said.extend((status, dict(headers)))
    )
    assert list(body) == ([] if said[0].startswith("304") else [b"everything"])
    return said[0], said[1]


@pytest.fixture
def current() -> str:
    recorded()
    return caching.etag(caching.dataset_version())


@pytest.mark.parametrize("method", ["GET", "HEAD"])
def test_who_holds_the_current_version_is_told_so(current, method):
    assert ask("/api/v1/events/", f'"old", {current}', method) == (
        "304 Not Modified",
        {"ETag": current, "Access-Control-Allow-Origin": "*"},
    )


@pytest.mark.parametrize("path", ["/", "/healthz", "/events/", "/api/v1/tension/"])
def test_other_paths_are_left_to_django(current, path):
    assert ask(path, current) == DJANGO


def test_an_old_version_is_left_to_django(current):
    recorded()
    assert ask("/api/v1/events/", current) == DJANGO


def test_who_holds_nothing_is_left_to_django(current):
    assert ask("/api/v1/events/") == DJANGO


def test_writing_is_left_to_django(current):
    assert ask("/api/v1/events/", current, "POST") == DJANGO


def test_a_failing_database_is_left_to_django(current, monkeypatch):
    def fail():
        raise DatabaseError

    monkeypatch.setattr(unchanged, "head", fail)
    assert ask("/api/v1/events/", current) == DJANGO
