"""The oEmbed provider: found by a consumer of the trade from a page's address alone, and true to the specification."""

import re
from urllib.parse import quote

import pytest
from defusedxml import ElementTree
from django.test import Client
from oembedpy import consumer, discovery, types

from events import caching, phases
from tests.cast import spring_2013
from tests.factories import recorded
from tests.sharing.codes import code_of

SITE = "http://testserver"


def ask(client: Client, address: str, **parameters: str | int):
    return client.get("/oembed/", {"url": address, **parameters})


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("form", ["json", "xml"])
def test_a_consumer_finds_and_shows_a_view(live_server, form):
    spring_2013()
    page = f"{live_server.url}/events/?from=2013&actor=usa"
    endpoint, parameters = discovery.find_from_content(page)
    assert (endpoint, parameters.url) == (f"{live_server.url}/oembed/", page)
    parameters.format, parameters.max_width = form, 500
    found = consumer.fetch_content(endpoint, parameters)
    assert isinstance(found, types.Rich)
    assert (found.title, int(found.width), int(found.height)) == (
        "Events since 2013 involving Usa",
        500,
        700,
    )
    assert f'src="{live_server.url}/embed/?from=2013&amp;actor=usa"' in found.html


@pytest.mark.parametrize(
    ("page", "embed"),
    [
        ("/", "/embed/"),
        ("/?from=2013&lanes=dprk:usa&utm_source=x", "/embed/?from=2013"),
        ("/events/?topic=nuclear&page=2&ordering=score", "/embed/?topic=nuclear"),
        ("/events/?actor=usa&actor=rok", "/embed/?actor=usa,rok"),
        ("/actors/usa/", "/embed/?actor=usa"),
        ("/dyads/dprk/usa/", "/embed/?dyad=dprk:usa"),
        ("/topics/nuclear/", "/embed/?topic=nuclear"),
        ("/places/punggye-ri/", "/embed/?place=punggye-ri"),
        ("/publishers/kcna/", "/embed/?publisher=kcna"),
        ("/events/{id}/", "/embed/events/{id}/"),
        ("/events/{id}/any-title/", "/embed/events/{id}/"),
        ("/phases/", "/embed/?from=1945"),
        ("/phases/crisis-2013-02-12/", "/embed/?from=2013-02-12&to={last}"),
        ("/events/?lang=ko", "/embed/?lang=ko"),
    ],
)
def test_a_page_is_answered_with_its_embed(client: Client, cast, page, embed):
    recorded(targets=["rok"])
    found = ask(client, SITE + page.format(id=cast.test.public_id)).json()
    [src] = re.findall(r'src="([^"]+)"', found["html"])
    last = phases.today(caching.dataset_version())[-1].last
    address = src.replace("&amp;", "&")
    assert address == SITE + embed.format(id=cast.test.public_id, last=last)
    assert client.get(address.removeprefix(SITE)).status_code == 200


def test_the_whole_answer_for_an_event(client: Client, cast):
    address = f"{SITE}/events/{cast.test.public_id}/"
    response = client.get("/oembed/", {"url": address}, headers={"origin": "https://a.example"})
    assert response["Content-Type"] == "application/json"
    assert response["Access-Control-Allow-Origin"] == "*"
    embed = f"{SITE}/embed/events/{cast.test.public_id}/"
    assert response.json() == {
        "version": "1.0",
        "type": "rich",
        "title": cast.test.title,
        "provider_name": "Korean Peninsula Tension Timeline",
        "provider_url": f"{SITE}/",
        "cache_age": 86_400,
        "width": 720,
        "height": 620,
        "html": f'<iframe src="{embed}" title="{cast.test.title}" width="720" height="620" loading="lazy" '
        'style="border:0;max-width:100%"></iframe>',
        "thumbnail_url": f"{SITE}/cards/event/{cast.test.public_id}.png",
        "thumbnail_width": 1200,
        "thumbnail_height": 630,
    }


def test_nothing_is_larger_than_was_asked_for(client: Client, cast):
    found = ask(client, f"{SITE}/", maxwidth=300, maxheight=200).json()
    assert (found["width"], found["height"], "thumbnail_url" in found) == (300, 200, False)


