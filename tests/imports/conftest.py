"""A small record to import into, editors who are signed in, and jobs that are worked on in the test's own process."""

from types import SimpleNamespace

import pytest
from django.contrib.auth.models import User
from django.test import Client

from events.imports import processes, work
from tests.factories import ActorFactory, PlaceFactory, PublisherFactory, SourceFactory, person


@pytest.fixture(autouse=True)
def var(settings, tmp_path):
    """The folder of files under way."""
    settings.VAR_DIR = tmp_path / "var"
    return settings.VAR_DIR


@pytest.fixture
def record(db):
    """North Korea, South Korea, the United States, Pyongyang, Yonhap and KCNA, and one source of Yonhap's."""
    for slug, name in (("dprk", "North Korea"), ("rok", "South Korea"), ("usa", "United States")):
        ActorFactory(slug=slug, name=name)
    PlaceFactory(slug="pyongyang", name="Pyongyang")
    yonhap = PublisherFactory(slug="yonhap", name="Yonhap", hosts=["yna.co.kr"])
    kcna = PublisherFactory(slug="kcna", name="KCNA", hosts=["kcna.kp", "kcna.co.jp"])
    known = SourceFactory(url="https://en.yna.co.kr/view/1", title="Known", publisher=yonhap)
    return SimpleNamespace(yonhap=yonhap, kcna=kcna, known=known)


@pytest.fixture
def editor(db) -> User:
    return person("editor", "editors")


@pytest.fixture
def reviewer(db) -> User:
    return person("reviewer", "reviewers")


@pytest.fixture
def signed_in():
    """Signs a person in."""

    def sign_in(user: User) -> Client:
        client = Client()
        client.force_login(user)
        return client

    return sign_in


@pytest.fixture
def at_once(monkeypatch):
    """Jobs are worked on before the answer, in this process, which alone sees the test's database."""
    monkeypatch.setattr(processes, "spawn", work.run)
