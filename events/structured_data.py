"""What pages tell search engines in schema.org's words, as plain dictionaries for JSON-LD."""

from typing import Any

from django.conf import settings
from django.urls import reverse
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from events import languages, licence
from events.formats import FILES
from events.models import Event, Revision, Source

CONTEXT = "https://schema.org"


def dataset(site: str, version: int) -> dict[str, Any]:
    """The whole record as a Dataset; `site` is scheme and host, `version` the dataset version."""
    organisation = {"@type": "Organization", "name": _(licence.TITLE), "url": f"{site}/"}
    return {
        "@context": CONTEXT,
        "@type": "Dataset",
        "@id": f"{site}/#dataset",
        "name": _(licence.TITLE),
        "description": _(
            "A sourced, two-sided record of what raises and what lowers tension on the Korean Peninsula since 1945, "
            "coded by type, actors and score."
        ),
        "url": f"{site}/",
        "license": licence.URL,
        "creator": organisation,
        "publisher": organisation,
        "creditText": licence.citation(version, site=site),
        "isAccessibleForFree": True,
        "version": str(version),
        "dateModified": Revision.objects.made_at(version).isoformat(),
        "temporalCoverage": "1945/..",
        "spatialCoverage": {"@type": "Place", "name": _("Korean Peninsula")},
        "inLanguage": [code for code, _name in settings.LANGUAGES],
        "keywords": [_("North Korea"), _("South Korea"), _("conflict and cooperation")],
        "variableMeasured": [
            _("What raises tension"),
            _("What lowers tension"),
            _("Net, from −100 to +100"),
        ],
        "measurementTechnique": f"{site}{reverse('methodology')}",
        "image": f"{site}{reverse('view_card')}",
        "distribution": [
            {
                "@type": "DataDownload",
                "name": name,
                "encodingFormat": kind,
                "contentUrl": f"{site}{path}",
            }
            for name, kind, path in _files()
        ],
    }


def _files() -> list[tuple[str, str, str]]:
    """Name, media type and path of every file of the whole record."""
    return [
        *(
            (file.name, file.media_type.partition(";")[0], f"/data/events.{ending}")
            for ending, file in FILES.items()
        ),
        ("SQLite", "application/vnd.sqlite3", "/data/events.sqlite"),
        ("Frictionless Data Package", "application/zip", "/data/package.zip"),
    ]


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
            "name": _(licence.TITLE),
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
