"""The admin's process is a real one: it finds the job, works on it beside the site, and ends."""

import os
import subprocess
import sys
import time

import pytest
from django.conf import settings as installed

from events.imports import jobs, processes


def manage(environment: dict[str, str], *args: str) -> str:
    done = subprocess.run(
        [sys.executable, "manage.py", *args],
        cwd=installed.BASE_DIR,
        env={**os.environ, **environment},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_a_job_is_worked_on_until_its_report_is_there(tmp_path, settings, monkeypatch):
    settings.VAR_DIR = tmp_path
    (tmp_path / "scratch.py").write_text(
        f"from config.settings import *\nfrom pathlib import Path\nVAR_DIR = Path({str(tmp_path)!r})\n"
    )
    environment = {
        "DATABASE_URL": f"sqlite:///{tmp_path / 'record.sqlite3'}",
        "DJANGO_SETTINGS_MODULE": "scratch",
        "PYTHONPATH": str(tmp_path),
    }
    manage(environment, "migrate", "--verbosity", "0")
    manage(
        environment,
        "shell",
        "--no-imports",
        "-c",
        "from django.contrib.auth.models import User; User.objects.create_superuser('owner', pk=1)",
    )
    job = jobs.new(
        user=1,
        author="owner",
        file_name="f.csv",
        kind="csv",
        size=1,
        headings=("title", "first_day", "event_type"),
        matched={name: name for name in ("title", "first_day", "event_type")},
    )
    job.folder.mkdir(parents=True)
    job.file.write_text("title,first_day,event_type\nA statement,2013-06-16,statement\n")
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    for asked, state in (("checking", "checked"), ("storing", "stored")):
        processes.start(job, asked)
        assert job.is_working
        job = waited(job)
        assert (job.state, job.counts, job.is_working) == (state, {"created": 1}, False), (
            job.folder / "log"
        ).read_text()
    assert {process.wait(10) for process in processes._started} == {0}
    counted = "from events.models import Event; print(Event.objects.get().status)"
    assert manage(environment, "shell", "--no-imports", "-c", counted) == "draft\n"


def waited(job: jobs.Job) -> jobs.Job:
    for _turn in range(600):
        time.sleep(0.1)
        now = jobs.get(job.token)
        assert now is not None
        if now.state not in jobs.WORKING:
            return now
    pytest.fail((job.folder / "log").read_text())


def test_a_job_whose_process_died_is_known_by_its_lock(tmp_path, settings):
    settings.VAR_DIR = tmp_path
    job = jobs.new(
        user=1,
        author="a",
        file_name="f",
        kind="csv",
        size=1,
        headings=(),
        matched={},
        state="storing",
    )
    job.save()
    assert job.is_working  # it may still be starting
    job.changed_at -= 2 * jobs.START
    assert not job.is_working
    with jobs.held(job) as mine, jobs.held(job) as other:
        assert (mine, other) == (True, False)
        assert job.is_working
    assert not job.is_working
