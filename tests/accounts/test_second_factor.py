"""A second factor by any authenticator app: set up, asked for, taken away; required from reviewers when so set."""

import re
import time

import pyotp
import pytest
from django.test import Client
from django.urls import reverse
from django_otp.plugins.otp_totp.models import TOTPDevice

from tests.accounts.conftest import sign_in

pytestmark = pytest.mark.django_db
FACTOR, INDEX = "/admin/second-factor/", "/admin/"


def app_of(client: Client) -> pyotp.TOTP:
    """An authenticator app that has scanned the picture on the page."""
    page = client.get(FACTOR).content.decode()
    key = re.search(r'<code class="key">([A-Z2-7 ]+)</code>', page)
    assert key is not None
    return pyotp.TOTP(key[1].replace(" ", ""))


def later(seconds: int = 60) -> None:
    """As if time had passed since the last code, which is good for once."""
    for device in TOTPDevice.objects.all():
        device.last_t -= seconds // 30
        device.throttling_failure_count = 0
        device.throttling_failure_timestamp = None
        device.save()


@pytest.fixture
def app(client, editor) -> pyotp.TOTP:
    """The editor's app, set up; the editor is signed out."""
    sign_in(client, "editor")
    app = app_of(client)
    client.post(FACTOR, {"token": app.now()})
    client.post(reverse("admin:logout"))
    later()
    return app


def test_an_authenticator_app_is_set_up_with_a_picture_drawn_here(client, editor):
    sign_in(client, "editor")
    response = client.get(FACTOR)
    page = response.content.decode()
    assert '<svg xmlns="http://www.w3.org/2000/svg"' in page or "<svg" in page
    assert not re.findall(r"\sstyle=|<style|src=\"http", page)
    assert "no-store" in response["Cache-Control"]
    app = app_of(client)
    assert client.post(FACTOR, {"token": "000000"}).status_code == 200
    assert TOTPDevice.objects.filter(confirmed=True).count() == 0
    later()
    assert client.post(FACTOR, {"token": app.now()})["Location"] == INDEX
    assert TOTPDevice.objects.get().confirmed


def test_the_password_alone_then_opens_nothing(client, app):
    assert sign_in(client, "editor").status_code == 302
    for page in (INDEX, reverse("admin:events_event_changelist"), reverse("admin:audit")):
        response = client.get(page, follow=True)
        assert response.redirect_chain[-1][0].startswith(FACTOR)
    change = client.post(reverse("admin:events_topic_add"), {"name": "x", "slug": "x"})
    assert change.status_code == 302


def test_the_right_code_leads_to_the_page_that_was_asked_for(client, app):
    sign_in(client, "editor")
    wanted = reverse("admin:events_event_changelist")
    page = client.get(wanted, follow=True).redirect_chain[-1][0]
    code = app.now()
    response = client.post(page, {"token": f"{code[:3]} {code[3:]}"})
    assert response["Location"] == wanted
    assert client.get(wanted).status_code == 200


def test_a_code_never_leads_to_another_site(client, app):
    sign_in(client, "editor")
    response = client.post(f"{FACTOR}?next=https://evil.example/", {"token": app.now()})
    assert response["Location"] == INDEX


def test_a_code_is_good_for_once(client, app):
    sign_in(client, "editor")
    code = app.now()
    client.post(FACTOR, {"token": code})
    second = Client()
    sign_in(second, "editor")
    assert second.post(FACTOR, {"token": code}).status_code == 200
    assert second.get(INDEX).status_code == 302


@pytest.mark.parametrize("token", ["", "abc", "12345", "１２３４５６７", "000000"])
def test_a_wrong_code_is_told_and_opens_nothing(client, app, token):
    sign_in(client, "editor")
    response = client.post(FACTOR, {"token": token})
    assert response.status_code == 200
    assert response.context["form"].errors["token"]
    assert client.get(INDEX).status_code == 302


def test_guessing_is_slowed_down(client, app):
    sign_in(client, "editor")
    client.post(FACTOR, {"token": "000000"})
    response = client.post(FACTOR, {"token": app.now()})
    assert response.context["form"].errors["token"] == [
        "Too many wrong codes: wait a little, then try again."
    ]


def test_a_code_of_half_a_minute_ago_is_still_good(client, app):
    sign_in(client, "editor")
    assert client.post(FACTOR, {"token": app.at(time.time() - 30)}).status_code == 302


def test_an_editor_takes_it_away_with_a_code(client, app):
    sign_in(client, "editor")
    client.post(FACTOR, {"token": app.now()})
    later()
    assert client.post(FACTOR, {"token": "000000"}).status_code == 200
    later()
    assert client.post(FACTOR, {"token": app.now()}).status_code == 302
    assert TOTPDevice.objects.count() == 0


def test_reviewers_must_set_it_up_when_the_setting_says_so(client, reviewer, settings):
    settings.REQUIRE_SECOND_FACTOR = True
    sign_in(client, "reviewer")
    assert client.get(INDEX, follow=True).redirect_chain[-1][0].startswith(FACTOR)
    app = app_of(client)
    client.post(FACTOR, {"token": app.now()})
    assert client.get(INDEX).status_code == 200
    later()
    page = client.post(FACTOR, {"token": app.now()}).content.decode()
    assert "it cannot be taken away here" in page
    assert TOTPDevice.objects.filter(confirmed=True).count() == 1


def test_editors_need_not(client, editor, settings):
    settings.REQUIRE_SECOND_FACTOR = True
    sign_in(client, "editor")
    assert client.get(INDEX).status_code == 200


def test_without_the_setting_reviewers_need_not_either(client, reviewer):
    sign_in(client, "reviewer")
    assert client.get(INDEX).status_code == 200


def test_who_cannot_show_it_can_sign_out(client, app):
    sign_in(client, "editor")
    client.post(FACTOR, {"sign_out": "1"})
    assert client.get(FACTOR)["Location"] == reverse("admin:login")


def test_readers_have_no_such_page(client):
    assert client.get(FACTOR).status_code == 302


def test_an_owner_takes_away_the_one_of_a_lost_phone_and_sees_no_key(client, app, owner):
    device = TOTPDevice.objects.get()
    boss = Client()
    sign_in(boss, "owner")
    page = boss.get(f"/admin/otp_totp/totpdevice/{device.pk}/change/").content.decode()
    assert device.key not in page
    assert boss.get(f"/admin/otp_totp/totpdevice/{device.pk}/config/").status_code in (302, 404)
    boss.post(f"/admin/otp_totp/totpdevice/{device.pk}/delete/", {"post": "yes"})
    sign_in(client, "editor")
    assert client.get(INDEX).status_code == 200
