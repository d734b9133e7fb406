"""Accounts: made by invitation, changed by owners, taken out of use rather than deleted."""

from typing import Any

from django import forms
from django.contrib import admin
from django.contrib.auth.admin import UserAdmin
from django.contrib.auth.forms import UserChangeForm
from django.contrib.auth.models import User
from django.db.models import Exists, OuterRef, QuerySet
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from django_otp.plugins.otp_totp.admin import TOTPDeviceAdmin
from django_otp.plugins.otp_totp.models import TOTPDevice

admin.site.unregister(User)
admin.site.unregister(TOTPDevice)


class AccountForm(UserChangeForm):
    """An account; what it may do follows from its groups, which are ticked."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **{"label_suffix": "", **kwargs})


@admin.register(User)
class AccountAdmin(UserAdmin):
    """Who works here. A new account is made by an invitation; nobody is told a password."""

    form = AccountForm
    filter_horizontal = ()
    fieldsets = (
        (None, {"fields": ("username", "password")}),
        (_("Who"), {"fields": ("first_name", "last_name", "email")}),
        (
            _("What the account may do"),
            {"fields": ("is_active", "is_staff", "is_superuser", "groups")},
        ),
        (_("Since when"), {"fields": ("last_login", "date_joined")}),
    )
    readonly_fields = ("last_login", "date_joined")
    list_display = ("username", "email", "group_names", "is_active", "protected", "last_login")
    list_filter = ("groups", "is_active", "is_superuser")

    def has_add_permission(self, request: HttpRequest) -> bool:
        """Never: whoever is invited chooses name and password alone."""
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """Never: history keeps the name. *Active* is taken away instead."""
        return False

    def formfield_for_dbfield(self, db_field: Any, request: HttpRequest, **kwargs: Any) -> Any:
        """Groups are few, and none is made in passing: each has its box."""
        if db_field.name == "groups":
            return db_field.formfield(widget=forms.CheckboxSelectMultiple, help_text="")
        return super().formfield_for_dbfield(db_field, request, **kwargs)

    def get_queryset(self, request: HttpRequest) -> QuerySet[User]:
        """With the groups, and whether a second factor is set up."""
        devices = TOTPDevice.objects.filter(user=OuterRef("pk"), confirmed=True)
        found = super().get_queryset(request).prefetch_related("groups")
        return found.annotate(has_device=Exists(devices))

    @admin.display(description=_("groups"))
    def group_names(self, user: User) -> str:
        """The groups, or that the account may do everything."""
        names = [group.name for group in user.groups.all()]
        return ", ".join([str(_("owner")), *names] if user.is_superuser else names)

    @admin.display(description=_("second factor"), boolean=True, ordering="has_device")
    def protected(self, user: Any) -> bool:
        """Whether signing in asks for a code."""
        return bool(user.has_device)


@admin.register(TOTPDevice)
class SecondFactorAdmin(TOTPDeviceAdmin):
    """Authenticators: an owner deletes the one of a lost phone, and sees no key."""

    list_display = ("user", "created_at", "last_used_at", "confirmed")
    list_filter = ("confirmed",)
    fields = ("user", "confirmed", "created_at", "last_used_at", "throttling_failure_count")

    def get_list_display(self, request: HttpRequest) -> Any:
        """Without the QR code of others."""
        return self.list_display

    def get_fieldsets(self, request: HttpRequest, obj: Any = None) -> Any:
        """What tells one from another, and nothing that helps to make a code."""
        return [(None, {"fields": self.fields})]

    def get_urls(self) -> list[Any]:
        """Without the pages that show a key."""
        return admin.ModelAdmin.get_urls(self)

    def has_add_permission(self, request: HttpRequest) -> bool:
        """Never: everybody sets up their own."""
        return False

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """Never."""
        return False
