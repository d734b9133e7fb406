"""A load reports each row, writes all or nothing, and changes nothing the second time."""

import json
from collections import Counter

import pytest
from django.utils import translation

from events import approval, record
from events.formats import dump
from events.formats.load import load, read
from events.models import Actor, Event, Revision

pytestmark = pytest.mark.django_db

EVENT = {
    "id": "k7f3q9",
    "status": "published",
    "first_day": "2013-06-16",
    "precision": "day",
    "title": "North Korea proposes talks with the United States",
    "summary": "The National Defence Commission proposes high-level talks.",
    "event_type": "proposal",
    "score": 3.0,
    "attribution": "confirmed",
    "initiators": ["dprk"],
    "targets": ["usa"],
    "place": "pyongyang",
    "topics": ["us-dprk-diplomacy"],
    "citations": [{"source": "https://example.org/talks"}],
}
REPLY = {
    **EVENT,
    "id": "m2m2m2",
    "title": "Washington asks for deeds before talks",
    "event_type": "statement",
    "score": 0.0,
    "initiators": ["usa"],
    "targets": ["dprk"],
    "links": [{"type": "responds_to", "to": "k7f3q9"}],
}
FILES = {
    "publishers": [{"slug": "yonhap", "name": "Yonhap", "country": "KR", "kind": "wire"}],
    "sources": [
        {
            "id": "s2s2s2s",
            "url": "https://example.org/talks",
            "title": "North proposes talks",
            "publisher": "yonhap",
            "published": "2013-06-16",
            "language": "en",
        }
    ],
    "actors": [
        {"slug": "dprk", "name": "North Korea", "kind": "state", "code": "PRK"},
        {"slug": "kpa", "name": "Korean People's Army", "kind": "military", "parent": "dprk"},
        {"slug": "usa", "name": "United States", "kind": "state", "code": "USA"},
    ],
    "places": [
        {
            "slug": "pyongyang",
            "name": "Pyongyang",
            "latitude": 39.02,
            "longitude": 125.75,
            "precision": "city",
        }
    ],
    "topics": [{"slug": "us-dprk-diplomacy", "name": "US-North Korea diplomacy"}],
    "events/2010s": [EVENT, REPLY],
}


def write(folder, **changes):
    files = {**FILES, **changes}
    (folder / "events").mkdir(exist_ok=True)
    for name, rows in files.items():
        text = "".join(json.dumps(row) + "\n" for row in rows)
        (folder / f"{name}.jsonl").write_text(text, encoding="utf-8")
    return folder


def loaded(folder, **options):
    return load(read(folder), author="tests", trusted=True, **options)


def test_every_row_is_created_and_has_a_revision(tmp_path):
    report = loaded(write(tmp_path), reason="Opening")
    assert report.written
    assert report.counts == Counter(created=9)
    assert Revision.objects.count() == 9
    assert set(Revision.objects.values_list("author", "reason")) == {("tests", "Opening")}
    assert Actor.objects.get(slug="kpa").parent.slug == "dprk"
    reply = Event.objects.get(public_id="m2m2m2")
    assert [(link.type, link.to.public_id) for link in reply.links.all()] == [
        ("responds_to", "k7f3q9")
    ]


def test_the_same_files_again_change_nothing(tmp_path):
    loaded(write(tmp_path))
    report = loaded(tmp_path)
    assert report.counts == Counter(unchanged=9)
    assert Revision.objects.count() == 9


def test_a_changed_row_is_updated_and_nothing_else(tmp_path):
    loaded(write(tmp_path))
    report = loaded(write(tmp_path, **{"events/2010s": [EVENT, {**REPLY, "targets": []}]}))
    assert report.counts == Counter(unchanged=8, updated=1)
    assert Revision.objects.order_by("-number").first().changed == ["targets"]


def test_what_an_editor_changed_is_kept_when_asked(tmp_path):
    loaded(write(tmp_path))
    event = Event.objects.get(public_id="k7f3q9")
    event.title = "North Korea offers high-level talks"
    event.save()
    record.commit([event], author="editor", approved_by=approval.ORIGIN)
    report = loaded(tmp_path, keep_edited=True)
    assert report.counts == Counter(unchanged=8, kept=1)
    assert loaded(tmp_path).counts == Counter(unchanged=8, updated=1)


def test_an_event_written_anew_for_its_actor_counts_as_untouched(tmp_path):
    loaded(write(tmp_path))
    actor = Actor.objects.get(slug="dprk")
    actor.name = "DPRK"
    actor.save()
    record.commit([actor], author="editor", approved_by=approval.ORIGIN)
    events = [{**EVENT, "title": "Pyongyang proposes talks"}, REPLY]
    report = loaded(write(tmp_path, **{"events/2010s": events}), keep_edited=True)
    assert report.counts == Counter(unchanged=7, kept=1, updated=1)


