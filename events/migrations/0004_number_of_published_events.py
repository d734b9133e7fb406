"""The number of published events, kept by the database in one row, and documents stored to be read rather than to be small.

Every list says how many events it has. Counting ten thousand rows takes longer than reading the page that is shown, so
the one number that everybody asks for is kept by triggers, whichever way events are written.

PostgreSQL compresses long texts: unpacking a hundred documents cost it more than finding them. They are now kept as they
are, in the row as long as it fits a page.
"""

from django.db import migrations

SQLITE = [
    "CREATE TABLE events_tally (published integer NOT NULL)",
    "INSERT INTO events_tally SELECT COUNT(*) FROM events_event WHERE status = 'published'",
    """CREATE TRIGGER events_tally_insert AFTER INSERT ON events_event WHEN new.status = 'published' BEGIN
        UPDATE events_tally SET published = published + 1;
    END""",
    """CREATE TRIGGER events_tally_delete AFTER DELETE ON events_event WHEN old.status = 'published' BEGIN
        UPDATE events_tally SET published = published - 1;
    END""",
    """CREATE TRIGGER events_tally_update AFTER UPDATE OF status ON events_event WHEN new.status <> old.status BEGIN
        UPDATE events_tally SET published = published + (new.status = 'published') - (old.status = 'published');
    END""",
]
SQLITE_UNDO = [
    "DROP TRIGGER events_tally_insert",
    "DROP TRIGGER events_tally_delete",
    "DROP TRIGGER events_tally_update",
    "DROP TABLE events_tally",
]

# By statement and not by row: a load of ten thousand events would write ten thousand versions of the one row.
POSTGRESQL = [
    "CREATE TABLE events_tally (published bigint NOT NULL)",
    "INSERT INTO events_tally SELECT COUNT(*) FROM events_event WHERE status = 'published'",
    """CREATE FUNCTION events_tally() RETURNS trigger LANGUAGE plpgsql AS $$
    DECLARE change bigint := 0;
    BEGIN
        IF TG_OP = 'TRUNCATE' THEN
            UPDATE events_tally SET published = 0;
            RETURN NULL;
        END IF;
        IF TG_OP IN ('INSERT', 'UPDATE') THEN
            change := change + (SELECT COUNT(*) FROM after_rows WHERE status = 'published');
        END IF;
        IF TG_OP IN ('DELETE', 'UPDATE') THEN
            change := change - (SELECT COUNT(*) FROM before_rows WHERE status = 'published');
        END IF;
        IF change <> 0 THEN
            UPDATE events_tally SET published = published + change;
        END IF;
        RETURN NULL;
    END $$""",
    """CREATE TRIGGER events_tally_insert AFTER INSERT ON events_event
        REFERENCING NEW TABLE AS after_rows FOR EACH STATEMENT EXECUTE FUNCTION events_tally()""",
    """CREATE TRIGGER events_tally_update AFTER UPDATE ON events_event
        REFERENCING OLD TABLE AS before_rows NEW TABLE AS after_rows
        FOR EACH STATEMENT EXECUTE FUNCTION events_tally()""",
    """CREATE TRIGGER events_tally_delete AFTER DELETE ON events_event
        REFERENCING OLD TABLE AS before_rows FOR EACH STATEMENT EXECUTE FUNCTION events_tally()""",
    """CREATE TRIGGER events_tally_truncate AFTER TRUNCATE ON events_event
        FOR EACH STATEMENT EXECUTE FUNCTION events_tally()""",
    "ALTER TABLE events_revision ALTER COLUMN document SET STORAGE EXTERNAL",
    "ALTER TABLE events_revision SET (toast_tuple_target = 8160)",
]
POSTGRESQL_UNDO = [
    "DROP TRIGGER events_tally_insert ON events_event",
    "DROP TRIGGER events_tally_update ON events_event",
    "DROP TRIGGER events_tally_delete ON events_event",
    "DROP TRIGGER events_tally_truncate ON events_event",
    "DROP FUNCTION events_tally()",
    "DROP TABLE events_tally",
    "ALTER TABLE events_revision ALTER COLUMN document SET STORAGE EXTENDED",
    "ALTER TABLE events_revision RESET (toast_tuple_target)",
]


def run(editor, sqlite, postgresql):
    for statement in postgresql if editor.connection.vendor == "postgresql" else sqlite:
        editor.execute(statement)


def make(apps, schema_editor):
    run(schema_editor, SQLITE, POSTGRESQL)


def undo(apps, schema_editor):
    run(schema_editor, SQLITE_UNDO, POSTGRESQL_UNDO)


class Migration(migrations.Migration):
    dependencies = [("events", "0003_editors_and_reviewers")]

    operations = [migrations.RunPython(make, undo)]
