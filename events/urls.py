"""Addresses of pages, downloads and API."""

from django.urls import URLPattern, URLResolver, path

from events.views import events, health, home

urlpatterns: list[URLPattern | URLResolver] = [
    path("", home.home, name="home"),
    path("events/", events.events, name="events"),
    path("events/<slug:public_id>/", events.event, name="event_short"),
    path("events/<slug:public_id>/<slug:slug>/", events.event, name="event"),
    path("healthz", health.healthz, name="health"),
]
