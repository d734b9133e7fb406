"""Six wrong passwords lock the account and the address for a while, with a clear message."""

from datetime import timedelta

import pytest
from axes.models import AccessAttempt
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from tests.accounts.conftest import member, sign_in

pytestmark = pytest.mark.django_db
HOME, OTHER = {"REMOTE_ADDR": "192.0.2.1"}, {"REMOTE_ADDR": "192.0.2.2"}


def fail(client: Client, name: str, times: int, **extra) -> list[int]:
    return [sign_in(client, name, "wrong", **extra).status_code for _ in range(times)]


def test_the_sixth_wrong_password_locks_with_a_message_in_the_design(client, editor):
    assert fail(client, "editor", 5, **HOME) == [200] * 5
    response = sign_in(client, "editor", "wrong", **HOME)
    page = " ".join(response.content.decode().split())
    assert response.status_code == 429
    assert response["Retry-After"] == "1800"
    assert "Signing in is locked for a while" in page
    assert "6 wrong passwords were typed for this account or from this address." in page
    assert "until 30 minutes after the last of them." in page
    assert 'href="/static/admin/frame.css"' in page


def test_the_account_is_locked_from_everywhere_even_with_the_right_password(client, editor):
    fail(client, "editor", 6, **HOME)
    assert sign_in(Client(), "editor", **OTHER).status_code == 429


def test_the_address_is_locked_for_every_account(client, editor):
    member("other", "editors")
    for name in ("a", "b", "c", "d", "e", "f"):
        fail(client, name, 1, **HOME)
    assert sign_in(Client(), "other", **HOME).status_code == 429
    assert sign_in(Client(), "other", **OTHER).status_code == 302


def test_an_account_that_does_not_exist_is_answered_alike(client, editor):
    there, not_there = Client(), Client()
    fail(there, "editor", 5, **HOME)
    fail(not_there, "nobody", 5, **OTHER)
    one = sign_in(there, "editor", "wrong", **HOME)
    two = sign_in(not_there, "nobody", "wrong", **OTHER)
    assert (one.status_code, one.content) == (two.status_code, two.content)


def test_after_a_while_it_opens_again(client, editor):
    fail(client, "editor", 6, **HOME)
    AccessAttempt.objects.update(attempt_time=timezone.now() - timedelta(minutes=31))
    assert sign_in(client, "editor", **HOME).status_code == 302


def test_trying_on_does_not_make_it_longer(client, editor):
    fail(client, "editor", 6, **HOME)
    AccessAttempt.objects.update(attempt_time=timezone.now() - timedelta(minutes=29))
    assert fail(client, "editor", 2, **HOME) == [429, 429]
    assert AccessAttempt.objects.get().failures_since_start == 6
    assert AccessAttempt.objects.get().attempt_time < timezone.now() - timedelta(minutes=28)


def test_a_success_forgets_the_failures_of_that_account_alone(client, editor):
    member("thief", "editors")
    fail(client, "editor", 5, **HOME)
    assert sign_in(Client(), "thief", **HOME).status_code == 302
    assert fail(client, "editor", 1, **HOME) == [429]


def test_a_success_forgets_ones_own_slips(client, editor):
    fail(client, "editor", 5, **HOME)
    assert sign_in(client, "editor", **HOME).status_code == 302
    assert fail(Client(), "editor", 5, **HOME) == [200] * 5


def test_the_number_and_the_time_are_settings(client, editor, settings):
    settings.AXES_FAILURE_LIMIT = 2
    settings.AXES_COOLOFF_TIME = timedelta(minutes=1)
    assert fail(client, "editor", 2, **HOME) == [200, 429]


@pytest.mark.parametrize("name", ["a" * 300, "", "\0"])
def test_no_name_breaks_the_count(client, name):
    assert fail(client, name, 1, **HOME) == [200]


def test_the_address_is_the_visitor_s_behind_a_proxy(client, editor, settings):
    settings.TRUSTED_PROXIES = 1
    fail(client, "editor", 1, HTTP_X_FORWARDED_FOR="203.0.113.7", **HOME)
    fail(client, "nobody", 1, HTTP_X_FORWARDED_FOR="no address", **HOME)
    found = AccessAttempt.objects.order_by("pk").values_list("ip_address", flat=True)
    assert list(found) == ["203.0.113.7", None]


def test_the_first_page_needs_a_sign_in(client):
    response = client.get(reverse("admin:events_event_changelist"))
    assert (response.status_code, response["Location"]) == (
        302,
        "/admin/login/?next=/admin/events/event/",
    )
