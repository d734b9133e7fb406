"""Social cards: a picture of each view, event and page, drawn from the record of the moment."""

import io
from datetime import date
from unittest import mock

import pytest
from django.core.cache import cache, caches
from django.http import QueryDict
from django.test import Client, override_settings
from PIL import Image

from events.filters import EventFilter
from events.sharing.cards import faces, painting, subjects
from tests.cast import SECRET
from tests.factories import recorded


def size(content: bytes) -> tuple[str | None, int, int]:
    image = Image.open(io.BytesIO(content))
    return (image.format, *image.size)


@pytest.mark.parametrize(
    "path",
    [
        "/cards/view.png",
        "/cards/view.png?from=2013&to=2013&actor=usa",
        "/cards/view.png?on=2013-03-07",
        "/cards/view.png?from=1945&series=full",
        "/cards/view.png?q=nothing+like+it",
        "/cards/event/{event}.png",
        "/cards/page/about.png",
        "/cards/view.png?lang=ko",
        "/cards/question/thaws.png",
        "/cards/briefing/2013-06-16.png",
        "/cards/briefing/1945-08-15.png",
        "/cards/phase/crisis-2013-02-12.png",
    ],
)
def test_a_card_is_a_png_of_1200_by_630(client: Client, cast, path):
    response = client.get(path.format(event=cast.test.public_id))
    assert (response.status_code, response["Content-Type"]) == (200, "image/png")
    assert size(response.content) == ("PNG", 1200, 630)
    assert len(response.content) < painting.MOST_BYTES


def test_an_empty_record_has_a_card(client: Client, db):
    assert size(client.get("/cards/view.png").content) == ("PNG", 1200, 630)


def test_what_is_not_there_has_no_card(client: Client, cast):
    wanted = {
        f"/cards/event/{cast.draft.public_id}.png": 404,
        f"/cards/event/{cast.withdrawn.public_id}.png": 404,
        "/cards/event/nothing.png": 404,
        "/cards/page/admin.png": 404,
        "/cards/question/nobody-asks.png": 404,
        "/cards/briefing/2999-01-01.png": 404,
        "/cards/briefing/never.png": 404,
        "/cards/phase/crisis-1999-01-01.png": 404,
        "/cards/view.png?from=never": 400,
        "/cards/view.png?title=Anything": 400,
    }
    assert {path: client.get(path).status_code for path in wanted} == wanted


def test_the_same_view_has_the_same_bytes_painted_once(client: Client, cast):
    with mock.patch.object(painting, "paint", wraps=painting.paint) as paint:
        one = client.get("/cards/view.png?actor=usa&from=2013").content
        cache.clear()
        two = client.get("/cards/view.png?from=2013&actor=usa&ordering=score").content
    assert (one == two, paint.call_count) == (True, 1)


def test_painting_twice_gives_the_same_bytes(cast, rf):
    card = subjects.of_event(
        cast.test, today=cast.test.first_day, version=7, site="https://t.example"
    )
    assert painting.paint(card) == painting.paint(card)


def test_a_card_is_painted_anew_when_the_record_has_changed(client: Client, cast):
    before = client.get("/cards/view.png?from=2013&to=2013").content
    recorded(title="North Korea shells an island", first_day=cast.test.first_day)
    assert client.get("/cards/view.png?from=2013&to=2013").content != before


def test_a_held_card_is_not_sent_again(client: Client, cast):
    tag = client.get("/cards/view.png")["ETag"]
    assert client.get("/cards/view.png", headers={"if-none-match": tag}).status_code == 304


def test_a_korean_card_differs_and_sets_no_cookie(client: Client, cast):
    english, korean = (client.get(f"/cards/view.png?lang={code}") for code in ("en", "ko"))
    assert english.content != korean.content
    assert (dict(korean.cookies), korean["Content-Language"]) == ({}, "ko")


