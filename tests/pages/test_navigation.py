"""Every page says in which section of the site it stands."""

import pytest

from events.views.site import navigation

HERE = {
    "/": "/",
    "/briefing/2013-06-16/": "/",
    "/phases/": "/",
    "/events/k7f3q9/": "/events/",
    "/topics/nuclear/": "/events/",
    "/places/": "/events/",
    "/actors/dprk/": "/actors/",
    "/dyads/dprk/usa/": "/actors/",
    "/publishers/": "/sources/",
    "/questions/thaws/": "/questions/",
    "/codebook/": "/codebook/",
    "/releases/": "/data/",
    "/methodology/validation/": "/about/",
}


@pytest.mark.parametrize("path", HERE)
def test_one_section_is_marked(path):
    assert [item.path for item in navigation(path) if item.is_here] == [HERE[path]]


def test_a_page_of_no_section_marks_none(client, db):
    assert [item for item in navigation("/invitation/x/") if item.is_here] == []
    html = client.get("/dyads/").content.decode()
    assert '<a href="/actors/" aria-current="true">' in html
