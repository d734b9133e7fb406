"""Every event of the opening data has a page that shows its summary and a source."""

import pytest
from django.test import Client
from django.utils.html import escape

from events.models import Event

pytestmark = pytest.mark.django_db


def test_every_page_answers_with_summary_and_source(opening_record, client: Client):
    events = list(Event.objects.published().for_list())
    assert len(events) > 1200
    faulty = []
    for event in events:
        response = client.get(event.get_absolute_url())
        html = response.content.decode()
        source = event.citations.all()[0].source
        if not (
            response.status_code == 200
            and escape(event.summary) in html
            and f'href="{escape(source.url)}"' in html
        ):
            faulty.append(event.get_absolute_url())
    assert faulty == []
