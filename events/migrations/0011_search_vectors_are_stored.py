"""PostgreSQL keeps the vector of an event's words: to make it of each event that a search looked at cost most of it."""

from django.db import migrations

POSTGRESQL = [
    "ALTER TABLE events_searchtext ADD COLUMN vector tsvector GENERATED ALWAYS AS (to_tsvector('simple', words)) STORED",
    "CREATE INDEX search_text_vector ON events_searchtext USING gin (vector)",
    "DROP INDEX search_text_words",
]
POSTGRESQL_UNDO = [
    "ALTER TABLE events_searchtext DROP COLUMN vector",
    "CREATE INDEX search_text_words ON events_searchtext USING gin (to_tsvector('simple', coalesce(words, '')))",
]


def run(editor, statements):
    if editor.connection.vendor == "postgresql":
        for statement in statements:
            editor.execute(statement)


def make(apps, schema_editor):
    run(schema_editor, POSTGRESQL)


def undo(apps, schema_editor):
    run(schema_editor, POSTGRESQL_UNDO)


class Migration(migrations.Migration):
    dependencies = [("events", "0010_notify_of_revisions")]

    operations = [migrations.RunPython(make, undo)]
