"""The door of the API: what there is and where."""

from django.urls import reverse
from rest_framework import serializers
from rest_framework.request import Request
from rest_framework.response import Response

from events import licence
from events.api.endpoint import Endpoint

#: The lists, and what describes them.
PLACES = (
    "events",
    "actors",
    "sources",
    "publishers",
    "places",
    "topics",
    "event-types",
    "terms",
    "periods",
    "phases",
    "dyads",
    "tension",
    "questions",
    "coverage",
    "timeline",
    "changes",
    "releases",
    "schema",
    "docs",
)


class RootSerializer(serializers.Serializer):
    """Where everything is."""

    name = serializers.CharField(help_text="Name of the data set.")
    version = serializers.CharField(help_text="Version of this interface.")
    revision = serializers.IntegerField(help_text="Dataset version: number of the last revision.")
    licence = serializers.URLField(help_text="Licence of the data.")
    addresses = serializers.DictField(
        child=serializers.URLField(), help_text="Address of each list, by name."
    )


class Root(Endpoint):
    """Every list of the interface with its address, the dataset version and the licence."""

    summary = "Find everything"
    operation = "root"
    group = "About"
    answer = RootSerializer

    def get(self, request: Request) -> Response:
        """The addresses."""
        self.values(request)
        return Response(
            {
                "name": "Korean Peninsula Tension Timeline",
                "version": "1",
                "revision": self.version,
                "licence": licence.URL,
                "addresses": {
                    name: request.build_absolute_uri(reverse(f"api:{name}")) for name in PLACES
                },
            }
        )
