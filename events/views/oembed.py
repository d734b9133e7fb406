"""The oEmbed endpoint: how a page of this site is shown where its address was pasted."""

from django.conf import settings
from django.http import HttpRequest, HttpResponse, JsonResponse, QueryDict
from django.utils import translation
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from events import file_answer, languages
from events.sharing import oembed as answers
from events.views.freshness import fresh_by_dataset

PARAMETERS = ("url", "format", "maxwidth", "maxheight")


@require_safe
@fresh_by_dataset
def oembed(request: HttpRequest) -> HttpResponse:
    """What the specification answers: 404 for an address that is not ours, 501 for a format, 401 for a closed page."""
    errors, sizes = _sizes(request.GET)
    if errors:
        return file_answer.bad_query(errors, PARAMETERS)
    form, url, site = (
        request.GET.get("format", "json"),
        request.GET["url"],
        file_answer.site(request),
    )
    if form not in answers.FORMATS:
        return file_answer.problem(501, _("Not implemented"), _("Ask for format json or xml."))
    with translation.override(_language(url)):
        try:
            said = answers.document(answers.asked(url, site=site), site=site, **sizes)
        except answers.PrivateError:
            return file_answer.problem(401, _("Closed"), _("The page is not open to readers."))
        except answers.NotHereError:
            return file_answer.problem(
                404, _("Not found"), _("Nothing to embed is at the address.")
            )
    if form == "xml":
        return HttpResponse(answers.as_xml(said), content_type="text/xml; charset=utf-8")
    return JsonResponse(said, json_dumps_params={"ensure_ascii": False})


def _sizes(data: QueryDict) -> tuple[file_answer.Errors, dict[str, int | None]]:
    """What is wrong with the parameters, and the largest width and height."""
    errors: file_answer.Errors = {}
    if not data.get("url"):
        errors["url"] = [_("Give the address of a page of this site.")]
    found: dict[str, int | None] = {}
    for name in ("maxwidth", "maxheight"):
        text = data.get(name, "")
        if text and not (text.isascii() and text.isdigit() and int(text[:6]) > 0):
            errors[name] = [_("Give a number of pixels.")]
        else:
            found[name.removeprefix("max")] = int(text[:6]) if text else None
    return errors, found


def _language(url: str) -> str:
    """The language that the address of the page chooses, or the site's first."""
    chosen = languages.chosen(QueryDict(url.partition("?")[2]).get(languages.PARAMETER))
    return chosen or settings.LANGUAGE_CODE
