"""The form that sends a file, and the limit that holds while the file is still on its way."""

from typing import Any

from django import forms
from django.core.files.uploadhandler import FileUploadHandler, StopUpload
from django.http import HttpRequest, QueryDict
from django.utils.datastructures import MultiValueDict
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from events.imports.reading import limits
from events.imports.reading.table import too_large

#: Bytes of a too large request that are read and thrown away, so that its sender gets an answer and no broken line.
MOST_READ = 5 * limits.MOST_BYTES


class LimitedUpload(FileUploadHandler):
    """Stops to keep a file as soon as it is larger than any that is taken."""

    def __init__(self, request: HttpRequest) -> None:
        super().__init__(request)
        self.request: HttpRequest = request
        self.size = 0

    def receive_data_chunk(self, raw_data: bytes, start: int) -> bytes:
        """Hands the data on to the next handler."""
        self.size += len(raw_data)
        if self.size > limits.MOST_BYTES:
            raise StopUpload(connection_reset=False)
        return raw_data

    def file_complete(self, file_size: int) -> None:
        """Leaves the file to the next handler."""

    @property
    def is_over(self) -> bool:
        """Whether the file was too large."""
        return self.size > limits.MOST_BYTES


def limit(request: HttpRequest) -> LimitedUpload:
    """Holds the limit over the request, whose body must not have been read yet."""
    handler = LimitedUpload(request)
    request.upload_handlers.insert(0, handler)
    return handler


def is_hopeless(request: HttpRequest) -> bool:
    """Whether so much more than any file is on its way that not even its end is waited for."""
    return sent(request) > MOST_READ


def sent(request: HttpRequest) -> int:
    """Bytes of the request's body, as its sender says."""
    return int(request.META.get("CONTENT_LENGTH") or 0)


class UploadForm(forms.Form):
    """A file, and what is to become of its rows. The file stands last: the rest is read before it is refused."""

    reason = forms.CharField(
        label=_("Reason"),
        max_length=500,
        required=False,
        widget=forms.TextInput(attrs={"class": "vTextField"}),
        help_text=_("Kept with the revisions: where the rows come from. Empty: the file's name."),
    )
    public_note = forms.CharField(
        label=_("Note for readers"),
        max_length=500,
        required=False,
        widget=forms.TextInput(attrs={"class": "vTextField"}),
        help_text=_("Needed when rows change the substance of published events."),
    )
    review = forms.BooleanField(
        label=_("Submit new events for review at once"),
        required=False,
        help_text=_("Otherwise they are drafts."),
    )
    file = forms.FileField(
        label=_("File"),
        widget=forms.FileInput(attrs={"accept": ".csv,.xlsx,.jsonl,.tsv,.txt"}),
    )

    def __init__(
        self,
        data: QueryDict | None = None,
        files: MultiValueDict[str, Any] | None = None,
        *,
        handler: LimitedUpload | None = None,
        may_review: bool = False,
    ) -> None:
        super().__init__(data, files, label_suffix="")
        self.handler = handler
        # Said when the form is made: a text with numbers in it cannot wait for its language.
        self.fields["file"].help_text = gettext(
            "CSV, Excel (.xlsx) or JSON Lines; %(rows)s rows and %(size)d MB at most."
        ) % {"rows": f"{limits.MOST_ROWS:,}", "size": limits.MOST_BYTES // 2**20}
        if not may_review:
            del self.fields["review"]

    def _clean_fields(self) -> None:
        super()._clean_fields()  # type: ignore[misc]  # Django's own step
        if self.handler is not None and self.handler.is_over:
            # Django has not seen a file; the editor sent one.
            self.errors.pop("file", None)
            self.add_error("file", too_large(sent(self.handler.request)))
