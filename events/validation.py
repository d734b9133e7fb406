"""The index held against an outside series: reads the series, measures, and keeps the result (METHOD.md 5)."""

import csv
import hashlib
import math
from collections import defaultdict
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

import numpy as np
from django.utils import timezone

from events import caching, observations
from events.analysis.ranks import FEWEST_MONTHS, RankCorrelation, rank_correlation
from events.analysis.series import Series, in_series
from events.analysis.tension import DailyTension, daily_tension
from events.analysis.weights import METHOD_VERSION, weigh
from events.models import Event, Validation

MEASURES = tuple(Validation.Measure.values)


class SeriesError(ValueError):
    """A file cannot be read as a series, or does not overlap enough with the record."""


@dataclass(frozen=True, slots=True)
class OutsideSeries:
    """The mean value of each month, by its first day, and the checksum of the file."""

    months: dict[date, float]
    checksum: str


@dataclass(frozen=True, slots=True)
class Compared:
    """What came out, and over which months."""

    found: RankCorrelation
    first: date
    last: date


def read_series(path: Path) -> OutsideSeries:
    """A CSV file with the columns `date` (2013-06-16, 2013-06 or 2013-06-01) and `value`; days become monthly means.

    Raises SeriesError, which names the line, for anything else. Lines without a value are passed over.
    """
    try:
        data = path.read_bytes()
        rows = csv.DictReader(data.decode("utf-8-sig").splitlines())
    except (OSError, UnicodeDecodeError) as error:
        raise SeriesError(f"{path} cannot be read: {error}") from error
    names = {name.strip().lower(): name for name in rows.fieldnames or []}
    if not {"date", "value"} <= set(names):
        raise SeriesError(f"{path} needs a first line that names the columns date and value.")
    values: dict[date, list[float]] = defaultdict(list)
    for row in rows:
        text = (row[names["value"]] or "").strip()
        if text:
            values[_month(row[names["date"]] or "", rows.line_num)].append(
                _number(text, rows.line_num)
            )
    return OutsideSeries(
        {month: math.fsum(found) / len(found) for month, found in sorted(values.items())},
        hashlib.sha256(data).hexdigest(),
    )


def _month(text: str, line: int) -> date:
    text = text.strip()
    try:
        return date.fromisoformat(text if len(text) > 7 else f"{text}-01").replace(day=1)
    except ValueError:
        raise SeriesError(
            f"line {line}: {text!r} is no date such as 2013-06-16 or 2013-06."
        ) from None


def _number(text: str, line: int) -> float:
    try:
        value = float(text)
    except ValueError:
        value = math.nan
    if not math.isfinite(value):
        raise SeriesError(f"line {line}: {text!r} is no number.")
    return value


def compare(
    outside: OutsideSeries,
    *,
    measure: str,
    series: Series,
    first: date | None = None,
    last: date | None = None,
) -> Compared:
    """The rank correlation of the index, as monthly means, with an outside series over the months that both have.

    The index begins with the first event and ends with the last whole month. Raises SeriesError for too few months.
    """
    months = [
        month
        for month in outside.months
        if (first is None or month >= first) and (last is None or month <= last)
    ]
    own = monthly(measure, series)
    both = [month for month in months if month in own]
    if len(both) < FEWEST_MONTHS:
        raise SeriesError(
            f"{len(both)} months are in both the series and the record; {FEWEST_MONTHS} are needed."
        )
    ours = np.array([own[month] for month in both])
    theirs = np.array([outside.months[month] for month in both])
    try:
        found = rank_correlation(ours, theirs)
    except ValueError as error:
        raise SeriesError(str(error)) from error
    return Compared(found, both[0], both[-1])


def monthly(measure: str, series: Series) -> dict[date, float]:
    """The mean of a reading over each whole month of the record, by its first day."""
    counted = in_series(observations.of(Event.objects.published()), series)
    end = timezone.localdate().replace(day=1) - timedelta(days=1)
    if not counted or counted[0].first_day > end:
        return {}
    begin = counted[0].first_day.replace(day=1)
    return _means(daily_tension(weigh(counted), first=begin, last=end), measure)


def _means(daily: DailyTension, measure: str) -> dict[date, float]:
    months = daily.days.astype("datetime64[M]")
    starts = np.flatnonzero(np.r_[True, months[1:] != months[:-1]])
    counts = np.diff(np.r_[starts, len(months)])
    means = np.add.reduceat(getattr(daily, measure), starts) / counts
    days = months[starts].astype("datetime64[D]").astype(object).tolist()
    return dict(zip(days, means.tolist(), strict=True))


def store(
    outside: OutsideSeries,
    compared: Compared,
    *,
    name: str,
    measure: str,
    series: Series,
    target: float | None,
    credit: str = "",
    url: str = "",
    licence: str = "",
) -> Validation:
    """Adds the result to those on record."""
    return Validation.objects.create(
        name=name,
        credit=credit,
        url=url,
        licence=licence,
        checksum=outside.checksum,
        measure=measure,
        series=series,
        first_month=compared.first,
        last_month=compared.last,
        months=compared.found.n,
        rho=compared.found.rho,
        low=compared.found.low,
        high=compared.found.high,
        p=compared.found.p,
        target=target,
        dataset_version=caching.dataset_version(),
        method_version=METHOD_VERSION,
    )
