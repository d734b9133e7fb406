"""The one app of the project."""

from django.apps import AppConfig


class EventsConfig(AppConfig):
    """The record of events and every door to it."""

    name = "events"
    verbose_name = "The record"
