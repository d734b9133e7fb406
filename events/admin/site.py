"""The admin site: Django's, under the project's name."""

from django.contrib import admin
from django.utils.translation import gettext_lazy as _


class TimelineAdminSite(admin.AdminSite):
    """Where editors work."""

    site_header = _("Korean Peninsula Tension Timeline")
    site_title = _("Timeline editors")
    index_title = _("The record")
