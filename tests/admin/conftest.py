"""An editor, a reviewer and an owner, each signed in."""

import pytest
from django.test import Client

from tests.factories import person


def signed_in(name: str, group: str = "") -> Client:
    client = Client()
    client.force_login(person(name, group))
    return client


@pytest.fixture
def editor(db):
    return signed_in("editor", "editors")


@pytest.fixture
def reviewer(db):
    return signed_in("reviewer", "reviewers")


@pytest.fixture
def owner(db):
    return signed_in("owner")
