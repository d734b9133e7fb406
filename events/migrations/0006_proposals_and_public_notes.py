"""Changes of published events wait as proposals; a revision says who approved it and what readers are told of it."""

import django.db.models.deletion
import django.utils.timezone
from django.contrib.auth.management import create_permissions
from django.db import migrations, models


def permit(apps, schema_editor):
    app = apps.get_app_config("events")
    app.models_module = True  # see 0003_editors_and_reviewers
    create_permissions(app, apps=apps, verbosity=0, using=schema_editor.connection.alias)
    app.models_module = None
    view = apps.get_model("auth", "Permission").objects.get(
        content_type__app_label="events", codename="view_proposal"
    )
    for group in apps.get_model("auth", "Group").objects.filter(name__in=["editors", "reviewers"]):
        group.permissions.add(view)


class Migration(migrations.Migration):
    dependencies = [
        ("events", "0005_cover_the_days_of_events"),
    ]

    operations = [
        migrations.CreateModel(
            name="Proposal",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "row",
                    models.JSONField(
                        help_text="The whole event as it is to be, as its file writes it.",
                        verbose_name="row",
                    ),
                ),
                (
                    "base",
                    models.PositiveBigIntegerField(
                        help_text="Number of the revision that the change starts from.",
                        verbose_name="base",
                    ),
                ),
                (
                    "author",
                    models.CharField(
                        help_text="User name of the editor who wrote it last.",
                        max_length=150,
                        verbose_name="author",
                    ),
                ),
                (
                    "writers",
                    models.JSONField(
                        default=list,
                        help_text="User names of everybody who wrote in it: nobody of them can approve it.",
                        verbose_name="writers",
                    ),
                ),
                (
                    "reason",
                    models.CharField(
                        blank=True,
                        help_text="Why, in the editor's words.",
                        max_length=500,
                        verbose_name="reason",
                    ),
                ),
                (
                    "public_note",
                    models.CharField(
                        blank=True,
                        help_text="What readers are told of a change of substance.",
                        max_length=500,
                        verbose_name="note for readers",
                    ),
                ),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("waiting", "Waiting"),
                            ("sent_back", "Sent back"),
                            ("approved", "Approved"),
                            ("replaced", "Replaced by a later one"),
                            ("dropped", "Dropped"),
                        ],
                        default="waiting",
                        help_text="What became of it.",
                        max_length=10,
                        verbose_name="state",
                    ),
                ),
                (
                    "reviewer",
                    models.CharField(
                        blank=True,
                        help_text="User name of whoever approved, sent back or dropped it.",
                        max_length=150,
                        verbose_name="reviewer",
                    ),
                ),
                (
                    "comment",
                    models.CharField(
                        blank=True,
                        help_text="What the reviewer says of it.",
                        max_length=500,
                        verbose_name="comment",
                    ),
                ),
                (
                    "made_at",
                    models.DateTimeField(
                        default=django.utils.timezone.now,
                        help_text="When it was written.",
                        verbose_name="made at",
                    ),
                ),
                (
                    "decided_at",
                    models.DateTimeField(
                        blank=True,
                        help_text="When it was decided upon.",
                        null=True,
                        verbose_name="decided at",
                    ),
                ),
            ],
            options={
                "verbose_name": "proposal",
                "verbose_name_plural": "proposals",
                "ordering": ["-made_at", "-id"],
            },
        ),
        migrations.AddField(
            model_name="revision",
            name="approved_by",
            field=models.CharField(
                blank=True,
                help_text="User name of whoever approved it, or the loader's name; empty without.",
                max_length=150,
                verbose_name="approved by",
            ),
        ),
        migrations.AddField(
            model_name="revision",
            name="material",
            field=models.BooleanField(
                default=False,
                help_text="Whether it changes the substance of an event that readers had seen: listed as a correction.",
                verbose_name="material",
            ),
        ),
        migrations.AddField(
            model_name="revision",
            name="public_note",
            field=models.CharField(
                blank=True,
                help_text="What readers are told of a change of substance.",
                max_length=500,
                verbose_name="note for readers",
            ),
        ),
        migrations.AlterField(
            model_name="revision",
            name="action",
            field=models.CharField(
                choices=[
                    ("created", "Created"),
                    ("updated", "Updated"),
                    ("published", "Published"),
                    ("withdrawn", "Withdrawn"),
                    ("restored", "Restored"),
                    ("merged", "Merged"),
                    ("submitted", "Submitted"),
                    ("sent_back", "Sent back"),
                ],
                help_text="What was done.",
                max_length=10,
                verbose_name="action",
            ),
        ),
        migrations.AddIndex(
            model_name="revision",
            index=models.Index(
                condition=models.Q(("material", True)), fields=["number"], name="revision_material"
            ),
        ),
        migrations.AddField(
            model_name="proposal",
            name="event",
            field=models.ForeignKey(
                help_text="The published event that is to change.",
                on_delete=django.db.models.deletion.PROTECT,
                related_name="proposals",
                to="events.event",
                verbose_name="event",
            ),
        ),
        migrations.AddConstraint(
            model_name="proposal",
            constraint=models.UniqueConstraint(
                condition=models.Q(("state__in", ("waiting", "sent_back"))),
                fields=("event",),
                name="proposal_open_once_an_event",
            ),
        ),
        migrations.RunPython(permit, migrations.RunPython.noop),
    ]
