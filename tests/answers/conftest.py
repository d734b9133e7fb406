"""Answers kept in files, as an installation keeps them."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from django.conf import settings
from django.test import override_settings


@pytest.fixture
def files(tmp_path) -> Iterator[Path]:
    kept = {"BACKEND": "django.core.cache.backends.filebased.FileBasedCache", "LOCATION": tmp_path}
    with override_settings(CACHES={**settings.CACHES, "answers": kept}):
        yield tmp_path
