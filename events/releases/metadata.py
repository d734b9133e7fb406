"""What archives want to know of a release: DataCite's metadata, and the file that Zenodo reads."""

from collections.abc import Mapping
from typing import Any

import msgspec

from events import licence
from events.models import Release

#: As CITATION.cff names them.
CREATOR = "The Korean Peninsula Tension Timeline contributors"
KEYWORDS = (
    "Korean Peninsula",
    "North Korea",
    "South Korea",
    "event data",
    "conflict and cooperation",
    "inter-Korean relations",
)
DESCRIPTION = (
    "A sourced, two-sided record of what raises and what lowers tension on the Korean Peninsula since 1945: "
    "{count} events, each with initiators and targets, a type of the codebook, a score from -10 to +10, days with "
    "their precision, and at least one source. Codebook {codebook}, revision {revision}."
)
#: Of the peninsula with the seas around it, in degrees.
BOX = {
    "westBoundLongitude": 124.0,
    "eastBoundLongitude": 132.0,
    "southBoundLatitude": 33.0,
    "northBoundLatitude": 43.1,
}


def datacite(release: Release, sizes: Mapping[str, int], site: str) -> bytes:
    """The attributes of a DOI in DataCite's schema 4, but for the DOI itself, which the archive gives."""
    day = release.released_on.isoformat()
    said: dict[str, Any] = {
        "types": {"resourceTypeGeneral": "Dataset", "resourceType": "Event data"},
        "creators": [{"name": CREATOR, "nameType": "Organizational"}],
        "titles": [{"title": licence.TITLE, "lang": "en"}],
        "publisher": {"name": licence.TITLE},
        "publicationYear": str(release.released_on.year),
        "version": release.name,
        "dates": [
            {"date": day, "dateType": "Issued"},
            {
                "date": "1945/",
                "dateType": "Other",
                "dateInformation": "Days that the record covers",
            },
        ],
        "language": "en",
        "subjects": [{"subject": word} for word in KEYWORDS],
        "rightsList": [
            {
                "rights": "Creative Commons Attribution 4.0 International",
                "rightsUri": licence.URL,
                "rightsIdentifier": licence.SPDX,
                "rightsIdentifierScheme": "SPDX",
                "schemeUri": "https://spdx.org/licenses/",
            }
        ],
        "descriptions": [{"description": _description(release), "descriptionType": "Abstract"}],
        "geoLocations": [{"geoLocationPlace": "Korean Peninsula", "geoLocationBox": BOX}],
        "formats": sorted({name.partition(".")[2] for name in sizes}),
        "sizes": [f"{size} bytes ({name})" for name, size in sorted(sizes.items())],
        "schemaVersion": "http://datacite.org/schema/kernel-4",
    }
    if site:
        said["url"] = f"{site}/releases/{release.name}/"
    return _written(said)


def zenodo(release: Release, site: str) -> bytes:
    """What Zenodo fills its form with."""
    said: dict[str, Any] = {
        "title": f"{licence.TITLE}, release {release.name}",
        "upload_type": "dataset",
        "description": f"<p>{_description(release)}</p>",
        "creators": [{"name": CREATOR}],
        "publication_date": release.released_on.isoformat(),
        "version": release.name,
        "access_right": "open",
        "license": licence.SPDX.lower(),
        "language": "eng",
        "keywords": list(KEYWORDS),
    }
    if site:
        said["related_identifiers"] = [
            {
                "identifier": f"{site}/releases/{release.name}/",
                "relation": "isIdenticalTo",
                "resource_type": "dataset",
            }
        ]
    return _written(said)


def _description(release: Release) -> str:
    return DESCRIPTION.format(
        count=release.event_count, codebook=release.codebook_version, revision=release.revision_id
    )


def _written(said: dict[str, Any]) -> bytes:
    return msgspec.json.format(msgspec.json.encode(said), indent=2) + b"\n"
