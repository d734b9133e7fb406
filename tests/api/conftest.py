"""The public cast, behind the API."""

import pytest

from tests.cast import spring_2013


@pytest.fixture
def cast(db):
    return spring_2013()
