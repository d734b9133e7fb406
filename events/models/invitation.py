"""An invitation: the one-time link by which a new editor makes an account."""

from __future__ import annotations

import hashlib
import secrets
from datetime import datetime, timedelta

from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

#: How long a link can be used.
VALID = timedelta(days=7)


def end_of_validity() -> datetime:
    """Seven days from now."""
    return timezone.now() + VALID


class InvitationQuerySet(models.QuerySet["Invitation"]):
    """Invitations that answer a question."""

    def open(self) -> InvitationQuerySet:
        """Neither used nor expired."""
        return self.filter(accepted_at=None, expires_at__gt=timezone.now())

    def by_token(self, token: str) -> InvitationQuerySet:
        """The invitation of a link."""
        return self.filter(token_hash=digest(token))


class Invitation(models.Model):
    """Whom an owner invites, and into which group. The link itself is not kept, only what recognises it."""

    email = models.EmailField(_("e-mail"), help_text=_("Whom the link is for."))
    group = models.ForeignKey(
        "auth.Group",
        on_delete=models.PROTECT,
        related_name="+",
        verbose_name=_("group"),
        help_text=_("What the new editor may do: editors write, reviewers also approve."),
    )
    token_hash = models.CharField(
        _("token"),
        max_length=64,
        unique=True,
        editable=False,
        help_text=_("SHA-256 of the link's secret."),
    )
    invited_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.PROTECT,
        related_name="+",
        editable=False,
        verbose_name=_("invited by"),
        help_text=_("Who made the invitation."),
    )
    made_at = models.DateTimeField(
        _("made at"), auto_now_add=True, help_text=_("When it was made.")
    )
    expires_at = models.DateTimeField(
        _("valid until"),
        default=end_of_validity,
        editable=False,
        help_text=_("Until when the link can be used."),
    )
    accepted_at = models.DateTimeField(
        _("accepted"), null=True, editable=False, help_text=_("When the link was used.")
    )
    account = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.SET_NULL,
        null=True,
        related_name="+",
        editable=False,
        verbose_name=_("account"),
        help_text=_("The account that was made with it."),
    )

    objects = InvitationQuerySet.as_manager()

    class Meta:
        ordering = ["-made_at", "-id"]
        verbose_name = _("invitation")
        verbose_name_plural = _("invitations")

    def __str__(self) -> str:
        return self.email

    def new_token(self) -> str:
        """A fresh secret for the link; the invitation keeps its digest alone, and is saved by the caller."""
        token = secrets.token_urlsafe(32)
        self.token_hash = digest(token)
        return token

    @property
    def is_open(self) -> bool:
        """Whether the link can still be used."""
        return self.accepted_at is None and self.expires_at > timezone.now()


def digest(token: str) -> str:
    """What recognises a link's secret."""
    return hashlib.sha256(token.encode()).hexdigest()
