"""The coverage by year, initiator, direction and publishers: page, CSV and API say the same."""

import csv
import io
from datetime import date

import pytest
from django.core.cache import cache, caches

from tests.factories import PublisherFactory, SourceFactory, recorded

pytestmark = pytest.mark.django_db


@pytest.fixture
def record():
    """Four events of 2012 and 2013, one of them by two actors, one with two publishers; a draft."""
    reuters, ap = PublisherFactory(slug="reuters"), PublisherFactory(slug="ap")
    digest = PublisherFactory(slug="digest", kind="aggregator")

    def by(*publishers):
        return [SourceFactory(publisher=one) for one in publishers]

    recorded(first_day=date(2012, 4, 13), sources=by(reuters, ap, ap))
    recorded(first_day=date(2013, 2, 12), sources=by(reuters, digest))
    recorded(
        first_day=date(2013, 6, 9),
        initiators=["dprk", "rok"],
        event_type="talks",
        score=3,
        sources=by(reuters, ap),
    )
    recorded(first_day=date(2013, 7, 1), event_type="other", score=0, sources=by(digest))
    recorded(first_day=date(2013, 8, 1), status="draft", sources=by(reuters, ap))


def rows(client, query=""):
    answer = client.get(f"/coverage.csv{query}")
    assert answer["Content-Type"] == "text/csv; charset=utf-8"
    found = csv.DictReader(io.StringIO(answer.content.decode(), newline=""))
    return [tuple(row.values()) for row in found]


def page(client, query=""):
    answer = client.get(f"/coverage/{query}")
    return answer.status_code, " ".join(answer.content.decode().split())


EVERYBODY = [
    ("2012", "all", "escalation", "2", "1"),
    ("2013", "all", "de-escalation", "2", "1"),
    ("2013", "all", "escalation", "1", "1"),
    ("2013", "all", "neutral", "0", "1"),
]


def test_the_file_counts_every_event_once_and_for_each_initiator(record, client):
    assert rows(client) == [
        *EVERYBODY,
        ("2012", "dprk", "escalation", "2", "1"),
        ("2013", "dprk", "de-escalation", "2", "1"),
        ("2013", "dprk", "escalation", "1", "1"),
        ("2013", "dprk", "neutral", "0", "1"),
        ("2013", "rok", "de-escalation", "2", "1"),
    ]


def test_an_actor_and_a_direction_narrow_it(record, client):
    assert rows(client, "?actor=rok") == [("2013", "rok", "de-escalation", "2", "1")]
    assert rows(client, "?actor=dprk&direction=neutral") == [("2013", "dprk", "neutral", "0", "1")]


def test_the_api_says_the_same(record, client):
    found = client.get("/api/v1/coverage/?direction=escalation").json()
    assert found["events"] == 2
    assert found["two_publishers"] == 1
    assert [tuple(map(str, cell.values())) for cell in found["cells"]][:2] == [
        EVERYBODY[0],
        EVERYBODY[2],
    ]


def test_the_page_shows_sums_shares_and_thin_years(record, client):
    status, html = page(client)
    assert status == 200
    assert "<strong>4</strong> events, of which <strong>2</strong> (50 %) have two" in html
    assert "have fewer than 6 and are hatched" in html
    year = '2013</a> <span class="quiet">thin</span></th>'
    cells = "".join(f'<td class="figure">{n}</td>' for n in (3, 1, 1, 1, 1, "33&nbsp;%"))
    assert year + cells in html
    # 2014 has no event at all, and its share is a share of nothing.
    assert '2014</a> <span class="quiet">thin</span></th><td class="figure">0</td>' in html
    assert html.count('fill="url(#thin)"') == 1 + (date.today().year - 2012)
    assert 'href="/events/?from=2013&amp;to=2013"' in html


def test_the_page_of_an_actor_leads_to_what_it_counts(record, client):
    _status, html = page(client, "?actor=rok&direction=de-escalation")
    assert 'href="/events/?initiator=rok&direction=de-escalation&amp;from=2013&amp;to=2013"' in (
        html.replace("direction=", "direction=").replace("rok&amp;direction", "rok&direction")
    )
    assert '<option value="rok" selected>Rok</option>' in html
    assert "<strong>1</strong> event, of which <strong>1</strong> (100 %) has two" in html


@pytest.mark.parametrize(
    ("query", "said"),
    [
        ("?actor=atlantis", "actor: Unknown: atlantis. Valid: dprk, rok."),
        ("?actor=dprk,rok", "actor: Ask for one at a time."),
        ("?direction=up", "direction: Unknown: up. Valid: escalation, de-escalation, neutral."),
        ("?colour=red", "colour: Unknown: colour. Valid: actor, direction, as_of, release."),
    ],
)
def test_a_silly_choice_is_refused_and_stays_in_the_form(record, client, query, said):
    status, html = page(client, query)
    assert status == 400
    assert f"<p>{said}</p>" in html
    typed = query.partition("=")[2]
    assert f'<option value="{typed}" selected>' in html or query.startswith("?colour")
    for path in ("/coverage.csv", "/api/v1/coverage/"):
        problem = client.get(path + query)
        assert problem.status_code == 400
        assert problem["Content-Type"] == "application/problem+json"
        assert problem.json()["errors"] == {said.partition(":")[0]: [said.partition(": ")[2]]}


def test_a_choice_without_events_says_what_to_do(record, client):
    status, html = page(client, "?actor=rok&direction=neutral")
    assert status == 200
    assert 'No event fits this choice. <a href="/coverage/">Count all</a>' in html


def test_an_empty_record_has_a_page(client):
    status, html = page(client)
    assert status == 200
    assert "No event is published yet." in html
    assert rows(client) == []


def test_the_number_of_questions_does_not_grow(record, client, django_assert_num_queries):
    # The version, five times, and the time of it for each of three kept answers; sources, initiators and events of the
    # table; the actors' names; the events of the index; events, sources, initiators and sources again for the gaps.
    client.get("/coverage/")
    for _ in range(2):
        cache.clear()
        caches["answers"].clear()
        with django_assert_num_queries(17):
            client.get("/coverage/")
        recorded(initiators=["usa", "china"])


def test_pages_lead_to_it(client):
    for path in ("/about/", "/methodology/"):
        assert 'href="/coverage/"' in client.get(path).content.decode()
    assert "/coverage/</loc>" in client.get("/sitemap-pages.xml").content.decode()
