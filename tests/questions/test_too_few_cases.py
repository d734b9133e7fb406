"""With fewer than five cases no question gives a figure; it says so, and lists the cases it has."""

import pytest

from events.questions.register import QUESTIONS
from tests.questions.cast import ten_exercises

pytestmark = pytest.mark.django_db


def test_every_question_refuses_politely(client, cast):
    for slug in QUESTIONS:
        said = client.get(f"/api/v1/questions/{slug}/").json()
        shown = (slug, said["enough"], said["figures"], said["table"]["rows"])
        assert shown == (slug, False, {}, [])
        assert said["n"] < 5, slug
        html = client.get(f"/questions/{slug}/").content.decode()
        assert "Too few cases to say" in html, slug
        assert '<figure class="drawn">' not in html, slug


def test_filters_can_force_it_and_the_cases_are_listed(client):
    ids = ten_exercises()
    said = client.get("/api/v1/questions/exercises/?from=2018").json()
    assert (said["enough"], said["n"]) == (False, 4)
    assert [case["id"] for case in said["events"]] == ids[6:]
    html = client.get("/questions/exercises/?from=2018").content.decode()
    assert "Too few cases to say: 4 on record (exercises)" in html
    assert "Exercise number 9" in html


def test_an_empty_record_has_an_answer_too(client):
    found = {slug: client.get(f"/questions/{slug}/").status_code for slug in QUESTIONS}
    assert found == dict.fromkeys(QUESTIONS, 200)
