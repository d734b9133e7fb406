"""`manage.py check_codebook`: clean records pass, each broken rule is named, drafts included."""

from datetime import date
from io import StringIO

import pytest
from django.core.management import call_command
from django.core.management.base import CommandError

from events import codebook_check
from events.models import Event
from tests.factories import recorded


def run() -> tuple[int, str, str]:
    out, err = StringIO(), StringIO()
    try:
        call_command("check_codebook", stdout=out, stderr=err)
    except CommandError as error:
        return error.returncode, out.getvalue(), err.getvalue()
    return 0, out.getvalue(), err.getvalue()


def planted(event: Event, **fields: object) -> list[str]:
    """What the check says after a change that went past every other guard."""
    Event.objects.filter(pk=event.pk).update(**fields)
    return list(codebook_check.complaints(Event.objects.for_detail().get(pk=event.pk)))


def test_a_clean_record_passes_with_its_numbers(db):
    recorded(first_day=date(1976, 8, 18), event_type="attack", score=-8.0)
    recorded(initiators=["rok"], targets=["dprk"], event_type="proposal", score=2.5)
    assert run() == (
        0,
        "Published events: 2\n"
        "De-escalation: 1 (50.0 %)\n"
        "Not initiated by the DPRK: 1 (50.0 %)\n"
        "Two or more independent publishers: 0 (0.0 %)\n"
        "Events per decade:\n"
        "  1970s      1\n"
        "  2010s      1\n"
        "2 events obey codebook 1.0.\n",
        "",
    )


def test_a_planted_violation_in_a_draft_exits_with_1_and_names_it(db):
    event = recorded(status="draft", title="A test")
    Event.objects.filter(pk=event.pk).update(score=-3.0)
    code, _out, err = run()
    assert code == 1
    assert err == (
        f"{event.public_id} 2013-02-12 A test: score -3 is not 0 and not from -8.5 to -7 (nuclear_test)\n"
    )


@pytest.mark.parametrize(
    ("fields", "complaint"),
    [
        ({"event_type": "naval_clash"}, "the codebook has no type 'naval_clash'"),
        ({"score": -7.55}, "score -7.55 has more than one decimal"),
        ({"quad_class": 3}, "quad class 3 should be 4 (nuclear_test, score -7.5)"),
        ({"attribution": "rumoured"}, "unknown attribution 'rumoured'"),
        ({"precision": "week"}, "unknown precision 'week'"),
        ({"precision": "year"}, "known to the year only, but begins on 2013-02-12"),
    ],
)
def test_each_broken_rule_is_named(db, fields, complaint):
    assert planted(recorded(), **fields) == [complaint]


def test_a_score_of_0_is_always_allowed(db):
    assert planted(recorded(), score=0) == []


def test_a_meeting_has_no_target(db):
    event = recorded(event_type="talks", score=3.0, targets=["rok"])
    assert list(codebook_check.complaints(event)) == [
        "a meeting (talks) has a target: in meetings everybody initiates"
    ]


def test_a_published_event_has_an_initiator_and_known_roles(db):
    event = recorded()
    event.participations.update(role="bystander")
    fresh = Event.objects.for_detail().get(pk=event.pk)
    assert list(codebook_check.complaints(fresh)) == [
        "unknown role 'bystander'",
        "published without an initiator",
    ]
