"""Imports: a file is sent, its columns are told, its report is read, and all of it is stored or nothing."""

from collections.abc import Callable
from typing import Any

from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied
from django.core.paginator import Paginator
from django.http import (
    Http404,
    HttpRequest,
    HttpResponse,
    HttpResponseBase,
    HttpResponseRedirect,
    JsonResponse,
    StreamingHttpResponse,
)
from django.template.response import TemplateResponse
from django.urls import URLPattern, path, reverse
from django.utils.translation import gettext as _
from django.views.decorators.csrf import csrf_exempt, csrf_protect
from django.views.decorators.http import require_GET, require_http_methods

from events.admin.imports_upload import LimitedUpload, UploadForm, is_hopeless, limit, sent
from events.imports import jobs, receiving, report
from events.imports.jobs import Job
from events.imports.reading import Refusal, columns, template
from events.imports.reading.table import too_large

#: Rows of a report on one page.
ON_A_PAGE = 100
SHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
TEMPLATES: dict[str, tuple[Callable[[], bytes], str]] = {
    "csv": (template.as_csv, "text/csv; charset=utf-8"),
    "xlsx": (template.as_spreadsheet, SHEET),
}
#: What an import does besides adding events.
PERMISSIONS = ("events.add_event", "events.change_event", "events.add_source")


def paths(admin_view: Callable[[Any], Any]) -> list[URLPattern]:
    """The addresses of the pages, behind the admin's sign-in."""
    return [
        path("imports/", admin_view(imports), name="imports"),
        path("imports/template.<str:ending>", admin_view(import_template), name="import_template"),
        path("imports/<slug:token>/", admin_view(import_job), name="import_job"),
        path("imports/<slug:token>/columns/", admin_view(import_columns), name="import_columns"),
        path("imports/<slug:token>/progress/", admin_view(import_progress), name="import_progress"),
        path("imports/<slug:token>/report.csv", admin_view(import_report), name="import_report"),
    ]


# -- pages ------------------------------------------------------------------------------------------------------------


@csrf_exempt  # the token stands in the body, which must not be read before its limit holds; `_receive` asks for it
@require_http_methods(["GET", "HEAD", "POST"])
def imports(request: HttpRequest) -> HttpResponseBase:
    """The form that sends a file, and what was sent."""
    _permit(request)
    if request.method != "POST":
        return _list(request, UploadForm(may_review=_may_review(request)))
    if is_hopeless(request):
        form = UploadForm(may_review=_may_review(request))
        return _list(request, form, refused=too_large(sent(request)))
    return _receive(request, limit(request))


@csrf_protect
def _receive(request: HttpRequest, handler: LimitedUpload) -> HttpResponse:
    form = UploadForm(request.POST, request.FILES, handler=handler, may_review=_may_review(request))
    job = _received(request, form)
    return _to(job) if job else _list(request, form)


def _list(request: HttpRequest, form: UploadForm, refused: str = "") -> TemplateResponse:
    known = {"form": form, "refused": refused, "columns": columns.OFFERED}
    mine = jobs.of_user(request.user.pk or 0)
    page = _page(request, "list", _("Import events"), jobs=mine, **known)
    page.status_code = 413 if refused else 200
    return page


def import_job(request: HttpRequest, token: str) -> HttpResponseBase:
    """The progress of a job, then its report; sent, it stores the file, checks it again or throws it away."""
    job = _job(request, token)
    if request.method == "POST":
        return _act(request, job)
    if job.state == "mapping":
        return HttpResponseRedirect(reverse("admin:import_columns", args=[job.token]))
    wanted = request.GET.get("result", "")
    shown = _report_page(request, job, wanted)
    known = {"job": job, "page": shown, "wanted": wanted, "counts": _counts(job)}
    return _page(request, "job", job.file_name, writes=_writes(job), **known)


