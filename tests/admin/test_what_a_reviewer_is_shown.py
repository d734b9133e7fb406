"""A reviewer finds on one page what to read before deciding, what the step does, and what waits next."""

import pytest
from django.contrib.messages import get_messages
from django.urls import reverse

from events.models import Event
from tests.admin.conftest import signed_in
from tests.admin.test_the_second_look import REVIEW, step, submitted, text
from tests.factories import recorded


def review(client, event: Event):
    return client.get(reverse(REVIEW, args=[event.pk]))


def confirm(client, event: Event, name: str, query: str = "") -> str:
    address = reverse("admin:events_event_step", args=[event.pk, name])
    return text(client.get(f"{address}{query}"))


def test_the_sources_are_one_click_away(editor, reviewer):
    event = submitted(editor)
    source = event.citations.get().source
    page = review(reviewer, event)
    assert page.context["sources"] == [(source, "")]
    assert f'<a href="{source.url}" rel="external noopener noreferrer" target="_blank">' in text(
        page
    )


def test_an_event_that_looks_like_another_is_shown_beside_it(editor, reviewer):
    first = submitted(editor)
    second = submitted(editor)
    assert [event for _days, event in review(reviewer, second).context["repeats"]] == [first]
    step(reviewer, first, "approve")
    assert review(reviewer, first).context["repeats"] == []


def test_the_next_in_the_queue_is_one_that_this_person_may_decide(editor, reviewer):
    first, own, third = submitted(editor), submitted(reviewer), submitted(editor)
    assert review(reviewer, first).context["next"] == third
    assert review(reviewer, third).context["next"] == first
    assert review(signed_in("second", "reviewers"), third).context["next"] == first
    assert review(editor, third).context["next"] is None
    assert own.status == "review"


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("approve", "Approved. Readers see it now."),
        ("send_back", "Sent back, with your comment."),
        ("withdraw", "Withdrawn."),
    ],
)
def test_what_was_done_is_said_in_words(editor, reviewer, name, said):
    answer = step(reviewer, submitted(editor), name, words="The day is another one.")
    assert [str(message) for message in get_messages(answer.wsgi_request)] == [said]


def test_readers_are_not_spoken_of_where_they_never_saw_the_event(editor, reviewer):
    event = submitted(editor)
    assert "Readers never saw it. It is kept" in confirm(reviewer, event, "withdraw")
    step(reviewer, event, "withdraw", words="Twice.")
    assert "it becomes a draft again" in confirm(reviewer, event, "restore")
    seen = recorded()
    assert "Readers are shown the reason" in confirm(reviewer, seen, "withdraw")
    step(reviewer, seen, "withdraw", words="Twice.")
    assert "Readers see it again" in confirm(signed_in("second", "reviewers"), seen, "restore")


def test_a_merger_names_the_other_event_before_it_is_confirmed(reviewer):
    event, other = recorded(), recorded(title="North Korea offers talks")
    page = confirm(reviewer, event, "merge", f"?into={other.public_id}")
    assert f'target="_blank">{other.title}</a>' in page
    assert other.title not in confirm(reviewer, event, "merge")
    step(reviewer, event, "merge", into=other.public_id)
    link = reverse(REVIEW, args=[other.pk])
    assert f'Merged into <a href="{link}">{other.title}</a>.' in text(review(reviewer, event))


@pytest.mark.parametrize(
    ("name", "begins"),
    [
        ("approve", '<input class="default" type="submit" value="Approve" autofocus>'),
        ("send_back", 'name="words" rows="3" maxlength="500" required autofocus>'),
        ("merge", 'name="into" value="" required maxlength="300" autofocus>'),
    ],
)
def test_a_step_begins_where_something_is_to_be_done(editor, reviewer, name, begins):
    page = confirm(reviewer, submitted(editor), name)
    assert (begins in page, page.count(" autofocus")) == (True, 1)
