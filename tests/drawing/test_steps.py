"""A curve falls at its steps and stays level between them, to the end of the axis."""

from events.drawing import steps
from events.drawing.steps import Step, Tick


def test_the_line_has_both_corners_of_every_step():
    picture = steps.picture([Step(40, 0.75, 0.5, 0.9), Step(80, 0.0)], longest=100)
    assert picture.line == (
        "M0.0 0.00L0.0 0.00L400.0 0.00L400.0 25.00L800.0 25.00L800.0 100.00L1000.0 100.00"
    )


def test_the_band_runs_along_the_high_ends_and_back_along_the_low():
    picture = steps.picture([Step(50, 0.5, 0.25, 0.75)], longest=100)
    assert picture.band == (
        "M0.0 0.00L0.0 0.00L500.0 0.00L500.0 25.00L1000.0 25.00"
        "L1000.0 75.00L500.0 75.00L500.0 0.00L0.0 0.00L0.0 0.00Z"
    )


def test_the_axis_names_round_numbers_of_days():
    picture = steps.picture([], longest=400, median=68, now=200)
    assert picture.ticks == tuple(
        Tick(x, days)
        for x, days in ((0, 0), (15, 60), (30, 120), (45, 180), (60, 240), (75, 300), (90, 360))
    )
    assert (picture.median, picture.now) == (17, 50)


def test_an_axis_of_many_years_counts_years():
    picture = steps.picture([], longest=60 * 365.25)
    assert picture.in_years
    assert [(round(tick.x, 1), tick.label) for tick in picture.ticks] == [
        (0.0, 0),
        (16.7, 10),
        (33.3, 20),
        (50.0, 30),
        (66.7, 40),
        (83.3, 50),
        (100.0, 60),
    ]
    assert not steps.picture([], longest=1826).in_years
