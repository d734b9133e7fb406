"""A bad query string is a 400 that says what would be right and keeps what was typed."""

from django.test import Client

from events.filters import PARAMETERS


def test_an_unknown_parameter_names_the_valid_ones(client: Client, cast):
    response = client.get("/events/?actr=dprk")
    html = response.content.decode()
    assert response.status_code == 400
    assert f"Unknown: actr. Valid: {', '.join([*PARAMETERS, 'page'])}." in html
    assert cast.test.title not in html


def test_a_day_that_is_none_is_kept_beside_the_reason(client: Client, cast):
    response = client.get("/events/?from=2017-13-45&actor=usa")
    html = response.content.decode()
    assert response.status_code == 400
    assert 'name="from" type="text" value="2017-13-45"' in html
    assert "2017-13-45” is not in the calendar" in html
    assert 'name="actor" value="usa" checked' in html


def test_an_unknown_actor_is_kept_and_the_known_ones_are_named(client: Client, cast):
    response = client.get("/events/?actor=atlantis")
    html = response.content.decode()
    assert response.status_code == 400
    assert 'name="actor" type="text" value="atlantis"' in html
    assert "Unknown: atlantis. Valid: dprk," in html


def test_what_was_typed_is_escaped(client: Client, cast):
    html = client.get("/events/", {"actr": "1", "q": "<script>x</script>"}).content.decode()
    assert "<script>x" not in html
