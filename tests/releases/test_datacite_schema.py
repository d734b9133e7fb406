"""What a release tells DataCite obeys DataCite's own schema, with a site's address and without."""

import json

import pytest
from datacite import schema45

from tests.releases.conftest import make


@pytest.mark.parametrize("site", ["https://timeline.example", ""])
def test_the_metadata_of_a_release_obey_the_schema(cast, folder, settings, site):
    settings.SITE_URL = site
    make("2026.10", "2026-10-31")
    said = json.loads((folder / "2026.10" / "datacite.json").read_text())
    assert [error.message for error in schema45.validator.iter_errors(said)] == []
    assert ("url" in said) == bool(site)
