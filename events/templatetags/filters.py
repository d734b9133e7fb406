"""What the form of filters needs of a view: typed values and what is wrong with them. `{% load filters %}`"""

from django import template

from events.facets import MOST, Facet
from events.filters import EventFilter

register = template.Library()


@register.simple_tag
def typed(view: EventFilter, name: str) -> str:
    """What was typed for a parameter, right or wrong."""
    return ",".join(view.selected(name))


@register.simple_tag
def typed_beside(view: EventFilter, facet: Facet) -> str:
    """What was typed for a facet and is none of its values."""
    known = {choice.value for choice in facet.choices}
    return ",".join(text for text in view.selected(facet.name) if text not in known)


@register.simple_tag
def problem(view: EventFilter, name: str) -> str:
    """What is wrong with a parameter; empty when nothing is."""
    return " ".join(view.problems.get(name, []))


@register.simple_tag
def changed_query(view: EventFilter, name: str, value: str) -> str:
    """The view's query string with one parameter changed."""
    return view.query(**{name: value})


@register.filter
def is_open(facet: Facet) -> bool:
    """Whether the facet shows its values at once: the first two do, and those with a choice made."""
    return facet.name in ("direction", "quad_class") or any(
        choice.selected for choice in facet.choices
    )


@register.filter
def is_cut(facet: Facet) -> bool:
    """Whether the facet may have more values than it shows."""
    return len(facet.choices) >= MOST
