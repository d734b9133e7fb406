"""A score outside the codebook's range is refused with the range."""

from django.urls import reverse

from events.models import Event
from tests.admin.forms import ADD, event_form, messages_of
from tests.factories import ActorFactory


def test_a_score_out_of_range_is_refused_naming_the_range(editor):
    form = event_form([(ActorFactory(), "initiator")], event_type="nuclear_test", score="-2")
    response = editor.post(reverse(ADD), form)
    assert messages_of(response) == ["A score of Nuclear test lies between -8.5 and -7, or is 0."]
    assert Event.objects.count() == 0


def test_the_score_that_was_refused_still_stands_in_its_field(editor):
    form = event_form([(ActorFactory(), "initiator")], event_type="nuclear_test", score="-2")
    page = editor.post(reverse(ADD), form)
    assert page.context["adminform"].form["score"].value() == "-2"
