"""Nothing of an unpublished event reaches the pages beside the events: not its words, its actor, topic or source."""

import pytest

#: Each page is drawn from a record that holds a draft and a withdrawn event.
PATHS = (
    "/actors/",
    "/actors/dprk/",
    "/dyads/",
    "/dyads/dprk/usa/",
    "/briefing/2013-03-08/",
    "/phases/",
    "/phases/crisis-2013-02-12/",
    "/sources/",
    "/publishers/",
    "/publishers/kcna/",
    "/topics/",
    "/topics/nuclear/",
    "/places/",
    "/places/punggye-ri/",
    "/questions/",
    "/questions/exercises/",
    "/questions/responses/",
    "/questions/rhetoric/?first_from=2013&first_to=2013",
    "/codebook/",
    "/methodology/",
    "/about/",
    "/data/",
)


@pytest.mark.parametrize("path", PATHS)
def test_no_page_shows_a_draft(client, cast, path):
    response = client.get(path)
    html = response.content.decode()
    assert response.status_code == 200
    assert "zugzwang" not in html.lower()
    for hidden in (cast.draft, cast.withdrawn):
        assert hidden.public_id not in html
        assert hidden.citations.get().source.title not in html
