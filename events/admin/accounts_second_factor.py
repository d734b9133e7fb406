"""The second factor: setting it up with any authenticator app, showing it at sign-in, taking it away again.

The page stands before the admin's own gate, so each view looks for itself at who asks.
"""

from typing import Any

import django_otp
import segno
from django import forms
from django.contrib import admin, messages
from django.contrib.auth import logout
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import csrf_protect
from django_otp.plugins.otp_totp.models import TOTPDevice

from events import guard

TEMPLATE = "admin/second_factor.html"


class CodeForm(forms.Form):
    """The six digits that the authenticator shows."""

    token = forms.RegexField(
        r"^\d{6}$",
        label=gettext_lazy("Code of six digits"),
        error_messages={"invalid": gettext_lazy("Type the six digits that your app shows now.")},
        widget=forms.TextInput(
            attrs={
                "inputmode": "numeric",
                "autocomplete": "one-time-code",
                "autofocus": True,
                "size": 8,
            }
        ),
    )

    def __init__(self, *args: Any, device: TOTPDevice, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.device = device
        if self.is_bound:  # apps show the digits in groups
            self.data = {"token": "".join(self.data.get("token", "").split())}

    def clean_token(self) -> str:
        """The digits, once they are the right ones; a wrong code makes the next one wait."""
        token: str = self.cleaned_data["token"]
        with transaction.atomic():
            device = TOTPDevice.objects.select_for_update().get(pk=self.device.pk)
            allowed, why = device.verify_is_allowed()
            right = allowed and device.verify_token(token)
        if not allowed and why:
            raise forms.ValidationError(_("Too many wrong codes: wait a little, then try again."))
        if not right:
            said = _("That code is wrong or was used before. Type the one that your app shows now.")
            raise forms.ValidationError(said)
        self.device = device
        return token


@never_cache
@csrf_protect
def second_factor(request: HttpRequest) -> HttpResponse:
    """Set up, show or take away, by what the user has and has shown."""
    user: Any = request.user
    if not (user.is_active and user.is_staff):
        return redirect("admin:login")
    if "sign_out" in request.POST:
        logout(request)
        return redirect("admin:login")
    device = guard.device_of(user)
    if device is None:
        return _set_up(request)
    return _take_away(request, device) if user.is_verified() else _show(request, device)


def _set_up(request: HttpRequest) -> HttpResponse:
    """A new authenticator: the QR code, the key to type, and the first code as proof."""
    unproven = TOTPDevice.objects.filter(user=request.user, confirmed=False)
    device = unproven.first() or unproven.create(user=request.user, confirmed=False, name="app")
    form = CodeForm(request.POST or None, device=device)
    if form.is_valid():
        form.device.confirmed = True
        form.device.save(update_fields=["confirmed"])
        messages.success(request, _("From now on, signing in asks for a code of your app."))
        return _enter(request, form.device)
    context = {"step": "set_up", "qr": _qr(device), "key": _key(device)}
    return _page(request, form, _("Set up a second factor"), context)


def _show(request: HttpRequest, device: TOTPDevice) -> HttpResponse:
    """The second step of signing in."""
    form = CodeForm(request.POST or None, device=device)
    if form.is_valid():
        return _enter(request, form.device)
    return _page(request, form, _("Second factor"), {"step": "show"})


def _take_away(request: HttpRequest, device: TOTPDevice) -> HttpResponse:
    """What is set up; a code takes it away, unless the installation asks for it."""
    obliged = guard.must_have_second_factor(request.user)
    form = CodeForm(None if obliged else request.POST or None, device=device)
    if form.is_valid():
        device.delete()
        messages.success(request, _("Signing in asks for your password alone again."))
        return redirect("admin:index")
    return _page(request, form, _("Second factor"), {"step": "take_away", "obliged": obliged})


def _enter(request: HttpRequest, device: TOTPDevice) -> HttpResponse:
    """On to the page that was asked for, in a session that has shown the factor."""
    django_otp.login(request, device)
    request.session.cycle_key()
    wanted = request.GET.get("next", "")
    here = url_has_allowed_host_and_scheme(
        wanted, allowed_hosts={request.get_host()}, require_https=request.is_secure()
    )
    return redirect(wanted if here else "admin:index")


def _page(
    request: HttpRequest, form: CodeForm, title: str, context: dict[str, Any]
) -> HttpResponse:
    whole = {**admin.site.each_context(request), "title": title, "form": form, **context}
    return render(request, TEMPLATE, whole)


def _qr(device: TOTPDevice) -> SafeString:
    """The device's address as a QR code, dark on light in either colour scheme, drawn here."""
    code = segno.make(device.config_url, error="m")
    svg = code.svg_inline(border=4, dark="#000", light="#fff", omitsize=True)
    return mark_safe(svg)  # drawn here, from an address made here


def _key(device: TOTPDevice) -> str:
    """The key in groups of four, for who cannot scan."""
    secret = device.config_url.partition("secret=")[2].partition("&")[0]
    return " ".join(secret[start : start + 4] for start in range(0, len(secret), 4))
