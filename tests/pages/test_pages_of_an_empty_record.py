"""Every list has its empty state: a fresh installation without data answers on every page."""

import pytest

SAID = {
    "/actors/": "No actor yet.",
    "/dyads/": "No pair has an event yet.",
    "/phases/": "No crisis or thaw yet",
    "/sources/": "No source yet.",
    "/publishers/": "No publisher yet.",
    "/topics/": "No topic yet.",
    "/places/": "No event has a place yet.",
    "/codebook/": "no event yet",
    "/about/": "No event is published yet.",
    "/data/": "0 events",
}


@pytest.mark.parametrize(("path", "text"), SAID.items())
def test_an_empty_record_says_so(client, db, path, text):
    response = client.get(path)
    assert (response.status_code, text in response.content.decode()) == (200, True)
