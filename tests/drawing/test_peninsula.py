"""The map: places stand where they lie, the largest first, and those far away are left out."""

from dataclasses import dataclass

from events.drawing.peninsula import LARGEST, draw


@dataclass
class Spot:
    latitude: float
    longitude: float
    n: int = 1


SEOUL, PYONGYANG, GENEVA = Spot(37.57, 126.98, 1), Spot(39.02, 125.75, 4), Spot(46.2, 6.15, 9)


def test_only_what_lies_near_is_drawn_the_largest_first():
    points = draw([SEOUL, GENEVA, PYONGYANG]).points
    assert [(point.place, point.radius) for point in points] == [
        (PYONGYANG, LARGEST),
        (SEOUL, LARGEST / 2),
    ]


def test_north_is_up_and_east_is_right():
    pyongyang, seoul = draw([SEOUL, PYONGYANG]).points
    assert pyongyang.y < seoul.y
    assert pyongyang.x < seoul.x


def test_a_single_place_has_a_modest_disc():
    assert draw([SEOUL]).points[0].radius == 5.0
