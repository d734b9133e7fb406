"""Readers report errors, second editors code blind, owners invite, and sources remember whether their link works."""

import django.core.validators
import django.db.models.deletion
import events.models.event_rules
import events.models.invitation
from django.conf import settings
from django.contrib.auth.management import create_permissions
from django.db import migrations, models


#: What both groups may do beside the record. Invitations stay with owners.
PERMITTED = ["view_report", "change_report", "view_coding", "add_coding"]


def permit(apps, schema_editor):
    app = apps.get_app_config("events")
    app.models_module = True  # see 0003_editors_and_reviewers
    create_permissions(app, apps=apps, verbosity=0, using=schema_editor.connection.alias)
    app.models_module = None
    permitted = apps.get_model("auth", "Permission").objects.filter(
        content_type__app_label="events", codename__in=PERMITTED
    )
    for group in apps.get_model("auth", "Group").objects.filter(name__in=["editors", "reviewers"]):
        group.permissions.add(*permitted)


# fmt: off
class Migration(migrations.Migration):

    dependencies = [
        ('auth', '0012_alter_user_first_name_max_length'),
        ('events', '0006_proposals_and_public_notes'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.AddField(
            model_name='source',
            name='checked_at',
            field=models.DateTimeField(editable=False, help_text='When the address was last asked, whatever it answered.', null=True, verbose_name='checked'),
        ),
        migrations.AddField(
            model_name='source',
            name='checked_url',
            field=models.URLField(blank=True, editable=False, help_text='Where the address leads, when it leads elsewhere.', max_length=2000, verbose_name='leads to'),
        ),
        migrations.AddField(
            model_name='source',
            name='status',
            field=models.CharField(choices=[('unknown', 'Unknown'), ('alive', 'Answers'), ('redirected', 'Has moved'), ('paywalled', 'Behind a paywall'), ('dead', 'Dead')], default='unknown', editable=False, help_text='What the last check of the address found.', max_length=10, verbose_name='link'),
        ),
        migrations.CreateModel(
            name='Invitation',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('email', models.EmailField(help_text='Whom the link is for.', max_length=254, verbose_name='e-mail')),
                ('token_hash', models.CharField(editable=False, help_text="SHA-256 of the link's secret.", max_length=64, unique=True, verbose_name='token')),
                ('made_at', models.DateTimeField(auto_now_add=True, help_text='When it was made.', verbose_name='made at')),
                ('expires_at', models.DateTimeField(default=events.models.invitation.end_of_validity, editable=False, help_text='Until when the link can be used.', verbose_name='valid until')),
                ('accepted_at', models.DateTimeField(editable=False, help_text='When the link was used.', null=True, verbose_name='accepted')),
                ('account', models.ForeignKey(editable=False, help_text='The account that was made with it.', null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='account')),
                ('group', models.ForeignKey(help_text='What the new editor may do: editors write, reviewers also approve.', on_delete=django.db.models.deletion.PROTECT, related_name='+', to='auth.group', verbose_name='group')),
                ('invited_by', models.ForeignKey(editable=False, help_text='Who made the invitation.', on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='invited by')),
            ],
            options={
                'verbose_name': 'invitation',
                'verbose_name_plural': 'invitations',
                'ordering': ['-made_at', '-id'],
            },
        ),
        migrations.CreateModel(
            name='Coding',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('event_type', models.CharField(choices=events.models.event_rules.type_choices, help_text="The codebook's type, as this coder sees it.", max_length=30, verbose_name='type')),
                ('score', models.FloatField(help_text="Effect across the line, inside the type's range, as this coder sees it.", validators=[django.core.validators.MinValueValidator(-10), django.core.validators.MaxValueValidator(10)], verbose_name='score')),
                ('quad_class', models.PositiveSmallIntegerField(choices=[(1, 'Verbal cooperation'), (2, 'Material cooperation'), (3, 'Verbal conflict'), (4, 'Material conflict')], editable=False, help_text='From type and score.', null=True, verbose_name='quad class')),
                ('blind', models.BooleanField(default=True, help_text='Whether the coder did not know the recorded code; only such codings count.', verbose_name='blind')),
                ('made_at', models.DateTimeField(auto_now_add=True, help_text='When it was coded.', verbose_name='made at')),
                ('coder', models.ForeignKey(help_text='Who coded it the second time.', on_delete=django.db.models.deletion.PROTECT, related_name='codings', to=settings.AUTH_USER_MODEL, verbose_name='coder')),
                ('event', models.ForeignKey(help_text='The event that was coded a second time.', on_delete=django.db.models.deletion.PROTECT, related_name='codings', to='events.event', verbose_name='event')),
                ('revision', models.ForeignKey(editable=False, help_text='The revision that holds the first code: a later correction does not count.', on_delete=django.db.models.deletion.PROTECT, related_name='+', to='events.revision', verbose_name='revision')),
            ],
            options={
                'verbose_name': 'second coding',
                'verbose_name_plural': 'second codings',
                'ordering': ['-made_at', '-id'],
                'constraints': [models.UniqueConstraint(fields=('event', 'coder'), name='coding_once_by_each_coder')],
            },
        ),
        migrations.CreateModel(
            name='Report',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('text', models.TextField(help_text="What the reader says is wrong, in the reader's words.", max_length=4000, verbose_name='text')),
                ('email', models.EmailField(blank=True, help_text='Where to answer, if the reader wants an answer; shown to editors alone.', max_length=254, verbose_name='e-mail')),
                ('created', models.DateTimeField(auto_now_add=True, help_text='When it was sent.', verbose_name='received')),
                ('state', models.CharField(choices=[('new', 'New'), ('handled', 'Handled')], default='new', help_text='Handled once the event is corrected, or it is clear that it stands.', max_length=10, verbose_name='state')),
                ('note', models.TextField(blank=True, help_text='For editors only: what was found, what was changed, why not.', verbose_name='note')),
                ('event', models.ForeignKey(help_text='The event that the reader looked at.', on_delete=django.db.models.deletion.PROTECT, related_name='reports', to='events.event', verbose_name='event')),
            ],
            options={
                'verbose_name': "reader's report",
                'verbose_name_plural': "readers' reports",
                'ordering': ['-created', '-id'],
                'indexes': [models.Index(fields=['state', 'created'], name='report_state_created')],
            },
        ),
        migrations.RunPython(permit, migrations.RunPython.noop),
    ]
