"""A briefing prints on one sheet of A4, however much there is to tell."""

import re
from datetime import date, timedelta

from tests.factories import recorded

LONG = "North Korea announces with unusual length that it will answer every step of the exercise with a step of its own"


def test_a_day_at_the_height_of_a_crisis_prints_on_one_page(page, cast):
    for n in range(60):
        recorded(
            title=f"{LONG}, number {n}",
            summary=" ".join([LONG] * 4),
            first_day=date(2013, 3, 10) + timedelta(days=n // 2),
            event_type="proposal" if n % 7 == 0 else "threat" if n % 2 else "deployment",
            score=2.5 if n % 7 == 0 else -4.5,
            initiators=[("dprk", "rok", "usa", "japan", "china")[n % 5]],
            targets=["un-command"],
        )
    page.goto("/briefing/2013-04-08/")
    pdf = page.pdf(prefer_css_page_size=True)
    assert re.findall(rb"/Count (\d+)", pdf) == [b"1"]
    page.emulate_media(media="print")
    assert page.locator(".masthead").is_hidden()
    assert page.locator(".lead-story__title").is_visible()
