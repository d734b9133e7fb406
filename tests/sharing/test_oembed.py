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


def test_a_page_is_answered_with_its_embed(client: Client, cast):
    recorded(targets=["rok"])
    recorded(targets=["russia"])
    recorded(targets=["ussr"])
    event = f"/embed/events/{cast.test.public_id}/"
    last = phases.today(caching.dataset_version())[-1].last
    wanted = {
        "/": "/embed/",
        "/?from=2013&lanes=dprk:usa&utm_source=x": "/embed/?from=2013",
        "/events/?topic=nuclear&page=2&ordering=score": "/embed/?topic=nuclear",
        "/events/?actor=usa&actor=rok": "/embed/?actor=usa,rok",
        "/actors/usa/": "/embed/?actor=usa",
        "/dyads/dprk/usa/": "/embed/?dyad=dprk:usa",
        "/dyads/dprk/russia/": "/embed/?dyad=dprk:russia,dprk:ussr",
        "/topics/nuclear/": "/embed/?topic=nuclear",
        "/places/punggye-ri/": "/embed/?place=punggye-ri",
        "/publishers/kcna/": "/embed/?publisher=kcna",
        f"/events/{cast.test.public_id}/": event,
        f"/events/{cast.test.public_id}/any-title/": event,
        "/phases/": "/embed/?from=1945",
        "/phases/crisis-2013-02-12/": f"/embed/?from=2013-02-12&to={last}",
        "/events/?lang=ko": "/embed/?lang=ko",
    }
    found = {page: embed_of(ask(client, SITE + page).json()["html"]) for page in wanted}
    assert found == wanted
    assert {client.get(path).status_code for path in wanted.values()} == {200}


def embed_of(html: str) -> str:
    [src] = re.findall(r'src="([^"]+)"', html)
    return src.replace("&amp;", "&").removeprefix(SITE)


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


def test_what_cannot_be_embedded_is_answered_by_the_specification(client: Client, cast):
    wanted = {
        "https://elsewhere.example/events/": 404,
        "ftp://testserver/": 404,
        "http://[::1": 404,
        f"{SITE}/nowhere/": 404,
        f"{SITE}/about/": 404,
        f"{SITE}/events/nothing/": 404,
        f"{SITE}/events/{cast.draft.public_id}/": 404,
        f"{SITE}/events/{cast.withdrawn.public_id}/": 404,
        f"{SITE}/events/?from=never": 404,
        f"{SITE}/actors/nobody/": 404,
        f"{SITE}/admin/": 401,
        f"{SITE}/admin/events/event/": 401,
    }
    assert {address: ask(client, address).status_code for address in wanted} == wanted


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


def test_every_page_has_a_card(client: Client, cast):
    card = f"/cards/event/{cast.test.public_id}.png"
    wanted = {
        "/about/": "/cards/page/about.png",
        "/about/?lang=ko": "/cards/page/about.png?lang=ko",
        "/nowhere/?lang=en": "/cards/view.png",
        f"/events/{cast.test.public_id}/history/": card,
        "/questions/thaws/": "/cards/question/thaws.png",
        "/briefing/2013-06-16/": "/cards/briefing/2013-06-16.png",
        "/phases/crisis-2013-02-12/": "/cards/phase/crisis-2013-02-12.png",
        "/releases/": "/cards/page/releases.png",
        "/developers/": "/cards/page/developers.png",
    }
    pages = {page: client.get(page).content.decode() for page in wanted}
    assert {page: card_of(html) for page, html in pages.items()} == wanted
    assert {client.get(path).status_code for path in wanted.values()} == {200}
    large = '<meta name="twitter:card" content="summary_large_image">'
    assert all(large in html for html in pages.values())
    assert "+oembed" not in pages["/about/"]


def card_of(html: str) -> str:
    [found] = re.findall(r'<meta property="og:image" content="([^"]+)">', html)
    return found.removeprefix(SITE)


@pytest.mark.parametrize("page", ["/?from=2013", "/events/?actor=usa", "/events/{id}/x/"])
def test_a_page_gives_the_code_of_its_embed(client: Client, cast, page):
    code = code_of(client.get(page.format(id=cast.test.public_id), follow=True).content.decode())
    assert code.startswith('<iframe src="http://testserver/embed/')
    assert 'e.origin !== "http://testserver"' in code
