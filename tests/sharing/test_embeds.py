"""A view or an event for a frame of another site: light, without cookies, framed by anybody; other pages never are."""

import re
from pathlib import Path

import pytest
from django.test import Client

from tests.cast import SECRET

ROOT = Path(__file__).resolve().parents[2]


def text(html: str) -> str:
    return " ".join(re.sub(r"<[^>]+>", " ", html).split())


@pytest.mark.parametrize("path", ["/embed/", "/embed/?actor=usa&from=2013", "/embed/events/{id}/"])
def test_anybody_may_frame_an_embed(client: Client, cast, path):
    response = client.get(path.format(id=cast.test.public_id))
    policy = response["Content-Security-Policy"]
    assert (response.status_code, dict(response.cookies)) == (200, {})
    assert "X-Frame-Options" not in response
    assert "frame-ancestors *;" in f"{policy};"
    assert "default-src 'none'" in policy
    assert "script-src 'self'" in policy


@pytest.mark.parametrize("path", ["/", "/events/", "/embed-of-nothing/", "/cards/view.png"])
def test_nothing_else_may_be_framed(client: Client, cast, path):
    response = client.get(path)
    assert response["X-Frame-Options"] == "DENY"
    assert "frame-ancestors 'none'" in response["Content-Security-Policy"]


def test_an_embed_says_what_it_shows(client: Client, cast):
    html = client.get("/embed/?from=2013&to=2013&actor=usa").content.decode()
    said = text(html)
    assert "Events in 2013 involving Usa" in said
    assert "2 events · picture: 1 January 2013 to 31 December 2013" in said
    assert "All 2 events, with their sources" in said
    assert "CC BY 4.0" in said
    assert 'href="http://testserver/events/?from=2013&amp;to=2013&amp;actor=usa"' in html
    assert (
        '<link rel="canonical" href="http://testserver/events/?from=2013&amp;to=2013&amp;actor=usa">'
        in html
    )
    assert html.count("<circle") == 2
    assert SECRET not in html


def test_an_embed_without_a_query_shows_the_whole_record(client: Client, cast):
    said = text(client.get("/embed/").content.decode())
    assert "Tension on the Korean Peninsula" in said
    assert "3 events" in said


def test_an_embed_of_an_event_shows_it(client: Client, cast):
    html = client.get(f"/embed/events/{cast.test.public_id}/").content.decode()
    assert cast.test.title in html
    assert cast.test.summary in html
    assert "embed__subject" in html
    assert SECRET not in html


def test_what_cannot_be_shown_is_not(client: Client, cast):
    wanted = {
        f"/embed/events/{cast.draft.public_id}/": 404,
        f"/embed/events/{cast.withdrawn.public_id}/": 404,
        "/embed/?from=never": 400,
        "/embed/?actr=usa": 400,
        "/embed/?theme=pink": 400,
    }
    answers = {path: client.get(path) for path in wanted}
    assert {path: answer.status_code for path, answer in answers.items()} == wanted
    assert not any(SECRET in answer.content.decode() for answer in answers.values())


def test_an_empty_view_says_so(client: Client, cast):
    assert "No event on record fits this view." in client.get("/embed/?to=1900").content.decode()


@pytest.mark.parametrize(
    ("theme", "sheet"),
    [
        (
            "",
            '<link rel="stylesheet" href="/static/css/tokens_dark.css" '
            'media="screen and (prefers-color-scheme: dark)">',
        ),
        ("dark", '<link rel="stylesheet" href="/static/css/tokens_dark.css">'),
        ("light", ""),
    ],
)
def test_the_theme_is_the_readers_unless_the_page_around_it_chooses(client, cast, theme, sheet):
    html = client.get(f"/embed/?theme={theme}").content.decode()
    assert [line.strip() for line in html.splitlines() if "tokens_dark" in line] == [sheet][
        : bool(sheet)
    ]
    assert (f'data-theme="{theme}"' in html) == bool(theme)


def test_korean_is_chosen_by_the_address_alone(client: Client, cast):
    client.cookies["django_language"] = "ko"
    assert (
        '<html lang="en"'
        in client.get("/embed/", headers={"accept-language": "ko"}).content.decode()
    )
    response = client.get("/embed/?lang=ko")
    assert '<html lang="ko"' in response.content.decode()
    assert dict(response.cookies) == {}


def test_an_embed_is_light(client: Client, cast):
    html = client.get("/embed/").content
    files = re.findall(r'(?:href|src)="/static/([^"]+)"', html.decode())
    assert files == ["favicon.svg", "build/embed.css", "css/tokens_dark.css", "build/embed.js"]
    sizes = [(ROOT / "static/public" / name).stat().st_size for name in files]
    assert len(html) + sum(sizes) < 30_000
