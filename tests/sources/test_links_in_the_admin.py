"""Editors find the dead links, and those among them that leave readers with nothing."""

import pytest
from django.urls import reverse

from events.models import Source
from tests.admin.conftest import signed_in
from tests.factories import SourceFactory

pytestmark = pytest.mark.django_db


def titles(client, **query) -> list[str]:
    page = client.get(reverse("admin:events_source_changelist"), query)
    return sorted(source.title for source in page.context["cl"].result_list)


def test_the_list_shows_and_filters_the_state_of_links():
    editor = signed_in("editor", "editors")
    SourceFactory(title="lives", status=Source.Status.ALIVE)
    SourceFactory(title="bare", status=Source.Status.DEAD)
    SourceFactory(title="kept", status=Source.Status.DEAD, archived_url="https://example.org/a")
    assert titles(editor) == ["bare", "kept", "lives"]
    assert titles(editor, status__exact="dead") == ["bare", "kept"]
    assert titles(editor, dead="bare") == ["bare"]
    assert titles(editor, dead="kept") == ["kept"]
    page = editor.get(reverse("admin:events_source_changelist")).content.decode()
    assert '<span class="link-state dead">Dead</span>' in page


def test_the_state_is_found_and_not_typed():
    editor = signed_in("editor", "editors")
    source = SourceFactory(status=Source.Status.DEAD)
    page = editor.get(reverse("admin:events_source_change", args=[source.pk]))
    assert "status" not in page.context["adminform"].form.fields
