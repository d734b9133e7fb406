"""Terms: who held which office from when to when."""

from django.contrib import admin

from events.admin.record_admin import RecordAdmin
from events.models import Term


@admin.register(Term)
class TermAdmin(RecordAdmin):
    """Terms of office."""

    list_display = ("person", "office", "state", "first_day", "last_day", "acting")
    list_filter = ("acting",)
    list_select_related = ("person", "state")
    search_fields = ("person__name", "person__name_ko", "office", "state__name")
    autocomplete_fields = ("person", "state")
    # The person, the office and its first day name the term.
    permanent = ("person", "state", "office", "first_day")
    fieldsets = (
        (
            None,
            {
                "fields": (
                    "person",
                    "state",
                    "office",
                    "office_ko",
                    ("first_day", "last_day"),
                    "acting",
                )
            },
        ),
    )
