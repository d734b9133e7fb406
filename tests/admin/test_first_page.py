"""The first page says what waits, what came back, and what was written last."""

from datetime import date

import pytest
from django.contrib.auth.models import User
from django.urls import reverse

from events import workflow
from events.models import Event, Report
from tests.factories import recorded


def first_page(client):
    return client.get(reverse("admin:index")).context


@pytest.fixture
def drafted(editor, reviewer) -> Event:
    """A draft that the editor submitted and the reviewer sent back."""
    event = recorded(status="draft", author="editor")
    writer, reader = User.objects.get(username="editor"), User.objects.get(username="reviewer")
    event = workflow.submit(event, by=writer)
    base = workflow.standing(event).base
    return workflow.send_back(event, by=reader, comment="Give the day.", base=base)


def test_the_first_page_counts_what_waits(editor):
    waiting, draft = (
        recorded(status="review"),
        recorded(status="draft", first_day=date(2013, 2, 1), precision="month"),
    )
    recorded()
    page = first_page(editor)
    assert [(days, item.event) for days, item in page["queue"]] == [("12 February 2013", waiting)]
    assert (page["queue_count"], page["drafts_count"]) == (1, 1)
    assert page["drafts"] == [("February 2013", draft)]
    assert [revision.number for revision in page["revisions"]] == [3, 2, 1]


def test_a_change_of_a_published_event_waits_too_and_leads_to_its_review(editor, reviewer):
    event = recorded()
    workflow.save(
        workflow.standing(event).row.__replace__(note="Mended"),
        by=User.objects.get(username="editor"),
        base=workflow.standing(event).base,
        reason="A note",
    )
    page = reviewer.get(reverse("admin:index"))
    assert [(item.event, item.by) for _days, item in page.context["queue"]] == [(event, "editor")]
    assert reverse("admin:events_event_review", args=[event.pk]) in page.content.decode()


def test_what_was_sent_back_stands_on_the_page_of_who_wrote_it_alone(editor, reviewer, drafted):
    said = [(item.event, item.by, item.comment) for _days, item in first_page(editor)["returned"]]
    assert said == [(drafted, "reviewer", "Give the day.")]
    assert first_page(reviewer)["returned"] == []


def test_all_reports_are_counted_though_ten_are_shown(editor):
    event = recorded()
    Report.objects.bulk_create(Report(event=event, text=f"Wrong {n}") for n in range(12))
    page = first_page(editor)
    assert (page["reports_count"], len(page["reports"])) == (12, 10)


def test_the_lists_of_an_app_are_found_on_the_first_page(editor):
    answer = editor.get(reverse("admin:app_list", args=["events"]))
    assert (answer.status_code, answer["Location"]) == (302, reverse("admin:index"))


def test_the_page_takes_as_many_queries_for_three_events_as_for_one(
    editor, django_assert_num_queries
):
    for status in ("draft", "review"):
        recorded(status=status)
    # session, user, second factor, permissions of both kinds; queue (events, steps, proposals), what came back (events,
    # proposals), drafts and their count; revisions; reports and their count
    with django_assert_num_queries(15):
        editor.get(reverse("admin:index"))
    for status in ("draft", "draft", "review", "review"):
        recorded(status=status)
    with django_assert_num_queries(15):
        editor.get(reverse("admin:index"))


def test_the_records_come_in_the_order_of_use(editor):
    apps = editor.get(reverse("admin:index")).context["app_list"]
    assert [model["object_name"] for model in apps[0]["models"]] == [
        "Event",
        "Proposal",
        "Source",
        "Publisher",
        "Actor",
        "Place",
        "Topic",
        "Term",
        "Phase",
        "Report",
        "Coding",
        "Revision",
        "Release",
    ]
