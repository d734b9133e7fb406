"""An editor enters a whole event by keyboard on one page; another person approves it; readers and programs get it."""

from collections.abc import Iterator

import pytest
from django.urls import reverse
from playwright.sync_api import expect

from events.models import Event, Proposal, Revision
from tests.browser.desk import Keys, account, sign_in
from tests.factories import ActorFactory, PlaceFactory, PublisherFactory, SourceFactory

PASTED = "https://www.koreaherald.com/article/20130616?utm_source=mail"


@pytest.fixture
def desk(transactional_db) -> None:
    for slug, name in (("dprk", "North Korea"), ("usa", "United States"), ("rok", "South Korea")):
        ActorFactory(slug=slug, name=name)
    PlaceFactory(slug="pyongyang", name="Pyongyang", latitude=39.03, longitude=125.75)
    SourceFactory(
        title="Crucial statement of the Commission",
        url="https://kcna.kp/2013/talks",
        publisher=PublisherFactory(slug="kcna", name="KCNA", hosts=["kcna.kp"]),
    )
    PublisherFactory(slug="korea-herald", name="Korea Herald", hosts=["koreaherald.com"])
    account("editor", "editors")
    account("reviewer", "reviewers")


@pytest.fixture
def other(browser, live_server) -> Iterator:
    context = browser.new_context(base_url=live_server.url)
    yield context.new_page()
    context.close()


def enter(page) -> None:
    keys = Keys(page)
    page.goto(reverse("admin:events_event_add"))
    page.wait_for_load_state("networkidle")
    keys.type("#id_title", "North Korea proposes high-level talks")
    keys.type("#id_summary", "The Commission proposes talks without preconditions.")
    keys.pick("#id_event_type", "Proposal", "Proposal")
    keys.type("#id_first_day", "16 June 2013")
    for number, (name, role) in enumerate(
        (("North Korea", "I"), ("United States", "T"), ("South Korea", "O"))
    ):
        if number == 2:
            keys.press("#participations-group .add-row a")
            keys.go("#id_participations-2-actor", "Shift+Tab")
        keys.pick(f"#id_participations-{number}-actor", name, name)
        keys.go(f"#id_participations-{number}-role")
        page.keyboard.press(role)
    keys.pick("#id_place", "Pyong", "Pyongyang")
    keys.pick("#id_citations-0-source", "Crucial", "Crucial statement of the Commission (KCNA")
    keys.press("#citations-group .add-row a")
    keys.go("#id_citations-1-source", "Shift+Tab")
    keys.pick("#id_citations-1-source", PASTED, "New source, Korea Herald")
    expect(page.locator("#id_newsources-0-published")).to_have_value("2013-06-16")
    keys.type("#id_newsources-0-title", "N.K. offers talks to US")
    keys.go("#id_claims-0-field")
    page.keyboard.type("Day")
    keys.type("#id_claims-0-value", "16 June")
    keys.pick("#id_claims-0-source", "Crucial", "Crucial statement")
    keys.press("#claims-group .add-row a")
    keys.go("#id_claims-1-field", "Shift+Tab")
    page.keyboard.type("Day")
    keys.type("#id_claims-1-value", "15 June")
    keys.pick("#id_claims-1-source", PASTED, "New source, Korea Herald")
    keys.press("#preview-button")
    page.wait_for_selector("#preview:not([hidden])")
    shown = page.evaluate("document.querySelector('.preview__page').shadowRoot.textContent")
    assert "N.K. offers talks to US" in shown
    assert Event.objects.count() == 0
    keys.press("[name=_submit]", "Shift+Tab")
    page.wait_for_selector(".messagelist .success, .refused")
    assert page.locator(".refused li").all_inner_texts() == []


def test_an_event_goes_from_the_keyboard_to_the_reader(page, other, desk):
    sign_in(page, "editor")
    enter(page)
    event = Event.objects.get()
    assert (event.status, Proposal.objects.count()) == ("review", 0)
    assert [(p.actor.slug, p.role) for p in event.participations.order_by("pk")] == [
        ("dprk", "initiator"),
        ("usa", "target"),
        ("rok", "other"),
    ]
    address = reverse("event_short", args=[event.public_id])
    assert other.goto(address).status == 404

    sign_in(other, "reviewer")
    other.goto(reverse("admin:events_event_queue"))
    other.click(f"text={event.title}")
    other.click(".stand__steps a.default")
    other.click("form input[type=submit], form button.default")
    other.wait_for_selector(".messagelist .success")

    assert other.goto(address).status == 200
    article = other.inner_text("article.event")
    assert "N.K. offers talks to US" in article
    assert "Pyongyang" in article
    last = Revision.objects.of_event(event.pk).order_by("-number").first()
    answer = other.request.get(f"/api/v1/events/{event.public_id}/").json()
    assert (answer["revision"], len(answer["participants"]), len(answer["citations"])) == (
        last.number,
        3,
        2,
    )
    assert sorted(claim["value"] for claim in answer["claims"]) == ["15 June", "16 June"]
    assert other.goto(reverse("event_history", args=[event.public_id])).status == 200
    assert f"{last.number}" in other.inner_text("main")
    assert last.approved_by == "reviewer"
    assert page.complaints == []
    assert page.elsewhere == []
