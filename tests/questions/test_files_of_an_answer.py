"""The CSV holds what the picture draws, the JSON the same table and everything else."""

import csv
import io
import re

import pytest

from events.drawing import ranges, steps
from events.questions.register import QUESTIONS
from tests.questions.cast import six_thaws, ten_exercises

pytestmark = pytest.mark.django_db


@pytest.fixture
def exercises():
    return ten_exercises()


def rows(client, path: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(client.get(path).content.decode(), newline="")))


def test_the_picture_can_be_drawn_from_the_csv(client, exercises):
    lines = [
        ranges.Line(
            row["label"],
            float(row["share"]),
            interval=(float(row["low"]), float(row["high"])),
            base=float(row["base_rate"]),
            base_interval=(float(row["base_low"]), float(row["base_high"])),
        )
        for row in rows(client, "/questions/exercises.csv")
    ]
    html = client.get("/questions/exercises/").content.decode()
    dots = re.findall(r'class="ranges__dot" cx="([\d.]+)%"', html)
    bands = re.findall(
        r'class="ranges__band" x="([\d.]+)%" y="\d+(?:\.0)?" width="([\d.]+)%"', html
    )
    rates = re.findall(r'class="ranges__base" x1="([\d.]+)%"', html)
    drawn = ranges.picture(lines).lines
    assert [float(x) for x in dots] == [line.x for line in drawn]
    assert [float(x) for x in rates] == [line.base for line in drawn]
    assert [(float(x), float(w)) for x, w in bands] == [
        (line.base_low, line.base_width) for line in drawn
    ]


def test_csv_and_json_hold_one_table(client, exercises):
    for slug in QUESTIONS:
        table = client.get(f"/questions/{slug}.json").json()["table"]
        text = client.get(f"/questions/{slug}.csv").content.decode()
        lines = list(csv.reader(io.StringIO(text, newline="")))
        cells = [["" if v is None else str(v) for v in row] for row in table["rows"]]
        assert (slug, lines) == (slug, [table["columns"], *cells])


def test_the_file_and_the_api_say_the_same(client, exercises):
    for slug in QUESTIONS:
        file = client.get(f"/questions/{slug}.json")
        assert file.json() == client.get(f"/api/v1/questions/{slug}/").json()
        assert re.fullmatch(
            rf'attachment; filename="korean-peninsula-tension-timeline-{slug}-r\d+\.json"',
            file["Content-Disposition"],
        )


def test_the_index_lists_every_question_with_its_answer(client, exercises):
    listed = client.get("/api/v1/questions/").json()["results"]
    assert [row["question"] for row in listed] == list(QUESTIONS)
    html = client.get("/questions/").content.decode()
    for row in listed:
        assert row["sentence"] in html.replace("&#x27;", "'").replace("&quot;", '"')
    assert listed[list(QUESTIONS).index("exercises")]["sentence"].startswith(
        "Of 10 exercises on record, 6 (60\N{NO-BREAK SPACE}%) were followed by North Korean hostile deeds"
    )


def test_the_curve_of_thaws_can_be_drawn_from_the_csv(client):
    six_thaws()
    table = rows(client, "/questions/thaws.csv")
    lines = [
        steps.Step(
            float(row["days"]),
            float(row["survival"]),
            float(row["low"]) if row["low"] else None,
            float(row["high"]) if row["high"] else None,
        )
        for row in table
    ]
    assert sum(int(row["ended"]) for row in table) == 5  # the first falls into a year of few events
    picture = steps.picture(lines, longest=lines[-1].time)
    html = client.get("/questions/thaws/").content.decode()
    assert f'<path class="steps__line" d="{picture.line}"/>' in html
    assert f'<path class="steps__band" d="{picture.band}"/>' in html
