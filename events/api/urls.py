"""Addresses of the API, below /api/v1/."""

from django.urls import path

from events.api import (
    briefing,
    changes,
    coverage,
    docs,
    dyads,
    events,
    phases,
    questions,
    records,
    releases,
    root,
    schema,
    tension,
    timeline,
    types,
)

app_name = "api"

urlpatterns = [
    path("", root.Root.as_view(), name="root"),
    path("events/", events.EventList.as_view(), name="events"),
    path("events/<slug:public_id>/", events.EventDetail.as_view(), name="event"),
    path("events/<slug:public_id>/revisions/", events.EventHistory.as_view(), name="revisions"),
    path("actors/", records.ActorList.as_view(), name="actors"),
    path("actors/<slug:key>/", records.ActorDetail.as_view(), name="actor"),
    path("sources/", records.SourceList.as_view(), name="sources"),
    path("sources/<slug:key>/", records.SourceDetail.as_view(), name="source"),
    path("publishers/", records.PublisherList.as_view(), name="publishers"),
    path("places/", records.PlaceList.as_view(), name="places"),
    path("topics/", records.TopicList.as_view(), name="topics"),
    path("event-types/", types.EventTypeList.as_view(), name="event-types"),
    path("terms/", records.TermList.as_view(), name="terms"),
    path("periods/", records.PeriodList.as_view(), name="periods"),
    path("briefing/<slug:day>/", briefing.BriefingDetail.as_view(), name="briefing"),
    path("phases/", phases.PhaseList.as_view(), name="phases"),
    path("phases/<slug:phase>/", phases.PhaseDetail.as_view(), name="phase"),
    path("dyads/", dyads.DyadList.as_view(), name="dyads"),
    path("dyads/<slug:a>:<slug:b>/", dyads.DyadDetail.as_view(), name="dyad"),
    path("coverage/", coverage.Coverage.as_view(), name="coverage"),
    path("questions/", questions.QuestionList.as_view(), name="questions"),
    path("questions/<slug:slug>/", questions.QuestionDetail.as_view(), name="question"),
    path("tension/", tension.Tension.as_view(), name="tension"),
    path("tension.csv", tension.TensionTable.as_view(), name="tension-csv"),
    path("timeline/", timeline.Timeline.as_view(), name="timeline"),
    path("timeline/texts/", timeline.TimelineTexts.as_view(), name="timeline-texts"),
    path("timeline/indexes/", timeline.TimelineIndexes.as_view(), name="timeline-indexes"),
    path("timeline/bands/", timeline.TimelineBands.as_view(), name="timeline-bands"),
    path("changes/", changes.Changes.as_view(), name="changes"),
    path("releases/", releases.ReleaseList.as_view(), name="releases"),
    path("schema/", schema.Schema.as_view(), name="schema"),
    path("docs/", docs.docs, name="docs"),
]
