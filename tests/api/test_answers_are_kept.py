"""A good answer is given again, byte for byte and without a question, until somebody writes."""

import gzip
from datetime import date

import pytest
from django.http import HttpResponse
from django.test import RequestFactory, override_settings

from events.api import kept
from events.models import Release, Revision
from tests.factories import recorded

pytestmark = pytest.mark.django_db

VIEW = "/api/v1/events/?actor=dprk&page_size=1"
VERSION = 1  # the only question: within a transaction, as in a test, the version is asked for


def test_a_page_that_is_asked_for_again_costs_no_question(client, django_assert_num_queries):
    recorded(first_day=date(2013, 4, 1))
    recorded(first_day=date(2013, 4, 2))
    first = client.get(VIEW)
    with django_assert_num_queries(VERSION):
        again = client.get(VIEW)
    assert again.content == first.content
    for of_one_client in ("RateLimit", "X-Request-Id"):
        assert of_one_client in again
        del first[of_one_client], again[of_one_client]
    assert dict(again.items()) == dict(first.items())


def test_an_answer_lasts_until_somebody_writes(client):
    recorded(first_day=date(2013, 4, 1))
    client.get(VIEW)
    last = recorded(first_day=date(2013, 4, 3))
    again = client.get(VIEW).json()
    assert [again["count"], again["results"][0]["id"]] == [2, last.public_id]


def test_each_encoding_is_kept(client, django_assert_num_queries):
    for _ in range(3):
        recorded()
    plain = client.get("/api/v1/events/").content
    packed = {"Accept-Encoding": "gzip"}
    first = client.get("/api/v1/events/", headers=packed).content
    with django_assert_num_queries(2 * VERSION):
        assert client.get("/api/v1/events/", headers=packed).content == first
        assert client.get("/api/v1/events/").content == plain
    assert gzip.decompress(first) == plain


def test_each_host_is_sent_its_own_addresses(client, settings):
    settings.ALLOWED_HOSTS = ["one.example", "two.example"]
    for day in (1, 2):
        recorded(first_day=date(2013, 4, day))
    for host in settings.ALLOWED_HOSTS:
        found = client.get(VIEW, headers={"Host": host}).json()
        assert found["next"].startswith(f"http://{host}/")


@override_settings(API_RATE=2)
def test_what_is_given_again_counts_too(client):
    recorded()
    said = [client.get(VIEW) for _ in range(3)]
    assert [response.status_code for response in said] == [200, 200, 429]
    assert [response["RateLimit"].split(";")[1] for response in said] == ["r=1", "r=0", "r=0"]


@pytest.mark.parametrize(
    "path",
    [
        "/api/v1/tension/",  # runs to the present day
        "/api/v1/tension/?to=",
        "/api/v1/tension.csv?to=+",
        "/api/v1/tension/?to=2013&to=",
        "/api/v1/coverage/",  # names the years without events up to this one
        "/api/v1/questions/thaws/?to=2013",  # names the day
        "/api/v1/events/?as_of=1",
        "/api/v1/events/?%61s_of=1",
        "/api/v1/events/?q=talks&as%5Fof=1",
        "/api/v1/releases/",
    ],
)
def test_what_may_change_without_a_revision_is_not_kept(client, path, monkeypatch):
    recorded()
    kept_under = []
    monkeypatch.setattr(kept, "keep", lambda wanted, response: kept_under.append(wanted))
    assert client.get(path).status_code == 200
    assert kept_under == []


@pytest.mark.parametrize(
    "path", ["/api/v1/tension/?to=2013", "/api/v1/events/?q=as%5Fof", "/api/v1/events/?%71=as_of"]
)
def test_what_only_looks_like_it_is_kept(client, path):
    recorded()
    client.get(path)
    assert kept.find(kept.key(RequestFactory().get(path), 1)) is not None


def test_the_bytes_of_one_address_are_not_answered_to_another(client):
    # Put together to one address, as links are, bytes that are not encoded look like the encoding of others.
    recorded(title="Élan and talks")
    raw = client.get(
        "/api/v1/events/", QUERY_STRING="q=\xc3\xa9lan"
    )  # WSGI hands on bytes as Latin-1
    assert raw.json()["count"] == 1
    assert client.get("/api/v1/events/?q=%C3%83%C2%A9lan").json()["count"] == 0


def test_a_bad_answer_is_not_kept(client):
    recorded()
    for _ in range(2):
        assert client.get("/api/v1/events/?actor=nobody").status_code == 400


def test_a_release_is_listed_at_once(client):
    recorded()
    first = client.get("/api/v1/releases/")
    Release.objects.create(
        name="2026.11",
        revision=Revision.objects.get(number=Revision.objects.latest_number()),
        released_on=date(2026, 11, 24),
        codebook_version="1.0",
        event_count=1,
    )
    again = client.get("/api/v1/releases/", headers={"If-None-Match": first["ETag"]})
    assert [release["name"] for release in again.json()["results"]] == ["2026.11"]


def key(number: int, version: int = 1) -> kept.Key:
    """A view's."""
    request = RequestFactory().get(f"/api/v1/events/?page_size={number}")
    found = kept.key(request, version)
    assert found
    return found


def test_a_walk_through_many_views_does_not_push_out_what_is_asked_for_often():
    whole = HttpResponse(b"x" * kept.LARGEST)
    kept.keep(key(1), whole)
    assert kept.find(key(1)) is not None
    for number in range(2, 50):
        kept.keep(key(number), whole)
    assert kept.find(key(1)) is not None
    assert kept.find(key(2)) is None
    assert kept.find(key(49)) is not None


def test_long_addresses_and_small_answers_take_their_room_too():
    for number in range(20):
        request = RequestFactory().get(f"/api/v1/events/?q={number}{'z' * kept.LARGEST}")
        kept.keep(kept.key(request, 1), HttpResponse(b"{}"))
    assert 0 < len(kept._answers) < 16


def test_a_large_answer_is_not_kept():
    kept.keep(key(1), HttpResponse(b"x" * (kept.LARGEST + 1)))
    assert kept.find(key(1)) is None


def test_with_a_new_version_the_old_answers_go():
    for version in (1, 2):
        kept.keep(key(1, version), HttpResponse(b"x"))
    assert kept.find(key(1, 1)) is None
    assert kept.find(key(1, 2)) is not None
