"""What takes long to compute is computed once for all workers, and never served for another record."""

from unittest import mock

import pytest
from django.core.cache import cache, caches

from events import caching
from tests.factories import recorded

pytestmark = pytest.mark.django_db


@pytest.fixture
def count():
    made = []

    def make():
        made.append(1)
        return {"answer": len(made)}

    return make


def another_worker():
    cache.clear()


def test_another_worker_finds_the_answer(files, count):
    recorded()
    assert caching.kept("name", 1, count) == {"answer": 1}
    another_worker()
    assert caching.kept("name", 1, count) == {"answer": 1}
    assert len(list(files.glob("*.djcache"))) == 1


def test_another_name_or_version_is_another_answer(files, count):
    recorded()
    asked = [("name", 1), ("other", 1), ("name", 2), ("name", 1)]
    assert [caching.kept(*one, count)["answer"] for one in asked] == [1, 2, 3, 1]


def test_a_record_loaded_anew_is_not_answered_from_the_old_one(files, count, monkeypatch):
    recorded()
    caching.kept("name", 1, count)
    another_worker()
    monkeypatch.setattr(caching.Revision.objects, "made_at", lambda number: "later")
    assert caching.kept("name", 1, count) == {"answer": 2}


def test_other_software_does_not_read_what_this_one_kept(files, count, monkeypatch):
    recorded()
    caching.kept("name", 1, count)
    another_worker()
    monkeypatch.setattr(caching, "_software", lambda: "changed")
    assert caching.kept("name", 1, count) == {"answer": 2}


def test_without_a_place_for_files_readers_are_answered_all_the_same(
    files, count, monkeypatch, caplog
):
    recorded()

    def full(*args, **kwargs):
        raise OSError("No space left on device")

    monkeypatch.setattr(type(caches["answers"]), "set", full)
    assert caching.kept("name", 1, count) == {"answer": 1}
    assert "name cannot be kept in a file" in caplog.text


def test_a_file_that_cannot_be_read_is_made_again(files, count, caplog):
    recorded()
    caching.kept("name", 1, count)
    [file] = files.glob("*.djcache")
    file.write_bytes(file.read_bytes()[:-7])
    another_worker()
    assert not caching.is_kept("name", 1)
    assert caching.kept("name", 1, count) == {"answer": 2}
    assert "A file of the cache answers cannot be read" in caplog.text
    another_worker()
    assert caching.is_kept("name", 1)


def test_a_file_of_another_user_is_made_again(files, count, monkeypatch):
    recorded()
    monkeypatch.setattr(
        type(caches["answers"]), "get", mock.Mock(side_effect=PermissionError("Permission denied"))
    )
    assert caching.kept("name", 1, count) == {"answer": 1}
