"""A second editor codes an event without seeing how it was coded."""

import pytest
from django.contrib.auth.models import User
from django.urls import reverse

from events import record
from events.models import Coding, Event
from tests.admin.conftest import signed_in
from tests.factories import recorded

pytestmark = pytest.mark.django_db
ADD = reverse("admin:events_coding_add")


def page_for(event: Event) -> str:
    return f"{ADD}?event={event.public_id}"


def test_an_event_is_drawn_by_lot(editor, event):
    response = editor.get(ADD)
    assert (response.status_code, response["Location"]) == (302, page_for(event))


def test_the_page_shows_the_event_and_not_its_code(editor, event):
    response = editor.get(page_for(event))
    page = response.content.decode()
    assert event.summary in page
    assert response.context["form"].initial == {"event_type": "", "score": None}
    shown = page[page.index('class="blind__event"') : page.index("coding-help")]
    assert "selected" not in shown.replace('<option value="" selected>', "")
    assert "2.5" not in shown
    assert event.get_absolute_url() not in page


def test_a_code_is_kept_with_the_revision_that_stood(editor, event):
    response = editor.post(page_for(event), {"event_type": "talks", "score": "3"}, follow=True)
    coding = Coding.objects.get()
    assert (coding.event, coding.revision, coding.coder.username) == (
        event,
        event.revision,
        "editor",
    )
    assert (coding.event_type, coding.score, coding.quad_class, coding.blind) == (
        "talks",
        3,
        1,
        True,
    )
    said = [str(message) for message in response.context["messages"]]
    assert said == ["Coded: Talks +3.0. The record has: Proposal or offer +2.5."]


def test_whoever_knew_the_code_says_so_and_is_not_counted(editor, event):
    editor.post(page_for(event), {"event_type": "talks", "score": "3", "known": "on"})
    assert Coding.objects.get().blind is False
    assert Coding.objects.counted().count() == 0


def test_a_score_outside_the_range_is_refused_and_stays_in_its_field(editor, event):
    response = editor.post(page_for(event), {"event_type": "talks", "score": "9"})
    assert response.context["form"].errors == {
        "score": ["A score of Talks lies between 1 and 5, or is 0."]
    }
    assert response.context["form"]["score"].value() == "9"
    assert Coding.objects.count() == 0


def test_nobody_codes_twice_what_they_wrote_or_what_was_coded(editor, event, coded):
    mine = recorded(author="editor")
    done = recorded()
    coded(done, "talks", 3)
    draft = recorded(status="draft")
    me = User.objects.get(username="editor")
    assert list(Coding.objects.events_for(me)) == [event]
    for other in (mine, done, draft):
        response = editor.get(page_for(other))
        assert (response.status_code, response["Location"]) == (302, page_for(event))


def test_when_nothing_waits_the_page_says_so(editor):
    assert "No event waits for you" in editor.get(ADD).content.decode()


def test_a_code_is_not_changed_or_deleted(editor, event, coded):
    coding = coded(event, "talks", 3)
    change = reverse("admin:events_coding_change", args=[coding.pk])
    assert editor.post(change, {"score": "1"}).status_code == 403
    delete = reverse("admin:events_coding_delete", args=[coding.pk])
    assert signed_in("owner").post(delete, {"post": "yes"}).status_code == 403
    assert Coding.objects.get().score == 3


def test_the_list_sets_both_codes_side_by_side(editor, event, coded):
    coded(event, "talks", 3)
    page = editor.get(reverse("admin:events_coding_changelist")).content.decode()
    assert "Talks +3.0" in page
    assert "Proposal or offer +2.5" in page


def test_a_later_correction_does_not_improve_agreement(event, coded):
    coding = coded(event, "talks", 3)
    Event.objects.filter(pk=event.pk).update(event_type="talks", score=3, quad_class=1)
    record.commit([event], author="other", approved_by="third")
    coding.refresh_from_db()
    event.refresh_from_db()
    assert event.revision.row["event_type"] == "talks"
    assert coding.revision.row["event_type"] == "proposal"
