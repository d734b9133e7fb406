"""Invitations: an owner names whom and which group, and is shown the link once."""

from typing import Any

from django.contrib import admin
from django.db.models import Model
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from events.admin.record_admin import PlainForm, notes
from events.models import Invitation


@admin.register(Invitation)
class InvitationAdmin(admin.ModelAdmin):
    """Invitations: made and taken back, never changed."""

    form = PlainForm
    list_display = ("email", "group", "state", "invited_by", "made_at", "expires_at", "account")
    list_select_related = ("group", "invited_by", "account")
    fields = ("email", "group")

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """Nobody: a link for somebody else is another invitation."""
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """An invitation that nobody used is taken back by deleting it."""
        unused = obj is None or obj.accepted_at is None
        return unused and super().has_delete_permission(request, obj)

    def formfield_for_dbfield(self, db_field: Any, request: HttpRequest, **kwargs: Any) -> Any:
        """The groups that there are; none is made in passing."""
        field = super().formfield_for_dbfield(db_field, request, **kwargs)
        if db_field.name == "group" and field is not None:
            for sign in ("add", "change", "delete", "view"):
                setattr(field.widget, f"can_{sign}_related", False)
        return field

    def save_model(self, request: HttpRequest, obj: Invitation, form: Any, change: bool) -> None:
        """Keeps what recognises the link; the link itself goes to the page that follows, and nowhere else."""
        obj.invited_by = request.user  # type: ignore[assignment]  # signed in, or not here
        form.token = obj.new_token()
        super().save_model(request, obj, form, change)
        notes(request).invitation_token = form.token

    def response_add(
        self, request: HttpRequest, obj: Model, post_url_continue: str | None = None
    ) -> HttpResponse:
        """The link, this once."""
        token: str = notes(request).invitation_token
        context = {
            **self.admin_site.each_context(request),
            "title": _("Invitation for %(email)s") % {"email": obj},
            "invitation": obj,
            "link": request.build_absolute_uri(reverse("invitation", args=[token])),
        }
        return render(request, "admin/events/invitation/link.html", context)

    @admin.display(description=gettext_lazy("state"))
    def state(self, invitation: Invitation) -> str:
        """Open, used or expired."""
        if invitation.accepted_at:
            return _("used")
        return _("open") if invitation.is_open else _("expired")
