"""The search of the list of sources: its form, and the sources that it finds."""

from typing import Any

from django import forms
from django.db.models import Q, QuerySet
from django.http import QueryDict
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from events import directory, languages
from events.models import Publisher, Source


class SourceSearch(forms.Form):
    """What the reader looks for; `of` reads it from a query string."""

    q = forms.CharField(
        label=gettext_lazy("Words of title or publisher"), required=False, max_length=200
    )
    kind = forms.ChoiceField(label=gettext_lazy("Publisher"), required=False)
    language = forms.ChoiceField(label=gettext_lazy("Language"), required=False)
    state_media = forms.ChoiceField(label=gettext_lazy("State media"), required=False)

    def __init__(self, data: QueryDict) -> None:
        super().__init__(data, auto_id="source-%s")
        choices: dict[str, list[tuple[str, Any]]] = {
            "kind": [("", _("All kinds")), *Publisher.Kind.choices],
            "language": [("", _("All languages")), *languages.named(directory.languages())],
            "state_media": [
                ("", _("With and without")),
                ("yes", _("Only state media")),
                ("no", _("Without")),
            ],
        }
        for name, pairs in choices.items():
            field = self.fields[name]
            assert isinstance(field, forms.ChoiceField)
            field.choices = pairs

    @property
    def query(self) -> str:
        """The query string of this search, for the pager."""
        data = QueryDict(mutable=True)
        for name in self.fields:
            if self.data.get(name):
                data[name] = self.data[name]
        return data.urlencode()

    def found(self) -> QuerySet[Source]:
        """The sources, the newest first; none when the form has errors."""
        sources = directory.sources()
        if not self.is_valid():
            return sources.none()
        wanted = self.cleaned_data
        for word in wanted["q"].split():
            sources = sources.filter(Q(title__icontains=word) | Q(publisher__name__icontains=word))
        if wanted["kind"]:
            sources = sources.filter(publisher__kind=wanted["kind"])
        if wanted["language"]:
            sources = sources.filter(language=wanted["language"])
        if wanted["state_media"]:
            sources = sources.filter(publisher__state_media=wanted["state_media"] == "yes")
        return sources
