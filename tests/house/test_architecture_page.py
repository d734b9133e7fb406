"""docs/architecture.md names the same rooms and layers as the test that holds them."""

import re

from tests.house.layers import LAYERS, ROOT


def test_the_page_lists_every_room_with_its_layer():
    page = (ROOT / "docs" / "architecture.md").read_text(encoding="utf-8")
    rows = re.findall(r"^\| (\d) \| `([\w.]+)` \|", page, re.MULTILINE)
    assert {room: int(layer) for layer, room in rows} == {
        room: layer for room, layer in LAYERS.items() if room != "events"
    }
