"""Short, opaque, permanent identifiers: no vowels, so that no word appears, and no letters that look alike."""

import secrets

ALPHABET = "23456789bcdfghjkmnpqrstvwxz"


def new_event_id() -> str:
    """Six random characters: 387 million possibilities, and the database refuses the rare repetition."""
    return _make(6)


def new_source_id() -> str:
    """Seven random characters, so that a source's identifier is never mistaken for an event's."""
    return _make(7)


def _make(length: int) -> str:
    return "".join(secrets.choice(ALPHABET) for _ in range(length))
