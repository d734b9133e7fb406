"""A moment is named by a day, a revision or a release; what is no moment is a 400 that says what would be."""

from datetime import UTC, date, datetime, timedelta

import pytest
from django.utils import timezone

from events import moments
from events.as_of import Moment
from events.filters import PARAMETERS
from events.models import Release, Revision
from tests.past.conftest import dated


@pytest.fixture
def release(then) -> Release:
    return Release.objects.create(
        name="2026.10",
        revision_id=then.number,
        released_on=date(2026, 10, 31),
        codebook_version="1.0",
        event_count=3,
    )


def errors(client, query: str) -> dict:
    answer = client.get(f"/api/v1/events/?{query}")
    assert (answer.status_code, answer["Content-Type"]) == (400, "application/problem+json")
    return answer.json()["errors"]


def test_a_day_is_the_record_at_its_end_in_seoul(then):
    first, second = then.number - 1, then.number
    numbers = range(1, first + 1)
    for number in numbers:
        dated(number, datetime(2026, 11, 1, 14, 59, 59, tzinfo=UTC))
    dated(second, datetime(2026, 11, 1, 15, 0, tzinfo=UTC))
    assert moments.of({"as_of": "2026-11-01"}) == Moment(
        first, date(2026, 11, 1), using=f"revision-{first}"
    )
    # The last revision is the present, whatever day is named.
    assert moments.of({"as_of": "2026-11-02"}) == Moment(second, date(2026, 11, 2))


def test_a_revision_is_of_the_day_on_which_it_was_made(then, go_on):
    go_on()
    assert moments.of({"as_of": str(then.number)}) == Moment(
        then.number, date(2026, 11, 1), using=f"revision-{then.number}"
    )


def test_a_release_is_its_revision(client, then, release, go_on):
    before = client.get("/api/v1/events/").json()
    go_on()
    assert moments.of({"release": "2026.10"}) == Moment(
        then.number, date(2026, 10, 31), "2026.10", f"revision-{then.number}"
    )
    assert client.get("/api/v1/events/?release=2026.10").json() == before


def test_a_day_to_come_is_refused_with_the_releases(client, release):
    tomorrow = timezone.localdate() + timedelta(days=1)
    latest = Revision.objects.latest_number()
    [said] = errors(client, f"as_of={tomorrow}")["as_of"]
    assert said.endswith(
        f" has not come yet. The record stands at revision {latest}. Releases: 2026.10."
    )


def test_a_revision_to_come_is_refused(client, then):
    latest = then.number
    assert errors(client, f"as_of={latest + 1}") == {
        "as_of": [
            f"There is no revision {latest + 1} yet. The record stands at revision {latest}. "
            "No release has been made yet."
        ]
    }


def test_what_is_neither_is_refused(client, then):
    for text in ("yesterday", "2026-11", "2026-02-30", "-1", "1.5", "2026-1-1"):
        assert errors(client, f"as_of={text}") == {
            "as_of": [
                f"{text} is neither a day (2026-11-01) nor a revision (a number up to {then.number})."
            ]
        }


def test_an_unknown_release_is_refused_with_those_there_are(client, release):
    assert errors(client, "release=2026.11") == {
        "release": ["Unknown: 2026.11. Releases: 2026.10."]
    }


def test_two_moments_are_one_too_many(client, release):
    assert errors(client, f"as_of={release.revision_id}&release=2026.10") == {
        "release": ["Give either as_of or release."]
    }


def test_a_download_says_the_same(client, then):
    answer = client.get("/data/events.csv?as_of=soon")
    assert (answer.status_code, list(answer.json()["errors"])) == (400, ["as_of"])
    assert answer.json()["valid_parameters"] == [*PARAMETERS, "bom"]


def test_a_page_says_it_in_words(client, then):
    for path in ("/events/", "/actors/", "/", "/dyads/dprk/usa/"):
        page = client.get(f"{path}?as_of=soon")
        assert page.status_code == 400, path
        assert "soon is neither a day (2026-11-01) nor a revision" in page.content.decode()


def test_what_holds_all_moments_knows_none(client, then):
    assert list(errors_of(client, "/api/v1/changes/?as_of=1")) == ["as_of"]
    assert client.get("/about/?as_of=soon").status_code == 200


def errors_of(client, path: str) -> dict:
    answer = client.get(path)
    assert answer.status_code == 400
    return answer.json()["errors"]
