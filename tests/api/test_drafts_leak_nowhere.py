"""Nothing of an unpublished event reaches the API: not its words, its actor, topic, source or id."""

import pytest

PATHS = (
    "",
    "events/",
    "events/?q=zugzwang",
    "events/?from=2013-02-20&to=2013-02-21",
    "events/?actor=nobody",
    "events/?topic=nothing",
    "actors/",
    "actors/?q=zugzwang",
    "sources/",
    "publishers/",
    "places/",
    "topics/",
    "event-types/",
    "terms/",
    "periods/",
    "phases/",
    "dyads/",
    "dyads/dprk:usa/",
    "schema/",
)


@pytest.mark.parametrize("path", PATHS)
def test_no_endpoint_shows_a_draft(client, cast, path):
    said = client.get(f"/api/v1/{path}").content.decode().lower().replace("q=zugzwang", "")
    assert "zugzwang" not in said
    for hidden in (cast.draft, cast.withdrawn):
        assert hidden.public_id not in said
        assert hidden.citations.get().source.title.lower() not in said


def test_the_source_of_a_draft_is_unknown(client, cast):
    source = cast.draft.citations.get().source
    assert client.get(f"/api/v1/sources/{source.public_id}/").status_code == 404


def test_the_actor_of_a_draft_is_unknown(client, cast):
    assert client.get("/api/v1/actors/zugzwang-navy/").status_code == 404
