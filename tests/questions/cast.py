"""A small record for the questions: ten exercises a season apart, most of them followed by a launch."""

from datetime import date, timedelta

from tests.factories import PublisherFactory, SourceFactory, recorded

#: Exercises, those of them that a launch follows after five days, and what makes some of them weak evidence.
EXERCISES, FOLLOWED, DISPUTED, WELL_SOURCED, MAJOR = 10, 6, 3, 7, 5


def ten_exercises() -> list[str]:
    """The ids of the exercises, oldest first; the first ones are followed, disputed, well sourced, or major."""
    yonhap, kbs = PublisherFactory(slug="yonhap"), PublisherFactory(slug="kbs")
    found = []
    for number in range(EXERCISES):
        day = date(2016, 3, 1) + timedelta(days=120 * number)
        publishers = [yonhap, kbs] if number < WELL_SOURCED else [yonhap]
        exercise = recorded(
            title=f"Exercise number {number}",
            event_type="military_exercise",
            score=-5.5 if number < MAJOR else -3.0,
            initiators=["usa", "rok"],
            targets=["dprk"],
            first_day=day,
            attribution="disputed" if number < DISPUTED else "confirmed",
            sources=[SourceFactory(publisher=publisher) for publisher in publishers],
        )
        found.append(exercise.public_id)
        if number < FOLLOWED:
            recorded(
                title=f"Launch number {number}",
                event_type="srbm_launch",
                score=-5.0,
                targets=["rok"],
                first_day=day + timedelta(days=5),
                sources=[SourceFactory(publisher=publisher) for publisher in publishers],
            )
    return found


def six_thaws() -> None:
    """Six thaws, each of four acts within ten days, in years that are well recorded."""
    for number in range(6):
        for days, score in ((0, 7.0), (3, 6.0), (6, 5.0), (9, 5.0)):
            recorded(
                title=f"Step {days} of thaw number {number}",
                event_type="agreement",
                score=score,
                initiators=["rok", "dprk"],
                first_day=date(2001, 3, 1) + timedelta(days=200 * number + days),
            )
