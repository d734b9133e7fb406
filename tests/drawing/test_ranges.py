"""Shares stand at their per cent of the width, intervals and base rates around them."""

from events.drawing import ranges
from events.drawing.ranges import Line, Placed


def test_a_share_stands_between_the_ends_of_its_interval():
    picture = ranges.picture(
        [
            Line("within 7 days", 0.4839, "48 %", (0.3436, 0.6268), 0.287, (0.1613, 0.4194)),
            Line("no case", None, is_chosen=True),
        ]
    )
    assert picture.lines == (
        Placed("within 7 days", "48 %", 16, 34, 48.39, 34.36, 62.68, 28.7, 16.13, 25.81, False),
        Placed("no case", "", 68, 86, None, None, None, None, None, None, True),
    )
    assert (picture.height, picture.bottom) == (130, 104)


def test_the_key_explains_a_base_rate_only_where_there_is_one():
    assert not ranges.picture([Line("words", 0.5)]).has_base
    assert ranges.picture([Line("words", 0.5, base=0.4)]).has_base


def test_long_labels_leave_no_room_for_numbers_on_a_narrow_screen():
    assert not ranges.picture([Line("within 30 days", 0.5)]).is_long
    assert ranges.picture([Line("hostile: United States → North Korea", 0.5)]).is_long
