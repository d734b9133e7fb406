"""The feed of corrections is whole Atom, and what editors typed is text in it, whatever signs it holds."""

from tests.past.conftest import change


def test_what_was_typed_is_text_line_by_line(events, parsed):
    change(events[1], score=-8.0, public_note="Yield <i>below</i> 5 & falling.")
    [entry] = parsed("/feeds/corrections.atom").entries
    assert entry.summary_detail["type"] == "text/html"
    assert (
        entry.summary == "Yield &lt;i&gt;below&lt;/i&gt; 5 &amp; falling.<br />Score: −7.5 → −8.0"
    )


def test_the_feed_names_its_author_for_all_entries(events, parsed):
    assert parsed("/feeds/corrections.atom").feed.author == "Korean Peninsula Tension Timeline"
