"""Sources that an editor enters together with an event, by pasting an address where a source is asked for."""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.contrib.admin.widgets import AutocompleteSelect
from django.core.exceptions import PermissionDenied, ValidationError
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from events import addresses, record
from events.admin.labels import label
from events.admin.record_admin import PlainForm
from events.admin.source_form import SourceWords, published_field
from events.models import Source

PREFIX = "newsources"


class SourceSelect(AutocompleteSelect):
    """Suggests sources; a pasted address stands for itself until it is recorded."""

    def optgroups(self, name: str, value: Sequence[str], attr: Any = None) -> list[Any]:
        """The chosen source, recorded or not."""
        pasted = [each for each in value if addresses.is_address(str(each))]
        groups = super().optgroups(name, [each for each in value if each not in pasted], attr)
        groups[0][1].extend(self.create_option(name, each, _new(each), True, 0) for each in pasted)
        return groups


class SourceField(forms.ModelChoiceField):
    """A source; for an address, the source that is recorded under it, or one that is still to be saved."""

    def to_python(self, value: Any) -> Any:
        """The source."""
        if isinstance(value, str) and addresses.is_address(value):
            return addresses.recorded(value) or Source(url=addresses.clean(value))
        return super().to_python(value)


class NewSourceForm(SourceWords, PlainForm):
    """What must be known of a source: address, title, publisher, date and language."""

    url = forms.URLField(label=gettext_lazy("Address"), max_length=1000, assume_scheme="https")
    published = published_field()

    class Meta:
        model = Source
        fields = ("url", "title", "publisher", "published", "language")


NewSources = forms.formset_factory(NewSourceForm, extra=1, max_num=20)


def formset(data: Any = None) -> Any:
    """The rows of new sources; what was sent without them has none."""
    if data is not None and f"{PREFIX}-TOTAL_FORMS" not in data:
        data = {f"{PREFIX}-TOTAL_FORMS": "0", f"{PREFIX}-INITIAL_FORMS": "0"}
    return NewSources(data, prefix=PREFIX)


def typed(rows: Any) -> list[Source]:
    """The new sources of valid rows, unsaved."""
    return [form.instance for form in rows.forms if form.has_changed()]


def placed(
    parts: dict[str, list[dict[str, Any]]], new: list[Source]
) -> dict[str, list[dict[str, Any]]]:
    """The parts with the new sources in the place of their addresses; one that nothing names is cited last.

    Raises ValidationError for an address of which nothing else is known.
    """
    by_url = {source.url: source for source in new}
    done: dict[str, list[dict[str, Any]]] = {**parts}
    for name in ("citations", "claims"):
        done[name] = []
        for part in parts[name]:
            source = part["source"]
            if source.pk is None and source.url not in by_url:
                said = _("Say what %(url)s is: its title and publisher are needed.")
                raise ValidationError(said % {"url": source.url})
            done[name].append({**part, "source": by_url.get(source.url, source)})
    cited = {part["source"].url for part in done["citations"]}
    done["citations"] += [
        {"source": source, "locator": ""} for source in new if source.url not in cited
    ]
    return done


def store(new: list[Source], request: HttpRequest) -> None:
    """Saves the new sources with their revisions."""
    user: Any = request.user
    if new and not user.has_perm("events.add_source"):
        raise ValidationError(_("You may not add sources."))
    for source in new:
        source.save()
    record.commit(new, author=user.get_username(), reason=_("Entered with an event"))


def suggestions(address: str) -> dict[str, Any]:
    """What a field suggests for a pasted address: the source that has it, or a new one."""
    found = addresses.recorded(address)
    url = addresses.clean(address)
    one = {"id": str(found.pk), "text": label(found)} if found else {"id": url, "text": _new(url)}
    return {"results": [one], "pagination": {"more": False}}


def look_up(model_admin: Any, request: HttpRequest) -> HttpResponse:
    """What an address says of its source, as JSON."""
    if not model_admin.has_view_permission(request):
        raise PermissionDenied
    url = request.GET.get("url", "")
    if not addresses.is_address(url):
        return JsonResponse({"problem": _("This is no web address.")}, status=400)
    found, known = addresses.recorded(url), addresses.guess(url)
    return JsonResponse(
        {
            "recorded": {"id": found.pk, "text": label(found)} if found else None,
            "url": known.url,
            "publisher": known.publisher.pk if known.publisher else None,
            "published": known.published,
            "language": known.language,
        }
    )


def _new(url: str) -> str:
    known = addresses.publisher_of(url)
    if known is None:
        return _("New source: %(url)s") % {"url": url}
    return _("New source, %(publisher)s: %(url)s") % {"publisher": known.name, "url": url}
