"""Two editors, two reviewers and an owner."""

import pytest
from django.contrib.auth.models import Group, User


def person(name: str, group: str = "") -> User:
    user = User.objects.create_user(name, is_staff=True, is_superuser=not group)
    if group:
        user.groups.add(Group.objects.get(name=group))
    return user


@pytest.fixture
def anna(db):
    return person("anna", "editors")


@pytest.fixture
def bert(db):
    return person("bert", "editors")


@pytest.fixture
def rosa(db):
    return person("rosa", "reviewers")


@pytest.fixture
def rolf(db):
    return person("rolf", "reviewers")


@pytest.fixture
def owner(db):
    return person("owner")
