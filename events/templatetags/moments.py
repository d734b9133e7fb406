"""Addresses that stay in the moment of the record that the page shows. The settings build these in."""

from typing import Any

from django import template

from events import as_of

register = template.Library()


@register.filter
def address(record: Any) -> str:
    """The record's page, as of the same moment as this one."""
    return as_of.address(record.get_absolute_url())
