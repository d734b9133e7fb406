"""Releases: the record frozen under names, with the addresses and sums of its files."""

from typing import Any

from django.urls import reverse
from drf_spectacular.utils import extend_schema_field
from rest_framework import serializers

from events.api import paging
from events.api.parameters import PAGING
from events.api.records import RecordList
from events.models import Release

EXAMPLE: dict[str, Any] = {
    "name": "2026.11",
    "revision": 5331,
    "released_on": "2026-11-24",
    "codebook_version": "1.0",
    "event_count": 1401,
    "path": "/releases/2026.11/",
    "files": [
        {
            "name": "events.csv",
            "path": "/releases/2026.11/events.csv",
            "sha256": "9bf9e4d4c61b34082585cb8a6563298f3344cdbcb3e15d038d527713506f160a",
        }
    ],
}


class ReleaseFileSerializer(serializers.Serializer[Any]):
    """A file of a release; it never changes."""

    name = serializers.CharField(help_text="Name of the file.")
    path = serializers.CharField(help_text="Path of the file on this site.")
    sha256 = serializers.CharField(help_text="SHA-256 of its bytes, in hexadecimal.")


class ReleaseSerializer(serializers.ModelSerializer[Release]):
    """A release of the record."""

    revision = serializers.IntegerField(
        source="revision_id", help_text=Release._meta.get_field("revision").help_text
    )
    path = serializers.SerializerMethodField(help_text="Path of the release's page on this site.")
    files = serializers.SerializerMethodField(help_text="Its files.")

    class Meta:
        model = Release
        fields = (
            "name",
            "revision",
            "released_on",
            "codebook_version",
            "event_count",
            "path",
            "files",
        )

    def get_path(self, release: Release) -> str:
        """The address of the page, without the host."""
        return reverse("release", args=[release.name])

    @extend_schema_field(ReleaseFileSerializer(many=True))
    def get_files(self, release: Release) -> list[dict[str, str]]:
        """Every file with its sum, by name."""
        return [
            {
                "name": name,
                "path": reverse("release_file", args=[release.name, name]),
                "sha256": digest,
            }
            for name, digest in sorted(release.checksums.items())
        ]


class ReleaseList(RecordList):
    """The releases of the record, the newest first: files that never change, to be cited and computed with."""

    summary = "List releases"
    operation = "releases"
    group = "About"
    answer = ReleaseSerializer
    parameters = PAGING
    order = paging.by("-released_on")
    example = EXAMPLE

    def found(self, **kwargs: Any) -> Any:
        """All releases."""
        return Release.objects.all()
