"""The audit list: sign-ins, failures and steps of the workflow, to be read by owners; and what is locked just now."""

from datetime import datetime

from django.conf import settings
from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.dateparse import parse_datetime
from django.utils.timezone import is_aware
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache

from events import audit

#: Held by owners alone: the list shows from where editors work.
PERMISSION = "axes.view_accesslog"
SHOWN = 100


@never_cache
def audit_list(request: HttpRequest) -> HttpResponse:
    """The latest entries, older ones by a link; nothing in it can be changed. Locks are lifted from here."""
    if not request.user.has_perm(PERMISSION):
        raise PermissionDenied
    if request.method == "POST":
        return _unlock(request)
    who, before = request.GET.get("who", "").strip(), _moment(request.GET.get("before", ""))
    entries = audit.entries(before=before, who=who, limit=SHOWN)
    context = {
        **admin.site.each_context(request),
        "title": _("Audit"),
        "entries": entries,
        "who": who,
        "older": entries[-1].at.isoformat() if len(entries) == SHOWN else "",
        "locks": audit.locks(),
        "addresses": audit.locked_addresses(),
        "most": settings.AXES_FAILURE_LIMIT,
    }
    return render(request, "admin/audit.html", context)


def _unlock(request: HttpRequest) -> HttpResponse:
    name, address = request.POST.get("username", ""), request.POST.get("ip_address", "")
    if name or address:
        audit.unlock(username=name, ip_address=address)
        messages.success(request, _("%(name)s can sign in again.") % {"name": name or address})
    return redirect("admin:audit")


def _moment(text: str) -> datetime | None:
    try:
        found = parse_datetime(text)
    except ValueError:
        return None
    return found if found and is_aware(found) else None
