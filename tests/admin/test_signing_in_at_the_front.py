"""The admin's short address is its sign-in until somebody has signed in, and its first page afterwards."""

import pytest
from django.contrib.auth.models import User

pytestmark = pytest.mark.django_db


def test_the_short_address_signs_in_and_stays(client):
    User.objects.create_superuser("owner", password="a-long-password")
    page = client.get("/admin/")
    assert page.status_code == 200
    assert b'name="password"' in page.content
    sent = client.post(
        "/admin/", {"username": "owner", "password": "a-long-password", "next": "/admin/"}
    )
    assert (sent.status_code, sent["Location"]) == (302, "/admin/")
    assert b'name="password"' not in client.get("/admin/").content


def test_another_address_leads_to_the_sign_in(client):
    answer = client.get("/admin/events/event/")
    assert (answer.status_code, answer["Location"]) == (
        302,
        "/admin/login/?next=/admin/events/event/",
    )
