"""Puts the project's own admin site in the place of Django's."""

from django.contrib.admin.apps import AdminConfig


class TimelineAdminConfig(AdminConfig):
    """Django's admin with the site of `events.admin.site`."""

    default_site = "events.admin.site.timeline_admin_site"
