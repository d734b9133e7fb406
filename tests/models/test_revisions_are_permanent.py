"""A revision is added and read, nothing else."""

import pytest

from events.models import Revision, RevisionIsPermanentError
from tests.factories import recorded

pytestmark = pytest.mark.django_db


@pytest.fixture
def revision():
    return Revision.objects.get(event=recorded())


def test_a_revision_is_not_changed(revision):
    revision.reason = "Another reason"
    with pytest.raises(RevisionIsPermanentError):
        revision.save()
    with pytest.raises(RevisionIsPermanentError):
        Revision.objects.update(reason="Another reason")
    assert Revision.objects.get(pk=revision.pk).reason == ""


def test_a_revision_is_not_deleted(revision):
    with pytest.raises(RevisionIsPermanentError):
        revision.delete()
    with pytest.raises(RevisionIsPermanentError):
        Revision.objects.all().delete()
    assert Revision.objects.filter(pk=revision.pk).exists()
