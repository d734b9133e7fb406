"""Every event and every view says how it is cited, and gives its reference as a file."""

import json
from datetime import date

import bibtexparser
import pytest
import rispy
from django.test import Client
from django.utils import timezone

from events import citing, references
from events.filters import EventFilter
from events.models import Release, Revision


def today() -> str:
    day = timezone.localdate()
    return f"{day:%B} {day.day}, {day.year}"


def test_an_event_is_cited_in_six_styles(client: Client, cast):
    html = client.get(cast.test.get_absolute_url()).content.decode()
    assert html.count('id="reference-') == 5
    assert (
        "Korean Peninsula Tension Timeline. “North Korea conducts its third nuclear test, 12 February 2013.” "
        f"Event {cast.test.public_id}, revision {cast.test.revision_id}, last modified {today()}. "
        f"Accessed {today()}. http://testserver{cast.test.get_absolute_url()}."
    ) in html


def test_a_view_is_cited_with_its_words_and_number(client: Client, cast):
    html = client.get("/events/?from=2013&actor=usa").content.decode()
    assert html.count('id="reference-') == 6
    number = Revision.objects.latest_number()
    assert (
        "Korean Peninsula Tension Timeline. “Events since 2013 involving Usa.” "
        f"2 events, revision {number}, last modified {today()}. Accessed {today()}. "
        "http://testserver/events/?from=2013&amp;actor=usa."
    ) in html


def test_a_view_that_cannot_be_shown_is_not_cited(client: Client, cast):
    assert "reference-" not in client.get("/events/?from=never").content.decode()


def test_the_reference_of_an_event_is_a_file(client: Client, cast):
    response = client.get(f"/events/{cast.test.public_id}/cite.bib")
    assert response["Content-Type"] == "application/x-bibtex; charset=utf-8"
    assert response["Content-Disposition"] == (
        f'attachment; filename="kptt-{cast.test.public_id}.bib"'
    )
    [entry] = bibtexparser.parse_string(response.content.decode()).entries
    assert entry["note"] == f"Event {cast.test.public_id}, revision {cast.test.revision_id}"
    assert entry["urldate"] == timezone.localdate().isoformat()


def test_the_reference_of_a_view_is_a_file(client: Client, cast):
    [found] = rispy.loads(client.get("/events/cite.ris?topic=nuclear").content.decode())
    number = Revision.objects.latest_number()
    assert (found["type_of_reference"], found["title"], found["notes"]) == (
        "DATA",
        "Events, on Nuclear",
        [f"2 events, revision {number}"],
    )
    assert found["urls"] == ["http://testserver/events/?topic=nuclear"]


def test_a_page_of_another_site_may_read_a_reference(client: Client, cast):
    for path in ("/events/cite.json", f"/events/{cast.test.public_id}/cite.json"):
        answer = client.get(path, headers={"origin": "https://a.example"})
        assert answer["Access-Control-Allow-Origin"] == "*"


def test_two_views_have_two_keys_and_one_view_has_one(client: Client, cast):
    def key(query: str) -> str:
        return json.loads(client.get(f"/events/cite.json?{query}").content)[0]["id"]

    assert key("topic=nuclear&from=2013") == key("from=2013&topic=nuclear&ordering=score")
    assert key("topic=nuclear") != key("topic=sanctions")


@pytest.fixture
def release(cast) -> Release:
    return Release.objects.create(
        name="2026.11",
        revision_id=cast.test.revision_id,
        released_on=date(2026, 11, 20),
        codebook_version="1.0",
        event_count=3,
    )


def test_a_release_is_cited_by_its_name(client: Client, release):
    found = citing.of_release(release, site="https://t.example", seen=date(2026, 11, 24))
    assert found[1].text == (
        "Korean Peninsula Tension Timeline. (2026, November 20). Korean Peninsula Tension Timeline, "
        f"release 2026.11 (3 events, revision {release.revision_id}) [Data set]. "
        "Retrieved November 24, 2026, from https://t.example/releases/2026.11/"
    )
    [item] = json.loads(client.get("/releases/2026.11/cite.json").content)
    assert (item["id"], item["URL"]) == ("kptt-2026.11", "http://testserver/releases/2026.11/")


def test_an_unknown_format_is_refused_with_those_that_there_are(client: Client, cast, release):
    for path in (f"/events/{cast.test.public_id}/", "/events/", "/releases/2026.11/"):
        response = client.get(f"{path}cite.doc")
        assert (response.status_code, response.json()["formats"]) == (404, list(references.FILES))


def test_what_is_not_there_is_not_cited(client: Client, cast):
    wanted = {
        "/events/nothing/cite.bib": 404,
        f"/events/{cast.draft.public_id}/cite.bib": 404,
        f"/events/{cast.withdrawn.public_id}/cite.bib": 410,
        "/events/cite.bib?from=never": 400,
        "/events/cite.bib?actr=usa": 400,
        "/releases/1999.01/cite.bib": 404,
    }
    assert {path: client.get(path).status_code for path in wanted} == wanted


def test_a_korean_page_is_cited_in_korean(client: Client, cast):
    day = timezone.localdate()
    html = client.get("/events/?lang=ko").content.decode()
    assert f"{day.year}년 {day.month}월 {day.day}일" in html


def test_the_citation_of_a_view_counts_what_the_view_finds(cast, rf):
    view = EventFilter.of(rf.get("/events/?actor=usa").GET)
    work = citing.work_of_view(view, revision=7, site="", seen=date(2026, 11, 24))
    assert work.part == "2 events"
