"""Addresses of pages, downloads and API."""

from django.urls import URLPattern, URLResolver, path

from events.views import health

urlpatterns: list[URLPattern | URLResolver] = [
    path("healthz", health.healthz, name="health"),
]
