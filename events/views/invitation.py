"""Where an invited editor makes an account: once, with the link that an owner sent."""

from typing import Any

from django.contrib import messages
from django.contrib.auth.forms import BaseUserCreationForm
from django.contrib.auth.models import User
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import csrf_protect

from events.models import Invitation


class AccountForm(BaseUserCreationForm):
    """A name and a password, typed twice."""

    class Meta:
        model = User
        fields = ("username",)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        kwargs["label_suffix"] = ""
        super().__init__(*args, **kwargs)


@never_cache
@csrf_protect
def invitation(request: HttpRequest, token: str) -> HttpResponse:
    """The form; 410 for a link that was used, has expired or never was one."""
    found = Invitation.objects.open().by_token(token).select_related("group").first()
    if found is None:
        return _quiet(render(request, "invitation/gone.html", status=410))
    form = AccountForm(request.POST or None, instance=User(email=found.email, is_staff=True))
    if form.is_valid():
        if not accept(found, form):
            return _quiet(render(request, "invitation/gone.html", status=410))
        messages.success(request, _("Your account is made. Sign in with it."))
        return redirect("admin:login")
    status = 400 if form.errors else 200
    context = {"invitation": found, "form": form}
    return _quiet(render(request, "invitation/invitation.html", context, status=status))


def accept(found: Invitation, form: AccountForm) -> bool:
    """Makes the account and uses the link up; False when another request was faster."""
    with transaction.atomic():
        now = timezone.now()
        if not Invitation.objects.open().filter(pk=found.pk).update(accepted_at=now):
            return False
        account = form.save()
        account.groups.add(found.group)
        Invitation.objects.filter(pk=found.pk).update(account=account)
    return True


def _quiet(response: HttpResponse) -> HttpResponse:
    # The address is a secret: no other site is told it, and no search engine keeps it.
    response["Referrer-Policy"] = "same-origin"
    response["X-Robots-Tag"] = "noindex"
    return response
