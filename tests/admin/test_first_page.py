"""The first page says what waits and what was written last."""

from datetime import date

from django.urls import reverse

from tests.factories import recorded


def test_the_first_page_counts_what_waits(editor):
    waiting, draft = (
        recorded(status="review"),
        recorded(status="draft", first_day=date(2013, 2, 1), precision="month"),
    )
    recorded()
    context = editor.get(reverse("admin:index")).context
    assert [(p["status"], p["count"], p["events"]) for p in context["waiting"]] == [
        ("review", 1, [("12 February 2013", waiting)]),
        ("draft", 1, [("February 2013", draft)]),
    ]
    assert [revision.number for revision in context["revisions"]] == [3, 2, 1]


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
