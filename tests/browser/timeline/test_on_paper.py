"""The chart is printed whole, dark on white, whatever the reader's screen."""


def chart_as_printed(page) -> dict[str, object]:
    return page.evaluate(
        """() => {
          const canvas = document.querySelector('[data-part="canvas"]');
          const stage = document.querySelector('[data-part="stage"]');
          const [r, g, b] = canvas.getContext("2d").getImageData(2, canvas.height - 2, 1, 1).data;
          return {
            corner: [r, g, b],
            isWhole: Math.round(canvas.getBoundingClientRect().width) === stage.clientWidth,
            ink: getComputedStyle(document.body).color,
          };
        }"""
    )


def test_a_dark_wide_screen_prints_a_whole_light_chart(chart, page):
    page.emulate_media(color_scheme="dark")
    page.set_viewport_size({"width": 1400, "height": 900})
    chart("?from=2010&to=2018")
    on_screen = chart_as_printed(page)
    page.emulate_media(color_scheme="dark", media="print")
    page.set_viewport_size({"width": 720, "height": 1000})
    assert chart_as_printed(page) == {
        "corner": [255, 255, 255],
        "isWhole": True,
        "ink": "rgb(0, 0, 0)",
    }
    page.emulate_media(color_scheme="dark", media="screen")
    page.set_viewport_size({"width": 1400, "height": 900})
    page.wait_for_timeout(300)
    assert chart_as_printed(page) == on_screen


def test_what_leads_on_is_not_printed(chart, page):
    chart("?from=2010&to=2018")
    page.emulate_media(media="print")
    for part in ("list-all", "table", "brush"):
        assert not page.locator(f'[data-part="{part}"]').is_visible()
    assert page.locator('[data-part="list"]').is_visible()
