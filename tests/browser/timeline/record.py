"""Spring 2013 and its neighbours, for the chart: words and deeds on both sides, one linked, one that lasts."""

from datetime import date
from types import SimpleNamespace

from events import approval, record
from events.models import Link
from tests.factories import ActorFactory, PlaceFactory, recorded

#: name: (first day, type, score, initiators, targets, title)
EVENTS = {
    "test": (
        date(2013, 2, 12),
        "nuclear_test",
        -7.5,
        ["dprk"],
        ["rok", "usa"],
        "Third nuclear test",
    ),
    "vote": (
        date(2013, 3, 7),
        "sanctions",
        -5.0,
        ["un-security-council"],
        ["dprk"],
        "Resolution 2094",
    ),
    "threat": (date(2013, 3, 7), "threat", -4.5, ["dprk"], ["usa"], "Threat of a strike"),
    "withdrawal": (
        date(2013, 4, 8),
        "suspension",
        -6.0,
        ["dprk"],
        ["rok"],
        "Workers leave Kaesong",
    ),
    "patriots": (date(2013, 4, 9), "deployment", -4.0, ["japan"], ["dprk"], "Patriots in Tokyo"),
    "call": (date(2013, 4, 11), "proposal", 2.5, ["rok"], ["dprk"], "Seoul calls for talks"),
    "offer": (date(2013, 6, 16), "proposal", 2.5, ["dprk"], ["usa"], "Offer of talks"),
    "accord": (date(2013, 8, 14), "agreement", 6.0, ["dprk", "rok"], [], "Kaesong accord"),
    "clash": (date(2010, 11, 23), "attack", -9.0, ["dprk"], ["rok"], "Island shelled"),
    "summit": (date(2018, 4, 27), "summit", 8.0, ["dprk", "rok"], [], "Panmunjom Declaration"),
}


def chart_record() -> SimpleNamespace:
    """The published events by name."""
    for slug, name in (("dprk", "North Korea"), ("rok", "South Korea"), ("usa", "United States")):
        ActorFactory(slug=slug, name=name)
    kaesong = PlaceFactory(slug="kaesong", name="Kaesong")
    made = {}
    for name, (day, kind, score, initiators, targets, title) in EVENTS.items():
        made[name] = recorded(
            first_day=day,
            last_day=date(2013, 4, 20) if name == "patriots" else None,
            event_type=kind,
            score=score,
            initiators=initiators,
            targets=targets,
            title=title,
            summary=f"{title}, in a sentence.",
            place=kaesong if name in ("withdrawal", "accord") else None,
            topics=["nuclear"] if name in ("test", "vote") else [],
        )
    Link.objects.create(event=made["vote"], type="responds_to", to=made["test"])
    Link.objects.create(event=made["call"], type="follows", to=made["withdrawal"])
    record.commit([made["vote"], made["call"]], author="tests", approved_by=approval.ORIGIN)
    for event in made.values():
        event.refresh_from_db()
    return SimpleNamespace(**made)
