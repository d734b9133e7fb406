"""`validate_index` on a made series gives the correlation that was put into it, and an interval that contains it."""

import csv
from datetime import date
from io import StringIO

import numpy as np
import pytest
from django.core.management import CommandError, call_command

from events import validation
from events.models import Validation
from tests.factories import EventFactory, recorded

pytestmark = pytest.mark.django_db


@pytest.fixture
def record():
    """Twenty years of threats and talks, in no order."""
    recorded(status="draft")
    random = np.random.default_rng(5)
    for year in range(1990, 2010):
        for month in range(1, 13, 2):
            hostile = random.random() < 0.6
            EventFactory(
                status="published",
                first_day=date(year, month, int(random.integers(1, 28))),
                event_type="threat" if hostile else "talks",
                score=-float(random.integers(2, 5)) if hostile else float(random.integers(1, 5)),
            )


def written(path, rows):
    with path.open("w", newline="") as file:
        csv.writer(file).writerows([("date", "value"), *rows])
    return path


def run(path, **options):
    said = StringIO()
    call_command("validate_index", series=path, stdout=said, **options)
    return said.getvalue()


def made_with(correlation, months, seed=11):
    """Values whose scores of rank correlate with those of the index as told: rank of r·z + √(1-r²)·noise."""
    own = validation.monthly("net", "full")
    random = np.random.default_rng(seed)
    order = np.argsort(np.argsort([own[month] for month in months]))
    normal = np.sort(random.normal(size=len(months)))[order]
    return correlation * normal + np.sqrt(1 - correlation**2) * random.normal(size=len(months))


def spearman_by_hand(one, other):
    """Without ties: 1 - 6 Σd² / (n(n² - 1))."""
    d = np.argsort(np.argsort(one)) - np.argsort(np.argsort(other))
    return 1 - 6 * float((d**2).sum()) / (len(d) * (len(d) ** 2 - 1))


def test_the_correlation_comes_back_and_lies_in_its_interval(record, tmp_path):
    months = [date(year, month, 1) for year in range(1990, 2010) for month in range(1, 13)]
    values = made_with(0.7, months)
    path = written(
        tmp_path / "made.csv", [(f"{m:%Y-%m}", v) for m, v in zip(months, values, strict=True)]
    )
    said = run(path, name="Made", target=0.5)
    kept = Validation.objects.get()
    own = [validation.monthly("net", "full")[month] for month in months]
    assert len(set(own)) == len(own)
    assert kept.rho == pytest.approx(spearman_by_hand(own, values), abs=1e-12)
    assert kept.low < 6 / np.pi * np.arcsin(0.35) < kept.high
    assert (kept.months, kept.first_month, kept.last_month) == (240, months[0], months[-1])
    assert (kept.p, kept.passes, kept.dataset_version) == (0.002, True, 1)
    assert said == (
        f"Made, net, full: rank correlation {kept.rho:.2f} [{kept.low:.2f}, {kept.high:.2f}], "
        "n = 240 months from 1990-01 to 2009-12, p = 0.002; target reached. Kept.\n"
    )


def test_days_become_the_means_of_their_months(record, tmp_path):
    rows = [("2000-01-01", 1), ("2000-01-15", 3), ("2000-02-29", 7), ("2000-03-01", "")]
    found = validation.read_series(written(tmp_path / "days.csv", rows))
    assert found.months == {date(2000, 1, 1): 2.0, date(2000, 2, 1): 7.0}


def test_a_miss_is_kept_like_a_hit(record, tmp_path):
    months = [date(year, month, 1) for year in range(1990, 1995) for month in range(1, 13)]
    path = written(tmp_path / "noise.csv", [(m, n * 37 % 61) for n, m in enumerate(months)])
    assert "target missed" in run(path, target=0.9)
    assert [(one.name, one.passes) for one in Validation.objects.all()] == [("noise", False)]


def test_a_span_of_years_can_be_held_out(record, tmp_path):
    months = [date(year, month, 1) for year in range(1990, 2010) for month in range(1, 13)]
    path = written(
        tmp_path / "made.csv", [(m, v) for m, v in zip(months, made_with(0.7, months), strict=True)]
    )
    run(path, first=date(1995, 1, 1), last=date(1999, 12, 1), name="gprnk", measure="escalation")
    kept = Validation.objects.get()
    assert (kept.first_month, kept.last_month) == (date(1995, 1, 1), date(1999, 12, 1))
    assert (kept.name, kept.measure, kept.passes) == ("GPRNK", "escalation", None)
    assert kept.url == "https://www.policyuncertainty.com/korea_gpr.html"


def test_only_the_last_run_of_each_test_is_shown(record, tmp_path):
    months = [date(year, month, 1) for year in range(1990, 1995) for month in range(1, 13)]
    path = written(tmp_path / "made.csv", [(m, n * 37 % 61) for n, m in enumerate(months)])
    run(path, name="a")
    run(path, name="b")
    run(path, name="a")
    assert [one.pk for one in Validation.objects.latest_of_each()] == [
        Validation.objects.filter(name="a").first().pk,
        Validation.objects.get(name="b").pk,
    ]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("day,value\n2000-01-01,3\n", "needs a first line that names the columns date and value"),
        ("date,value\n1 May 2000,3\n", "line 2: '1 May 2000' is no date such as 2013-06-16"),
        ("date,value\n2000-05,high\n", "line 2: 'high' is no number"),
        ("date,value\n2000-05,nan\n", "line 2: 'nan' is no number"),
        (
            "date,value\n2000-05,3\n",
            "1 months are in both the series and the record; 24 are needed",
        ),
        (
            "date,value\n" + "".join(f"{2000 + n // 12}-{n % 12 + 1:02},5\n" for n in range(30)),
            "a series that never changes ranks like nothing",
        ),
    ],
)
def test_a_file_that_is_no_series_is_refused_with_the_reason(record, tmp_path, text, said):
    path = tmp_path / "bad.csv"
    path.write_text(text)
    with pytest.raises(CommandError, match=said):
        run(path)
    assert not Validation.objects.exists()


def test_a_file_that_is_not_there_is_named(db, tmp_path):
    with pytest.raises(CommandError, match=r"none\.csv cannot be read"):
        run(tmp_path / "none.csv")
