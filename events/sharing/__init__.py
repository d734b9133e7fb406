"""How a page is passed on: the picture of a view, social cards, embeds, oEmbed."""
