"""Records with names: two of one name would share between them what belongs to one."""

from collections.abc import Iterator
from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from events import search
from events.admin.record_admin import RecordForm


class NamedForm(RecordForm):
    """A record whose new name no other of its sort may have, be it as an alias."""

    def clean_name(self) -> str:
        """The name; refused when it leads to another record already."""
        name: str = self.cleaned_data["name"].strip()
        if "name" not in self.changed_data:
            return name
        for other in type(self.instance)._default_manager.exclude(pk=self.instance.pk):
            if search.fold(name) in map(search.fold, _names(other)):
                said = _("%(other)s is recorded under this name: choose it, or tell the two apart.")
                raise ValidationError(said % {"other": other})
        return name


def _names(record: Any) -> Iterator[str]:
    yield record.name
    yield from (alias for alias in getattr(record, "aliases", ()))
