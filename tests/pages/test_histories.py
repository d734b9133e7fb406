"""An event's history, its old versions and the corrections: what changed, when, why, and by nobody's name."""

from datetime import date

import pytest

from events import record
from events.models import Event, Revision
from tests.factories import recorded

pytestmark = pytest.mark.django_db


def change(event: Event, *, note: str = "", reason: str = "", **fields) -> int:
    for name, value in fields.items():
        setattr(event, name, value)
    event.derive()
    Event.objects.filter(pk=event.pk).update(**fields, slug=event.slug, until=event.until)
    record.commit([event], author="anna-k", reason=reason, public_note=note, approved_by="rosa-p")
    return Revision.objects.latest_number()


def text(response) -> str:
    return " ".join(response.content.decode().split())


@pytest.fixture
def event(db) -> Event:
    return recorded(title="North Korea tests a device", first_day=date(2013, 2, 12))


def test_a_changed_date_is_a_correction_with_a_diff_and_the_old_version_stays(client, event):
    address, old = event.get_absolute_url(), event.revision_id
    new = change(event, note="The day was misread.", first_day=date(2013, 2, 13))

    assert client.get(address).status_code == 200
    for page in ("/corrections/", f"/events/{event.public_id}/history/"):
        html = text(client.get(page))
        assert "The day was misread." in html
        assert "<del>12 February 2013</del>" in html
        assert "<ins>13 February 2013</ins>" in html
        assert f"/events/{event.public_id}/history/{new}/" in html
    feed = client.get("/feeds/corrections.atom")
    assert feed["Content-Type"] == "application/atom+xml; charset=utf-8"
    assert "The day was misread." in text(feed)
    assert "First day: 12 February 2013 → 13 February 2013" in text(feed)
    before = text(client.get(f"/events/{event.public_id}/history/{old}/"))
    assert "An old version." in before
    assert "12 February 2013" in before
    today = text(client.get(f"/events/{event.public_id}/history/{new}/"))
    assert "13 February 2013" in today
    assert "An old version." not in today


def test_a_typo_stands_in_the_history_and_not_among_the_corrections(client, event):
    change(event, title="North Korea tests a nuclear device", reason="A word was missing.")
    html = text(client.get(f"/events/{event.public_id}/history/"))
    assert "<ins>nuclear </ins>" in html
    assert "A word was missing." in html
    assert "Nothing has been corrected yet." in text(client.get("/corrections/"))


def test_a_history_names_roles_and_no_user(client, event):
    change(event, note="Yield revised.", score=-8)
    html = text(client.get(f"/events/{event.public_id}/history/"))
    assert "by an editor, approved by a reviewer" in html
    assert "from the files of the data set" in html
    for page in (
        html,
        text(client.get("/corrections/")),
        text(client.get("/feeds/corrections.atom")),
    ):
        assert "anna" not in page
        assert "rosa" not in page


def test_the_editors_note_is_no_part_of_a_history(client, event):
    change(event, note="Yield revised.", score=-8, **{})
    Event.objects.filter(pk=event.pk).update(note="Zugzwang: ask the desk")
    change(event, summary="Another summary.")
    assert "Zugzwang" not in text(client.get(f"/events/{event.public_id}/history/"))


def test_a_withdrawn_event_tells_that_it_was_and_why_and_nothing_that_it_said(client, event):
    old = event.revision_id
    change(event, status="withdrawn", withdrawn_reason="Retracted.", note="Retracted.")
    for page in (f"/events/{event.public_id}/history/", "/corrections/", "/feeds/corrections.atom"):
        html = text(client.get(page))
        assert "Retracted." in html
        assert "tests a device" not in html
    assert client.get(f"/events/{event.public_id}/history/{old}/").status_code == 410


@pytest.mark.parametrize("status", ["draft", "review"])
def test_an_event_that_nobody_saw_has_no_history(client, status):
    event = recorded(status=status)
    assert client.get(f"/events/{event.public_id}/history/").status_code == 404
    address = f"/events/{event.public_id}/history/{event.revision_id}/"
    assert client.get(address).status_code == 404


def test_a_revision_of_its_time_as_a_draft_is_no_version(client, db):
    event = recorded(status="draft")
    draft = event.revision_id
    change(event, status="published")
    assert client.get(f"/events/{event.public_id}/history/{draft}/").status_code == 404
    assert "Published" in text(client.get(f"/events/{event.public_id}/history/"))


def test_a_revision_of_another_event_is_no_version(client, event):
    other = recorded()
    address = f"/events/{event.public_id}/history/{other.revision_id}/"
    assert client.get(address).status_code == 404


@pytest.mark.parametrize("number", [1, 3])
def test_corrections_cost_the_same_for_any_number(client, db, number, django_assert_num_queries):
    for n in range(number):
        change(recorded(), note=f"Note {n}", score=-8)
    client.get("/corrections/")
    # the dataset version twice (tag, foot), the count, the corrections, the numbers before them, those revisions,
    # the names of actors and sources
    with django_assert_num_queries(8):
        assert len(client.get("/corrections/").context["entries"]) == number


def test_the_page_of_the_event_leads_to_its_history(client, event):
    html = text(client.get(event.get_absolute_url()))
    assert f'<a href="/events/{event.public_id}/history/">History</a>' in html


@pytest.mark.parametrize(
    ("alone", "words"), [(True, "One person keeps"), (False, "a second person")]
)
def test_about_says_whether_one_person_keeps_the_record(client, db, settings, alone, words):
    settings.ONE_PERSON = alone
    html = text(client.get("/about/"))
    assert words in html
    assert ("One person keeps" in html) is alone
