"""An address is pasted where a source is asked for: the recorded one is chosen, an unknown one saved with the event."""

import pytest
from django.urls import reverse

from events.models import Event, Revision, Source
from tests.admin.forms import ADD, event_form, messages_of
from tests.factories import ActorFactory, PublisherFactory, SourceFactory

PASTED = "https://en.yna.co.kr/view/AEN20130616?utm_source=mail"
URL = "https://en.yna.co.kr/view/AEN20130616"


@pytest.fixture
def yonhap(db):
    return PublisherFactory(slug="yonhap", name="Yonhap", hosts=["yna.co.kr"])


def new_source(publisher, **fields):
    values = {
        "url": URL,
        "title": "N. Korea proposes talks",
        "publisher": publisher.pk,
        "published": "16 June 2013",
        "language": "en",
        **fields,
    }
    rows = {"newsources-TOTAL_FORMS": 1, "newsources-INITIAL_FORMS": 0}
    return rows | {f"newsources-0-{name}": value for name, value in values.items()}


def pasted(*sources, **fields):
    form = event_form([(ActorFactory(slug="dprk"), "initiator")], **fields)
    form["citations-TOTAL_FORMS"] = len(sources)
    return form | {f"citations-{n}-source": source for n, source in enumerate(sources)}


def test_a_new_source_is_saved_with_the_event_and_has_its_revision(editor, yonhap):
    claim = {"field": "day", "value": "16 June", "source": PASTED}
    form = pasted(PASTED) | new_source(yonhap) | {"claims-TOTAL_FORMS": 1}
    form |= {f"claims-0-{name}": value for name, value in claim.items()}
    assert editor.post(reverse(ADD), form).status_code == 302
    source = Source.objects.get()
    assert (source.url, source.title, source.publisher, source.published) == (
        URL,
        "N. Korea proposes talks",
        yonhap,
        "2013-06-16",
    )
    event = Event.objects.get()
    assert [c.source for c in event.citations.all()] == [source]
    assert [(c.source, c.field) for c in event.claims.all()] == [(source, "day")]
    assert list(Revision.objects.order_by("number").values_list("record", "author")) == [
        ("source", "editor"),
        ("event", "editor"),
    ]


def test_a_new_source_that_no_row_names_is_cited(editor, yonhap):
    assert editor.post(reverse(ADD), pasted() | new_source(yonhap)).status_code == 302
    assert [c.source.url for c in Event.objects.get().citations.all()] == [URL]


def test_an_address_that_is_recorded_is_that_source(editor):
    source = SourceFactory(url=f"http://www.{URL.removeprefix('https://')}/")
    assert editor.post(reverse(ADD), pasted(PASTED)).status_code == 302
    assert [c.source for c in Event.objects.get().citations.all()] == [source]


def test_an_address_of_which_nothing_is_known_is_refused_and_stays(editor):
    page = editor.post(reverse(ADD), pasted(PASTED))
    assert messages_of(page) == [f"Say what {URL} is: its title and publisher are needed."]
    assert f'value="{PASTED.replace("&", "&amp;")}" selected' in page.content.decode()
    assert Source.objects.count() == 0


def test_nothing_is_saved_when_the_event_is_refused(editor, yonhap):
    page = editor.post(reverse(ADD), pasted(PASTED, title="") | new_source(yonhap))
    assert (page.status_code, Source.objects.count()) == (200, 0)


def test_a_new_source_without_a_title_is_refused(editor, yonhap):
    page = editor.post(reverse(ADD), pasted(PASTED) | new_source(yonhap, title=""))
    assert messages_of(page) == ["A new source lacks something: see below the sources."]


def test_the_field_suggests_the_recorded_source_or_a_new_one(editor, yonhap):
    asked = {
        "app_label": "events",
        "model_name": "citation",
        "field_name": "source",
        "term": PASTED,
    }
    address = reverse("admin:autocomplete")
    assert editor.get(address, asked).json()["results"] == [
        {"id": URL, "text": f"New source, Yonhap: {URL}"}
    ]
    source = SourceFactory(url=URL, title="Talks", publisher=yonhap, published="2013")
    assert editor.get(address, asked).json()["results"] == [
        {"id": str(source.pk), "text": "Talks (Yonhap, 2013)"}
    ]


def test_the_look_up_fills_what_the_address_says(editor, client, yonhap):
    address = reverse("admin:events_event_address")
    assert editor.get(address, {"url": PASTED}).json() == {
        "recorded": None,
        "url": URL,
        "publisher": yonhap.pk,
        "published": "2013-06-16",
        "language": "en",
    }
    assert editor.get(address, {"url": "yonhap"}).status_code == 400
    assert client.get(address, {"url": PASTED}).status_code == 302
