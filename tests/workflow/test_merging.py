"""A merged event leads to the one that it repeats, for ever, and the change log tells it."""

import pytest

from events import workflow
from events.models import Revision
from tests.factories import recorded

pytestmark = pytest.mark.django_db


def test_the_page_redirects_for_good_and_the_api_names_the_other(client, rosa):
    event, other = recorded(), recorded()
    workflow.merge(event, other, by=rosa)
    for address in (event.get_absolute_url(), f"/events/{event.public_id}/"):
        response = client.get(address)
        assert (response.status_code, response["Location"]) == (301, other.get_absolute_url())
    answer = client.get(f"/api/v1/events/{event.public_id}/")
    assert (answer.status_code, answer.json()["merged_into"]) == (410, other.public_id)
    last = Revision.objects.latest("number")
    assert (last.action, last.row["merged_into"], last.material) == (
        "merged",
        other.public_id,
        True,
    )
    log = client.get(f"/api/v1/events/{event.public_id}/revisions/").json()
    assert log["results"][0]["action"] == "merged"
    assert "Merged" in client.get(f"/events/{event.public_id}/history/").content.decode()


def test_an_event_merged_into_one_that_is_merged_in_turn_leads_to_the_last(client, rosa):
    first, second, third = recorded(), recorded(), recorded()
    workflow.merge(first, second, by=rosa)
    workflow.merge(second, third, by=rosa)
    assert client.get(first.get_absolute_url())["Location"] == third.get_absolute_url()
    answer = client.get(f"/api/v1/events/{first.public_id}/").json()
    assert answer["merged_into"] == third.public_id


def test_a_draft_is_merged_by_an_editor(client, anna):
    event, other = recorded(status="draft"), recorded()
    workflow.merge(event, other, by=anna)
    assert client.get(event.get_absolute_url())["Location"] == other.get_absolute_url()


@pytest.mark.parametrize("status", ["draft", "review"])
def test_an_event_is_merged_into_none_that_readers_cannot_see(rosa, status):
    with pytest.raises(workflow.NotNow):
        workflow.merge(recorded(), recorded(status=status), by=rosa)


def test_an_event_is_not_merged_into_itself(rosa):
    event = recorded()
    with pytest.raises(workflow.NotNow):
        workflow.merge(event, event, by=rosa)


def test_a_restored_event_leads_nowhere_else(client, rosa, rolf):
    event, other = recorded(), recorded()
    workflow.merge(event, other, by=rosa)
    workflow.restore(event, by=rolf, reason="They are two.")
    assert client.get(event.get_absolute_url()).status_code == 200
