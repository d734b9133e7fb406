"""The guard of the sign-in: what django-axes counts, and who has to show a second factor."""

from typing import Any

from axes.handlers.database import AxesDatabaseHandler
from axes.models import AccessAttempt
from django.conf import settings
from django.http import HttpRequest
from django_otp.plugins.otp_totp.models import TOTPDevice

#: Who may publish decides what readers see: these accounts are worth most to a thief.
PUBLISH = "events.publish_event"
#: As long as axes' column of user names.
LONGEST_NAME = 255


class Guard(AxesDatabaseHandler):
    """Counts failures by account and by address."""

    def reset_user_attempts(
        self, request: HttpRequest, credentials: dict[str, Any] | None = None
    ) -> int:
        """Forgets, after a success, this account's failures from this address, and returns how many rows.

        Not those of other accounts from the address: whoever has an account could go on guessing for ever.
        """
        found = AccessAttempt.objects.filter(
            username=username(request, credentials),
            ip_address=request.axes_ip_address,  # type: ignore[attr-defined]  # set by axes
        )
        return int(found.delete()[0])


def username(request: HttpRequest, credentials: dict[str, Any] | None = None) -> str | None:
    """The name that somebody signs in with, cut to what can be stored."""
    typed = (credentials or request.POST).get("username")
    return None if typed is None else str(typed)[:LONGEST_NAME]


def device_of(user: Any) -> TOTPDevice | None:
    """The authenticator that the user has confirmed."""
    found: TOTPDevice | None = TOTPDevice.objects.devices_for_user(user, confirmed=True).first()
    return found


def must_have_second_factor(user: Any) -> bool:
    """Whether the installation obliges the user to have one."""
    return bool(settings.REQUIRE_SECOND_FACTOR and user.has_perm(PUBLISH))


def is_let_in(user: Any) -> bool:
    """Whether a signed-in user has shown the second factor in this session, or needs none.

    Asked several times for one page, so the answer stays with the user of the request.
    """
    if getattr(user, "otp_device", None) is not None:
        return True
    if not hasattr(user, "is_let_in_without"):
        user.is_let_in_without = device_of(user) is None and not must_have_second_factor(user)
    return bool(user.is_let_in_without)
