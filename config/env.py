"""Typed readers of environment variables: a wrong value stops the start with a sentence, never a guess."""

import os
import secrets
from pathlib import Path
from typing import Any

import dj_database_url
from django.core.exceptions import ImproperlyConfigured

TRUE = {"1", "true", "yes", "on"}
FALSE = {"0", "false", "no", "off"}
#: The databases that the site runs on.
DATABASES = ("postgres", "postgresql", "sqlite")


def text(name: str, default: str = "") -> str:
    """The variable's value without surrounding space, or the default when it is unset or empty."""
    return os.environ.get(name, "").strip() or default


def boolean(name: str, default: bool) -> bool:
    """True or False, the default when unset or empty; raises ImproperlyConfigured on any other word."""
    value = text(name)
    if not value:
        return default
    word = value.lower()
    if word in TRUE:
        return True
    if word in FALSE:
        return False
    raise ImproperlyConfigured(f"{name} must be true or false, not {value!r}.")


def integer(name: str, default: int, *, minimum: int = 0) -> int:
    """A whole number of at least `minimum`; raises ImproperlyConfigured otherwise."""
    value = text(name)
    if not value:
        return default
    try:
        number = int(value)
    except ValueError:
        raise ImproperlyConfigured(f"{name} must be a whole number, not {value!r}.") from None
    if number < minimum:
        raise ImproperlyConfigured(f"{name} must be at least {minimum}, not {number}.")
    return number


def words(name: str, default: list[str]) -> list[str]:
    """A list from a value separated by commas or spaces."""
    value = text(name)
    return value.replace(",", " ").split() if value else default


def database(name: str) -> dict[str, Any] | None:
    """The database of an address, or None when unset or empty; raises ImproperlyConfigured that tells no password."""
    value = text(name)
    if not value:
        return None
    if value.partition(":")[0] not in DATABASES:
        raise ImproperlyConfigured(f"{name} must begin with postgres:// or sqlite:///.")
    try:
        return dict(dj_database_url.parse(value))
    except ValueError:
        raise ImproperlyConfigured(
            f"{name} cannot be read. It has the form postgres://USER:PASSWORD@HOST:5432/NAME, with the signs @ : / # "
            "of a password written %40 %3A %2F %23."
        ) from None


def secret(name: str, file: Path) -> str:
    """The secret from the variable, or else from `file`, which is made once with mode 600."""
    value = text(name)
    if value:
        return value
    path = Path(text(f"{name}_FILE") or file)
    try:
        if not path.exists():
            path.parent.mkdir(parents=True, exist_ok=True)
            with os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w") as out:
                out.write(secrets.token_urlsafe(64))
        value = path.read_text().strip()
    except OSError as error:
        raise ImproperlyConfigured(
            f"{path} cannot be read or made ({error.strerror}). It holds the secret key: let the site's user write "
            f"there, name another file in {name}_FILE, or set {name}."
        ) from None
    if not value:
        raise ImproperlyConfigured(f"{path} is empty. Delete it to have a new secret made.")
    return value