def test_xml_says_the_same_as_json(client: Client, cast):
    response = ask(client, f"{SITE}/events/?q=%26%3C", format="xml")
    assert response["Content-Type"] == "text/xml; charset=utf-8"
    found = {child.tag: child.text for child in ElementTree.fromstring(response.content)}
    said = ask(client, f"{SITE}/events/?q=%26%3C").json()
    assert found == {name: str(value) for name, value in said.items()}


@pytest.mark.parametrize(
    ("address", "status"),
    [
        ("https://elsewhere.example/events/", 404),
        ("ftp://testserver/", 404),
        (f"{SITE}/nowhere/", 404),
        (f"{SITE}/about/", 404),
        (f"{SITE}/events/nothing/", 404),
        (f"{SITE}/events/{{draft}}/", 404),
        (f"{SITE}/events/{{withdrawn}}/", 404),
        (f"{SITE}/events/?from=never", 404),
        (f"{SITE}/actors/nobody/", 404),
        (f"{SITE}/admin/", 401),
        (f"{SITE}/admin/events/event/", 401),
        ("http://[::1", 404),
    ],
)
def test_what_cannot_be_embedded_is_answered_by_the_specification(client, cast, address, status):
    ids = {"draft": cast.draft.public_id, "withdrawn": cast.withdrawn.public_id}
    assert ask(client, address.format(**ids)).status_code == status


def test_another_format_is_not_implemented(client: Client, cast):
    assert ask(client, f"{SITE}/", format="yaml").status_code == 501


@pytest.mark.parametrize(
    "query",
    ["", "url=", "url=http://testserver/&maxwidth=wide", "url=http://testserver/&maxheight=0"],
)
def test_a_bad_question_is_told_what_is_wrong(client: Client, cast, query):
    response = client.get(f"/oembed/?{query}")
    assert (response.status_code, response["Content-Type"]) == (400, "application/problem+json")
    assert list(response.json()["errors"]) == [
        "url"
        if "maxwidth" not in query and "maxheight" not in query
        else query.split("&")[1].split("=")[0]
    ]


@pytest.mark.parametrize("page", ["/", "/events/?from=2013", "/actors/usa/", "/dyads/dprk/usa/"])
def test_a_page_names_its_answers_and_its_card(client: Client, cast, page):
    html = client.get(page).content.decode()
    address = quote(f"{SITE}{page}", safe="")
    for form, kind in (("json", "application/json+oembed"), ("xml", "text/xml+oembed")):
        assert (
            f'<link rel="alternate" type="{kind}" href="{SITE}/oembed/?format={form}&amp;url={address}"'
            in html
        )
    [card] = re.findall(r'<meta property="og:image" content="([^"]+)">', html)
    assert client.get(card.replace("&amp;", "&").removeprefix(SITE)).status_code == 200


@pytest.mark.parametrize(
    ("page", "card"),
    [
        ("/about/", "/cards/page/about.png"),
        ("/nowhere/", "/cards/view.png"),
        ("/events/{id}/history/", "/cards/event/{id}.png"),
        ("/questions/thaws/", "/cards/question/thaws.png"),
        ("/briefing/2013-06-16/", "/cards/briefing/2013-06-16.png"),
        ("/phases/crisis-2013-02-12/", "/cards/phase/crisis-2013-02-12.png"),
        ("/releases/", "/cards/page/releases.png"),
        ("/developers/", "/cards/page/developers.png"),
        ("/about/?lang=ko", "/cards/page/about.png?lang=ko"),
    ],
)
def test_every_page_has_a_card(client: Client, cast, page, card):
    html = client.get(page.format(id=cast.test.public_id)).content.decode()
    [found] = re.findall(r'<meta property="og:image" content="([^"]+)">', html)
    assert found == SITE + card.format(id=cast.test.public_id)
    assert client.get(card.format(id=cast.test.public_id)).status_code == 200
    assert '<meta name="twitter:card" content="summary_large_image">' in html
    assert "oembed" not in html if page == "/about/" else True


@pytest.mark.parametrize("page", ["/?from=2013", "/events/?actor=usa", "/events/{id}/x/"])
def test_a_page_gives_the_code_of_its_embed(client: Client, cast, page):
    code = code_of(client.get(page.format(id=cast.test.public_id), follow=True).content.decode())
    assert code.startswith('<iframe src="http://testserver/embed/')
    assert 'e.origin !== "http://testserver"' in code
