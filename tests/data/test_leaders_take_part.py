"""A leader with whom a title begins acts in the event: else the page of Koizumi would know of no summit."""

import pytest

from events.models import Event, Term

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("opening_record")]


def names(term: Term) -> tuple[str, ...]:
    """How a headline calls the person: by the whole name, and by the surname where it stands last."""
    whole = term.person.name
    # Korean names end with the given name ("Kim Jong-un"), and many people share the surname.
    return (whole,) if "-" in whole.split()[-1] else (whole, whole.split()[-1])


def test_a_leader_in_office_with_whom_a_title_begins_takes_part():
    terms = [(term, names(term)) for term in Term.objects.select_related("person")]
    absent = set()
    for event in Event.objects.for_detail():
        parts = {part.actor.slug for part in event.participations.all()}
        named = {
            term.person.slug
            for term, ways in terms
            if term.first_day <= event.first_day <= (term.last_day or event.first_day)
            and event.title.startswith(tuple(f"{name} " for name in ways))
        }
        absent |= {(event.public_id, slug) for slug in named - parts}
    assert absent == set()
