"""About and data: what they say of the record is computed from it."""

import re

from django.utils.html import escape

from events import export
from events.filters import PARAMETERS
from events.formats import FILES


def test_about_counts_the_record(client, cast):
    html = client.get("/about/").content.decode()
    assert "<strong>3</strong> published events from 12 February 2013 to 7 March 2013" in html
    assert "1 event is known from state media alone." in html


def test_about_names_the_address_for_mail_where_there_is_one(client, cast, settings):
    assert "“Report an error”" in client.get("/about/").content.decode()
    assert "mailto:" not in client.get("/about/").content.decode()
    settings.CONTACT_EMAIL = "desk@example.org"
    assert 'href="mailto:desk@example.org"' in client.get("/about/").content.decode()


def test_data_lists_every_file_with_its_size(client, cast):
    html = client.get("/data/").content.decode()
    for ending in FILES:
        assert f'href="/data/events.{ending}"' in html
    for path in ("/data/events.sqlite", "/data/package.zip", "/feeds/events.atom"):
        assert f'href="{path}"' in html
    assert html.count("3 events, ") == len(export.EXAMPLES)


def test_every_file_has_a_line_that_uses_it(client, cast):
    files = export.measured("https://s.example")
    assert [file.name for file in files] == list(export.EXAMPLES)
    for file in files:
        [path] = re.findall(r"https://s\.example([\w./?=&:-]+)", file.example)
        assert client.get(path).status_code == 200, path


def test_data_explains_every_filter(client, cast):
    html = client.get("/data/").content.decode()
    for name, question in PARAMETERS.items():
        assert f"<code>{name}</code>" in html
        assert escape(str(question.extra["help_text"])) in html


def test_both_cite_the_revision(client, cast):
    for path in ("/about/", "/data/"):
        assert "CC BY 4.0. http://testserver (seen on" in client.get(path).content.decode()
