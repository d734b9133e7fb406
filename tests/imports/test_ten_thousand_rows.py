"""Ten thousand rows are imported in one go with progress; again, ten thousand are unchanged."""

from datetime import date, timedelta

import pytest

from events.imports import jobs, receiving
from events.models import Event, Revision
from tests.imports.files import ROW, as_csv

pytestmark = pytest.mark.django_db
MANY = 10_000


def test_they_are_imported_twice(tmp_path, record, editor, at_once, monkeypatch):
    rows = [
        {
            **ROW,
            "first_day": (date(1950, 1, 1) + timedelta(days=2 * n)).isoformat(),
            "title": f"North Korea states its position number {n}",
            "source_url": f"https://en.yna.co.kr/view/{n // 10}",
            "source_title": f"Statement {n // 10}",
        }
        for n in range(MANY)
    ]
    path = as_csv(tmp_path / "many.csv", rows)
    steps: list[tuple[int, int]] = []
    monkeypatch.setattr(jobs, "_replace", _noting(jobs._replace, steps))

    job = jobs.get(receiving.receive([path.read_bytes()], "many.csv", editor).token)
    assert (job.state, job.counts) == ("checked", {"created": MANY})
    assert Event.objects.count() == 0

    receiving.store(job)
    job = jobs.get(job.token)
    assert (job.state, job.counts) == ("stored", {"created": MANY})
    assert Event.objects.filter(status="draft").count() == MANY
    assert {total for _done, total in steps} == {MANY, 2 * MANY}
    assert len(steps) > 4
    assert steps == sorted(steps, key=lambda step: (step[1], step[0]))

    before = Revision.objects.count()
    again = jobs.get(receiving.receive([path.read_bytes()], "many.csv", editor).token)
    assert again.counts == {"unchanged": MANY}
    assert Revision.objects.count() == before


def _noting(replace, steps):
    def note(path, data):
        if path.name == "progress":
            done, total = data.split()
            steps.append((int(done), int(total)))
        replace(path, data)

    return note
