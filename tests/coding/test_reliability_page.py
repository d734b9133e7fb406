"""/methodology/reliability/ shows agreement with its events, and no number while there are too few."""

import pytest
from django.test import Client

from events.reliability import reliability
from tests.factories import recorded

pytestmark = pytest.mark.django_db
PAGE = "/methodology/reliability/"
FIRST = [("proposal", 2.5), ("threat", -3.0), ("talks", 3.0)]


def double(coded, n: int) -> None:
    """So many events, every third of which the second coder codes otherwise."""
    for number in range(n):
        event_type, score = FIRST[number % 3]
        event = recorded(event_type=event_type, score=score)
        coded(event, "visit" if number % 3 == 2 else event_type, score)


@pytest.mark.parametrize("n", [0, 1, 29])
def test_with_fewer_than_30_no_number_is_shown(client: Client, coded, n):
    double(coded, n)
    page = client.get(PAGE).content.decode()
    assert "Not enough double-coded events." in page
    assert f" {n}; numbers are shown from 30 on." in page
    assert "alpha</th>" not in page


def test_with_30_each_field_has_its_number_and_what_it_means(client: Client, coded):
    double(coded, 30)  # Type: 1 - (10 / 30) / (1 - (2 * 20 * 19 + 2 * 10 * 9) / (60 * 59))
    page = client.get(PAGE).content.decode()
    assert "Agreement over 30 double-coded events" in page
    found = [
        (field.label, round(field.alpha, 4), field.percent, field.verdict)
        for field in reliability().fields
    ]
    assert found == [
        ("Type", 0.5462, 67, "not reliable: to be coded anew"),
        ("Quad class", 1.0, 100, "reliable"),
        ("Score", 1.0, 100, "reliable"),
    ]
    assert page.count('<td class="figure">67 %</td>') == 1


def test_the_counted_events_are_listed_with_both_codes(client: Client, coded, event):
    coded(event, "talks", 3)
    page = client.get(PAGE).content.decode()
    assert f'<a href="{event.get_absolute_url()}">Talks are proposed</a>' in page
    assert 'Proposal or offer <span class="number">+2.5</span>' in page
    assert 'Talks <span class="number">+3' in page


def test_drafts_withdrawn_events_and_codes_that_were_not_blind_do_not_count(coded, event):
    coded(event, "talks", 3, blind=False)
    coded(recorded(status="draft", title="A draft"), "talks", 3)
    coded(recorded(status="withdrawn", withdrawn_reason="Found twice"), "talks", 3)
    assert reliability().n == 0


@pytest.mark.parametrize("n", [1, 3])
def test_the_page_costs_the_same_for_one_and_three(coded, n, client, django_assert_num_queries):
    double(coded, n)
    # the codings with their events and revisions, the data set's version for the foot
    with django_assert_num_queries(2):
        client.get(PAGE)


def test_the_page_of_the_method_leads_there(client: Client):
    assert f'<a href="{PAGE}">' in client.get("/about/").content.decode()
