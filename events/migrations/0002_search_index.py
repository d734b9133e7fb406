"""The full-text index over the words of events: an FTS5 table on SQLite, a GIN index on PostgreSQL."""

from django.contrib.postgres.indexes import GinIndex
from django.contrib.postgres.search import SearchVector
from django.db import migrations

NAME = "search_text_words"

# The table holds no copy of the words: it reads them from the model's table, and three triggers keep it in step.
SQLITE = """
CREATE VIRTUAL TABLE events_search USING fts5(
    words, content='events_searchtext', content_rowid='event_id', tokenize='unicode61 remove_diacritics 0', prefix='2 3'
);
CREATE TRIGGER events_search_insert AFTER INSERT ON events_searchtext BEGIN
    INSERT INTO events_search(rowid, words) VALUES (new.event_id, new.words);
END;
CREATE TRIGGER events_search_delete AFTER DELETE ON events_searchtext BEGIN
    INSERT INTO events_search(events_search, rowid, words) VALUES ('delete', old.event_id, old.words);
END;
CREATE TRIGGER events_search_update AFTER UPDATE ON events_searchtext BEGIN
    INSERT INTO events_search(events_search, rowid, words) VALUES ('delete', old.event_id, old.words);
    INSERT INTO events_search(rowid, words) VALUES (new.event_id, new.words);
END;
"""
SQLITE_UNDO = """
DROP TRIGGER events_search_insert;
DROP TRIGGER events_search_delete;
DROP TRIGGER events_search_update;
DROP TABLE events_search;
"""


def index():
    return GinIndex(SearchVector("words", config="simple"), name=NAME)


def statements(script):
    """The script's statements; a trigger's body ends with END."""
    lines, statement = script.strip().splitlines(), []
    for line in lines:
        statement.append(line)
        inside = any("BEGIN" in part for part in statement)
        if line.rstrip().endswith("END;") if inside else line.rstrip().endswith(";"):
            yield "\n".join(statement)
            statement = []


def make(apps, schema_editor):
    if schema_editor.connection.vendor == "postgresql":
        schema_editor.add_index(apps.get_model("events", "SearchText"), index())
    else:
        for statement in statements(SQLITE):
            schema_editor.execute(statement)


def undo(apps, schema_editor):
    if schema_editor.connection.vendor == "postgresql":
        schema_editor.remove_index(apps.get_model("events", "SearchText"), index())
    else:
        for statement in statements(SQLITE_UNDO):
            schema_editor.execute(statement)


class Migration(migrations.Migration):
    dependencies = [("events", "0001_the_record")]

    operations = [migrations.RunPython(make, undo)]
