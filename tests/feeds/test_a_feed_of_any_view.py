"""Any view of the record is a feed, in Atom and as JSON Feed."""

import json

from events.caching import dataset_version
from events.licence import citation
from events.models import Event
from tests.factories import recorded


def test_the_last_written_event_comes_first(events, parsed):
    assert [entry.link for entry in parsed("/feeds/events.atom").entries] == [
        f"http://testserver{event.get_absolute_url()}" for event in events
    ]


def test_an_entry_says_what_happened_as_plain_text(events, parsed):
    entry = parsed("/feeds/events.atom?actor=rok").entries[0]
    assert (entry.title, entry.title_detail.type) == ("Test & <b>alarm</b>", "text/plain")
    assert entry.content[0] == {
        "type": "text/plain",
        "language": "en",
        "base": "",
        "value": "2013-02-12. A test in words of our own.",
    }
    assert [tag.term for tag in entry.tags] == ["escalation", "nuclear_test", "nuclear"]


def test_a_sign_that_xml_cannot_hold_is_left_out(events, parsed):
    assert parsed("/feeds/events.atom").entries[0].title == "Talks open"


def test_a_feed_says_licence_citation_view_and_where_it_is(events, parsed):
    feed = parsed("/feeds/events.atom?topic=nuclear&ordering=score&lang=ko").feed
    assert feed.title == "Korean Peninsula Tension Timeline: Events, on Nuclear"
    assert feed.subtitle == citation(dataset_version())
    assert feed.rights == "CC BY 4.0, https://creativecommons.org/licenses/by/4.0/"
    assert {link.rel: link.href for link in feed.links} == {
        "self": "http://testserver/feeds/events.atom?topic=nuclear",
        "alternate": "http://testserver/events/?topic=nuclear",
        "license": "https://creativecommons.org/licenses/by/4.0/",
    }


def test_the_json_feed_holds_the_same(events, client, parsed):
    response = client.get("/feeds/events.json?topic=nuclear")
    feed, entry = (
        json.loads(response.content),
        parsed("/feeds/events.atom?topic=nuclear").entries[0],
    )
    test = events[1]
    assert response["Content-Type"] == "application/feed+json"
    assert feed == {
        "version": "https://jsonfeed.org/version/1.1",
        "title": "Korean Peninsula Tension Timeline: Events, on Nuclear",
        "home_page_url": "http://testserver/events/?topic=nuclear",
        "feed_url": "http://testserver/feeds/events.json?topic=nuclear",
        "description": citation(dataset_version()),
        "language": "en",
        "authors": [{"name": "Korean Peninsula Tension Timeline"}],
        "_dataset": {
            "about": "http://testserver/data/",
            "licence": "https://creativecommons.org/licenses/by/4.0/",
            "citation": citation(dataset_version()),
            "revision": dataset_version(),
            "view": "Events, on Nuclear",
            "count": 1,
        },
        "items": [
            {
                "id": entry.id,
                "url": f"http://testserver{test.get_absolute_url()}",
                "title": "Test & <b>alarm</b>",
                "content_text": "2013-02-12. A test in words of our own.",
                "date_published": entry.published,
                "date_modified": entry.updated,
                "tags": ["escalation", "nuclear_test", "nuclear"],
                "_event": {
                    "id": test.public_id,
                    "revision": test.revision_id,
                    "days": "2013-02-12",
                },
            }
        ],
    }


def test_the_list_has_the_same_feeds_at_its_own_address(events, client):
    for own, shared in (("atom", "atom"), ("feed.json", "json")):
        query = "?actor=rok"
        assert (
            client.get(f"/events.{own}{query}").content
            == client.get(f"/feeds/events.{shared}{query}").content
        )


def test_no_feed_holds_a_draft(events, client):
    for ending in ("atom", "json"):
        assert b"Zugzwang" not in client.get(f"/feeds/events.{ending}").content


def test_an_empty_view_is_an_empty_feed(events, parsed):
    assert parsed("/feeds/events.atom?q=nothing").entries == []


def test_a_feed_holds_the_newest_fifty(db, parsed):
    for _ in range(51):
        recorded(title="One of many")
    newest = Event.objects.order_by("-revision_id")[:50]
    assert [entry.link for entry in parsed("/feeds/events.atom").entries] == [
        f"http://testserver{event.get_absolute_url()}" for event in newest
    ]


def test_a_feed_costs_five_queries(events, client, django_assert_num_queries):
    # The dataset version, the number of events, the time of the revision, the entries, what was withdrawn.
    with django_assert_num_queries(5):
        client.get("/feeds/events.atom")


def test_a_bad_filter_is_a_problem_document(events, client):
    answer = client.get("/feeds/events.atom?actr=dprk")
    assert (answer.status_code, answer["Content-Type"]) == (400, "application/problem+json")


def test_who_holds_the_version_is_told_so(events, client):
    tag = client.get("/feeds/events.atom")["ETag"]
    assert client.get("/feeds/events.atom", headers={"if-none-match": tag}).status_code == 304
