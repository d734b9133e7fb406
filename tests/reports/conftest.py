"""A published event, and a reader's form that was open for a while."""

import time

import pytest
from django.core import signing
from django.test import Client
from django.urls import reverse

from events.models import Event
from events.views.report import SOONEST
from tests.factories import recorded


@pytest.fixture
def event(db) -> Event:
    return recorded(title="North Korea proposes talks")


@pytest.fixture
def send(client: Client, event: Event, monkeypatch):
    """Sends the form that was shown `after` seconds ago, with the fields that are named."""

    def send(after: float = SOONEST + 1, to: Event = event, **fields):
        now = time.time()
        with monkeypatch.context() as earlier:
            earlier.setattr(signing.time, "time", lambda: now - after)
            page = reverse("report", args=[to.public_id])
            shown = client.get(page).context["form"].initial_shown()
        return client.post(page, {"text": "It was on 15 June.", "shown": shown, **fields})

    return send
