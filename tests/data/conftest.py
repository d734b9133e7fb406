"""The opening data set in the database, loaded once for the tests of a module and rolled back after them."""

from pathlib import Path

import pytest
from django.db import transaction

from events.formats.load import load, read

DATA = Path(__file__).resolve().parent.parent.parent / "events" / "data"


class Undo(Exception):
    """Rolls the data back."""


@pytest.fixture(scope="module")
def opening_record(django_db_setup, django_db_blocker):
    """The report of the load; the database holds the opening data while the module's tests run."""
    with django_db_blocker.unblock():
        try:
            with transaction.atomic():
                yield load(read(DATA), author="tests", trusted=True)
                raise Undo
        except Undo:
            pass