@override_settings(CARD_RATE=2)
def test_nobody_has_many_cards_painted_at_once(client: Client, cast, monkeypatch):
    monkeypatch.setattr("events.visitor.time", lambda: 1_000_000_020 - 12)
    years = [client.get(f"/cards/view.png?from={year}") for year in (2001, 2002, 2003)]
    assert [response.status_code for response in years] == [200, 200, 429]
    assert years[2]["Retry-After"] == "12"
    assert client.get("/cards/view.png?from=2001").status_code == 200


def test_a_card_that_cannot_be_kept_is_sent_all_the_same(client: Client, cast, caplog):
    with mock.patch.object(caches["cards"], "set", side_effect=PermissionError):
        response = client.get("/cards/view.png?from=2013")
    assert size(response.content) == ("PNG", 1200, 630)
    assert "A card cannot be kept in a file" in caplog.text


def test_a_picture_that_grew_too_large_is_not_sent(cast, monkeypatch):
    monkeypatch.setattr(painting, "MOST_BYTES", 1_000)
    card = subjects.of_event(cast.test, today=cast.test.first_day, version=7, site="")
    with pytest.raises(painting.TooLargeError):
        painting.paint(card)


def test_a_card_says_what_the_view_is(cast, rf):
    view = EventFilter.of(rf.get("/?from=2013&to=2013&actor=usa").GET)
    card = subjects.of_view(view, today=cast.test.first_day, version=1412, site="https://t.example")
    assert (card.kicker, card.title, card.dates, card.source, card.licence) == (
        "",
        "Events in 2013 involving Usa",
        "1 January – 31 December 2013 · 2 events",
        "Source: t.example, revision 1,412, 12 February 2013",
        "CC BY 4.0",
    )
    assert [mark.event for mark in card.marks] == [cast.test, cast.threat]


def test_the_card_of_an_event_marks_it_among_its_neighbours(cast):
    card = subjects.of_event(cast.test, today=cast.test.first_day, version=1412, site="")
    assert (card.kicker, card.title, card.dates, card.here) == (
        "Nuclear test",
        "North Korea conducts its third nuclear test",
        "12 February 2013 · −7.5 (very strong escalation)",
        cast.test.first_day,
    )
    assert [mark.event for mark in card.marks] == [cast.resolution, cast.threat, cast.test]
    assert not any(SECRET in mark.event.title for mark in card.marks)


def test_a_title_without_hangul_is_set_in_the_serif_and_any_other_in_the_sans():
    assert [
        faces.title_face(text) for text in ("Talks, 1972–2018 …", "7·4 남북 공동성명", "Ŏ")
    ] == [
        "serif",
        "bold",
        "bold",
    ]


@pytest.mark.parametrize("face", ["sans", "bold"])
def test_every_syllable_of_hangul_can_be_written(face):
    syllables = "".join(chr(code) for code in range(0xAC00, 0xD7A4, 97))
    assert faces.written(syllables, face) == syllables


def test_a_sign_that_no_face_has_is_not_a_box():
    assert faces.written("三 Kim\tJong", "bold") == "? Kim Jong"


def test_a_title_is_cut_into_lines_that_fit():
    text = "one two three four five six seven eight nine ten"
    lines = faces.lines(text, "sans", 40, room=300, most=2)
    assert lines == ["one two three", "four five six…"]
    assert all(faces.width(line, "sans", 40) <= 300 for line in lines)


def test_a_word_longer_than_the_line_is_broken():
    assert "".join(faces.lines("핵" * 40, "bold", 40, room=300, most=9)) == "핵" * 40


def test_the_card_of_a_past_day_knows_nothing_of_later_ones(cast):
    later = recorded(title="North Korea shells an island", first_day=date(2013, 3, 2))
    whole = EventFilter.of(QueryDict())
    card = subjects.of_view(whole, today=date(2013, 3, 1), version=later.revision_id, site="")
    assert later not in [mark.event for mark in card.marks]
    assert card.picture.axis.last == date(2013, 3, 1)
