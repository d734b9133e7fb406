"""Addresses of pages, downloads and API."""

from django.contrib.sitemaps import views as sitemap_views
from django.urls import URLPattern, URLResolver, include, path

from events import downloads, feeds_events
from events.feeds import CorrectionsFeed
from events.sitemaps import SECTIONS
from events.views import (
    about,
    actors,
    codebook,
    corrections,
    dyads,
    events,
    health,
    history,
    home,
    invitation,
    methodology,
    places,
    publishers,
    reliability,
    report,
    site,
    sources,
    topics,
)
from events.views.freshness import fresh_by_dataset

urlpatterns: list[URLPattern | URLResolver] = [
    path("", home.home, name="home"),
    path("events/", events.events, name="events"),
    path("events.atom", feeds_events.feed, {"ending": "atom"}),
    path("events.feed.json", feeds_events.feed, {"ending": "json"}),
    path("events.<str:ending>", downloads.download, name="list_download"),
    path("events/<slug:public_id>/", events.event, name="event_short"),
    path("events/<slug:public_id>/report/", report.report, name="report"),
    path("events/<slug:public_id>/report/thanks/", report.thanks, name="report_thanks"),
    path("events/<slug:public_id>/history/", history.history, name="event_history"),
    path("events/<slug:public_id>/history/<int:number>/", history.version, name="event_version"),
    path("events/<slug:public_id>/<slug:slug>/", events.event, name="event"),
    path("actors/", actors.actors, name="actors"),
    path("actors/<slug:slug>/", actors.actor, name="actor"),
    path("dyads/", dyads.dyads, name="dyads"),
    path("dyads/<slug:a>/<slug:b>/", dyads.dyad, name="dyad"),
    path("sources/", sources.sources, name="sources"),
    path("sources/<slug:public_id>/", sources.source, name="source"),
    path("publishers/", publishers.publishers, name="publishers"),
    path("publishers/<slug:slug>/", publishers.publisher, name="publisher"),
    path("topics/", topics.topics, name="topics"),
    path("topics/<slug:slug>/", topics.topic, name="topic"),
    path("places/", places.places, name="places"),
    path("places/<slug:slug>/", places.place, name="place"),
    path("codebook/", codebook.codebook, name="codebook"),
    path("codebook/<str:version>.<slug:ending>", codebook.codebook_file, name="codebook_file"),
    path("methodology/", methodology.page, name="methodology"),
    path("methodology/reliability/", reliability.reliability, name="reliability"),
    path("invitation/<str:token>/", invitation.invitation, name="invitation"),
    path("corrections/", corrections.corrections, name="corrections"),
    path("feeds/events.atom", feeds_events.feed, {"ending": "atom"}, name="feed"),
    path("feeds/events.json", feeds_events.feed, {"ending": "json"}, name="json_feed"),
    path("feeds/corrections.atom", fresh_by_dataset(CorrectionsFeed()), name="corrections_feed"),
    path("about/", about.about, name="about"),
    path("data/", about.data, name="data"),
    path("data/events.sqlite", downloads.archive, {"ending": "sqlite"}, name="sqlite"),
    path("data/package.zip", downloads.archive, {"ending": "zip"}, name="package"),
    path("data/events.<str:ending>", downloads.download, name="download"),
    path("robots.txt", site.robots, name="robots"),
    path(
        "sitemap.xml",
        sitemap_views.index,
        {"sitemaps": SECTIONS, "sitemap_url_name": "sitemap_section"},
        name="sitemap_index",
    ),
    path(
        "sitemap-<section>.xml",
        sitemap_views.sitemap,
        {"sitemaps": SECTIONS},
        name="sitemap_section",
    ),
    path("api/v1/", include("events.api.urls")),
    path("healthz", health.healthz, name="health"),
]
