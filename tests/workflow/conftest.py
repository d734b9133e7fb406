"""Two editors, two reviewers and an owner."""

import pytest

from tests.factories import person


@pytest.fixture
def anna(db):
    return person("anna", "editors")


@pytest.fixture
def bert(db):
    return person("bert", "editors")


@pytest.fixture
def rosa(db):
    return person("rosa", "reviewers")


@pytest.fixture
def rolf(db):
    return person("rolf", "reviewers")


@pytest.fixture
def owner(db):
    return person("owner")
