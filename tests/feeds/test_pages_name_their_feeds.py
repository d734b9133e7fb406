"""A list, an actor and a pair name their feeds where newsreaders look."""

import re

import pytest


@pytest.mark.parametrize(
    ("page", "query"),
    [
        ("/events/", ""),
        ("/events/?topic=nuclear&direction=escalation", "?direction=escalation&amp;topic=nuclear"),
        ("/actors/rok/", "?actor=rok"),
        ("/dyads/dprk/rok/", "?dyad=dprk:rok"),
    ],
)
def test_the_head_of_a_page_names_them(events, client, page, query):
    head = client.get(page).content.decode().split("</head>")[0]
    found = re.findall(r'<link rel="alternate" type="(.+?)" title=".+?" href="(.+?)">', head)
    assert found == [
        ("application/atom+xml", f"/feeds/events.atom{query}"),
        ("application/feed+json", f"/feeds/events.json{query}"),
        ("text/calendar", f"/events.ics{query}"),
    ]


def test_a_view_that_cannot_be_shown_has_none(events, client):
    assert b"/feeds/events" not in client.get("/events/?actr=dprk").content
