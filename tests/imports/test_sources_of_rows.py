"""A row's sources: known ones are found by their address, new ones are made with the publisher of their host."""

import pytest

from events.models import Event, Revision, Source
from tests.factories import PublisherFactory
from tests.imports.files import ROW, as_csv, imported, planned, said

pytestmark = pytest.mark.django_db
NEW = {**ROW, "source_url": "https://en.yna.co.kr/view/2", "source_title": "N. Korea offers talks"}


def of(row: dict) -> dict:
    """What the row's only new source became."""
    source = Source.objects.get(url=row["source_url"])
    return {
        "title": source.title,
        "publisher": source.publisher.slug,
        "published": source.published,
        "language": source.language,
    }


@pytest.mark.parametrize(
    "url",
    [
        "http://en.yna.co.kr/view/1",
        "https://www.en.yna.co.kr/view/1/",
        "https://en.yna.co.kr/view/1?utm_source=x&utm_medium=y",
        "https://EN.YNA.co.kr/view/1#top",
    ],
)
def test_one_page_has_one_record_however_its_address_is_written(tmp_path, record, url):
    imported(as_csv(tmp_path / "f.csv", [{**ROW, "source_url": url}]))
    assert Event.objects.get().citations.get().source == record.known
    assert Source.objects.count() == 1


def test_the_publisher_is_told_by_the_end_of_the_host(tmp_path, record):
    row = {**NEW, "source_published": "2013-06-16"}
    imported(as_csv(tmp_path / "f.csv", [row]))
    assert of(row) == {
        "title": "N. Korea offers talks",
        "publisher": "yonhap",
        "published": "2013-06-16",
        "language": "en",
    }
    assert Revision.objects.filter(record="source").count() == 1


def test_the_publisher_can_be_named_and_the_language_is_told_by_the_letters(tmp_path, record):
    row = {
        **NEW,
        "source_url": "https://example.org/a",
        "source_publisher": "KCNA",
        "source_title": "담화",
    }
    imported(as_csv(tmp_path / "f.csv", [row]))
    assert (of(row)["publisher"], of(row)["language"]) == ("kcna", "ko")


def test_what_a_new_source_lacks_is_said(tmp_path, record):
    PublisherFactory(slug="yonhap-tv", hosts=["yna.co.kr"])
    rows = [
        {**NEW, "title": "One", "source_title": ""},
        {**NEW, "title": "Two", "source_url": "https://example.org/a"},
        {**NEW, "title": "Three", "source_publisher": "kcnaa"},
        {**NEW, "title": "Four", "source_url": "https://yna.co.kr/view/4"},
        {**NEW, "title": "Five", "source_url": "example.org/a"},
        {**NEW, "title": "Six", "source_url": "javascript:alert(1)"},
        {**NEW, "title": "Seven", "source_published": "yesterday"},
    ]
    rows[0]["source_url"] = "https://en.yna.co.kr/view/3"
    assert [said(outcome) for outcome in planned(as_csv(tmp_path / "f.csv", rows)).outcomes] == [
        [
            (
                "source_title",
                "https://en.yna.co.kr/view/3 is not in the record yet: give its headline",
            )
        ],
        [
            (
                "source_publisher",
                "no publisher is known for example.org: name one, or add it first",
            )
        ],
        [("source_publisher", "“kcnaa” is not there; did you mean kcna?")],
        [("source_publisher", "say which publisher of yna.co.kr it is: yonhap, yonhap-tv")],
        [("source_url", "is no address such as https://example.org/page")],
        [("source_url", "is no address such as https://example.org/page")],
        [("source_published", "“yesterday” is no day such as 2013-06-16, 2013-06 or 2013")],
    ]


def test_one_new_source_of_many_rows_is_described_once(tmp_path, record):
    rows = [
        {**NEW, "title": f"Step {n}", "source_title": "" if n else NEW["source_title"]}
        for n in (1, 0, 2)
    ]
    imported(as_csv(tmp_path / "f.csv", rows))
    assert Source.objects.count() == 2
    assert Source.objects.get(url=NEW["source_url"]).citations.count() == 3


def test_three_sources_and_more_by_their_addresses(tmp_path, record):
    row = {
        **NEW,
        "source_2_url": "https://kcna.kp/1",
        "source_2_title": "Crucial statement",
        "source_3_url": "https://kcna.co.jp/2",
        "source_3_title": "Another",
        "source_urls": "https://en.yna.co.kr/view/1",
    }
    imported(as_csv(tmp_path / "f.csv", [row]))
    cited = [c.source.url for c in Event.objects.get().citations.select_related("source")]
    assert cited == [
        row["source_url"],
        "https://kcna.kp/1",
        "https://kcna.co.jp/2",
        "https://en.yna.co.kr/view/1",
    ]
