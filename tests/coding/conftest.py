"""Two editors; events of which one coder says what."""

import pytest
from django.contrib.auth.models import User

from events.models import Coding, Event
from tests.admin.conftest import signed_in
from tests.factories import recorded


@pytest.fixture
def editor(db):
    return signed_in("editor", "editors")


@pytest.fixture
def coded(db):
    """Codes an event a second time: `coded(event, "talks", 3)`."""

    def coded(event: Event, event_type: str, score: float, by: str = "second", **fields) -> Coding:
        coder, _ = User.objects.get_or_create(username=by)
        return Coding.objects.create(
            event=event,
            revision=event.revision,
            coder=coder,
            event_type=event_type,
            score=score,
            **fields,
        )

    return coded


@pytest.fixture
def event(db) -> Event:
    return recorded(title="Talks are proposed", event_type="proposal", score=2.5)
