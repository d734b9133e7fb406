"""Every address of the admin by role, walked in the table of addresses itself, so that a new one is asked for, too."""

import re
from collections.abc import Iterable, Iterator

import pytest
from django.contrib import admin
from django.contrib.auth.models import User
from django.test import Client
from django.urls import URLPattern, URLResolver

from tests.admin.conftest import signed_in
from tests.factories import recorded

SIGN_IN = {"/admin/", "/admin/login/"}
#: What belongs to an account, and to no group.
OWN = {
    "/admin/jsi18n/",
    "/admin/password_change/",
    "/admin/password_change/done/",
    "/admin/second-factor/",
}
#: Rooms of owners alone.
OWNERS = re.compile(r"/admin/(audit|auth|otp_totp|events/invitation)/")


def walk(patterns: Iterable[URLPattern | URLResolver], before: str = "/admin/") -> Iterator[str]:
    """The addresses that a person may type, with their open places."""
    for one in patterns:
        route = before + str(one.pattern)
        if isinstance(one, URLResolver):
            yield from walk(one.url_patterns, route)
        elif "(?P" not in route and "logout" not in route:
            yield route


@pytest.fixture
def addresses(db) -> dict[str, str]:
    """An address for each of them: of a draft that is there, of a user, of a record that may be."""
    event, user = recorded(status="draft"), User.objects.create_user("somebody")
    found = {}
    for route in set(walk(admin.site.get_urls())):
        key = user.pk if "/auth/" in route else event.pk
        path = route.replace("<slug:name>", "submit").replace("<str:ending>", "csv")
        found[route] = re.sub(r"<[a-z:_]+>", str(key), path)
    return found


def answers(client: Client, addresses: dict[str, str]) -> dict[str, set[str]]:
    """The addresses by what is answered: its status, or `sign in`."""
    found: dict[str, set[str]] = {}
    for route, path in addresses.items():
        response = client.get(path)
        leads = "/admin/login/" in response.get("Location", "")
        found.setdefault("sign in" if leads else str(response.status_code), set()).add(route)
    return found


@pytest.mark.parametrize("is_known", [False, True])
def test_who_is_no_staff_is_asked_to_sign_in_everywhere(addresses, is_known):
    client = Client()
    if is_known:
        client.force_login(User.objects.create_user("reader"))
    assert answers(client, addresses) == {"sign in": {*addresses} - SIGN_IN, "200": SIGN_IN}


def test_staff_without_a_group_find_their_own_account_and_nothing_else(addresses):
    client = Client()
    client.force_login(User.objects.create_user("nobody", is_staff=True))
    found = answers(client, addresses)
    assert found["200"] == {"/admin/", *OWN}
    assert "400" not in found  # what is wrong with a request is said to those who may make it


@pytest.mark.parametrize("group", ["editors", "reviewers"])
def test_groups_are_kept_out_of_what_is_the_owners_and_delete_no_history(addresses, group):
    found = answers(signed_in("somebody-else", group), addresses)
    assert [route for route in found["200"] if OWNERS.match(route)] == []
    assert {"/admin/imports/", "/admin/events/event/add/"} < found["200"]
    for model in ("event", "revision", "release", "proposal", "report", "coding"):
        assert f"/admin/events/{model}/<path:object_id>/delete/" in found["403"]


def test_owners_find_every_list(addresses):
    lists = {
        route: path for route, path in addresses.items() if re.fullmatch(r"/admin/\w+/\w+/", route)
    }
    assert answers(signed_in("owner"), lists) == {"200": {*lists}}
