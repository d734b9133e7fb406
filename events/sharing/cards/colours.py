"""The site's colours, read from the style sheet in which they have their values."""

import re
from functools import cache
from pathlib import Path

from django.contrib.staticfiles import finders

_SHEET = "css/tokens.css"
#: A card is light: it is shown by other sites, on either ground.
_COLOUR = re.compile(r"--([\w-]+):\s*(#[0-9a-f]{6});")


@cache
def colour(name: str) -> str:
    """The value of a custom property on a light page: `colour("ink")`. Raises KeyError for one that is no colour."""
    return _all()[name]


@cache
def _all() -> dict[str, str]:
    found = finders.find(_SHEET)
    if found is None:
        raise FileNotFoundError(f"{_SHEET} is not among the static files.")
    light = Path(found).read_text(encoding="utf-8").split("@media", 1)[0]
    return dict(_COLOUR.findall(light))
