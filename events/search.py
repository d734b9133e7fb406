"""Full-text search of events: one function for both databases.

Every event has one row of folded words. SQLite searches it through an FTS5 table, PostgreSQL through a GIN index over a
stored `simple` vector; both match each searched word as the beginning of a word, and all of them must match. Folding is
done here and not by the databases, so that both find the same.
"""

import re
import unicodedata
from typing import Any, TypeVar

from django.db import connections, models
from django.db.models.expressions import RawSQL

#: Made by the first migration on SQLite, kept by triggers on the table of words.
FTS_TABLE = "events_search"
#: PostgreSQL's own column of the table of words: see migration 0011.
VECTORS = "SELECT event_id FROM events_searchtext WHERE vector @@ to_tsquery('simple', %s)"

#: The same as that migration makes, without triggers: for words that are written once.
_INDEX = (
    f"CREATE VIRTUAL TABLE {FTS_TABLE} USING fts5(words, content='events_searchtext', content_rowid='event_id', "
    "tokenize='unicode61 remove_diacritics 0', prefix='2 3')",
    f"INSERT INTO {FTS_TABLE}({FTS_TABLE}) VALUES ('rebuild')",
)

Q = TypeVar("Q", bound=models.QuerySet)


def fold(text: str) -> list[str]:
    """The words of a text in lower case, without accents and punctuation: `Yŏnp'yŏng-do` gives yonp, yong, do."""
    decomposed = unicodedata.normalize("NFKD", text.casefold())
    bare = "".join(c for c in decomposed if not unicodedata.combining(c))
    return re.findall(r"[^\W_]+", unicodedata.normalize("NFKC", bare))


def words_of(*texts: str) -> str:
    """What is stored for an event: the distinct folded words of the texts, in order of appearance."""
    return " ".join(dict.fromkeys(word for text in texts for word in fold(text)))


def make_index(cursor: Any) -> None:
    """Makes the index of a SQLite database whose words are there already."""
    for statement in _INDEX:
        cursor.execute(statement)


def matching(queryset: Q, text: str) -> Q:
    """Those events of the queryset in which every word of the text begins a word; none when the text has no word."""
    words = fold(text)
    if not words:
        return queryset.none()
    if connections[queryset.db].vendor == "postgresql":
        terms = " & ".join(f"{word}:*" for word in words)
        return queryset.filter(pk__in=RawSQL(VECTORS, [terms]))
    terms = " AND ".join(f'"{word}"*' for word in words)
    return queryset.filter(
        pk__in=RawSQL(f"SELECT rowid FROM {FTS_TABLE} WHERE {FTS_TABLE} MATCH %s", [terms])
    )
