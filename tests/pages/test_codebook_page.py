"""The page of the codebook: every type, its examples linked to their events, its count linked to the list."""

from datetime import date

from events import codebook, codebook_page
from tests.factories import recorded


def test_every_type_has_its_entry(client, db):
    html = client.get("/codebook/").content.decode()
    missing = [code for code in codebook.event_types() if f'<h3 id="{code}">' not in html]
    assert missing == []


def test_an_example_is_linked_where_a_published_event_of_that_type_and_day_exists(client, db):
    test = recorded(first_day=date(2006, 10, 9))
    draft = recorded(first_day=date(2017, 9, 3), status="draft")
    html = client.get("/codebook/").content.decode()
    assert f'<a href="{test.get_absolute_url()}"><span class="number">9 October 2006</span>' in html
    assert '<span class="number">3 September 2017</span>, sixth and largest test' in html
    assert draft.get_absolute_url() not in html


def test_an_example_known_to_the_month_is_linked_too(db):
    exercise = recorded(
        first_day=date(1976, 6, 1), precision="month", event_type="military_exercise", score=-3.5
    )
    entries = [entry for group in codebook_page.groups() for entry in group.entries]
    found = next(entry for entry in entries if entry.kind.code == "military_exercise")
    assert [example.event for example in found.examples] == [exercise, None]


def test_the_count_opens_the_list(client, db):
    recorded()
    html = client.get("/codebook/").content.decode()
    assert '<a href="/events/?event_type=nuclear_test">1 event</a>' in html


def test_the_small_vocabularies_explain_every_word():
    words = {
        anchor: [word for word, *_ in rows] for anchor, _label, rows in codebook_page.vocabularies()
    }
    assert words == {
        "roles": list(codebook.ROLES),
        "quad-classes": [str(number) for number in codebook.QUAD_CLASSES],
        "precision": list(codebook.PRECISIONS),
        "attribution": list(codebook.ATTRIBUTIONS),
        "links": list(codebook.LINK_TYPES),
    }
