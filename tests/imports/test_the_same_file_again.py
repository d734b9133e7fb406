"""A row is the event of its id, its key, or its content; the same file again changes nothing."""

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from events import workflow
from events.formats import dump
from events.imports.reading import identity
from events.models import Event, Revision
from tests.imports.files import ROW, as_csv, imported, planned, results, said

pytestmark = pytest.mark.django_db


def row_of(event: Event):
    return dump.event(Event.objects.for_detail().get(pk=event.pk))


def edit(event: Event, by, **fields) -> None:
    base = workflow.standing(event).base
    workflow.save(msgspec.structs.replace(row_of(event), **fields), by=by, base=base)


@pytest.mark.parametrize("more", [{}, {"key": "talks-1"}, {"id": "k7f3q9"}])
def test_nothing_changes(tmp_path, record, more):
    path = as_csv(tmp_path / "f.csv", [{**ROW, **more}])
    assert results(imported(path)) == ["created"]
    count = Revision.objects.count()
    assert results(imported(path)) == ["unchanged"]
    assert Revision.objects.count() == count


def test_a_key_keeps_its_event_when_the_title_changes(tmp_path, record):
    imported(as_csv(tmp_path / "f.csv", [{**ROW, "key": "talks-1"}]))
    plan = imported(as_csv(tmp_path / "f.csv", [{**ROW, "key": "Talks 1", "title": "Another"}]))
    assert results(plan) == ["updated"]
    assert [(c.field, c.before, c.after) for c in plan.outcomes[0].changes] == [
        ("title", ROW["title"], "Another")
    ]
    assert Event.objects.get().title == "Another"


def test_a_key_that_somebody_else_has_used_is_refused(tmp_path, record):
    imported(as_csv(tmp_path / "f.csv", [{**ROW, "key": "1"}]))
    other = {**ROW, "key": "1", "title": "Another", "first_day": "2014-01-01"}
    [outcome] = planned(as_csv(tmp_path / "f.csv", [other])).outcomes
    assert said(outcome) == [("key", f"already names another event ({ROW['title']})")]


def test_an_event_that_was_typed_by_hand_is_found_by_its_content(tmp_path, record, editor):
    imported(as_csv(tmp_path / "f.csv", [{**ROW, "id": "k7f3q9"}]))
    again = {**ROW, "title": ROW["title"].upper()}
    [outcome] = planned(as_csv(tmp_path / "f.csv", [again])).outcomes
    assert (outcome.id, outcome.result) == ("k7f3q9", "updated")


def test_what_an_editor_corrected_since_is_left_as_it_is(tmp_path, record, editor):
    path = as_csv(tmp_path / "f.csv", [{**ROW, "key": "talks-1"}])
    imported(path)
    edit(Event.objects.get(), editor, title="A better title", note="Checked")
    count = Revision.objects.count()
    assert results(imported(path)) == ["kept"]
    assert (Event.objects.get().title, Revision.objects.count()) == ("A better title", count)


def test_what_an_editor_added_since_is_no_change_of_the_file(tmp_path, record, editor):
    path = as_csv(tmp_path / "f.csv", [ROW])
    imported(path)
    event = Event.objects.get()
    edit(event, editor, title_ko="북한", citations=(*row_of(event).citations,))
    assert results(planned(path)) == ["unchanged"]


def test_a_column_that_is_missing_leaves_the_field_and_an_empty_cell_empties_it(tmp_path, record):
    imported(as_csv(tmp_path / "f.csv", [{**ROW, "id": "k7f3q9", "note": "Doubt"}]))
    imported(as_csv(tmp_path / "f.csv", [{"id": "k7f3q9", "title_ko": "북한", "place": ""}]))
    event = row_of(Event.objects.get())
    assert (event.title, event.title_ko, event.place, event.note) == (
        ROW["title"],
        "북한",
        None,
        "Doubt",
    )


def test_sources_are_added_and_never_taken_away(tmp_path, record):
    imported(as_csv(tmp_path / "f.csv", [{**ROW, "id": "k7f3q9", "source_locator": "p. 4"}]))
    more = {"id": "k7f3q9", "source_url": "https://yna.co.kr/2", "source_title": "Second"}
    imported(as_csv(tmp_path / "f.csv", [more]))
    imported(as_csv(tmp_path / "f.csv", [{**ROW, "id": "k7f3q9"}]))
    assert [(part.source, part.locator) for part in row_of(Event.objects.get()).citations] == [
        ("https://en.yna.co.kr/view/1", "p. 4"),
        ("https://yna.co.kr/2", ""),
    ]


@given(st.lists(st.text(min_size=1, max_size=30), min_size=1, max_size=3))
def test_an_id_made_of_words_is_an_id_and_always_the_same(words):
    made = identity.event_id(*words)
    assert len(made) == 9
    assert set(made) <= set(identity.ALPHABET)
    assert made == identity.event_id(*words)
