"""The list of events: what it says, shows and links."""

from django.test import Client


def test_the_heading_says_the_view_in_words(client: Client, cast):
    html = client.get("/events/?from=2013&to=2013&actor=usa").content.decode()
    assert "Events in 2013 involving Usa</h1>" in html
    assert '<strong class="number">2</strong> events' in html


def test_every_active_filter_can_be_removed_alone(client: Client, cast):
    html = client.get("/events/?from=2013&actor=usa,rok").content.decode()
    for rest in (
        "/events/?actor=usa,rok",
        "/events/?from=2013&amp;actor=rok",
        "/events/?from=2013&amp;actor=usa",
    ):
        assert f'<a class="tag" href="{rest}">' in html


def test_the_same_view_is_linked_in_other_forms(client: Client, cast):
    html = client.get("/events/?actor=usa").content.decode()
    for path in ("/api/v1/events/", "/data/events.jsonl", "/data/events.csv"):
        assert f'href="{path}?actor=usa"' in html


def test_a_list_without_events_says_what_would_fill_it(client: Client, cast):
    html = client.get("/events/?actor=usa&topic=sanctions&to=2014").content.decode()
    assert "without “To”" not in html
    assert "No event on record answers to all of this at once." in html
    assert '<a href="/events/?to=2014&amp;actor=usa">2 events without “Topic”</a>' in html
    assert '<a href="/events/?to=2014&amp;topic=sanctions">1 event without “Who”</a>' in html


def test_what_was_chosen_stays_in_sight_when_nothing_is_left_of_it(client: Client, cast):
    html = client.get("/events/?actor=usa&topic=sanctions").content.decode()
    assert (
        'name="actor" value="usa" checked> <span>Usa</span> <span class="number">0</span>' in html
    )
    assert (
        'name="topic" value="sanctions" checked> <span>Sanctions</span> <span class="number">0</span>'
        in html
    )


def test_the_same_view_is_counted_once_for_a_data_set(
    client: Client, cast, django_assert_num_queries
):
    client.get("/events/")
    # Page count, events, participations, citations; dataset version for tag, facets, citation and foot, and its day.
    with django_assert_num_queries(9):
        client.get("/events/")


def test_an_empty_record_says_so(client: Client, db):
    assert "The record holds no published event yet." in client.get("/events/").content.decode()
    assert "The record holds no published event yet." in client.get("/").content.decode()


def test_a_submitted_form_becomes_a_clean_address(client: Client, cast):
    response = client.get("/events/?q=&from=2013&to=&actor=usa&actor=rok&actor=")
    assert (response.status_code, response["Location"]) == (302, "/events/?from=2013&actor=usa,rok")


def test_an_empty_form_becomes_the_whole_list(client: Client, cast):
    response = client.get("/events/?q=&from=")
    assert (response.status_code, response["Location"]) == (302, "/events/")


def test_a_page_that_is_not_there_is_a_404(client: Client, cast):
    assert client.get("/events/?page=2").status_code == 404
    assert client.get("/events/?page=two").status_code == 404


def test_words_of_campaigns_are_let_through(client: Client, cast):
    assert client.get("/events/?utm_source=letter").status_code == 200


def test_a_facet_without_values_is_left_out(client: Client, cast):
    empty = client.get("/events/?q=nothing+like+it&actor=usa").content.decode()
    assert [
        name for name in ("actor", "direction", "topic", "place") if f'name="{name}"' in empty
    ] == ["actor"]
