"""Every test of what is passed on may ask for the cast."""

from types import SimpleNamespace

import pytest

from tests.cast import spring_2013


@pytest.fixture
def cast(db) -> SimpleNamespace:
    return spring_2013()
