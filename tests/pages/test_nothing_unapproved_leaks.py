"""Every public address that the URLconf knows, with a draft, an event in review and a pending proposal that would show.

The addresses are read from the URLconf: one that is added later is asked for too, or this test says that it does not
know how.
"""

import io
import zipfile
from collections.abc import Iterator

import pytest
from django.urls import URLPattern, URLResolver, get_resolver

from events import workflow
from events.codebook import VERSION
from events.formats import FILES
from events.models import Invitation
from events.models.invitation import digest
from tests.factories import (
    PlaceFactory,
    PublisherFactory,
    SourceFactory,
    TopicFactory,
    person,
    recorded,
)
from tests.workflow.rows import edit

SECRET = "zugzwang"
TOKEN = "the-secret-of-a-link"

pytestmark = pytest.mark.django_db


@pytest.fixture
def secrets():
    """A published event of which a change waits, and unpublished events beside it that share all that is public."""
    place, topic = PlaceFactory(slug="punggye-ri"), TopicFactory(slug="nuclear")
    publisher = PublisherFactory(slug="kcna", state_media=True)
    source = SourceFactory(publisher=publisher)
    shared = {"targets": ["rok"], "topics": [topic.slug], "place": place}
    event = recorded(sources=[source], **shared)
    hidden = [
        recorded(
            title=f"Zugzwang {status} ends the talks",
            summary=f"Zugzwang {status}: nobody may read this.",
            status=status,
            note="Zugzwang note",
            sources=[source, SourceFactory(title=f"Zugzwang of {status}", publisher=publisher)],
            **shared,
        )
        for status in ("draft", "review")
    ]
    writer = person("writer", "editors")
    group = writer.groups.get()
    hashed = digest(TOKEN)
    Invitation(email="new@example.org", group=group, invited_by=writer, token_hash=hashed).save()
    edit(
        event,
        writer,
        title="Zugzwang proposed",
        summary="Zugzwang proposed.",
        score=-8.3,
        public_note="Zugzwang, say readers.",
        reason="Zugzwang, says the editor.",
    )
    return event, [*hidden, *(h.citations.last().source for h in hidden)]


def patterns(resolver: URLResolver, prefix: str = "", space: str = "") -> Iterator[tuple[str, str]]:
    """Name and route of every address, without the editors' own."""
    for entry in resolver.url_patterns:
        route = prefix + str(entry.pattern)
        if isinstance(entry, URLPattern):
            yield f"{space}{entry.name or ''}", route
        elif not route.startswith("admin/"):
            inner = f"{entry.namespace}:" if entry.namespace else ""
            yield from patterns(entry, route, inner)


#: What stands for the parts of an address, for the published event (E) and, in turn, for each of the others.
VALUES = {
    "<slug:a>": "dprk",
    "<slug:id>": "crisis-2013-02-12",
    "<slug:phase>": "crisis-2013-02-12",
    "<slug:b>": "rok",
    "<str:ending>": "jsonl",
    "<slug:ending>": "json",
    "<section>": "events",
    "<str:token>": TOKEN,
    "<slug:day>": "2013-03-01",
    "<str:day>": "2013-03-01",
    "<str:file>": "events.csv",
    "<str:name>": "2026.11",
    "<slug:name>": "about",
}
#: Records by the name of the address that shows one.
SLUGS = {
    "actor": "dprk",
    "topic": "nuclear",
    "place": "punggye-ri",
    "publisher": "kcna",
    "api:actor": "dprk",
    "question": "thaws",
    "question_file": "thaws",
    "api:question": "thaws",
}
#: Addresses below an event's, whatever they are called.
OF_EVENTS = ("event", "revisions", "report")
QUERIES = ("", "?q=zugzwang", "?actor=dprk&from=2013&to=2013", "?status=draft", "?ordering=score")


def addresses(event, hidden) -> Iterator[str]:
    """Every public address: of what is published, and guessed for what is not."""
    sources = [event.citations.first().source, *(h for h in hidden if hasattr(h, "url"))]
    events = [event, *(h for h in hidden if not hasattr(h, "url"))]
    for name, route in patterns(get_resolver()):
        if route.endswith(
            ".png"
        ):  # no text to be found; tests/sharing/test_cards.py asks what stands on it
            continue
        routes = [route]
        if "<slug:public_id>" in route or "<slug:key>" in route:
            ids = events if any(word in name for word in OF_EVENTS) else sources
            key = SLUGS.get(name)
            found = [key] if key else [record.public_id for record in ids]
            routes = [
                route.replace("<slug:public_id>", one).replace("<slug:key>", one) for one in found
            ]
        for one in routes:
            yield from filled(name, one, events)


def filled(name: str, route: str, events) -> Iterator[str]:
    """The route with all of its other parts."""
    if "<int:number>" in route:
        numbers = [revision.number for e in events for revision in e.revisions.all()]
        for number in numbers:
            yield "/" + route.replace("<int:number>", str(number))
        return
    slug = SLUGS.get(name, events[0].slug)
    route = route.replace("<slug:slug>", slug).replace("<str:version>", VERSION)
    if "<str:ending>" in route:
        for ending in FILES:
            yield "/" + route.replace("<str:ending>", ending)
        return
    for part, value in VALUES.items():
        route = route.replace(part, value)
    assert "<" not in route, f"{name} is an address that this test does not know how to ask for"
    yield "/" + route.replace("^", "").replace("$", "").replace(r"\Z", "")


def body(response) -> str:
    whole = b"".join(response.streaming_content) if response.streaming else response.content
    if whole[:2] == b"PK":
        with zipfile.ZipFile(io.BytesIO(whole)) as archive:
            whole = b"".join(archive.read(name) for name in archive.namelist())
    return whole.decode("utf-8", "replace")


def test_no_public_address_shows_what_nobody_approved(client, secrets, settings):
    settings.API_RATE = 0
    event, hidden = secrets
    ids = [record.public_id for record in hidden]
    seen: dict[int, int] = {}
    leaks = []
    for address in dict.fromkeys(addresses(event, hidden)):
        for query in QUERIES:
            response = client.get(address + query)
            text = body(response).lower()
            asked = address.lower() + query
            found = [s for s in (SECRET, "-8.3", *ids) if s in text and s not in asked]
            if found:
                leaks.append((address + query, response.status_code, found))
            seen[response.status_code] = seen.get(response.status_code, 0) + 1
    assert leaks == []
    assert seen[200] > 60
    assert client.get(f"/invitation/{TOKEN}/").status_code == 200
    assert max(seen) < 500


def test_what_would_leak_shows_once_it_is_approved(client, secrets):
    event, _ = secrets
    now = workflow.standing(event)
    workflow.approve(event, by=person("rosa", "reviewers"), base=now.base, over=now.over)
    for address in (
        "/events/",
        f"/api/v1/events/{event.public_id}/",
        "/corrections/",
        "/feeds/corrections.atom",
    ):
        assert SECRET in body(client.get(address)).lower()
