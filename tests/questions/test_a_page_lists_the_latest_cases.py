"""Of very many cases a page lists the latest and says so; its files hold them all."""

import re

import pytest

from events.questions import answer
from tests.questions.cast import ten_exercises

pytestmark = pytest.mark.django_db


@pytest.fixture
def html(client, monkeypatch) -> str:
    ten_exercises()
    monkeypatch.setattr(answer, "MOST_CASES", 3)
    return client.get("/questions/exercises/").content.decode()


def cases(html: str) -> list[str]:
    return re.findall(
        r'<th scope="row"><a href="(/events/[^"]+)">', html.partition('id="cases"')[2]
    )


def test_it_lists_the_latest_and_counts_all(client, html):
    every = [case["path"] for case in client.get("/questions/exercises.json").json()["events"]]
    assert cases(html) == every[:3]
    assert f"{len(every)} cases, the latest first" in html


def test_it_says_that_there_are_more(client, html, monkeypatch):
    assert "The latest 3 are shown; the JSON lists all." in html
    monkeypatch.setattr(answer, "MOST_CASES", 200)
    whole = client.get("/questions/exercises/?within=31").content.decode()
    assert "the JSON lists all" not in whole
