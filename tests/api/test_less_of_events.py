"""`fields` leaves of each event what it names, byte for byte, in the order of the document."""

import msgspec
import pytest

from events.api.shaping import FIELDS

pytestmark = pytest.mark.django_db


def test_a_list_holds_the_members_named(client, cast):
    said = client.get("/api/v1/events/?fields=score,id&page_size=2&ordering=first_day").json()
    assert said["results"] == [
        {"id": cast.test.public_id, "score": -7.5},
        {"id": cast.resolution.public_id, "score": -5.0},
    ]
    assert said["count"] == 3
    assert said["next"].endswith("&cursor=" + said["next"].rpartition("cursor=")[2])
    assert "fields=score,id&page_size=2" in said["next"]


def test_an_event_holds_the_members_named(client, cast):
    path = f"/api/v1/events/{cast.test.public_id}/"
    whole = client.get(path).content
    for name in FIELDS:
        raw = msgspec.json.decode(whole, type=dict[str, msgspec.Raw])[name]
        assert client.get(f"{path}?fields={name}").content == b'{"%b":%b}' % (
            name.encode(),
            bytes(raw),
        )


def test_all_fields_are_the_whole_document(client, cast):
    path = f"/api/v1/events/{cast.test.public_id}/"
    assert client.get(f"{path}?fields={','.join(FIELDS)}").content == client.get(path).content
    assert client.get(f"{path}?fields=").content == client.get(path).content


@pytest.mark.parametrize("path", ["events/", "events/{}/"])
@pytest.mark.parametrize("name", ["fields", "expand"])
def test_an_unknown_name_is_told_the_valid_ones(client, cast, path, name):
    response = client.get(f"/api/v1/{path.format(cast.test.public_id)}?{name}=id,headline")
    assert response.status_code == 400
    [said] = response.json()["errors"][name]
    unknown = "headline" if name == "fields" else "id, headline"
    assert said.startswith(f"Unknown: {unknown}. Valid: ")
    assert ("claims" in said, "revisions" in said) == (name == "fields", name == "expand")


@pytest.mark.parametrize("name", ["fields", "expand"])
@pytest.mark.parametrize("path", ["/events/", "/data/events.csv", "/api/v1/actors/"])
def test_nothing_else_takes_them(client, cast, path, name):
    assert client.get(f"{path}?{name}=id").status_code == 400
