"""The opening data, which the independent recomputation reads from the public files."""

from tests.data.conftest import opening_record

__all__ = ["opening_record"]
