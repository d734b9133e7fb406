"""An editor, a reviewer and an owner, each signed in; static files need not be collected."""

import pytest
from django.contrib.auth.models import Group, User
from django.test import Client


@pytest.fixture(autouse=True)
def _plain_static_files(settings, tmp_path):
    settings.STATIC_ROOT = tmp_path
    settings.STORAGES = {
        **settings.STORAGES,
        "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
    }


def signed_in(name: str, group: str = "") -> Client:
    user = User.objects.create_user(name, is_staff=True, is_superuser=not group)
    if group:
        user.groups.add(Group.objects.get(name=group))
    client = Client()
    client.force_login(user)
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
