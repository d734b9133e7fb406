"""The code to copy, as a page holds it."""

import html
import re


def code_of(page: str) -> str:
    """The HTML of the embed that a page offers."""
    [code] = re.findall(r"<textarea[^>]*data-embed-code>(.*?)</textarea>", page, re.DOTALL)
    return html.unescape(code)
