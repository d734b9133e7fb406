"""An index that holds all that a period asks of an event: a list between two days reads ten thousand entries of it, and no row."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("events", "0004_documents_to_be_read")]

    operations = [
        migrations.RemoveIndex(model_name="event", name="event_status_day"),
        migrations.AddIndex(
            model_name="event",
            index=models.Index(
                fields=["status", "first_day", "id", "until"], name="event_status_days"
            ),
        ),
    ]
