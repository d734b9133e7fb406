"""`refresh_answers` computes ahead of the readers; what it does not know is left to the page of the question."""

from io import StringIO

import pytest
from django.conf import settings
from django.core.cache import cache, caches
from django.core.management import call_command

from events import caching
from events.questions import answering, evidence
from events.questions.register import QUESTIONS
from tests.factories import recorded

pytestmark = pytest.mark.django_db


def refresh():
    said = StringIO()
    call_command("refresh_answers", stdout=said, verbosity=0)
    return said.getvalue()


def another_worker(monkeypatch):
    """Nothing in memory, and a record that must not be read."""
    cache.clear()
    answering._facts.cache_clear()

    def read():
        raise AssertionError("the record was read")

    monkeypatch.setattr(answering, "facts", read)
    monkeypatch.setattr(evidence, "facts", read)


def test_every_page_that_takes_long_is_answered_from_what_is_kept(files, client, monkeypatch):
    recorded()
    steps = 5 + len(settings.LANGUAGES) * (len(QUESTIONS) + 1)
    assert refresh().startswith(f"{steps} answers are kept for revision 1. The longest took ")
    another_worker(monkeypatch)
    assert client.get("/questions/").status_code == 200
    for slug in QUESTIONS:
        assert client.get(f"/questions/{slug}/").status_code == 200
        assert (
            client.get(f"/questions/{slug}/", headers={"Accept-Language": "ko"}).status_code == 200
        )


def test_older_answers_are_thrown_away(files):
    recorded()
    refresh()
    caches["answers"].set("old", 1)
    before = len(list(files.glob("*.djcache")))
    refresh()
    assert caches["answers"].get("old") is None
    assert len(list(files.glob("*.djcache"))) == before - 1


def test_a_list_of_questions_does_not_wait_for_what_is_not_known(files, client, monkeypatch):
    recorded()
    monkeypatch.setattr(answering, "PATIENCE", -1.0)
    monkeypatch.setattr(answering.all_answered, "__kwdefaults__", {"patience": -1.0})
    html = client.get("/questions/").content.decode()
    assert html.count("this answer is computed anew when the question is opened") == len(QUESTIONS)
    said = client.get("/api/v1/questions/").json()["results"]
    assert {(one["sentence"], one["enough"], one["n"], one["unit"]) for one in said} == {
        (None, None, None, None)
    }


def test_a_list_of_questions_goes_on_where_it_stopped(files, client, monkeypatch):
    recorded()
    times = iter([0.0, 1.0, 99.0] + [99.0] * (len(QUESTIONS) - 2))
    monkeypatch.setattr(answering, "monotonic", lambda: next(times))
    html = client.get("/questions/").content.decode()
    assert html.count("computed anew") == len(QUESTIONS) - 1
    times = iter([0.0] + [99.0] * (len(QUESTIONS) + 1))
    assert client.get("/questions/").content.decode().count("computed anew") == len(QUESTIONS) - 1


def test_a_worker_reads_the_record_once_for_each_version(client, monkeypatch):
    recorded()
    read = []
    monkeypatch.setattr(answering, "facts", lambda: read.append(1) or evidence.facts())
    answering._facts.cache_clear()
    for query in ("", "?within=14", "?within=15"):
        client.get(f"/questions/exercises/{query}")
    assert len(read) == 1
    recorded()
    client.get("/questions/exercises/?within=14")
    assert len(read) == 2
    assert caching.dataset_version() == 2
