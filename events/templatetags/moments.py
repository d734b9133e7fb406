"""Addresses that stay in the moment of the record that the page shows. The settings build these in."""

from typing import Any
from urllib.parse import urlencode

from django import template
from django.urls import reverse

from events import as_of

register = template.Library()


@register.filter(name="address")
def address_of(record: Any) -> str:
    """The record's page, or a page's path, as of the same moment as this one."""
    return as_of.address(record if isinstance(record, str) else record.get_absolute_url())


@register.simple_tag
def address(name: str, *args: Any, query: str = "", **parameters: Any) -> str:
    """The page of a name, as of the same moment as this one: `{% address 'events' to='2013-06-16' %}`."""
    said = "&".join(part for part in (query, urlencode(parameters, safe=":,")) if part)
    path = reverse(name, args=args)
    return as_of.address(f"{path}?{said}" if said else path)
