"""For whoever writes a program that reads the record: examples that run, and what may be relied on."""

from dataclasses import dataclass
from functools import cache
from pathlib import Path

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.cache import cache_control
from django.views.decorators.http import require_safe

from events import file_answer

EXAMPLES = Path(settings.BASE_DIR) / "templates" / "developers" / "examples"
#: What stands in an example for scheme and host.
SITE = "https://SITE"
#: Each example's file, the language that it is written in, and what it needs.
LANGUAGES = {
    "events.sh": ("curl", "curl"),
    "events.py": ("Python", "pandas"),
    "events.R": ("R", "jsonlite"),
    "events.mjs": ("JavaScript", "Node.js 18"),
}


@dataclass(frozen=True, slots=True)
class Example:
    """A program that reads the record of this site."""

    name: str
    language: str
    needs: str
    text: str


@cache
def _text(name: str) -> str:
    return (EXAMPLES / name).read_text(encoding="utf-8")


def examples(site: str) -> list[Example]:
    """The examples, each with the address of the site."""
    return [
        Example(name.partition(".")[2], language, needs, _text(name).replace(SITE, site))
        for name, (language, needs) in LANGUAGES.items()
    ]


@require_safe
@cache_control(public=True, max_age=3600)
def developers(request: HttpRequest) -> HttpResponse:
    """Quick start, limits, and the promises."""
    context = {"examples": examples(file_answer.site(request)), "limit": settings.API_RATE}
    return render(request, "developers/page.html", context)
