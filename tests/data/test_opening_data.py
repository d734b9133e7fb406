"""The opening data set is whole, loads, and is what its files say, byte for byte."""

import re
from collections import Counter

import pytest

from events.formats import dump
from events.formats.load import load, read
from events.models import Actor, Claim, Event, Link, Revision, Source, Term
from tests.data.conftest import DATA

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("opening_record")]

#: How many verified facts the record began with; it only grows.
FACTS = 1275


def test_every_row_loads(opening_record):
    assert opening_record.written
    assert set(opening_record.counts) == {"created"}
    assert Event.objects.published().count() >= FACTS


def test_loading_it_again_changes_nothing():
    numbers = Revision.objects.latest_number()
    report = load(read(DATA), author="tests", trusted=True)
    assert set(report.counts) == {"unchanged"}
    assert Revision.objects.latest_number() == numbers


def test_a_dump_gives_the_files_back_byte_for_byte(tmp_path):
    dump.write(tmp_path)
    ours = {path.relative_to(DATA): path.read_bytes() for path in DATA.rglob("*.jsonl")}
    theirs = {path.relative_to(tmp_path): path.read_bytes() for path in tmp_path.rglob("*.jsonl")}
    assert ours == theirs


def test_every_event_has_a_source_and_an_initiator():
    events = Event.objects.for_detail()
    lacking = [
        event.public_id
        for event in events
        if not event.citations.all()
        or "initiator" not in {p.role for p in event.participations.all()}
    ]
    assert lacking == []


def test_a_person_acts_beside_its_state():
    states = dict(
        Actor.objects.filter(kind="person").exclude(parent=None).values_list("slug", "parent__slug")
    )
    alone = []
    for event in Event.objects.for_detail():
        roles = {part.actor.slug: part.role for part in event.participations.all()}
        alone += [
            (event.public_id, slug)
            for slug, role in roles.items()
            if slug in states and role != "other" and states[slug] not in roles
        ]
    assert alone == []


def test_in_meetings_nobody_is_the_target():
    met = Event.objects.filter(
        event_type__in=["talks", "summit", "family_reunion"], participations__role="target"
    )
    assert sorted(met.values_list("public_id", flat=True).distinct()) == []


def test_the_korean_war_is_one_event_with_its_battles():
    war = Event.objects.get(event_type="war_action", score=-10)
    assert (str(war.first_day), str(war.last_day)) == ("1950-06-25", "1953-07-27")
    assert Link.objects.filter(to=war, type="part_of").count() >= 8


def test_at_least_250_links_join_events_of_different_years():
    links = Link.objects.select_related("event", "to")
    far = [link for link in links if link.event.first_day.year != link.to.first_day.year]
    assert len(far) >= 250


def test_a_link_goes_back_in_time():
    links = Link.objects.select_related("event", "to").exclude(type="part_of")
    forward = [
        (link.event.public_id, link.type, link.to.public_id)
        for link in links
        if link.to.first_day > link.event.until
    ]
    assert forward == []


def test_nobody_answers_oneself():
    answers = Event.objects.filter(links__type="responds_to").distinct().for_detail()
    acts = {event.public_id: event for event in Event.objects.for_detail()}

    def initiators(id: str) -> set[str]:
        return {
            part.actor.slug for part in acts[id].participations.all() if part.role == "initiator"
        }

    alone = [
        (event.public_id, link.to.public_id)
        for event in answers
        for link in event.links.all()
        if link.type == "responds_to"
        and initiators(event.public_id) == initiators(link.to.public_id)
    ]
    assert alone == []


def test_terms_of_one_office_do_not_overlap():
    last: dict[str, Term] = {}
    for term in Term.objects.select_related("person").order_by("office", "first_day"):
        before = last.get(term.office)
        assert before is None or (before.last_day and before.last_day <= term.first_day), term
        last[term.office] = term
    assert len(last) >= 10


def test_no_source_stands_without_an_event():
    assert list(Source.objects.filter(citations=None).values_list("url", flat=True)) == []


def test_titles_are_headlines():
    titles = list(Event.objects.values_list("title", flat=True))
    assert [
        title
        for title in titles
        if title.endswith(".") or title != title.strip() or len(title) > 100
    ] == []
    assert [title for title, n in Counter(titles).items() if n > 3] == []


def test_every_event_is_told_in_korean_as_in_english():
    hangul = re.compile("[가-힣]")
    events = Event.objects.values_list("public_id", "title_ko", "summary_ko", "summary")
    assert [id for id, title, _, _ in events if not hangul.search(title)] == []
    assert [id for id, _, text, _ in events if not hangul.search(text)] == []
    assert [id for id, _, text, _ in events if not text.endswith((".", ".'", '."'))] == []
    assert [id for id, _, _, summary in events if hangul.search(summary)] == []


def test_a_claim_is_of_a_source_that_the_event_cites():
    claims = Claim.objects.select_related("event").prefetch_related("event__citations")
    assert claims.count() >= 60
    assert [
        str(claim)
        for claim in claims
        if claim.source_id not in {citation.source_id for citation in claim.event.citations.all()}
    ] == []
