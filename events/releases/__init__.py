"""Releases: the record frozen at a revision under a name, as files that never change."""

from events.releases.files import folder
from events.releases.making import NotMade, make

__all__ = ["NotMade", "folder", "make"]
