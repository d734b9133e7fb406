"""The admin writes moments as the site writes days, in either language."""

import re

import pytest
from django.urls import reverse

from tests.factories import recorded

PAGES = ["admin:index", "admin:events_revision_changelist"]


@pytest.mark.parametrize("page", PAGES)
@pytest.mark.parametrize(
    ("language", "form"),
    [
        ("en", r"\d{1,2} [A-Z][a-z]+ \d{4}, \d\d:\d\d"),
        ("ko", r"\d{4}년 \d{1,2}월 \d{1,2}일 \d\d:\d\d"),
    ],
)
def test_a_moment_is_written_as_the_language_writes_it(editor, page, language, form):
    recorded()
    headers = {"Accept-Language": language}
    shown = editor.get(reverse(page), headers=headers).content.decode()
    assert len(re.findall(form, shown)) == 1


def test_the_sort_of_a_record_is_named_in_korean(editor):
    recorded()
    answer = editor.get(
        reverse("admin:events_revision_changelist"), headers={"Accept-Language": "ko"}
    )
    page = answer.content.decode()
    assert '<td class="field-sort">사건</td>' in page
    assert '<a href="?record__exact=event">사건</a>' in re.sub(r"\s+", " ", page)
