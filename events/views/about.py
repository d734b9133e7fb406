"""What the site is, how far its record reaches, and where its data are to be had."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone

from events import (
    approval,
    caching,
    codebook_page,
    coverage,
    export,
    file_answer,
    licence,
    structured_data,
)
from events.filters import PARAMETERS
from events.views.freshness import fresh_by_dataset


@fresh_by_dataset
def about(request: HttpRequest) -> HttpResponse:
    """What it is, for whom, how it is made, what it covers, and what it will not do."""
    cited = licence.citation(
        caching.dataset_version(), site=file_answer.site(request), seen=timezone.localdate()
    )
    context = {
        "coverage": coverage.coverage(),
        "citation": cited,
        "one_person": approval.alone(),
    }
    return render(request, "about.html", context)


@fresh_by_dataset
def data(request: HttpRequest) -> HttpResponse:
    """Every download with its size, and the parameters that narrow them all."""
    site, version = file_answer.site(request), caching.dataset_version()
    context = {
        "structured": structured_data.dataset(site, version),
        "files": export.measured(site),
        "codebook_files": codebook_page.published_files(),
        "parameters": PARAMETERS.items(),
        "citation": licence.citation(version, site=site, seen=timezone.localdate()),
        "licence": licence,
    }
    return render(request, "data.html", context)
