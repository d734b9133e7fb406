"""Every answer links to itself, to what describes it, and to its licence."""

import pytest

from tests.factories import recorded

pytestmark = pytest.mark.django_db

DESCRIBED = (
    '</api/v1/docs/#{}>; rel="describedby", '
    '</api/v1/schema/>; rel="service-desc"; type="application/json", '
    '</developers/>; rel="service-doc"; type="text/html", '
    '<https://creativecommons.org/licenses/by/4.0/>; rel="license"'
)


def test_a_list_names_itself_as_it_was_asked_for(client):
    response = client.get("/api/v1/events/?actor=&q=%3Ca%3E")
    assert response["Link"] == (
        f'</api/v1/events/?actor=&q=%3Ca%3E>; rel="self", {DESCRIBED.format("events")}'
    )


def test_an_event_names_its_page_and_its_history(client):
    public_id = recorded().public_id
    response = client.get(f"/api/v1/events/{public_id}/")
    assert response["Link"] == (
        f'</api/v1/events/{public_id}/>; rel="self", {DESCRIBED.format("event")}, '
        f'</events/{public_id}/>; rel="alternate"; type="text/html", '
        f'</api/v1/events/{public_id}/revisions/>; rel="version-history"'
    )


def test_an_error_names_what_would_have_helped(client):
    response = client.get("/api/v1/tension/?when=now")
    assert response["Link"] == DESCRIBED.format("tension")


@pytest.mark.parametrize("path", ["/api/v1/schema/", "/api/v1/docs/", "/developers/"])
def test_the_links_lead_somewhere(client, path):
    assert client.get(path).status_code == 200
