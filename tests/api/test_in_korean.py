"""`lang=ko` puts texts in Korean where the record has them; without it an answer holds both languages."""

import pytest

from tests.factories import ActorFactory, recorded

pytestmark = pytest.mark.django_db


@pytest.fixture
def event():
    ActorFactory(slug="dprk", name="North Korea", name_ko="북한")
    return recorded(title="North Korea tests", title_ko="북한, 핵실험", targets=["usa"])


def test_titles_and_names_are_korean_where_there_are_any(client, event):
    path = f"/api/v1/events/{event.public_id}/"
    plain, korean = client.get(path).json(), client.get(f"{path}?lang=ko").json()
    assert korean == {
        **plain,
        "title": "북한, 핵실험",
        "participants": [
            {"role": "initiator", "actor": "dprk", "name": "북한", "name_ko": "북한"},
            plain["participants"][1],
        ],
    }
    assert client.get("/api/v1/events/?lang=ko").json()["results"] == [korean]


def test_english_is_the_stored_document(client, event):
    path = f"/api/v1/events/{event.public_id}/"
    assert client.get(f"{path}?lang=en").content == client.get(path).content


def test_lists_of_names_are_korean_too(client, event):
    [name] = [
        row["name"]
        for row in client.get("/api/v1/actors/?lang=ko").json()["results"]
        if row["slug"] == "dprk"
    ]
    assert name == client.get("/api/v1/actors/dprk/?lang=ko").json()["name"] == "북한"


def test_the_parameter_may_be_written_with_per_cent_signs(client, event):
    response = client.get("/api/v1/events/?l%61ng=ko&from=soon")
    assert response["Content-Language"] == "ko"


def test_errors_are_in_the_language_and_the_answer_names_it(client, event):
    response = client.get("/api/v1/events/?lang=ko&from=soon")
    assert (response.status_code, response["Content-Language"]) == (400, "ko")
    english = client.get("/api/v1/events/?from=soon").json()["errors"]["from"]
    assert response.json()["errors"]["from"] != english
    assert "Content-Language" not in client.get("/api/v1/events/")


def test_the_stored_document_stays_as_it_is(client, event):
    before = client.get("/api/v1/events/").content
    client.get("/api/v1/events/?lang=ko")
    assert client.get("/api/v1/events/").content == before
