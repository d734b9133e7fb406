"""What templates say in the reader's language. The settings build these in, so no template loads them."""

from typing import Any

from django import template
from django.conf import settings
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import get_language

from events import codebook_words, languages
from events.codebook import EventType

register = template.Library()


@register.filter
def name(record: Any) -> str:
    """What an actor, place, topic or publisher is called: 북한 on a Korean page, where it has a Korean name."""
    return languages.text(record, "name")


@register.filter
def headline(event: Any) -> str:
    """An event's title."""
    return languages.text(event, "title")


@register.filter
def text(record: Any, field: str) -> str:
    """Any other text that a record has in both languages: `{{ event|text:"summary" }}`."""
    return languages.text(record, field)


@register.filter
def only_in_english(record: Any, field: str) -> bool:
    """Whether a Korean page has to show the text in English."""
    return languages.is_korean() and not languages.has_korean(record, field)


@register.filter
def type_label(kind: EventType) -> str:
    """The name of an event type."""
    return codebook_words.type_label(kind)


@register.simple_tag
def also(record: Any, css: str = "quiet") -> SafeString:
    """The name that an actor, place, topic or type has in the site's other language; nothing where it has none."""
    if isinstance(record, EventType):
        said = record.label_en if languages.is_korean() else record.label_ko
    else:
        said = languages.other_text(record, "name")
    if not said or said == languages.text(record, "name" if hasattr(record, "name") else "code"):
        return SafeString("")
    mark = format_html(' class="{}"', css) if css else ""
    return format_html('<span{} lang="{}">{}</span>', mark, languages.other(), said)


@register.simple_tag
def lang_of(record: Any, field: str) -> SafeString:
    """A `lang` attribute for a text that a Korean page has to show in English."""
    if not only_in_english(record, field):
        return SafeString("")
    return format_html(' lang="{}"', settings.LANGUAGE_CODE)


@register.simple_tag(takes_context=True)
def canonical(context: dict[str, Any], path: str, *, query: str = "", page: int = 1) -> SafeString:
    """The page's one address in this language, and its addresses in both; `path` is without host and query."""
    site = context.get("site_url", "")
    said = "&".join(part for part in (query, f"page={page}" if page > 1 else "") if part)
    path = f"{path}?{said}" if said else path
    here = languages.canonical(path, get_language() or settings.LANGUAGE_CODE)
    codes = [code for code, _name in settings.LANGUAGES]
    pairs = [(code, languages.canonical(path, code)) for code in codes]
    return format_html('<link rel="canonical" href="{}{}">', site, here) + format_html_join(
        "",
        '\n  <link rel="alternate" hreflang="{}" href="{}{}">',
        [
            (code, site, to)
            for code, to in [*pairs, ("x-default", languages.canonical(path, codes[0]))]
        ],
    )


@register.inclusion_tag("_languages.html", takes_context=True)
def language_switch(context: dict[str, Any]) -> dict[str, Any]:
    """The present address in each language."""
    path = context["request"].get_full_path() if "request" in context else ""
    return {
        "languages": [
            (code, name, languages.address(path, code), code == get_language())
            for code, name in settings.LANGUAGES
        ]
        if path
        else []
    }
