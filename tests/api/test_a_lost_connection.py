"""A question that finds the connection lost asks again on a new one; a question that is wrong does not."""

from types import SimpleNamespace

import pytest
from django.db import OperationalError

from events import prepared


class Connection(SimpleNamespace):
    """A connection that was good until the server went away; closing it makes it good again."""

    lost = True
    asked = 0

    def run(self, sql, values):
        self.asked += 1
        if self.lost:
            raise OperationalError("server closed the connection unexpectedly")
        return [(7,)]

    def close(self):
        self.lost = False


def ask(monkeypatch, *, in_atomic_block: bool = False, usable: bool = False) -> Connection:
    connection = Connection(
        in_atomic_block=in_atomic_block, connection=object(), is_usable=lambda: usable
    )
    monkeypatch.setattr(prepared, "connections", {"default": connection})
    monkeypatch.setattr(prepared, "_run", connection.run)
    return connection


def test_it_asks_again_when_the_connection_is_lost(monkeypatch):
    connection = ask(monkeypatch)
    assert prepared.rows("SELECT 7") == [(7,)]
    assert connection.asked == 2


@pytest.mark.parametrize("reason", ["in_atomic_block", "usable"])
def test_it_does_not_within_a_transaction_nor_on_a_sound_connection(monkeypatch, reason):
    connection = ask(monkeypatch, **{reason: True})
    with pytest.raises(OperationalError):
        prepared.rows("SELECT 7")
    assert connection.asked == 1
