"""Where a reader says what is wrong with an event: a form without an account.

Three things keep machines out, and none of them asks anything of people: a field that nobody sees and machines fill, a
signed moment at which the form was shown, and a number of reports an hour from one address.
"""

from time import time
from typing import Any

from django import forms
from django.conf import settings
from django.core import signing
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import csrf_protect

from events import visitor
from events.models import Event, Report
from events.views.errors import gone

#: Seconds in which nobody reads an event and writes what is wrong with it.
SOONEST = 4
#: Seconds for which a form that was left open can be sent.
LATEST = 86_400
HOUR = 3600


class ReportForm(forms.ModelForm):
    """What is wrong, and where to answer."""

    #: What a form with errors answers, and after how many seconds it can be sent again.
    status = 400
    wait = 0
    #: Nobody sees it; machines fill it because of its name.
    website = forms.CharField(required=False, label=gettext_lazy("Leave this empty"))
    shown = forms.CharField(required=False, widget=forms.HiddenInput)

    class Meta:
        model = Report
        fields = ("text", "email")
        labels = {
            "text": gettext_lazy("What is wrong?"),
            "email": gettext_lazy("Your e-mail address, if you want an answer"),
        }
        help_texts = {
            "text": gettext_lazy("Say what should stand there instead, and where you read it."),
            "email": gettext_lazy("Optional. Editors see it, nobody else, and only to answer you."),
        }
        widgets = {
            "text": forms.Textarea(attrs={"rows": 8}),
            "email": forms.EmailInput(attrs={"autocomplete": "email"}),
        }

    def __init__(self, *args: Any, event: Event, **kwargs: Any) -> None:
        kwargs |= {"label_suffix": "", "instance": Report(event=event)}
        super().__init__(*args, **kwargs)
        self.signer = signing.TimestampSigner(salt=f"report {event.public_id}")
        self.fields["website"].widget.attrs |= {"tabindex": "-1", "autocomplete": "off"}
        self.fields["shown"].initial = self.initial_shown()

    def initial_shown(self) -> str:
        """The present moment, signed for this event."""
        return self.signer.sign("shown")

    def clean(self) -> dict[str, Any]:
        """Refuses machines in words that help a person who is taken for one; what was typed stays."""
        data: dict[str, Any] = super().clean() or self.cleaned_data
        if data.get("website"):
            self.add_error("website", _("This field must stay empty: it is there for machines."))
        try:
            self.signer.unsign(data.get("shown", ""), max_age=LATEST)
        except signing.BadSignature:
            self._show_again(_("The form was open for too long. Please send it once more."))
        else:
            if self._age(data["shown"]) < SOONEST:
                said = _("That was quick. Please read it once more, then send it again.")
                self.add_error(None, said)
        return data

    def _age(self, signed: str) -> float:
        moment = signed.rsplit(":", 2)[1]
        return time() - signing.b62_decode(moment)

    def _show_again(self, said: str) -> None:
        self.data = {**self.data.dict(), "shown": self.initial_shown()}  # type: ignore[attr-defined]
        self.add_error(None, said)

    def send(self, request: HttpRequest) -> bool:
        """Saves the report; False when it is one too many from the address in this hour.

        Sent a second time, the same words about the same event are one report.
        """
        if settings.REPORT_RATE:
            asked = visitor.count("report", request, window=HOUR)
            if asked.times > settings.REPORT_RATE:
                said = _("Too many reports came from your address. Try again later.")
                self.add_error(None, said)
                self.status, self.wait = 429, asked.seconds
                return False
        same = {"event": self.instance.event, "text": self.instance.text}
        if not Report.objects.filter(**same, state=Report.State.NEW).exists():
            self.save()
        return True


@never_cache
@csrf_protect
def report(request: HttpRequest, public_id: str) -> HttpResponse:
    """The form, with what was typed when something is missing; then on to the thanks."""
    event = _seen(public_id)
    if event.status == Event.Status.WITHDRAWN:
        return gone(request, event)
    form = ReportForm(request.POST or None, event=event)
    if form.is_valid() and form.send(request):
        return redirect("report_thanks", public_id)
    status = form.status if form.errors else 200
    response = render(request, "events/report.html", {"event": event, "form": form}, status=status)
    if form.wait:
        response["Retry-After"] = str(form.wait)
    return response


def thanks(request: HttpRequest, public_id: str) -> HttpResponse:
    """What happens next."""
    event = _seen(public_id)
    if event.status == Event.Status.WITHDRAWN:
        return gone(request, event)
    return render(request, "events/report_thanks.html", {"event": event})


def _seen(public_id: str) -> Event:
    found = Event.objects.seen().select_related("merged_into").filter(public_id=public_id).first()
    if found is None:
        raise Http404
    return found
