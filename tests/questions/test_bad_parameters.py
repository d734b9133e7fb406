"""A parameter that cannot be is an error: on the page beside its field with what was typed, for programs a problem."""

import pytest

from events.questions.register import QUESTIONS

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("slug", QUESTIONS)
def test_the_page_keeps_what_was_typed(client, slug):
    response = client.get(f"/questions/{slug}/?from=soon&drop_type=gossip")
    html = response.content.decode()
    assert response.status_code == 400
    assert 'value="soon"' in html
    assert "soon is not a date: write it as 2017-06-16, 2017-06 or 2017." in html
    assert '<option value="gossip" selected>gossip</option>' in html
    assert "Unknown: gossip. Valid: nuclear_test," in html
    assert html.count('aria-invalid="true"') == 2


@pytest.mark.parametrize("slug", QUESTIONS)
@pytest.mark.parametrize(
    "path", ["/api/v1/questions/{}/?series=small", "/questions/{}.csv?series=small"]
)
def test_programs_get_a_problem_with_the_valid_values(client, slug, path):
    response = client.get(path.format(slug))
    said = response.json()
    assert response.status_code == 400
    assert response["Content-Type"] == "application/problem+json"
    assert said["errors"] == {"series": ["Unknown: small. Valid: full, major."]}
    assert {*QUESTIONS[slug].parameters} <= {*said["valid_parameters"]}


@pytest.mark.parametrize(
    ("query", "errors"),
    [
        ("within=0", {"within": ["0 is not a whole number from 1 to 365."]}),
        ("within=ten", {"within": ["ten is not a whole number from 1 to 365."]}),
        ("from=2018&to=2017", {"from": ["from lies after to."]}),
        ("kind=tests,deeds", {"kind": ["Ask for one at a time."]}),
        (
            "widthin=3",
            {
                "widthin": [
                    "Unknown: widthin. Valid: kind, within, drop, drop_type, from, to, series."
                ]
            },
        ),
    ],
)
def test_each_parameter_says_what_would_be_right(client, query, errors):
    assert client.get(f"/api/v1/questions/exercises/?{query}").json()["errors"] == errors


def test_an_unknown_name_is_named_on_the_page(client):
    html = client.get("/questions/exercises/?widthin=3").content.decode()
    assert "widthin: Unknown: widthin." in html


def test_two_parties_are_two(client, cast):
    said = client.get("/api/v1/questions/responses/?one=dprk").json()
    assert said["errors"] == {"other": ["Name two different actors."]}


def test_periods_run_forward(client):
    said = client.get("/api/v1/questions/rhetoric/?first_from=2014").json()
    assert said["errors"] == {"first_from": ["first_from lies after first_to."]}


def test_an_unknown_question_is_not_found(client):
    assert client.get("/questions/weather/").status_code == 404
    assert client.get("/api/v1/questions/weather/").status_code == 404


def test_an_unknown_format_names_the_formats(client):
    response = client.get("/questions/exercises.xlsx")
    assert (response.status_code, response.json()["formats"]) == (404, ["csv", "json"])
