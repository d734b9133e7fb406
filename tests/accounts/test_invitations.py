"""An owner invites; the invited editor makes an account with a link that works once, for seven days."""

import re
from datetime import timedelta

import pytest
from django.contrib.auth.models import Group, User
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from events.models import Invitation
from tests.accounts.conftest import PASSWORD, member, sign_in

pytestmark = pytest.mark.django_db
ADD = "/admin/events/invitation/add/"


@pytest.fixture
def link(client, owner) -> str:
    """The path of the link that an owner was shown."""
    sign_in(client, "owner")
    group = Group.objects.get(name="editors")
    response = client.post(ADD, {"email": "new@example.org", "group": group.pk})
    found = re.search(r'value="http://testserver(/invitation/[\w-]+/)"', response.content.decode())
    assert "no-store" in response["Cache-Control"]
    assert found is not None
    return found[1]


def account(name: str = "newcomer", password: str = PASSWORD) -> dict[str, str]:
    return {"username": name, "password1": password, "password2": password}


def test_the_invited_editor_chooses_name_and_password_and_signs_in(link):
    newcomer = Client()
    page = newcomer.get(link)
    assert page["Referrer-Policy"] == "same-origin"
    assert "new@example.org" in page.content.decode()
    assert newcomer.post(link, account())["Location"] == reverse("admin:login")
    user = User.objects.get(username="newcomer")
    assert (user.email, user.is_staff, user.is_superuser) == ("new@example.org", True, False)
    assert [group.name for group in user.groups.all()] == ["editors"]
    assert sign_in(newcomer, "newcomer").status_code == 302
    assert newcomer.get("/admin/").status_code == 200
    assert Invitation.objects.get().account == user


def test_a_link_works_once(link):
    Client().post(link, account())
    assert Client().get(link).status_code == 410
    assert Client().post(link, account("second")).status_code == 410
    assert User.objects.filter(username="second").count() == 0


def test_a_link_is_too_old_after_seven_days(link):
    made = Invitation.objects.get()
    assert made.expires_at - made.made_at == pytest.approx(
        timedelta(days=7), abs=timedelta(seconds=5)
    )
    Invitation.objects.update(expires_at=timezone.now() - timedelta(seconds=1))
    assert Client().post(link, account()).status_code == 410
    assert User.objects.count() == 1


def test_a_link_that_never_was_one_is_answered_alike(db):
    assert Client().get("/invitation/guessed/").status_code == 410


def test_an_invitation_that_was_taken_back_is_void(client, link):
    key = Invitation.objects.get().pk
    client.post(f"/admin/events/invitation/{key}/delete/", {"post": "yes"})
    assert Client().get(link).status_code == 410


def test_the_site_keeps_no_link(link):
    token = link.split("/")[2]
    kept = Invitation.objects.values().get()
    assert token not in str(kept)


@pytest.mark.parametrize("password", ["short", "1234567890123", "password123", "newcomer1"])
def test_a_weak_password_is_refused_and_the_name_stays(link, password):
    response = Client().post(link, account(password=password))
    assert response.status_code == 400
    assert 'value="newcomer"' in response.content.decode()
    assert User.objects.count() == 1


def test_a_name_that_is_taken_is_refused(link):
    assert Client().post(link, account("owner")).status_code == 400
    assert Invitation.objects.get().accepted_at is None


def test_only_owners_invite(db):
    group = Group.objects.get(name="reviewers")
    for name, role in (("editor", "editors"), ("reviewer", "reviewers")):
        member(name, role)
        client = Client()
        sign_in(client, name)
        form = {"email": "friend@example.org", "group": group.pk}
        assert client.post(ADD, form).status_code == 403
    assert Invitation.objects.count() == 0


def test_accounts_are_made_in_no_other_way_and_never_deleted(client, owner, editor):
    sign_in(client, "owner")
    assert client.get("/admin/auth/user/add/").status_code == 403
    assert client.post(f"/admin/auth/user/{editor.pk}/delete/", {"post": "yes"}).status_code == 403
    assert client.get("/admin/auth/user/").status_code == 200
    assert client.get(f"/admin/auth/user/{editor.pk}/change/").status_code == 200
