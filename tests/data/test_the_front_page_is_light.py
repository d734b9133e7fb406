"""All that a browser fetches to show the front page with the opening data, as it is sent: compressed."""

import re

import brotli
import pytest
from django.contrib.staticfiles import finders
from django.test import Client

MOST = 250_000
TAKES = {"accept-encoding": "gzip, deflate, br"}

pytestmark = pytest.mark.usefixtures("opening_record", "db")


def test_the_front_page_is_light():
    client = Client()
    page = client.get("/", headers=TAKES)
    html = client.get("/").content.decode()
    sizes = {"/": int(page["Content-Length"])}
    for path in re.findall(r'(?:href|src)="/?static/([^"]+)"', html):
        file = finders.find(path)
        assert file is not None, f"{path} is not built"
        with open(file, "rb") as opened:
            # As WhiteNoise keeps them; a picture that is smaller as it is would only be counted too small by little.
            sizes[path] = len(brotli.compress(opened.read(), quality=11))
    for path in re.findall(r'rel="preload" href="([^"]+)"', html):
        sizes[path] = int(client.get(path, headers=TAKES)["Content-Length"])
    assert "build/timeline.js" in sizes
    assert "/api/v1/timeline/" in sizes
    assert sum(sizes.values()) <= MOST, sizes
