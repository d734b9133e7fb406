"""An editor enters a whole event by keyboard on one page; another person approves it; readers and programs get it."""

from collections.abc import Iterator

import pytest
from django.contrib.auth.models import Group, Permission, User
from django.urls import reverse
from playwright.sync_api import expect

from events.models import Event, Proposal, Revision
from tests.factories import ActorFactory, PlaceFactory, PublisherFactory, SourceFactory

PASSWORD = "a-long-password-of-the-desk"
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
    for name, group in (("editor", "editors"), ("reviewer", "reviewers")):
        user = User.objects.create_user(name, password=PASSWORD, is_staff=True)
        user.groups.add(there(group))


def there(name: str) -> Group:
    """The group; made anew when an earlier browser test has emptied the database, migrations' rows included."""
    group, made = Group.objects.get_or_create(name=name)
    if made:
        permitted = Permission.objects.filter(content_type__app_label="events")
        beyond = ["publish_event"] if name == "editors" else []
        group.permissions.set(permitted.exclude(codename__in=beyond))
    return group


@pytest.fixture
def other(browser, live_server) -> Iterator:
    context = browser.new_context(base_url=live_server.url)
    yield context.new_page()
    context.close()


class Keys:
    """A person who has no mouse."""

    def __init__(self, page) -> None:
        self.page = page

    def go(self, selector: str, key: str = "Tab") -> None:
        """Walks with the tabulator until the element, or the Select2 that stands for it, has the focus."""
        here = f"""() => {{
            const at = document.activeElement;
            const select = at.closest(".select2-container")?.previousElementSibling;
            return (select ?? at).matches({selector!r});
        }}"""
        for _step in range(200):
            if self.page.evaluate(here):
                return
            self.page.keyboard.press(key)
        raise AssertionError(f"The tabulator does not lead to {selector}.")

    def type(self, selector: str, text: str) -> None:
        self.go(selector)
        self.page.keyboard.press("Control+A")
        self.page.keyboard.insert_text(text)

    def pick(self, selector: str, text: str, shown: str) -> None:
        """Opens a field of suggestions, types, and takes the first once it is the one that was meant."""
        self.go(selector)
        self.page.keyboard.press("Enter")
        # Select2 empties its field in the moment after it opens.
        self.page.wait_for_selector(".select2-search__field:focus")
        self.page.wait_for_timeout(150)
        self.page.keyboard.insert_text(text)
        option = self.page.locator(".select2-results__option--highlighted", has_text=shown)
        option.wait_for()
        self.page.keyboard.press("Enter")
        option.wait_for(state="detached")

    def press(self, selector: str, key: str = "Tab") -> None:
        self.go(selector, key)
        self.page.keyboard.press("Enter")


def sign_in(page, name: str) -> None:
    keys = Keys(page)
    page.goto(reverse("admin:login"))
    keys.type("#id_username", name)
    keys.type("#id_password", PASSWORD)
    page.keyboard.press("Enter")
    page.wait_for_selector("#logout-form")


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
