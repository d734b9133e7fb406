"""Before an event is saved that may be in the record already, the editor is asked whether it is."""

from datetime import date

from django.urls import reverse

from events.models import Event
from tests.admin.forms import ADD, CHANGE, change_form, event_form, messages_of
from tests.factories import ActorFactory, recorded


def there(**fields):
    values = {
        "title": "North Korea conducts its third nuclear test",
        "first_day": date(2013, 2, 12),
        **fields,
    }
    return recorded(initiators=["dprk"], targets=["usa"], **values)


def typed(editor, **fields):
    values = {
        "title": "Third nuclear test in North Korea",
        "event_type": "nuclear_test",
        "first_day": "2013-02-13",
        **fields,
    }
    dprk, usa = ActorFactory(slug="dprk"), ActorFactory(slug="usa")
    return editor.post(reverse(ADD), event_form([(dprk, "initiator"), (usa, "target")], **values))


def test_a_likely_repetition_is_not_saved_and_the_form_names_the_other(editor):
    other = there()
    page = typed(editor)
    assert messages_of(page) == ["This event may be in the record already."]
    assert [event for _days, event in page.context["repeats"]] == [other]
    assert reverse(CHANGE, args=[other.pk]) in page.content.decode()
    assert Event.objects.count() == 1


def test_it_is_saved_once_the_editor_says_that_it_is_another_event(editor):
    other = there()
    assert typed(editor, another_event=other.public_id).status_code == 302
    assert Event.objects.count() == 2


def test_the_choice_on_the_form_says_so_too_and_does_not_merge(editor):
    other = there()
    page = typed(editor)
    choice = f"another {other.public_id}"
    assert f'name="_merge_into" value="{choice}"' in page.content.decode()
    assert typed(editor, _merge_into=choice).url == reverse("admin:events_event_changelist")
    assert Event.objects.count() == 2


def test_what_was_set_aside_stays_so_when_the_form_is_refused_for_something_else(editor):
    other = there()
    page = typed(editor, another_event=other.public_id, title="")
    assert page.context["other_events"] == other.public_id


def test_an_act_of_other_days_or_parties_asks_nothing(editor):
    there()
    assert typed(editor, first_day="2013-02-16").status_code == 302


def test_a_saved_event_is_asked_about_again_only_when_it_changes(editor):
    other = there()
    typed(editor, another_event=other.public_id)
    event = Event.objects.exclude(pk=other.pk).get()
    page = reverse(CHANGE, args=[event.pk])
    assert editor.post(page, change_form(editor, event, note="Seen.")).status_code == 302
    answer = editor.post(page, change_form(editor, event, title="The third nuclear test"))
    assert messages_of(answer) == ["This event may be in the record already."]


def test_merging_keeps_a_draft_whose_address_leads_to_the_other(editor, client):
    other = there()
    answer = typed(editor, _merge_into=other.public_id)
    event = Event.objects.exclude(pk=other.pk).get()
    step = reverse("admin:events_event_step", args=[event.pk, "merge"])
    assert answer.url == f"{step}?into={other.public_id}"
    assert editor.get(answer.url).context["into"] == other.public_id
    editor.post(step, {"into": other.public_id, "words": "Typed twice."})
    event.refresh_from_db()
    assert (event.status, event.merged_into) == ("withdrawn", other)
    answer = client.get(reverse("event_short", args=[event.public_id]))
    assert (answer.status_code, answer.url) == (301, other.get_absolute_url())


def test_withdrawn_events_are_no_candidates(editor):
    there(status="withdrawn", withdrawn_reason="It never happened.")
    assert typed(editor).status_code == 302
