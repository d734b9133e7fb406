"""What every test shares: static files under their plain names, so that none need be collected; an empty cache.

And the cast, for whoever asks for it.
"""

from collections.abc import Iterator
from types import SimpleNamespace

import pytest
from django.conf import settings
from django.core.cache import cache, caches
from django.test import override_settings

from events.api import kept
from tests.cast import spring_2013


@pytest.fixture(scope="session", autouse=True)
def _plain_static_files(tmp_path_factory) -> Iterator[None]:
    # For the whole session, because the live server of the browser tests starts before any test.
    plain = {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}
    answers = {"BACKEND": "django.core.cache.backends.locmem.LocMemCache", "LOCATION": "answers"}
    cards = {"BACKEND": "django.core.cache.backends.locmem.LocMemCache", "LOCATION": "cards"}
    with override_settings(
        CACHES={**settings.CACHES, "answers": answers, "cards": cards},
        STATIC_ROOT=tmp_path_factory.mktemp("static"),
        VINTAGES_DIR=tmp_path_factory.mktemp("vintages"),
        RELEASES_DIR=tmp_path_factory.mktemp("releases"),
        STORAGES={**settings.STORAGES, "staticfiles": plain},
    ):
        yield


@pytest.fixture(autouse=True)
def _empty_cache() -> None:
    # Answers are kept by dataset version, and every test begins with the same ones.
    cache.clear()
    caches["answers"].clear()
    caches["cards"].clear()
    caches["counts"].clear()
    caches["days"].clear()
    kept.clear()


@pytest.fixture
def cast(db) -> SimpleNamespace:
    return spring_2013()
