"""The two languages of the site: what a record is called in the reader's, and how an address chooses one.

A text that a record has in English alone stands for itself on a Korean page.
"""

from collections.abc import Iterable
from typing import Any

from django.conf import settings
from django.http import QueryDict
from django.utils.translation import get_language, get_language_info

#: The parameter of any page that chooses its language.
PARAMETER = "lang"
KOREAN = "ko"


def is_korean() -> bool:
    """Whether the reader is answered in Korean."""
    return get_language() == KOREAN


def text(record: Any, field: str) -> str:
    """A text of the record in the reader's language: `title_ko` for `title` on a Korean page, where there is one."""
    if is_korean() and has_korean(record, field):
        field = f"{field}_{KOREAN}"
    return str(getattr(record, field))


def has_korean(record: Any, field: str) -> bool:
    """Whether the record has the text in Korean, too."""
    return getattr(record, f"{field}_{KOREAN}", "") != ""


def in_korean(value: Any) -> Any:
    """The same values with each text in Korean that a member beside it has in Korean: `title_ko` for `title`."""
    if isinstance(value, dict):
        return {
            name: value.get(f"{name}_{KOREAN}") or in_korean(member)
            for name, member in value.items()
        }
    return [in_korean(one) for one in value] if isinstance(value, list) else value


def other_text(record: Any, field: str) -> str:
    """The same text in the site's other language; empty where there is none."""
    return str(getattr(record, field if is_korean() else f"{field}_{KOREAN}", ""))


def other() -> str:
    """The code of the language in which `other_text` answers."""
    return settings.LANGUAGE_CODE if is_korean() else KOREAN


def chosen(code: str | None) -> str | None:
    """The code when it names a language of the site, or None."""
    return code if code in dict(settings.LANGUAGES) else None


def address(path: str, code: str | None) -> str:
    """A path with its query, choosing the language; for None without any choice."""
    base, _mark, query = path.partition("?")
    data = QueryDict(query, mutable=True)
    data.pop(PARAMETER, None)
    if code:
        data[PARAMETER] = code
    said = data.urlencode(safe=":,")
    return f"{base}?{said}" if said else base


def canonical(path: str, code: str) -> str:
    """The one address of a page in a language: without a choice for the site's first language."""
    return address(path, None if code == settings.LANGUAGE_CODE else code)


def name(code: str) -> str:
    """The name of a language in the reader's own; a code that nobody has named stands for itself."""
    try:
        return str(get_language_info(code)["name_translated"])
    except KeyError:
        return code


def named(codes: Iterable[str]) -> list[tuple[str, str]]:
    """Codes with their names, for a select."""
    return [(code, name(code)) for code in codes]
