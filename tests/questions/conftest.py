"""The opening data, which the independent recomputation reads from the public files."""

import pytest
from django.test import Client

from tests.data.conftest import opening_record
from tests.questions import recomputing

__all__ = ["opening_record"]


@pytest.fixture(scope="module")
def events(opening_record, django_db_blocker) -> list[recomputing.Event]:
    """Every event of the public CSV."""
    with django_db_blocker.unblock():
        return recomputing.read(Client())


@pytest.fixture
def answer(client):
    """The JSON of a question."""
    return lambda slug, query="": client.get(f"/questions/{slug}.json{query}").json()
