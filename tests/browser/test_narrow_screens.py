"""Nothing is wider than the screen, from 320 pixels up, however long a word is."""

import pytest

from tests.factories import recorded


@pytest.mark.parametrize(
    "options", [{"viewport": {"width": w, "height": 700}} for w in (320, 768, 1400)]
)
@pytest.mark.parametrize(
    "path", ["/", "/events/", "/events/?actr=x", "/nowhere/", "event", "/coverage/"]
)
def test_no_page_scrolls_sideways(page, cast, path):
    event = recorded(
        title="Donaudampfschifffahrtselektrizitaetenhauptbetriebswerkbauunterbeamtengesellschaft",
        targets=["rok"],
    )
    page.goto(event.get_absolute_url() if path == "event" else path)
    beyond = page.evaluate(
        "document.documentElement.scrollWidth - document.documentElement.clientWidth"
    )
    assert beyond == 0


@pytest.mark.parametrize("options", [{"viewport": {"width": 360, "height": 700}}])
def test_filters_are_folded_on_a_phone_and_open_at_a_press(page, cast):
    page.goto("/events/")
    assert page.locator("#filter-from").is_hidden()
    page.locator(".filters__summary").click()
    assert page.locator("#filter-from").is_visible()


@pytest.mark.parametrize("options", [{"viewport": {"width": 1400, "height": 700}}])
def test_filters_stand_beside_the_list_on_a_desk(page, cast):
    page.goto("/events/")
    assert page.locator("#filter-from").is_visible()
    assert page.locator(".filters__summary").is_hidden()


@pytest.mark.parametrize("query", ["", "?lang=ko"], ids=["English", "Korean"])
@pytest.mark.parametrize(
    "options", [{"viewport": {"width": w, "height": 700}} for w in (1200, 1400, 1600)]
)
def test_the_masthead_stands_in_one_row_on_a_desk(page, cast, query):
    page.goto(f"/events/{query}")
    names = (".masthead__name", ".masthead__nav", ".languages", ".masthead .search")
    boxes = [page.locator(name).bounding_box() for name in names]
    middles = {round(box["y"] + box["height"] / 2) for box in boxes}
    assert max(middles) - min(middles) <= 2
    assert [box["x"] for box in boxes] == sorted(box["x"] for box in boxes)
