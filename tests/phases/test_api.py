"""`/api/v1/phases/`: the same crises and thaws for programs, today or as they were known on a day."""

from datetime import timedelta

import pytest
from django.utils import timezone

from events import caching, phases

pytestmark = pytest.mark.django_db


def ids(client, query: str = "") -> list[str]:
    return [row["id"] for row in client.get(f"/api/v1/phases/{query}").json()["results"]]


def test_a_phase_says_what_its_page_says(client, turns):
    crisis = phases.today(caching.dataset_version())[0]
    [said, _thaw] = client.get("/api/v1/phases/").json()["results"]
    assert said == {
        "id": "crisis-2013-02-12",
        "path": "/phases/crisis-2013-02-12/",
        "kind": "crisis",
        "name": "",
        "name_ko": "",
        "summary": "",
        "first_day": "2013-02-12",
        "last_day": "2013-06-09",
        "days": 118,
        "peak_day": crisis.peak_day.isoformat(),
        "amplitude": crisis.amplitude,
        "area": crisis.area,
        "events": 7,
        "acts": 7,
        "verbal_share": crisis.verbal_share,
        "opening": turns.test.public_id,
        "closing": turns.talks.public_id,
        "movers": ["dprk"],
        "leading": ["dprk"],
        "waves": len(crisis.waves),
        "is_ongoing": False,
        "is_final": True,
        "is_incident": False,
        "is_thin": False,
    }


def test_they_are_narrowed_by_kind_and_day(client, turns):
    assert ids(client) == ["crisis-2013-02-12", "thaw-2013-06-10"]
    assert ids(client, "?kind=thaw") == ["thaw-2013-06-10"]
    assert ids(client, "?on=2013-06-09") == ["crisis-2013-02-12"]
    assert ids(client, "?on=2013-02-11") == []


def test_on_a_past_day_only_what_had_happened_is_known(client, turns):
    assert ids(client, "?known_on=2013-04-01") == ["crisis-2013-02-12"]
    [known] = client.get("/api/v1/phases/?known_on=2013-04-01").json()["results"]
    assert (known["is_ongoing"], known["last_day"], known["closing"]) == (True, "2013-04-01", None)


def test_a_day_that_has_not_come_is_refused_in_words(client, turns):
    day = timezone.localdate() + timedelta(days=1)
    response = client.get(f"/api/v1/phases/?known_on={day}")
    assert response.status_code == 400
    assert response.json()["errors"] == {
        "known_on": [f"{day} has not come yet; today is {timezone.localdate()}."]
    }
    assert client.get("/api/v1/phases/?kind=lull").status_code == 400


def test_one_phase_brings_its_waves_events_and_both_sides(client, turns):
    said = client.get("/api/v1/phases/crisis-2013-02-12/").json()
    crisis = phases.of_id("crisis-2013-02-12", caching.dataset_version())
    assert said["events"] == list(crisis.events)
    assert said["acts"] == [turns.test.public_id, *(e.public_id for e in turns.threats)]
    assert said["waves"][0]["first_day"] == "2013-02-12"
    assert said["episode"]["counts"] == {
        "verbal_cooperation": 0,
        "material_cooperation": 0,
        "verbal_conflict": 6,
        "material_conflict": 1,
    }
    assert said["episode"]["weights"]["verbal_conflict"] == pytest.approx(6 * 0.25)


def test_an_id_that_moved_is_not_found_but_told(client, turns):
    response = client.get("/api/v1/phases/crisis-2013-02-20/")
    assert response.status_code == 404
    assert response.json()["detail"] == (
        "There is no phase crisis-2013-02-20. It may be crisis-2013-02-12 now."
    )


def test_no_tag_of_the_data_set_vouches_for_today(client, turns):
    tag = client.get("/api/v1/phases/")["ETag"]
    again = client.get("/api/v1/phases/", headers={"If-None-Match": tag})
    assert again.status_code == 200
