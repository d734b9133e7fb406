"""Pages of a list, with the page numbers that its pager shows."""

from collections.abc import Iterable
from functools import cached_property
from typing import Any

from django.core.paginator import InvalidPage, Page, Paginator
from django.http import Http404, HttpRequest
from django.utils.translation import gettext as _

SIZE = 50


class ListPage(Page):
    """One page; `shown` are the numbers of its pager, with an ellipsis where some are left out."""

    @cached_property
    def shown(self) -> Iterable[Any]:
        """First, last and neighbouring numbers."""
        return list(self.paginator.get_elided_page_range(self.number, on_each_side=2, on_ends=1))


class ListPaginator(Paginator):
    """Cuts a list into pages."""

    def _get_page(self, *args: Any, **kwargs: Any) -> ListPage:
        return ListPage(*args, **kwargs)


def page_of(request: HttpRequest, objects: Any, *, size: int = SIZE) -> ListPage:
    """The page that `?page=` names; Http404 when there is no such page."""
    try:
        page = ListPaginator(objects, size).page(request.GET.get("page", 1))
    except InvalidPage:
        raise Http404(_("There is no such page of the list.")) from None
    assert isinstance(page, ListPage)
    return page
