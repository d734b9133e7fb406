"""Whatever is asked that the schema allows, or forbids, is answered as the schema says: schemathesis with its checks.

Some three hundred calls a run; `script/schemathesis` makes thousands, against a running server.
"""

import pytest
import schemathesis
from django.core.signals import request_finished, request_started
from django.core.wsgi import get_wsgi_application
from django.db import close_old_connections
from hypothesis import HealthCheck, given, settings

from tests.house.layers import ROOT

#: Calls of each address and sort.
ALLOWED, FORBIDDEN = 6, 5


@pytest.fixture
def one_connection():
    """Calls share the test's transaction, as those of Django's own client do."""
    signals = (request_started, request_finished)
    for signal in signals:
        signal.disconnect(close_old_connections)
    yield
    for signal in signals:
        signal.connect(close_old_connections)


@pytest.fixture
def described(cast, settings, one_connection):
    settings.API_RATE = settings.VINTAGES_RATE = 0
    return schemathesis.openapi.from_wsgi(
        "/api/v1/schema/",
        get_wsgi_application(),
        config=schemathesis.config.SchemathesisConfig.from_path(ROOT / "schemathesis.toml"),
    )


def keys(path, cast):
    """What the names in a path stand for, so that there is something to be found."""
    source = cast.threat.citations.get().source.public_id
    known = {
        "public_id": cast.test.public_id,
        "key": source if "sources" in path else "dprk",
        "phase": "crisis-2013-02-12",
        "slug": "exercises",
        "day": "2013-03-08",
        "a": "dprk",
        "b": "usa",
    }
    return {name: value for name, value in known.items() if f"{{{name}}}" in path}


def test_an_answer_obeys_the_schema(described, cast):
    calls = []

    def call(case):
        # In process nobody unpacks what comes compressed.
        calls.append(case.call_and_validate(headers={"Accept-Encoding": ""}).status_code)

    for found in described.get_all_operations():
        operation = found.ok()
        for mode, most in zip(schemathesis.GenerationMode, (ALLOWED, FORBIDDEN), strict=True):
            if not (mode.is_positive or operation.definition.raw.get("parameters")):
                continue  # without parameters nothing is forbidden
            named = keys(operation.path, cast) if mode.is_positive else None
            cases = operation.as_strategy(generation_mode=mode, path_parameters=named)
            many = settings(
                max_examples=most,
                deadline=None,
                derandomize=True,
                database=None,
                suppress_health_check=list(HealthCheck),
            )
            many(given(cases)(call))()
    assert len(calls) >= 300
    assert {200, 400, 404} <= set(calls)
