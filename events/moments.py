"""What `as_of` and `release` say: a day, a revision or a release, read as a moment of the record's history."""

import re
from collections.abc import Mapping
from datetime import date, datetime, time, timedelta
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from events import as_of, words
from events.as_of import Moment
from events.models import Release, Revision

AS_OF_HELP = gettext_lazy(
    "The record as it stood at the end of a day (2026-11-01, in Seoul) or at a revision (1412)."
)
RELEASE_HELP = gettext_lazy("The record as it was released under a name: 2026.11.")
EXAMPLE = "2026-11-01"
EXAMPLE_OF_RELEASE = "2026.11"


class MomentField(forms.Field):
    """A day or the number of a revision; `clean` gives the moment."""

    def clean(self, value: Any) -> Moment | None:
        """The moment; raises ValidationError for what is neither, and for what has not come yet."""
        text = (value or "").strip()
        if not text:
            return None
        if as_of.current() is not None:  # read when the answer was begun
            return as_of.current()
        if re.fullmatch(r"[0-9]{1,18}", text):
            return _at_revision(int(text))
        try:
            day = date.fromisoformat(text if re.fullmatch(r"\d{4}-\d\d-\d\d", text) else "")
        except ValueError:
            said = _(
                "%(text)s is neither a day (2026-11-01) nor a revision (a number up to %(n)d)."
            )
            raise ValidationError(said % {"text": text, "n": _latest()}) from None
        if day > timezone.localdate():
            said = _("%(day)s has not come yet. The record stands at revision %(n)d.")
            raise ValidationError(
                " ".join((said % {"day": words.day(day), "n": _latest()}, _known()))
            )
        return at_the_end_of(day)


class _Beside(forms.TextInput):
    """Reads the name of a release, and whether a moment is named besides."""

    def value_from_datadict(self, data: Any, files: Any, name: str) -> tuple[str, bool]:
        return data.get(name) or "", bool(data.get("as_of"))


class ReleaseField(forms.Field):
    """The name of a release; `clean` gives its moment."""

    widget = _Beside

    def clean(self, value: Any) -> Moment | None:
        """The moment; raises ValidationError for an unknown name, and beside another moment."""
        text, beside = value if isinstance(value, tuple) else (value or "", False)
        if not text.strip():
            return None
        if beside:
            raise ValidationError(_("Give either as_of or release."))
        if as_of.current() is not None:  # read when the answer was begun
            return as_of.current()
        return of_release(text.strip())


def of(data: Mapping[str, Any]) -> Moment | None:
    """The moment that a query string names, None without; raises ValidationError by parameter."""
    fields: dict[str, forms.Field] = {
        "as_of": MomentField(required=False),
        "release": ReleaseField(required=False),
    }
    found, errors = [], {}
    for name, field in fields.items():
        try:
            found.append(field.clean(field.widget.value_from_datadict(data, {}, name)))
        except ValidationError as error:
            errors[name] = error.messages
    if errors:
        raise ValidationError(errors)
    return next((moment for moment in found if moment is not None), None)


def of_release(name: str) -> Moment:
    """The moment that was released under the name; raises ValidationError that lists the names there are."""
    release = Release.objects.filter(name=name).first() if "\0" not in name else None
    if release is None:
        said = _("Unknown: %(words)s.") % {"words": name}
        raise ValidationError(" ".join((said, _known())))
    return _moment(release.revision_id, release.released_on, release=release.name)


def at_the_end_of(day: date) -> Moment:
    """The record as the day left it, in the site's time zone."""
    following = datetime.combine(day + timedelta(days=1), time.min, timezone.get_current_timezone())
    with as_of.reading(None):
        return _moment(Revision.objects.last_before(following), day)


def _at_revision(number: int) -> Moment:
    latest = _latest()
    if number > latest:
        said = _("There is no revision %(number)d yet. The record stands at revision %(n)d.")
        raise ValidationError(
            " ".join((said % {"number": number, "n": latest}, _known())),
        )
    with as_of.reading(None):
        return _moment(number, timezone.localdate(Revision.objects.made_at(number)))


def _moment(revision: int, day: date, *, release: str = "") -> Moment:
    if revision == _latest():
        return Moment(revision, day, release)
    return Moment(revision, day, release, using=f"revision-{revision}")


def _latest() -> int:
    with as_of.reading(None):
        return Revision.objects.latest_number()


def _known() -> str:
    names = list(Release.objects.values_list("name", flat=True))
    if not names:
        return _("No release has been made yet.")
    return _("Releases: %(names)s.") % {"names": ", ".join(names)}
