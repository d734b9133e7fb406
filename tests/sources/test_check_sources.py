"""`check_sources` goes through the sources politely and marks what it finds."""

from datetime import timedelta
from io import StringIO

import pytest
from django.core.management import CommandError, call_command
from django.utils import timezone

from events.models import Revision, Source
from tests.factories import SourceFactory

pytestmark = pytest.mark.django_db


def run(**options) -> str:
    out = StringIO()
    call_command("check_sources", pause=0, timeout=5, inside=True, stdout=out, **options)
    return out.getvalue()


def states() -> dict[str, str]:
    return {source.title: source.status for source in Source.objects.all()}


def test_sources_are_marked_with_what_was_found(web):
    for path in ("alive", "dead", "moved", "pay"):
        SourceFactory(url=web.url(f"/{path}"), title=path)
    assert run().splitlines()[-1] == "4 sources: 1 alive, 1 dead, 1 paywalled, 1 redirected."
    assert states() == {
        "alive": "alive",
        "dead": "dead",
        "moved": "redirected",
        "pay": "paywalled",
    }
    moved = Source.objects.get(title="moved")
    assert moved.checked_url == web.url("/new/moved")
    assert timezone.now() - moved.checked_at < timedelta(minutes=1)


def test_the_record_itself_is_not_touched(web):
    source = SourceFactory(url=web.url("/dead"))
    run()
    after = Source.objects.get()
    assert (after.url, after.last_checked, after.archived_url) == (source.url, None, "")
    assert Revision.objects.count() == 0


def test_a_run_is_bounded_and_goes_on_where_the_last_one_ended(web):
    for n in range(3):
        SourceFactory(url=web.url(f"/alive?{n}"), title=str(n))
    run(limit=2)
    assert states() == {"0": "alive", "1": "alive", "2": "unknown"}
    run(limit=1)
    assert states()["2"] == "alive"


def test_one_host_alone_can_be_checked(web):
    SourceFactory(url=web.url("/alive"), title="here")
    SourceFactory(url=web.url("/alive", host="localhost"), title="there")
    run(host="localhost")
    assert states() == {"here": "unknown", "there": "alive"}


def test_each_host_is_asked_one_thing_at_a_time_and_told_who_asks(web, settings):
    settings.SITE_URL = "https://timeline.example"
    for n in range(8):
        SourceFactory(url=web.url(f"/alive?{n}"))
    run()
    assert web.most == 1
    assert len(web.asked) == 16
    (agent,) = web.agents
    assert agent.startswith("KoreanPeninsulaTensionTimeline/")
    assert agent.endswith("(check of links; +https://timeline.example)")


def test_where_patience_is_asked_for_the_rest_of_the_host_is_skipped(web):
    for path in ("busy", "alive", "dead"):
        SourceFactory(url=web.url(f"/{path}"), title=path)
    assert run().splitlines()[-1] == "3 sources: 3 skipped."
    assert states() == {"busy": "unknown", "alive": "unknown", "dead": "unknown"}


def test_a_machine_without_a_network_marks_nothing(db):
    for n in range(4):
        SourceFactory(url=f"http://host-{n}.invalid/story", title=str(n))
    with pytest.raises(CommandError, match="Is this machine online"):
        run()
    assert set(states().values()) == {"unknown"}
    assert not Source.objects.exclude(checked_at=None).exists()
