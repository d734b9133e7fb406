"""The pages for what went wrong are in the design; the one for a fault needs no database."""

import pytest
from django.db import OperationalError
from django.test import Client, RequestFactory

from events import caching, unchanged
from events.views import errors


def test_a_404_offers_a_search_and_ways_on(client: Client, db):
    response = client.get("/nowhere/")
    html = response.content.decode()
    assert response.status_code == 404
    assert "There is nothing at this address" in html
    assert 'id="go-on-search"' in html


def test_a_400_and_a_403_are_in_the_design(rf: RequestFactory, db):
    for view, status in ((errors.bad_request, 400), (errors.forbidden, 403)):
        response = view(rf.get("/"), Exception())
        assert response.status_code == status
        assert 'class="masthead"' in response.content.decode()


def test_a_500_is_in_the_design_without_a_database(rf: RequestFactory):
    # No `db` fixture: pytest-django refuses every query.
    response = errors.server_error(rf.get("/"))
    html = response.content.decode()
    assert response.status_code == 500
    assert "Something broke on our side" in html
    assert 'class="masthead"' in html


@pytest.mark.parametrize(
    ("path", "kind"), [("/events/", "text/html"), ("/api/v1/events/", "application/problem+json")]
)
def test_while_the_database_is_away_readers_are_asked_to_come_again(path, kind, monkeypatch):
    def away(*given):
        raise OperationalError("connection refused")

    monkeypatch.setattr(caching, "dataset_version", away)
    monkeypatch.setattr(unchanged, "head", away)
    response = Client(raise_request_exception=False).get(path)
    said = (response.status_code, response["Retry-After"], response["Content-Type"].split(";")[0])
    assert said == (503, "60", kind)


def test_a_500_names_no_version_that_it_does_not_know(rf: RequestFactory):
    html = errors.server_error(rf.get("/")).content.decode()
    foot = html[html.rindex("How tension is measured") : html.rindex("</footer>")]
    assert foot.split("</p>")[0] == "How tension is measured</a>"
