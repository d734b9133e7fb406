"""Members of the staff with passwords, and a way to sign in as a browser does."""

import pytest
from django.contrib.auth.models import User
from django.test import Client
from django.urls import reverse

from tests.factories import person

PASSWORD = "correct horse battery"


def member(name: str, group: str = "") -> User:
    return person(name, group, password=PASSWORD)


def sign_in(client: Client, name: str, password: str = PASSWORD, **extra):
    page = reverse("admin:login")
    return client.post(page, {"username": name, "password": password}, **extra)


@pytest.fixture(autouse=True)
def _quick_hashes(settings) -> None:
    """Real hashes are slow on purpose."""
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]


@pytest.fixture
def editor(db) -> User:
    return member("editor", "editors")


@pytest.fixture
def reviewer(db) -> User:
    return member("reviewer", "reviewers")


@pytest.fixture
def owner(db) -> User:
    return member("owner")
