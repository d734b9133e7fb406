"""The record as it stood never changes, and its answers say so; the present goes on changing."""

from django.utils import timezone

from events.caching import etag
from tests.factories import recorded

FOR_EVER = "public, max-age=31536000, immutable"


def test_it_may_be_kept_for_ever(client, then, go_on):
    go_on()
    for path in ("/api/v1/events/", "/data/events.csv", "/events.geojson", "/feeds/events.atom"):
        answer = client.get(f"{path}?as_of={then.number}")
        assert answer["Cache-Control"] == FOR_EVER
        assert (answer["ETag"], answer["Dataset-Version"]) == (etag(then.number), str(then.number))


def test_who_holds_it_is_told_so_whatever_has_happened_since(client, then, go_on):
    go_on()
    path = f"/api/v1/events/?as_of={then.number}"
    held = {"If-None-Match": client.get(path)["ETag"]}
    recorded()
    answer = client.get(path, headers=held)
    assert (answer.status_code, answer.content) == (304, b"")


def test_who_holds_the_present_is_told_nothing_of_the_past(client, then, go_on):
    go_on()
    held = {"If-None-Match": client.get("/api/v1/events/")["ETag"]}
    assert client.get(f"/api/v1/events/?as_of={then.number}", headers=held).status_code == 200


def test_today_is_not_over(client, then):
    answer = client.get(f"/api/v1/events/?as_of={timezone.localdate()}")
    assert answer["Cache-Control"].startswith("public, max-age=60, stale-while-revalidate=")
    recorded()
    assert client.get(f"/api/v1/events/?as_of={timezone.localdate()}").json()["count"] == 4


def test_a_page_is_asked_for_again(client, then, go_on):
    go_on()
    assert client.get(f"/events/?as_of={then.number}")["Cache-Control"] == "no-cache"
