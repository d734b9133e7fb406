"""A record in two releases: spring 2013, and what became of it a month later."""

from datetime import date
from io import StringIO
from pathlib import Path

import pytest
from django.core.management import call_command

from events.models import Release
from tests.factories import recorded
from tests.past.conftest import change


@pytest.fixture(autouse=True)
def folder(settings, tmp_path) -> Path:
    settings.RELEASES_DIR = tmp_path / "releases"
    settings.SITE_URL = "https://timeline.example"
    return settings.RELEASES_DIR


def make(name: str, day: str) -> Release:
    call_command("make_release", name, date=date.fromisoformat(day), stdout=StringIO())
    return Release.objects.get(name=name)


@pytest.fixture
def first(cast) -> Release:
    return make("2026.10", "2026-10-31")


@pytest.fixture
def moved_on(cast, first) -> None:
    """One event corrected, one edited, one merged, one new."""
    change(cast.test, score=-8.0, public_note="The yield was larger.")
    change(cast.resolution, title_ko="안보리 결의 2094호")
    change(cast.threat, status="withdrawn", withdrawn_reason="Twice.", merged_into=cast.test)
    recorded(
        title="Two Koreas open talks", event_type="talks", score=3.0, first_day=date(2013, 6, 9)
    )


@pytest.fixture
def second(moved_on) -> Release:
    return make("2026.11", "2026-11-24")
