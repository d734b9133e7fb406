"""A session ends after so many hours, and with the browser when the setting says so."""

import pytest
from django.conf import settings as configured

from tests.accounts.conftest import sign_in

pytestmark = pytest.mark.django_db


def cookie(client):
    return client.cookies["sessionid"]


def test_a_session_lasts_half_a_day(client, editor):
    sign_in(client, "editor")
    assert configured.SESSION_COOKIE_AGE == 12 * 3600
    assert cookie(client)["max-age"] == 12 * 3600
    assert (cookie(client)["httponly"], cookie(client)["samesite"]) == (True, "Lax")


def test_it_can_end_with_the_browser(client, editor, settings):
    settings.SESSION_EXPIRE_AT_BROWSER_CLOSE = True
    sign_in(client, "editor")
    assert cookie(client)["max-age"] == ""


def test_it_is_over_when_its_time_is(client, editor, settings):
    sign_in(client, "editor")
    session = client.session
    session.set_expiry(-1)
    session.save()
    assert client.get("/admin/events/event/").status_code == 302
