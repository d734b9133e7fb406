"""The cast of the public pages: spring 2013 in three events, a draft that must never leak, and one withdrawn."""

from datetime import date
from types import SimpleNamespace

from events import approval, record
from events.models import Link
from tests.factories import PlaceFactory, PublisherFactory, SourceFactory, recorded

#: Words that stand in the draft and the withdrawn event alone.
SECRET = "Zugzwang"


def spring_2013() -> SimpleNamespace:
    """test, resolution and threat are published; draft answers the test; withdrawn has a reason."""
    kcna = PublisherFactory(
        slug="kcna", name="KCNA", kind="state_media", state_media=True, country="KP"
    )
    test = recorded(
        title="North Korea conducts its third nuclear test",
        summary="It is the first under Kim Jong-un, and larger than the two before.",
        targets=["rok", "usa"],
        place=PlaceFactory(slug="punggye-ri", name="Punggye-ri"),
        topics=["nuclear"],
        first_day=date(2013, 2, 12),
    )
    resolution = recorded(
        title="UN Security Council adopts Resolution 2094",
        summary="All fifteen members vote for it.",
        initiators=["un-security-council"],
        targets=["dprk"],
        first_day=date(2013, 3, 7),
        event_type="sanctions",
        score=-5.0,
        topics=["nuclear", "sanctions"],
    )
    threat = recorded(
        title="North Korea threatens a pre-emptive nuclear strike",
        summary="The foreign ministry speaks hours before the vote.",
        targets=["usa"],
        sources=[SourceFactory(publisher=kcna, title="Spokesman for the ministry")],
        first_day=date(2013, 3, 7),
        event_type="threat",
        score=-4.5,
        attribution="claimed",
    )
    draft = recorded(
        title=f"{SECRET} at sea",
        summary=f"{SECRET}: nobody may read this.",
        status="draft",
        initiators=["zugzwang-navy"],
        first_day=date(2013, 2, 20),
        topics=["zugzwang"],
    )
    withdrawn = recorded(
        title=f"{SECRET} withdrawn",
        summary=f"{SECRET}: nobody may read this any more.",
        status="withdrawn",
        withdrawn_reason="It repeats an event of the day before.",
        first_day=date(2013, 2, 21),
    )
    Link.objects.create(event=resolution, type="responds_to", to=test)
    Link.objects.create(event=draft, type="responds_to", to=test)
    Link.objects.create(event=resolution, type="follows", to=draft)
    record.commit([test, resolution, draft], author="tests", approved_by=approval.ORIGIN)
    for event in (test, resolution, threat, draft, withdrawn):
        event.refresh_from_db()
    return SimpleNamespace(
        test=test, resolution=resolution, threat=threat, draft=draft, withdrawn=withdrawn
    )
