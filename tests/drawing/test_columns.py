"""Columns by year: one event is as tall on either side, lanes stand side by side, meetings are discs by area."""

from itertools import pairwise

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from events.drawing.columns import BAND, LARGEST, TALLEST_UNIT, TOP, Layer, draw

counts = st.dictionaries(st.integers(1945, 2026), st.integers(0, 500), max_size=10)


def test_a_column_stands_on_the_axis_and_the_next_layer_on_it():
    picture = draw(
        [Layer("deed", {1950: 2}), Layer("word", {1950: 1}), Layer("down", {1950: 4}, up=False)],
        last=2026,
        field=70,
    )
    deed, word, down = picture.columns[0].bars
    assert (deed.height, word.height, down.height) == (20, 10, 40)
    assert deed.y + deed.height == picture.upper
    assert word.y + word.height == deed.y
    assert down.y == picture.lower


def test_few_events_are_not_drawn_taller_than_a_line_of_text():
    picture = draw([Layer("deed", {1950: 1})], last=2026, field=500)
    assert picture.columns[0].bars[0].height == TALLEST_UNIT


def test_lanes_stand_side_by_side():
    layers = [Layer("a", {1950: 1}, lane="left"), Layer("b", {1950: 1}, lane="right")]
    left, right = draw(layers, last=2026, field=100).columns[0].bars
    assert left.y == right.y
    assert round(left.x + left.width, 2) == round(right.x, 2)


def test_meetings_open_a_band_and_their_area_is_their_number():
    picture = draw([], last=2026, field=100, meetings={2000: 4, 2001: 1})
    assert [column.radius for column in picture.columns] == [LARGEST, LARGEST / 2]
    assert (picture.upper, picture.lower) == (TOP, TOP + BAND)


def test_decades_are_named_and_every_second_stays_on_a_phone():
    years = draw([], last=1985, field=10).years
    assert [(line.label, line.is_major) for line in years] == [
        ("1950", False),
        ("1960", True),
        ("1970", False),
        ("1980", True),
    ]


def test_a_year_outside_is_left_out():
    assert draw([Layer("deed", {1900: 3, 2030: 3})], last=2026, field=10).columns == ()


# A loaded machine may take its time to make up the counts.
@settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(up=counts, down=counts)
def test_nothing_leaves_the_picture(up, down):
    layers = [Layer("up", up), Layer("down", down, up=False)]
    picture = draw(layers, last=2026, field=100)
    bars = [bar for column in picture.columns for bar in column.bars]
    assert all(bar.y >= 0 and bar.y + bar.height <= picture.bottom for bar in bars)
    assert all(bar.x >= 0 and bar.x + bar.width <= 100 for bar in bars)
    assert all(a.year < b.year for a, b in pairwise(picture.columns))
