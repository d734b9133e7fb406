"""The opening data, which the independent recomputation reads from the public files, and spring 2013."""

from types import SimpleNamespace

import pytest

from tests.cast import spring_2013
from tests.data.conftest import opening_record

__all__ = ["opening_record"]


@pytest.fixture
def cast(db) -> SimpleNamespace:
    return spring_2013()
