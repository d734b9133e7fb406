"""PostgreSQL tells connections that listen whenever the table of revisions is written: see events.unchanged."""

from django.db import migrations

POSTGRESQL = [
    """
    CREATE FUNCTION events_revision_written() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
        PERFORM pg_notify('events_revision', '');
        RETURN NULL;
    END $$
    """,
    """
    CREATE TRIGGER events_revision_written AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON events_revision
    FOR EACH STATEMENT EXECUTE FUNCTION events_revision_written()
    """,
]
POSTGRESQL_UNDO = [
    "DROP TRIGGER events_revision_written ON events_revision",
    "DROP FUNCTION events_revision_written()",
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
    dependencies = [("events", "0009_results_of_validation")]

    operations = [migrations.RunPython(make, undo)]
