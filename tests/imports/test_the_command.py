"""`import_events` as an operator uses it."""

from io import StringIO

import pytest
from django.core.management import CommandError, call_command

from events.models import Event, Revision
from tests.imports.files import ROW, as_csv

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("record")]


def run(*args, **options) -> str:
    out = StringIO()
    call_command("import_events", *args, stdout=out, verbosity=0, **options)
    return out.getvalue()


def test_it_imports_in_the_operators_name(tmp_path):
    path = as_csv(tmp_path / "f.csv", [ROW])
    assert run(path) == "1 created\n"
    newest = Revision.objects.latest("number")
    assert (newest.author, newest.reason) == ("import_events", "Imported from a file")
    assert run(path) == "1 unchanged\n"


def test_a_dry_run_says_what_would_happen(tmp_path):
    path = as_csv(tmp_path / "f.csv", [ROW])
    assert run(path, "--dry-run") == f"line 2: created {ROW['title']}\nWould be: 1 created\n"
    assert Event.objects.count() == 0


def test_it_imports_in_an_editors_name(tmp_path, editor):
    run(as_csv(tmp_path / "f.csv", [ROW]), "--user", "editor", "--submit", "--reason", "Archive")
    newest = Revision.objects.latest("number")
    assert (newest.author, newest.reason, newest.status) == ("editor", "Archive", "review")


def test_columns_are_told_or_asked_for(tmp_path):
    row = {
        "Kopfzeile": ROW["title"],
        "Tag": "x",
        **{n: ROW[n] for n in ("first_day", "event_type")},
    }
    path = as_csv(tmp_path / "f.csv", [row])
    with pytest.raises(CommandError, match="What are the columns Kopfzeile, Tag"):
        run(path)
    assert run(path, "--column", "Kopfzeile=title", "--column", "Tag=") == "1 created\n"


@pytest.mark.parametrize(
    ("options", "message"),
    [
        (["--column", "Nothing=title"], "no column 'Nothing'"),
        (["--column", "title="], "no column for title"),
        (["--user", "nobody"], "no editor 'nobody'"),
        (["--job", "0" * 24], "no such job"),
    ],
)
def test_a_wrong_option_is_refused_in_words(tmp_path, options, message):
    with pytest.raises(CommandError, match=message):
        run(as_csv(tmp_path / "f.csv", [ROW]), *options)


def test_a_rejected_row_ends_it_with_an_error_and_a_report(tmp_path):
    path = as_csv(tmp_path / "f.csv", [ROW, {**ROW, "title": "Other", "score": "x"}])
    report = tmp_path / "report.csv"
    with pytest.raises(CommandError, match="1 rejected, 1 created; nothing was written"):
        run(path, "--report", report)
    assert (
        report.read_text("utf-8-sig")
        .split("\n")[2]
        .strip()
        .endswith("Other,score,“x” is no number,,")
    )
    assert Event.objects.count() == 0


def test_a_file_that_is_not_there_is_named(tmp_path):
    with pytest.raises(CommandError, match="does not exist"):
        run(tmp_path / "nowhere.csv")
