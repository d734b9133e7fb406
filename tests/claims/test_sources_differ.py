"""Three sources say 2, 3 and 4 missiles: the page names who says what, the document and the file give the range."""

import csv
import io
import json

import pytest

from events import approval, record
from events.models import Claim, Event
from tests.factories import PublisherFactory, SourceFactory, recorded

pytestmark = pytest.mark.django_db


@pytest.fixture
def event() -> Event:
    sources = [
        SourceFactory(publisher=PublisherFactory(slug=slug, name=slug.upper()))
        for slug in ("ap", "yonhap", "kcna")
    ]
    event = recorded(sources=sources, event_type="srbm_launch", score=-4)
    for source, value in zip(sources, ("2", "3", "4"), strict=True):
        Claim.objects.create(event=event, source=source, field="missiles", value=value)
    Claim.objects.create(event=event, source=sources[0], field="killed", value="1")
    record.commit([event], author="tests", approved_by=approval.ORIGIN)
    return Event.objects.for_detail().get()


def test_the_document_gives_low_best_with_its_basis_high_and_the_claims(client, event):
    document = client.get(f"/api/v1/events/{event.public_id}/").json()
    ids = {c.source.publisher.slug: c.source.public_id for c in event.citations.all()}
    assert document["figures"] == [
        {"field": "killed", "low": 1, "best": 1, "high": 1, "basis": "agreed", "sources": 1},
        {"field": "missiles", "low": 2, "best": 3, "high": 4, "basis": "median", "sources": 3},
    ]
    assert document["killed"] == {"low": 1, "best": 1, "high": 1}
    said = [(c["value"], c["source"]) for c in document["claims"] if c["field"] == "missiles"]
    assert said == [("2", ids["ap"]), ("3", ids["yonhap"]), ("4", ids["kcna"])]
    assert json.loads(event.revision.document) == document


def test_the_page_has_a_table_that_names_who_says_what(client, event):
    html = " ".join(client.get(event.get_absolute_url()).content.decode().split())
    assert "Sources differ: Number of missiles" in html
    assert "(best: the middle of what sources say)" in html
    table = html[html.index('id="differ-missiles"') : html.index('id="claims"')]
    for name, value in (("AP", "2"), ("YONHAP", "3"), ("KCNA", "4")):
        row = table[table.index(f"<td>{value}</td>") :]
        assert f">{name}</a>" in row[: row.index("</tr>")]
    assert "Killed" in html[html.index('id="claims"') :]


def test_the_file_has_three_columns(client, event):
    text = b"".join(client.get("/data/events.csv").streaming_content).decode()
    row = next(csv.DictReader(io.StringIO(text)))
    columns = [row[f"missiles_{end}"] for end in ("low", "best", "high")]
    assert columns == ["2", "3", "4"]


def test_what_the_editors_settled_on_stands_above_the_claims(event):
    Event.objects.filter(pk=event.pk).update(killed_low=1, killed_best=2, killed_high=5)
    record.commit([event], author="tests", approved_by=approval.ORIGIN)
    document = json.loads(Event.objects.get().revision.document)
    assert document["figures"][0] == {
        "field": "killed",
        "low": 1,
        "best": 2,
        "high": 5,
        "basis": "editors",
        "sources": 1,
    }
