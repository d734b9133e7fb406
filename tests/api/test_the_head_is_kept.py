"""The head of the record is asked for once, and again as soon as anybody has written."""

from threading import Thread
from time import monotonic, sleep

import pytest
from django.db import connection, transaction

from events import unchanged
from events.models import Revision
from tests.factories import recorded

pytestmark = pytest.mark.django_db(transaction=True)

is_postgresql = pytest.mark.skipif(
    connection.vendor != "postgresql", reason="SQLite numbers its commits itself"
)


@pytest.fixture(autouse=True)
def clock(monkeypatch) -> list[float]:
    """The time by which an answer of PostgreSQL grows old, standing still."""
    now = [0.0]
    monkeypatch.setattr(unchanged, "monotonic", lambda: now[0])
    return now


@pytest.fixture
def head() -> tuple[int, int]:
    """The head of a record of one event, asked for and kept."""
    recorded()
    return unchanged.head()


def test_it_is_the_last_revision_and_what_readers_see(head):
    assert head == Revision.objects.head()
    assert head[1] == 1


def test_it_is_not_asked_for_again(head, django_assert_num_queries):
    with django_assert_num_queries(0):
        assert unchanged.head() == head


def test_what_this_connection_writes_is_seen_at_once(head):
    recorded()
    assert unchanged.head() == Revision.objects.head() != head


def test_what_another_connection_writes_is_seen(head):
    def write():
        recorded()
        connection.close()

    other = Thread(target=write)
    other.start()
    other.join()
    end = monotonic() + 2  # a notification takes some milliseconds
    while unchanged.head() == head and monotonic() < end:
        sleep(0.002)
    assert unchanged.head() == Revision.objects.head() != head


def test_what_is_undone_is_not_kept(head):
    with transaction.atomic():
        recorded()
        assert unchanged.head() != head
        transaction.set_rollback(True)
    assert unchanged.head() == head


@is_postgresql
def test_a_notification_that_is_lost_is_made_up_for(head, clock, monkeypatch):
    monkeypatch.setattr(unchanged._Ear, "heard", lambda ear: 0)
    assert unchanged.head() == head
    recorded()
    assert unchanged.head() == head
    clock[0] += unchanged.MOST
    assert unchanged.head() == Revision.objects.head() != head


@is_postgresql
def test_a_lost_connection_is_replaced(head, django_assert_num_queries):
    connection.connection.close()
    assert unchanged.head() == head
    unchanged.head()
    with django_assert_num_queries(0):
        assert unchanged.head() == head
