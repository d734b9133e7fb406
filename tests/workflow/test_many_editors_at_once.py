"""200 edits of one event at once, by threads of processes, on a SQLite file and on PostgreSQL: no save is lost."""

import json
import os
import subprocess
import sys
from collections.abc import Iterator

import pytest

from benchmark import postgres

pytestmark = pytest.mark.both_databases

PROCESSES, THREADS, EDITS = 4, 2, 25

PREPARE = """
from django.contrib.auth.models import User
from tests.factories import recorded
User.objects.create_superuser("owner")
recorded(status="{status}")
"""


@pytest.fixture(params=["sqlite", "postgresql"])
def database(request, tmp_path) -> Iterator[str]:
    if request.param == "sqlite":
        yield f"sqlite:///{tmp_path / 'record.sqlite3'}"
    elif postgres.binaries() is None:
        pytest.skip("there is no PostgreSQL server on this machine")
    else:
        with postgres.cluster() as address:
            yield address


def run(database: str, *arguments: str) -> subprocess.Popen:
    environment = {**os.environ, "DATABASE_URL": database}
    command = [sys.executable, *arguments]
    return subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, text=True)


def said(process: subprocess.Popen) -> str:
    out, _ = process.communicate(timeout=300)
    assert process.returncode == 0
    return out


@pytest.mark.parametrize("status", ["draft", "published"])
def test_no_accepted_save_is_lost(database, status):
    said(run(database, "manage.py", "migrate", "--verbosity", "0"))
    said(run(database, "manage.py", "shell", "--command", PREPARE.format(status=status)))
    editors = [
        run(database, "-m", "tests.workflow.many_editors", str(n), str(THREADS), str(EDITS))
        for n in range(PROCESSES)
    ]
    found = [json.loads(said(process)) for process in editors]
    accepted = sorted(word for answer in found for word in answer["accepted"])
    stands = json.loads(said(run(database, "-m", "tests.workflow.many_editors", "result")))

    assert len(accepted) == PROCESSES * THREADS * EDITS == 200
    assert sum(answer["collisions"] for answer in found) > 0
    assert sorted(stands["note"]) == accepted
    written = stands["reasons"] if status == "draft" else stands["proposals"]
    assert sorted(reason for reason in written if reason) == accepted
    assert stands["numbers"] == list(range(1, len(stands["numbers"]) + 1))
