"""The two groups of people who write: editors enter and correct, reviewers also publish and withdraw."""

from django.contrib.auth.management import create_permissions
from django.db import migrations

RECORDS = [
    "actor",
    "term",
    "place",
    "topic",
    "event",
    "participation",
    "link",
    "publisher",
    "source",
    "citation",
    "claim",
    "phase",
]


def make(apps, schema_editor):
    app = apps.get_app_config("events")
    app.models_module = True  # create_permissions passes over an app without models, as a migration's state seems to be
    create_permissions(app, apps=apps, verbosity=0, using=schema_editor.connection.alias)
    app.models_module = None
    Group = apps.get_model("auth", "Group")
    Permission = apps.get_model("auth", "Permission").objects.filter(
        content_type__app_label="events"
    )
    write = [f"{verb}_{record}" for verb in ("add", "change", "view") for record in RECORDS]
    parts = [f"delete_{record}" for record in ("participation", "link", "citation", "claim")]
    read = ["view_revision", "view_release"]
    editors, _ = Group.objects.get_or_create(name="editors")
    editors.permissions.set(Permission.filter(codename__in=write + parts + read))
    reviewers, _ = Group.objects.get_or_create(name="reviewers")
    reviewers.permissions.set(
        Permission.filter(codename__in=[*write, *parts, *read, "publish_event"])
    )


def undo(apps, schema_editor):
    apps.get_model("auth", "Group").objects.filter(name__in=["editors", "reviewers"]).delete()


class Migration(migrations.Migration):
    dependencies = [
        ("events", "0002_search_index"),
        ("auth", "0012_alter_user_first_name_max_length"),
        ("contenttypes", "0002_remove_content_type_name"),
    ]

    operations = [migrations.RunPython(make, undo)]
