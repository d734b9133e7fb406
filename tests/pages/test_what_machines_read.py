"""Sitemap, robots, canonical addresses and structured data."""

import json
import re

import pytest
from defusedxml import ElementTree
from django.test import Client

from events.formats import FILES
from events.licence import citation
from events.models import Revision


def structured(html: str) -> dict:
    found = re.search(r'<script type="application/ld\+json">(.*?)</script>', html, re.DOTALL)
    assert found is not None
    return json.loads(found[1])


@pytest.mark.parametrize("path", ["/", "/data/"])
def test_the_data_set_is_described_with_all_its_files(client: Client, cast, path):
    data = structured(client.get(path).content.decode())
    number = Revision.objects.latest_number()
    said = {name: data[name] for name in ("@type", "name", "license", "version", "creditText")}
    assert said == {
        "@type": "Dataset",
        "name": "Korean Peninsula Tension Timeline",
        "license": "https://creativecommons.org/licenses/by/4.0/",
        "version": str(number),
        "creditText": citation(number, site="http://testserver"),
    }
    assert data["creator"] == data["publisher"]
    assert data["dateModified"] == Revision.objects.made_at(number).isoformat()
    files = data["distribution"]
    assert [file["contentUrl"].removeprefix("http://testserver/data/") for file in files] == [
        *(f"events.{ending}" for ending in FILES),
        "events.sqlite",
        "package.zip",
    ]
    for file in files:
        answer = client.head(file["contentUrl"].removeprefix("http://testserver"))
        assert answer.status_code == 200
        assert answer["Content-Type"].partition(";")[0] == file["encodingFormat"]


def test_an_event_is_described_with_its_day_and_sources(client: Client, cast):
    data = structured(client.get(cast.test.get_absolute_url()).content.decode())
    assert data["@type"] == "Article"
    assert data["headline"] == cast.test.title
    assert data["about"] == {
        "@type": "Event",
        "name": cast.test.title,
        "startDate": "2013-02-12",
        "endDate": "2013-02-12",
        "location": {
            "@type": "Place",
            "name": "Punggye-ri",
            "geo": {"@type": "GeoCoordinates", "latitude": 37.96, "longitude": 126.68},
        },
    }
    assert [work["url"] for work in data["citation"]] == [cast.test.citations.get().source.url]
    assert data["isPartOf"]["@id"] == "http://testserver/#dataset"


def test_the_canonical_address_of_a_view_is_the_tidy_one(client: Client, cast):
    html = client.get("/events/?utm_source=x&actor=usa&from=2013").content.decode()
    assert '<link rel="canonical" href="http://testserver/events/?from=2013&amp;actor=usa">' in html


def test_titles_and_descriptions_are_those_of_the_page(client: Client, cast):
    html = client.get(cast.test.get_absolute_url()).content.decode()
    assert (
        f"<title>{cast.test.title}, 12 February 2013 · Korean Peninsula Tension Timeline</title>"
        in html
    )
    assert f'<meta name="description" content="{cast.test.summary}">' in html
    assert f'<meta property="og:title" content="{cast.test.title}">' in html


def test_the_sitemap_names_every_published_event(client: Client, cast):
    index = client.get("/sitemap.xml")
    assert b"http://testserver/sitemap-events.xml" in index.content
    tree = ElementTree.fromstring(client.get("/sitemap-events.xml").content)
    space = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9"}
    assert [node.text for node in tree.findall("s:url/s:loc", space)] == [
        f"http://testserver{event.get_absolute_url()}"
        for event in (cast.test, cast.resolution, cast.threat)
    ]


def test_robots_are_told_where_it_is(client: Client, db):
    response = client.get("/robots.txt")
    assert response["Content-Type"].startswith("text/plain")
    assert response.content.decode() == (
        "User-agent: *\nDisallow: /admin/\nDisallow: /*?*as_of=\nDisallow: /*?*release=\n\n"
        "Sitemap: http://testserver/sitemap.xml\n"
    )
