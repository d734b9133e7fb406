"""Names of the languages that sources carry as codes. Layer 0."""

from collections.abc import Iterable

from django.utils.translation import get_language_info


def name(code: str) -> str:
    """The name of a language in the reader's own; a code that nobody has named stands for itself."""
    try:
        return str(get_language_info(code)["name_translated"])
    except KeyError:
        return code


def named(codes: Iterable[str]) -> list[tuple[str, str]]:
    """Codes with their names, for a select."""
    return [(code, name(code)) for code in codes]
