"""The one app of the project."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class EventsConfig(AppConfig):
    """The record of events and every door to it."""

    name = "events"
    verbose_name = _("The record")
