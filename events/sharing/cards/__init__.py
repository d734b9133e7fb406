"""Social cards: pictures of a page or a view, 1200 by 630 pixels, that go with a link to it."""