def import_columns(request: HttpRequest, token: str) -> HttpResponseBase:
    """Says what the file's columns are."""
    job = _job(request, token)
    refused = ""
    if request.method == "POST":
        chosen = {name: request.POST.get(f"column-{n}", "") for n, name in enumerate(job.headings)}
        try:
            receiving.choose(job, chosen)
            return _to(job)
        except Refusal as error:
            job.matched, refused = chosen, str(error)
    known = {"job": job, "rows": _columns(job), "columns": columns.COLUMNS, "refused": refused}
    return _page(request, "columns", _("Which column is which?"), **known)


@require_GET
def import_progress(request: HttpRequest, token: str) -> JsonResponse:
    """How far the job is, for the script that shows it."""
    job = _job(request, token)
    done, total = job.progress()
    return JsonResponse({"done": done, "total": total, "working": job.is_working})


@require_GET
def import_report(request: HttpRequest, token: str) -> StreamingHttpResponse:
    """The whole report as a file."""
    job = _job(request, token)
    answer = StreamingHttpResponse(
        report.as_csv(report.read(job.report)), content_type="text/csv; charset=utf-8"
    )
    answer["Content-Disposition"] = f'attachment; filename="import-report-{job.token[:6]}.csv"'
    return answer


@require_GET
def import_template(request: HttpRequest, ending: str) -> HttpResponse:
    """The template with the names of the columns and an example."""
    _permit(request)
    if ending not in TEMPLATES:
        raise Http404
    make, kind = TEMPLATES[ending]
    answer = HttpResponse(make(), content_type=kind)
    answer["Content-Disposition"] = f'attachment; filename="events-template.{ending}"'
    return answer


# -- what the pages ask -----------------------------------------------------------------------------------------------


def _may_review(request: HttpRequest) -> bool:
    """Whether the person may have new events submitted at once."""
    return request.user.has_perm("events.publish_event")


def _permit(request: HttpRequest) -> None:
    if not request.user.has_perms(PERMISSIONS):
        raise PermissionDenied


def _job(request: HttpRequest, token: str) -> Job:
    """The job of that name, if it is the person's own."""
    _permit(request)
    job = jobs.get(token)
    if job is None or job.user != request.user.pk:
        raise Http404
    return job


def _received(request: HttpRequest, form: UploadForm) -> Job | None:
    if not form.is_valid():
        return None
    data = form.cleaned_data
    try:
        return receiving.receive(
            data["file"].chunks(),
            data["file"].name,
            request.user,  # type: ignore[arg-type]  # the admin has let nobody in who is not signed in
            submit=data.get("review", False),
            reason=data["reason"],
            public_note=data["public_note"].strip(),
        )
    except Refusal as error:
        form.add_error("file", str(error))
        return None


def _act(request: HttpRequest, job: Job) -> HttpResponseRedirect:
    if "remove" in request.POST and not job.is_working:
        job.remove()
        messages.success(request, _("The file and its report are removed."))
        return HttpResponseRedirect(reverse("admin:imports"))
    receiving.store(job)
    return _to(job)


def _to(job: Job) -> HttpResponseRedirect:
    name = "import_columns" if job.state == "mapping" else "import_job"
    return HttpResponseRedirect(reverse(f"admin:{name}", args=[job.token]))


def _page(request: HttpRequest, name: str, title: str, **known: Any) -> TemplateResponse:
    context = {**admin.site.each_context(request), "title": title, **known}
    return TemplateResponse(request, f"admin/imports/{name}.html", context)


def _report_page(request: HttpRequest, job: Job, wanted: str) -> Any:
    outcomes = list(report.read(job.report, wanted)) if job.report.exists() else []
    return Paginator(outcomes, ON_A_PAGE).get_page(request.GET.get("page"))


def _counts(job: Job) -> list[tuple[str, object, int]]:
    return [(result, report.RESULTS[result], number) for result, number in job.counts.items()]


def _writes(job: Job) -> int:
    """How many events the job would write."""
    return sum(job.counts.get(result, 0) for result in report.WRITING)


def _columns(job: Job) -> list[tuple[str, str, bool]]:
    return [(name, job.matched[name], columns.is_derived(name)) for name in job.headings]
