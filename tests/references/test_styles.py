"""A work as each style writes it, day of access and revision included."""

import json
from datetime import date

import bibtexparser
import pytest
import rispy
from django.utils import translation

from events import references
from events.references import Work

EVENT = Work(
    key="kptt-k7f3q9",
    kind="webpage",
    site="Korean Peninsula Tension Timeline",
    title="North Korea conducts its third nuclear test, 12 February 2013",
    part="event k7f3q9",
    revision=1412,
    made=date(2026, 9, 3),
    seen=date(2026, 11, 24),
    address="https://timeline.example/events/k7f3q9/north-korea/",
    language="en",
    licence="CC BY 4.0, https://creativecommons.org/licenses/by/4.0/",
)
VIEW = Work(
    key="kptt-view-1a2b3c4d-r1412",
    kind="dataset",
    site="Korean Peninsula Tension Timeline",
    title="Events from 2017 to 2018 between North Korea and the United States",
    part="214 events",
    revision=1412,
    made=date(2026, 5, 3),
    seen=date(2026, 11, 24),
    address="https://timeline.example/events/?from=2017&to=2018&dyad=dprk:usa",
    language="en",
    licence="CC BY 4.0, https://creativecommons.org/licenses/by/4.0/",
)


def written(work: Work) -> dict[str, str]:
    return {reference.name: reference.text for reference in references.write(work)}


def test_an_event_for_readers():
    found = written(EVENT)
    assert {name: found[name] for name in ("chicago", "apa", "mla")} == {
        "chicago": (
            "Korean Peninsula Tension Timeline. “North Korea conducts its third nuclear test, 12 February 2013.” "
            "Event k7f3q9, revision 1412, last modified September 3, 2026. Accessed November 24, 2026. "
            "https://timeline.example/events/k7f3q9/north-korea/."
        ),
        "apa": (
            "Korean Peninsula Tension Timeline. (2026, September 3). North Korea conducts its third nuclear test, "
            "12 February 2013 (event k7f3q9, revision 1412). Retrieved November 24, 2026, from "
            "https://timeline.example/events/k7f3q9/north-korea/"
        ),
        "mla": (
            "“North Korea conducts its third nuclear test, 12 February 2013.” Korean Peninsula Tension Timeline, "
            "event k7f3q9, revision 1412, 3 Sept. 2026, https://timeline.example/events/k7f3q9/north-korea/. "
            "Accessed 24 Nov. 2026."
        ),
    }


def test_a_view_for_readers():
    found = written(VIEW)
    assert {name: found[name] for name in ("chicago", "apa", "mla")} == {
        "chicago": (
            "Korean Peninsula Tension Timeline. “Events from 2017 to 2018 between North Korea and the United States.” "
            "214 events, revision 1412, last modified May 3, 2026. Accessed November 24, 2026. "
            "https://timeline.example/events/?from=2017&to=2018&dyad=dprk:usa."
        ),
        "apa": (
            "Korean Peninsula Tension Timeline. (2026, May 3). Events from 2017 to 2018 between North Korea and the "
            "United States (214 events, revision 1412) [Data set]. Retrieved November 24, 2026, from "
            "https://timeline.example/events/?from=2017&to=2018&dyad=dprk:usa"
        ),
        "mla": (
            "“Events from 2017 to 2018 between North Korea and the United States.” Korean Peninsula Tension Timeline, "
            "214 events, revision 1412, 3 May 2026, https://timeline.example/events/?from=2017&to=2018&dyad=dprk:usa. "
            "Accessed 24 Nov. 2026."
        ),
    }


@pytest.mark.parametrize(
    ("style", "italic"), [("chicago", []), ("apa", [EVENT.title]), ("mla", [EVENT.site])]
)
def test_each_style_sets_its_own_part_in_italics(style, italic):
    [found] = [reference for reference in references.write(EVENT) if reference.name == style]
    assert [run.text for run in found.runs if run.is_italic] == italic


def test_a_korean_reader_gets_korean_days():
    with translation.override("ko"):
        assert "2026년 11월 24일" in written(VIEW)["mla"]


def test_bibtex_is_read_by_its_parser():
    library = bibtexparser.parse_string(written(VIEW)["bibtex"])
    assert library.failed_blocks == []
    [entry] = library.entries
    assert (entry.entry_type, entry.key) == ("misc", "kptt-view-1a2b3c4d-r1412")
    assert {field.key: field.value for field in entry.fields} == {
        "author": "{Korean Peninsula Tension Timeline}",
        "title": "{Events from 2017 to 2018 between North Korea and the United States}",
        "year": "2026",
        "month": "may",
        "version": "revision 1412",
        "howpublished": "Data set",
        "url": "https://timeline.example/events/?from=2017&to=2018&dyad=dprk:usa",
        "urldate": "2026-11-24",
        "langid": "english",
        "note": "214 events, revision 1412",
        "rights": "CC BY 4.0, https://creativecommons.org/licenses/by/4.0/",
    }


def test_ris_is_read_by_its_parser():
    assert rispy.loads(written(EVENT)["ris"]) == [
        {
            "type_of_reference": "WEB",
            "id": "kptt-k7f3q9",
            "authors": ["Korean Peninsula Tension Timeline"],
            "title": "North Korea conducts its third nuclear test, 12 February 2013",
            "secondary_title": "Korean Peninsula Tension Timeline",
            "year": "2026",
            "date": "2026/09/03",
            "edition": "revision 1412",
            "access_date": "2026/11/24",
            "language": "en",
            "urls": ["https://timeline.example/events/k7f3q9/north-korea/"],
            "custom2": "CC BY 4.0, https://creativecommons.org/licenses/by/4.0/",
            "notes": ["Event k7f3q9, revision 1412"],
        }
    ]


def test_csl_json_is_one_item():
    assert json.loads(written(VIEW)["csl"]) == [
        {
            "id": "kptt-view-1a2b3c4d-r1412",
            "type": "dataset",
            "title": "Events from 2017 to 2018 between North Korea and the United States",
            "author": [{"literal": "Korean Peninsula Tension Timeline"}],
            "container-title": "Korean Peninsula Tension Timeline",
            "issued": {"date-parts": [[2026, 5, 3]]},
            "accessed": {"date-parts": [[2026, 11, 24]]},
            "version": "revision 1412",
            "URL": "https://timeline.example/events/?from=2017&to=2018&dyad=dprk:usa",
            "language": "en",
            "note": "214 events, revision 1412. CC BY 4.0, https://creativecommons.org/licenses/by/4.0/",
        }
    ]
