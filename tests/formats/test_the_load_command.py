"""`load_events` and `dump_events` as an operator uses them."""

from io import StringIO

import pytest
from django.core.management import CommandError, call_command

from events.models import Event
from tests.formats.test_loading_files import EVENT, write

pytestmark = pytest.mark.django_db


def run(*args, **options):
    out = StringIO()
    call_command("load_events", *args, stdout=out, **options)
    return out.getvalue()


def test_it_says_how_many_rows_had_which_outcome(tmp_path):
    assert run(write(tmp_path), verbosity=0) == "9 created, 0 updated, 0 unchanged, 0 rejected\n"
    assert run(tmp_path, verbosity=0) == "0 created, 0 updated, 9 unchanged, 0 rejected\n"


def test_a_dry_run_lists_what_would_happen(tmp_path):
    said = run(write(tmp_path), "--dry-run", verbosity=0)
    assert "2010s.jsonl:1 event k7f3q9: created\n" in said
    assert said.endswith("Would be: 9 created, 0 updated, 0 unchanged, 0 rejected\n")
    assert Event.objects.count() == 0


def test_a_rejected_row_ends_the_command_with_an_error(tmp_path):
    write(tmp_path, **{"events/2010s": [{**EVENT, "initiators": []}]})
    with pytest.raises(CommandError, match="1 of 8 rows rejected; nothing was written"):
        run(tmp_path, verbosity=0)


def test_a_path_without_a_data_set_is_refused_in_words(tmp_path):
    with pytest.raises(CommandError, match="does not exist"):
        run(tmp_path / "nowhere")
    with pytest.raises(CommandError, match="holds no data set"):
        run(tmp_path)


def test_one_file_can_be_loaded_alone(tmp_path):
    run(write(tmp_path), verbosity=0)
    said = run(tmp_path / "events" / "2010s.jsonl", verbosity=0)
    assert said == "0 created, 0 updated, 2 unchanged, 0 rejected\n"


def test_a_dump_says_how_many_rows_each_file_holds(tmp_path):
    run(write(tmp_path), verbosity=0)
    out = StringIO()
    call_command("dump_events", tmp_path / "out", stdout=out)
    assert "events/2010s.jsonl: 2\n" in out.getvalue()
