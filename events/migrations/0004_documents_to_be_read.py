"""Documents stored to be read rather than to be small, and the number of published events at each revision.

PostgreSQL compresses long texts: unpacking a hundred documents cost it more than finding them. They are kept as they
are, in the row as long as it fits a page. Every list says how many events it has; the commonest, all of them, is kept
with the revision, as everything is that follows from the state of the record.
"""

from django.db import migrations, models

POSTGRESQL = [
    "ALTER TABLE events_revision ALTER COLUMN document SET STORAGE EXTERNAL",
    "ALTER TABLE events_revision SET (toast_tuple_target = 8160)",
]
POSTGRESQL_UNDO = [
    "ALTER TABLE events_revision ALTER COLUMN document SET STORAGE EXTENDED",
    "ALTER TABLE events_revision RESET (toast_tuple_target)",
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
    dependencies = [("events", "0003_editors_and_reviewers")]

    operations = [
        migrations.AddField(
            model_name="revision",
            name="published_events",
            field=models.PositiveIntegerField(
                default=0,
                help_text="How many events readers could see from then on.",
                verbose_name="published events",
            ),
        ),
        migrations.RunPython(make, undo),
    ]
