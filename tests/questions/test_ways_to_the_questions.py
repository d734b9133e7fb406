"""Readers and machines find the questions: navigation, front page, sitemap; and thaws lead to their phases."""

import re

import pytest

from events.questions.register import QUESTIONS
from tests.questions.cast import six_thaws

pytestmark = pytest.mark.django_db


def test_every_page_leads_to_them(client, cast):
    assert '<a href="/questions/">Questions</a>' in client.get("/about/").content.decode()
    here = client.get("/questions/exercises/").content.decode()
    assert '<a href="/questions/" aria-current="true">Questions</a>' in here


def test_the_front_page_asks_some(client, cast):
    html = client.get("/").content.decode()
    for path in ("/questions/", "/questions/thaws/", "/questions/exercises/"):
        assert f'href="{path}"' in html


def test_the_sitemap_names_each(client, cast):
    text = client.get("/sitemap-questions.xml").content.decode()
    assert re.findall(r"<loc>http://testserver/questions/(\w+)/</loc>", text) == list(QUESTIONS)


def test_a_thaw_leads_to_its_page(client):
    six_thaws()
    html = client.get("/questions/thaws/").content.decode()
    paths = re.findall(r'href="(/phases/thaw-[\d-]+/)"', html)
    assert len(paths) == 5
    assert {client.get(path).status_code for path in paths} == {200}


def test_with_other_events_there_may_be_other_thaws(client):
    six_thaws()
    assert "/phases/thaw-" not in client.get("/questions/thaws/?drop=disputed").content.decode()
