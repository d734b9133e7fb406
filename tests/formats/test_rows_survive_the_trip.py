"""Any row that can be written is read back as the same row, and written again as the same bytes."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from events import codebook
from events.formats.row import CitationPart, EventRow, LinkPart, Toll, decode, encode

slugs = st.from_regex(r"[a-z0-9]{1,8}(-[a-z0-9]{1,8}){0,2}", fullmatch=True)
ids = st.from_regex(r"[2-9b-z]{6}", fullmatch=True)
texts = st.text(st.characters(exclude_categories=["Cs"]), max_size=80)
counts = st.none() | st.integers(0, 10**6)
tolls = st.none() | st.builds(Toll, counts, st.integers(0, 99), counts)
urls = st.from_regex(r"https?://[a-z]{1,10}\.org/[a-z0-9/]{0,20}", fullmatch=True)

rows = st.builds(
    EventRow,
    id=ids,
    status=st.sampled_from(["draft", "review", "published", "withdrawn"]),
    first_day=st.dates(date(1945, 1, 1), date(2100, 1, 1)),
    last_day=st.none() | st.dates(date(1945, 1, 1), date(2100, 1, 1)),
    precision=st.sampled_from(["day", "month", "year"]),
    title=texts.filter(bool),
    title_ko=texts,
    summary=texts,
    event_type=st.sampled_from(list(codebook.event_types())),
    score=st.integers(-100, 100).map(lambda n: n / 10),
    attribution=st.sampled_from(["confirmed", "claimed", "disputed"]),
    initiators=st.lists(slugs, max_size=3).map(tuple),
    targets=st.lists(slugs, max_size=3).map(tuple),
    place=st.none() | slugs,
    topics=st.lists(slugs, max_size=4).map(lambda items: tuple(sorted(items))),
    killed=tolls,
    injured=tolls,
    citations=st.lists(st.builds(CitationPart, urls, texts), max_size=3).map(tuple),
    links=st.lists(
        st.builds(LinkPart, st.sampled_from(list(codebook.LINK_TYPES)), ids), max_size=3
    ).map(tuple),
    note=texts,
)


@given(rows)
def test_an_event_row_is_the_same_after_writing_and_reading(row):
    line = encode(row)
    assert b"\n" not in line
    again = decode(line, EventRow)
    assert again == row
    assert encode(again) == line
