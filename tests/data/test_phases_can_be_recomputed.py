"""Every number of every phase equals what anybody computes from the public files, without the measures."""

from collections import Counter
from datetime import date, timedelta

import pytest
from django.utils import timezone

from tests.questions.recomputing import net, read, spans, until

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("opening_record")]

KNOWN_ON = date(2013, 6, 16)


def share(values):
    total = sum(values.values())
    return values["verbal"] / total if total else None


def expected(events, today):
    """The phases up to a day, from events up to it."""
    events = [event for event in events if event.first <= today]
    begun, values = events[0].first, net(events, events[0].first, today)
    for sign, a, b in spans(values):
        first, last = begun + timedelta(days=a), begun + timedelta(days=b)
        led = [sign * value for value in values[a : b + 1]]
        inside = [e for e in events if e.first <= last and until(e) >= first]
        acts = [e for e in inside if e.score * sign < 0]
        weights: Counter[str] = Counter()
        for e in acts:
            if e.quad:
                weights["verbal" if e.quad in (1, 3) else "material"] += e.weight
        over = last + timedelta(days=1)
        near = [e for e in events if over - timedelta(days=30) <= e.first <= over]
        against = [e for e in near if e.score * sign >= 2]
        days = {e.first for e in acts if abs(e.score) >= 2}
        opened = [e for e in acts if e.first == first]
        yield {
            "id": f"{'crisis' if sign > 0 else 'thaw'}-{first}",
            "first_day": str(first),
            "last_day": str(last),
            "days": (last - first).days + 1,
            "peak_day": str(first + timedelta(days=led.index(max(led)))),
            "amplitude": pytest.approx(max(led), abs=1e-9),
            "area": pytest.approx(sum(map(abs, led)) / 100, abs=1e-9),
            "events": len(inside),
            "acts": len(acts),
            "verbal_share": pytest.approx(share(weights), abs=1e-9) if acts else None,
            "closing": max(reversed(against), key=lambda e: e.weight).id
            if against and last < today
            else None,
            "is_ongoing": last == today,
            "is_final": (today - over).days > 45,
            "is_incident": len(days) < 2,
        } | ({"opening": max(opened, key=lambda e: e.weight).id} if opened else {})


def test_every_phase_equals_an_independent_recomputation(client):
    today = timezone.localdate()
    ours = list(expected(read(client), today))
    theirs = client.get("/api/v1/phases/").json()["results"]
    assert len(ours) == len(theirs) > 50
    for mine, row in zip(ours, theirs, strict=True):
        assert {name: row[name] for name in mine} == mine


def test_as_known_on_a_day_they_are_those_of_the_events_until_then(client):
    ours = list(expected(read(client), KNOWN_ON))
    theirs = client.get(f"/api/v1/phases/?known_on={KNOWN_ON}").json()["results"]
    assert [{name: row[name] for name in mine} for mine, row in zip(ours, theirs, strict=True)] == (
        ours
    )
    assert theirs[-1]["is_ongoing"]


def test_events_and_weights_of_a_phase_are_those_of_its_list(client):
    said = client.get("/api/v1/phases/crisis-2012-12-12/").json()
    phase = said["phase"]
    events = {e.id: e for e in read(client)}
    listed = client.get(
        f"/api/v1/events/?from={phase['first_day']}&to={phase['last_day']}&page_size=500"
    ).json()
    assert sorted(said["events"]) == sorted(row["id"] for row in listed["results"])
    names = ("verbal_cooperation", "material_cooperation", "verbal_conflict", "material_conflict")
    for number, name in enumerate(names, start=1):
        inside = [events[id] for id in said["events"]]
        of_class = [e for e in inside if e.quad == number and e.score]
        assert said["episode"]["counts"][name] == len(of_class)
        weight = sum(e.weight for e in of_class)
        assert said["episode"]["weights"][name] == pytest.approx(weight, abs=1e-9)


#: What every reader of the subject knows, as METHOD 5.2 lists it: a day inside each.
CRISES = ["1950-12-01", "1968-02-01", "1976-08-20", "1994-06-10", "2010-05-01", "2010-12-01"]
CRISES += ["2013-04-01", "2017-09-15"]
THAWS = ["1991-12-20", "2000-06-20", "2007-10-10", "2018-05-01"]


@pytest.mark.parametrize(
    ("kind", "day"), [("crisis", d) for d in CRISES] + [("thaw", d) for d in THAWS]
)
def test_the_known_crises_and_thaws_are_found(client, kind, day):
    [found] = client.get(f"/api/v1/phases/?on={day}").json()["results"]
    assert (found["kind"], found["is_incident"]) == (kind, False)


def test_the_thaw_of_2018_has_the_length_that_the_method_prints(client):
    [thaw] = client.get("/api/v1/phases/?on=2018-06-12").json()["results"]
    assert (thaw["first_day"], thaw["last_day"], thaw["days"]) == ("2018-03-05", "2019-03-21", 382)
