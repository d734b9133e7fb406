"""Headers of a download: name, licence, view, version; and what answers a bad one."""

import json
from urllib.parse import unquote

from events.caching import dataset_version
from events.filters import PARAMETERS
from events.formats import FILES


def test_the_headers_name_file_licence_view_and_version(client, events):
    version = dataset_version()
    headers = client.get("/data/events.csv?actor=dprk&q=북한").headers
    assert {name: headers[name] for name in ("Content-Type", "Content-Disposition", "Link")} == {
        "Content-Type": "text/csv; charset=utf-8; header=present",
        "Content-Disposition": "attachment; "
        f'filename="korean-peninsula-tension-timeline-r{version}-view.csv"',
        "Link": '<https://creativecommons.org/licenses/by/4.0/>; rel="license", '
        '</data/>; rel="describedby"',
    }
    assert unquote(headers["Dataset-View"]) == "Events involving Dprk, matching “북한”"
    assert headers["Dataset-Version"] == str(version)


def test_who_holds_the_version_is_told_so(client, events):
    tag = client.get("/data/events.jsonl")["ETag"]
    answer = client.get("/data/events.jsonl", headers={"if-none-match": tag})
    assert (answer.status_code, answer.content) == (304, b"")


def test_the_head_alone_costs_no_export(client, events, django_assert_num_queries):
    # The dataset version.
    with django_assert_num_queries(1):
        answer = client.head("/data/events.jsonl")
    assert (answer.status_code, answer["Content-Type"]) == (200, "application/jsonl; charset=utf-8")


def test_a_bad_filter_is_a_problem_document(client, events):
    answer = client.get("/data/events.csv?actr=dprk&from=2017-13-45")
    problem = json.loads(answer.content)
    assert (answer.status_code, answer["Content-Type"]) == (400, "application/problem+json")
    assert (problem["title"], sorted(problem["errors"])) == ("Bad query", ["actr", "from"])
    assert problem["valid_parameters"] == [*PARAMETERS, "bom"]


def test_an_unknown_format_names_the_known_ones(client, events):
    answer = client.get("/data/events.xls")
    assert (answer.status_code, answer["Content-Type"]) == (404, "application/problem+json")
    assert json.loads(answer.content)["formats"] == [*FILES, "sqlite"]


def test_any_page_may_read_a_download(client, events):
    answer = client.get("/data/events.csv", headers={"origin": "https://elsewhere.example"})
    assert answer["Access-Control-Allow-Origin"] == "*"


def test_only_reading_is_allowed(client, events):
    assert client.post("/data/events.csv").status_code == 405
