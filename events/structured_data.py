"""What pages tell search engines in schema.org's words, as plain dictionaries for JSON-LD."""

from typing import Any

from django.conf import settings
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from events import languages, licence
from events.models import Event, Source

CONTEXT = "https://schema.org"


def dataset(site: str, version: int) -> dict[str, Any]:
    """The whole record as a Dataset; `site` is scheme and host, `version` the dataset version."""
    files = (("CSV", "text/csv", "csv"), ("JSON Lines", "application/x-ndjson", "jsonl"))
    return {
        "@context": CONTEXT,
        "@type": "Dataset",
        "@id": f"{site}/#dataset",
        "name": _("Korean Peninsula Tension Timeline"),
        "description": _(
            "A sourced, two-sided record of what raises and what lowers tension on the Korean Peninsula since 1945, "
            "coded by type, actors and score."
        ),
        "url": f"{site}/",
        "license": licence.URL,
        "isAccessibleForFree": True,
        "version": str(version),
        "temporalCoverage": "1945/..",
        "spatialCoverage": {"@type": "Place", "name": _("Korean Peninsula")},
        "inLanguage": [code for code, _name in settings.LANGUAGES],
        "distribution": [
            {
                "@type": "DataDownload",
                "name": name,
                "encodingFormat": kind,
                "contentUrl": f"{site}/data/events.{ending}",
            }
            for name, kind, ending in files
        ],
    }


def article(event: Event, site: str) -> dict[str, Any]:
    """An event's page as an Article about an Event, with its sources as citations; the event is from `for_detail()`."""
    about: dict[str, Any] = {
        "@type": "Event",
        "name": languages.text(event, "title"),
        "startDate": event.first_day.isoformat(),
        "endDate": event.until.isoformat(),
    }
    if event.place:
        about["location"] = {
            "@type": "Place",
            "name": languages.text(event.place, "name"),
            "geo": {
                "@type": "GeoCoordinates",
                "latitude": event.place.latitude,
                "longitude": event.place.longitude,
            },
        }
    return {
        "@context": CONTEXT,
        "@type": "Article",
        "@id": f"{site}{event.get_absolute_url()}",
        "headline": languages.text(event, "title"),
        "inLanguage": get_language(),
        "abstract": languages.text(event, "summary"),
        "identifier": event.public_id,
        "version": event.revision_id,
        "dateModified": event.revision.made_at.isoformat() if event.revision else None,
        "license": licence.URL,
        "about": about,
        "mentions": [
            {"@type": "Thing", "name": languages.text(part.actor, "name")}
            for part in event.participations.all()
        ],
        "citation": [_work(citation.source) for citation in event.citations.all()],
        "isPartOf": {
            "@type": "Dataset",
            "@id": f"{site}/#dataset",
            "name": _("Korean Peninsula Tension Timeline"),
        },
    }


def _work(source: Source) -> dict[str, Any]:
    work: dict[str, Any] = {
        "@type": "CreativeWork",
        "name": source.title,
        "url": source.url,
        "inLanguage": source.language,
        "publisher": {"@type": "Organization", "name": source.publisher.name},
    }
    return work | ({"datePublished": source.published} if source.published else {})
