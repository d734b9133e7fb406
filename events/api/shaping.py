"""How an answer about events is cut and completed: `fields`, `expand` and `lang`. Stored documents stay as they are.

What is expanded does not take the place of what names it: it stands beside the documents, once, by its key. So a
document is the same document whatever is asked for beside it.
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

import msgspec
from django.core.exceptions import ValidationError
from django.http import QueryDict

from events import languages
from events.api.expansion import EXPANSIONS, expanded
from events.api.parameters import LANGUAGE, Described, Parameter
from events.api.renderers import encode
from events.documents import EventSerializer
from events.filter_fields import ChoicesField

FIELDS: tuple[str, ...] = EventSerializer.Meta.fields

SHAPING: dict[str, Described] = {
    "fields": Parameter(
        ChoicesField(
            required=False,
            choices={name: name for name in FIELDS},
            help_text="Members of each event that are wanted; all of them if not given.",
        ),
        "id",
    ),
    "expand": Parameter(
        ChoicesField(
            required=False,
            choices={name: name for name in EXPANSIONS},
            help_text="Records that the events name, to be sent along under `expanded`, each once.",
        ),
        "actors",
    ),
}

_members = msgspec.json.Decoder(dict[str, msgspec.Raw]).decode


@dataclass(frozen=True, slots=True)
class Shaping:
    """What is asked of the documents beside which ones, and what is wrong with the question."""

    fields: Collection[str] = ()
    expand: Sequence[str] = ()
    korean: bool = False
    problems: Mapping[str, list[str]] = field(default_factory=dict)

    @classmethod
    def of(cls, data: QueryDict) -> "Shaping":
        """What a query string asks for."""
        if not data.keys() & {*SHAPING, *LANGUAGE}:
            return PLAIN
        values: dict[str, Any] = {}
        problems = {}
        for name in data.keys() & SHAPING.keys():
            reader = SHAPING[name].field
            try:
                values[name] = reader.clean(reader.widget.value_from_datadict(data, {}, name))
            except ValidationError as error:
                problems[name] = error.messages
        return cls(
            fields=frozenset(values.get("fields", ())),
            expand=values.get("expand", ()),
            korean=data.get("lang") == languages.KOREAN,
            problems=problems,
        )

    def cut(self, documents: Sequence[bytes]) -> Sequence[bytes]:
        """The documents in the language and with the members asked for, in their order."""
        if self.korean:
            documents = [encode(languages.in_korean(msgspec.json.decode(d))) for d in documents]
        return [self._only(d) for d in documents] if self.fields else documents

    def _only(self, document: bytes) -> bytes:
        members = _members(document)
        return encode({name: members[name] for name in members if name in self.fields})

    def beside(self, documents: Sequence[bytes]) -> bytes:
        """What is sent along with whole documents, as the last member of an object; empty for nothing."""
        if not self.expand:
            return b""
        found = expanded(documents, self.expand)
        return b',"expanded":' + encode(languages.in_korean(found) if self.korean else found)

    def one(self, document: bytes) -> bytes:
        """A single document, cut and completed."""
        return self.cut([document])[0][:-1] + self.beside([document]) + b"}"


PLAIN = Shaping()
