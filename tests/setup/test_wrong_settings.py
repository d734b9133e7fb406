"""A wrong setting stops the start with one sentence that says what to write instead."""

import os
import subprocess
import sys

import pytest

from tests.house.layers import ROOT


def start(**environment: str) -> tuple[int, str]:
    """The end of a command with these settings, and all it said of errors."""
    done = subprocess.run(
        [sys.executable, "manage.py", "check"],
        cwd=ROOT,
        env=os.environ | environment,
        capture_output=True,
        text=True,
    )
    return done.returncode, done.stderr


@pytest.mark.parametrize(
    ("name", "value", "said"),
    [
        ("DEBUG", "maybe", "DEBUG must be true or false, not 'maybe'."),
        (
            "DATABASE_URL",
            "mysql://me:hidden@host/name",
            "DATABASE_URL must begin with postgres:// or sqlite:///.",
        ),
        (
            "DATABASE_URL",
            "postgres://me:hid/den@host:5432/name",
            "DATABASE_URL cannot be read. It has the form postgres://USER:PASSWORD@HOST:5432/NAME, with the signs "
            "@ : / # of a password written %40 %3A %2F %23.",
        ),
    ],
)
def test_a_wrong_value_is_named_and_no_password(name, value, said):
    assert start(**{name: value}) == (1, f"{said}\n")


def test_a_secret_key_that_cannot_be_kept_is_said(tmp_path):
    assert start(DJANGO_SECRET_KEY="", DJANGO_SECRET_KEY_FILE=str(tmp_path)) == (
        1,
        f"{tmp_path} cannot be read or made (Is a directory). It holds the secret key: let the site's user write "
        "there, name another file in DJANGO_SECRET_KEY_FILE, or set DJANGO_SECRET_KEY.\n",
    )
