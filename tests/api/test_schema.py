"""The schema is valid OpenAPI 3.1, describes every parameter, and what is served obeys it."""

from datetime import date

import pytest
from jsonschema import Draft202012Validator
from openapi_spec_validator import validate

from events import approval, record
from events.api.schema import document
from events.api.urls import urlpatterns
from events.filters import PARAMETERS
from events.models import Claim, Event, Phase, Term
from tests.factories import ActorFactory, PlaceFactory, recorded

pytestmark = pytest.mark.django_db


@pytest.fixture
def whole():
    """An event with every part that one can have, and one with none that can be missing."""
    event = recorded(
        targets=["usa"],
        others=["china"],
        topics=["nuclear"],
        place=PlaceFactory(slug="punggye-ri"),
        killed_low=1,
        killed_best=2,
        killed_high=3,
        injured_best=4,
        last_day=date(2013, 2, 13),
        title_ko="핵실험",
    )
    Claim.objects.create(
        event=event, source=event.citations.get().source, field="killed", value="2"
    )
    record.commit([event], author="tests", approved_by=approval.ORIGIN)
    recorded(event_type="other", score=0)
    Term.objects.create(
        person=ActorFactory(slug="kim-jong-un", kind="person"),
        state=ActorFactory(slug="dprk"),
        office="Supreme Leader",
        first_day=date(2011, 12, 17),
    )
    Phase.objects.create(slug="spring-2013", name="Spring", first_day=date(2013, 2, 12))
    return event


def check(value, name: str) -> None:
    """Fails with what is wrong unless the value has the shape."""
    shape = {
        "$ref": f"#/components/schemas/{name}",
        "components": {"schemas": document()["components"]["schemas"]},
    }
    errors = [
        f"{list(e.path)}: {e.message}" for e in Draft202012Validator(shape).iter_errors(value)
    ]
    assert errors == []


def test_it_is_valid_and_says_where_it_is_served(client):
    served = client.get("/api/v1/schema/").json()
    validate(served)
    assert served["openapi"] == "3.1.0"
    assert served["servers"] == [{"url": "http://testserver"}]


def test_every_stored_document_has_the_shape_of_an_event(client, whole):
    results = client.get("/api/v1/events/").json()["results"]
    assert len(results) == Event.objects.published().count() == 2
    for event in results:
        check(event, "Event")


def operations() -> list[tuple[str, dict]]:
    return [(path, item["get"]) for path, item in document()["paths"].items()]


@pytest.mark.parametrize(
    ("path", "operation"), operations(), ids=[path for path, _ in operations()]
)
def test_every_answer_and_every_example_has_its_shape(client, whole, path, operation):
    keys = {
        "public_id": whole.public_id,
        "key": whole.citations.get().source.public_id if "sources" in path else "dprk",
        "phase": "crisis-2013-02-12",
        "slug": "exercises",
        "a": "dprk",
        "day": "2013-06-16",
        "b": "usa",
    }
    [(media_type, content)] = operation["responses"]["200"]["content"].items()
    response = client.get(path.format(**keys))
    assert response.status_code == 200
    assert response["Content-Type"].partition(";")[0] == media_type
    shape = content["schema"].get("anyOf", [content["schema"]])[0]
    if "$ref" not in shape:
        return  # the schema of the schema, and tables
    name = shape["$ref"].rpartition("/")[2]
    check(response.json(), name)
    if "example" in content:
        check(content["example"], name)


@pytest.mark.parametrize("name", PARAMETERS)
def test_every_filter_is_described_with_an_example(name):
    found = {p["name"]: p for p in document()["paths"]["/api/v1/events/"]["get"]["parameters"]}
    assert found[name]["description"] == str(PARAMETERS[name].field.help_text)
    assert found[name]["example"] not in ("", [""])


def test_every_example_of_a_filter_is_accepted_or_names_a_record(client, whole):
    for name, question in PARAMETERS.items():
        response = client.get("/api/v1/events/", {name: question.example})
        said = response.json()
        assert response.status_code == 200 or said["errors"][name][0].startswith("Unknown: ")


def test_field_texts_are_those_of_the_models():
    for name in ("title", "first_day", "score", "attribution", "summary_ko"):
        said = document()["components"]["schemas"]["Event"]["properties"][name]["description"]
        assert said.startswith(str(Event._meta.get_field(name).help_text))


def test_every_address_is_in_the_schema():
    served = {"/" + str(pattern.pattern) for pattern in urlpatterns}
    described = {path.removeprefix("/api/v1") for path in document()["paths"]}
    plain = {path.replace("<slug:", "{").replace(">", "}") for path in served}
    assert plain - {"/docs/"} == described


def test_every_problem_has_an_example_of_its_shape():
    for said in document()["components"]["responses"].values():
        check(said["content"]["application/problem+json"]["example"], "Problem")
