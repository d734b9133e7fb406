"""The record at a revision, put together from its revisions, is the record: every row of every sort, every document."""

import pytest

from events import as_of, vintages
from events.as_of import Moment
from events.formats import dump
from events.formats.row import encode
from events.models import Event, Revision

pytestmark = pytest.mark.django_db


def whole() -> tuple[list[list[bytes]], list[bytes], tuple[int, int]]:
    """Every row as its file writes it, the documents in the order of a list, and the head of the history."""
    rows = [[encode(row) for row in dump.rows(table)] for table in dump.TABLES]
    documents = [bytes(one) for one in Event.objects.published().newest_first().document_bytes()]
    return rows, documents, Revision.objects.head()


def test_at_its_last_revision_it_is_what_was_loaded(opening_record):
    number = Revision.objects.latest_number()
    made = Revision.objects.get(pk=number).made_at.date()
    moment = Moment(number, made, using=f"revision-{number}")
    now = whole()
    with vintages.opened(moment.using, vintages.ensure(moment)), as_of.reading(moment):
        then = whole()
        found = Event.objects.published().matching("연평").count()
    assert then == now
    assert len(then[1]) > 1000
    assert found == Event.objects.published().matching("연평").count() > 0