def test_a_dry_run_reports_and_writes_nothing(tmp_path):
    report = loaded(write(tmp_path), dry_run=True)
    assert (report.counts, report.written) == (Counter(created=9), False)
    assert (Event.objects.count(), Revision.objects.count()) == (0, 0)


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        ({"first_day": "2013-13-45"}, "Invalid RFC3339 encoded date - at `$.first_day`"),
        ({"score": -3.0}, "score: A score of Proposal or offer lies between 1 and 4, or is 0."),
        ({"score": 11}, "Expected `float` <= 10.0 - at `$.score`"),
        ({"event_type": "picnic"}, "event_type: Value 'picnic' is not a valid choice."),
        ({"initiators": []}, "Cannot be published without an initiator."),
        ({"citations": []}, "Cannot be published without a source."),
        ({"summary": ""}, "Cannot be published without a summary."),
        ({"initiators": ["atlantis"]}, "Names what is not there: atlantis."),
        ({"targets": ["dprk"]}, "An actor has two roles: dprk."),
        ({"links": [{"type": "follows", "to": "k7f3q9"}]}, "An event cannot be linked to itself."),
        ({"links": [{"type": "likes", "to": "m2m2m2"}]}, "Unknown relation: likes."),
        ({"last_day": "2013-06-15"}, "The last day lies before the first day."),
        ({"killed": {"low": 3, "best": 2}}, "The numbers must rise from low to best to high."),
        ({"wings": 2}, "Object contains unknown field `wings`"),
        ({"status": "withdrawn"}, "A withdrawn event needs a reason that readers are told."),
    ],
)
def test_a_bad_row_is_rejected_with_its_line_and_nothing_is_written(tmp_path, change, reason):
    report = loaded(write(tmp_path, **{"events/2010s": [{**EVENT, **change}, REPLY]}))
    assert [(o.where, o.detail) for o in report.rejected][:1] == [("2010s.jsonl:1", reason)]
    assert not report.written
    assert (Event.objects.count(), Revision.objects.count()) == (0, 0)


def test_a_refusal_is_said_in_the_reader_s_language(tmp_path):
    itself = {**EVENT, "links": [{"type": "follows", "to": "k7f3q9"}]}
    with translation.override("ko"):
        report = loaded(write(tmp_path, **{"events/2010s": [itself, REPLY]}))
    assert report.rejected[0].detail == "사건을 자기 자신과 이을 수 없습니다."


def test_a_repeated_id_is_rejected(tmp_path):
    report = loaded(write(tmp_path, **{"events/2010s": [EVENT, EVENT]}))
    assert [o.detail for o in report.rejected] == ["The same event stands at 2010s.jsonl:1."]


def test_a_line_that_is_no_utf8_is_rejected_and_not_a_crash(tmp_path):
    write(tmp_path)
    (tmp_path / "topics.jsonl").write_bytes(b'{"slug":"a","name":"\xff"}\n')
    assert [o.where for o in loaded(tmp_path).rejected][:1] == ["topics.jsonl:1"]


def test_a_parent_that_is_not_there_is_named(tmp_path):
    orphan = {"slug": "usfk", "name": "US Forces Korea", "kind": "military", "parent": "atlantis"}
    report = loaded(write(tmp_path, actors=[*FILES["actors"], orphan]))
    assert "Actor usfk names a parent that is not there: atlantis." in [
        o.detail for o in report.rejected
    ]


def test_a_dump_gives_the_files_back_byte_for_byte(tmp_path):
    first, second, third = tmp_path / "a", tmp_path / "b", tmp_path / "c"
    for folder in (first, second, third):
        folder.mkdir()
    loaded(write(first))
    dump.write(second)
    loaded(second)
    dump.write(third)
    files = sorted(path.relative_to(second) for path in second.rglob("*.jsonl"))
    assert [str(file) for file in files] == [
        "actors.jsonl",
        "events/2010s.jsonl",
        "phases.jsonl",
        "places.jsonl",
        "publishers.jsonl",
        "sources.jsonl",
        "terms.jsonl",
        "topics.jsonl",
    ]
    assert [(second / f).read_bytes() for f in files] == [(third / f).read_bytes() for f in files]
    assert [
        json.loads(line) for line in (second / "events/2010s.jsonl").read_text().splitlines()
    ] == [EVENT, REPLY]
