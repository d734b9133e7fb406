"""What workers keep in memory is bounded by bytes, whatever readers ask to have computed."""

import pytest
from django.conf import settings
from django.core.cache import caches

from config.memory import BESIDE, BoundedMemoryCache

#: What pickling adds to some bytes.
PICKLED = 50


@pytest.fixture
def three_kilobytes():
    found = BoundedMemoryCache("tests", {"OPTIONS": {"MAX_BYTES": 3_000 + 3 * (BESIDE + PICKLED)}})
    yield found
    found.clear()


def held(cache: BoundedMemoryCache, names: str) -> str:
    """Those of the names that are kept."""
    return "".join(name for name in names if name in cache)


def test_what_was_not_asked_for_longest_goes_first(three_kilobytes):
    for name in "abc":
        three_kilobytes.set(name, bytes(1_000))
    three_kilobytes.get("a")
    three_kilobytes.set("d", bytes(1_000))
    assert held(three_kilobytes, "abcd") == "acd"


def test_a_large_value_takes_the_place_of_several(three_kilobytes):
    for name in "abc":
        three_kilobytes.set(name, bytes(1_000))
    three_kilobytes.set("d", bytes(2_000))
    assert held(three_kilobytes, "abcd") == "cd"


def test_what_is_larger_than_all_room_is_not_kept(three_kilobytes):
    three_kilobytes.set("a", bytes(1_000))
    three_kilobytes.set("a", bytes(6_000))
    three_kilobytes.set("b", bytes(1_000))
    assert held(three_kilobytes, "ab") == "b"


def test_what_is_written_again_deleted_or_cleared_leaves_its_room(three_kilobytes):
    for _ in range(9):
        three_kilobytes.set("a", bytes(1_000))
    three_kilobytes.set("b", bytes(1_000))
    three_kilobytes.delete("b")
    three_kilobytes.set("c", bytes(2_000))
    assert held(three_kilobytes, "abc") == "ac"
    three_kilobytes.clear()
    for name in "def":
        three_kilobytes.set(name, bytes(1_000))
    assert held(three_kilobytes, "acdef") == "def"


def test_entries_are_counted_too():
    few = BoundedMemoryCache("few", {"OPTIONS": {"MAX_BYTES": 10**6, "MAX_ENTRIES": 3}})
    for name in "abcd":
        few.set(name, name)
    assert held(few, "abcd") == "bcd"
    few.clear()


def test_what_readers_choose_lies_apart_from_what_counts_them():
    # Or a few large answers would make the counts of requests forgotten.
    for name in ("default", "days"):
        assert isinstance(caches[name], BoundedMemoryCache)
    assert settings.CACHES["counts"]["BACKEND"].endswith("LocMemCache")
