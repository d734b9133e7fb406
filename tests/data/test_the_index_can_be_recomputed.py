"""The index equals what anybody computes from the public files: this test imports nothing of the measures."""

import csv
import io
import math
from calendar import monthrange
from datetime import date, timedelta
from statistics import NormalDist

import pytest

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("opening_record")]

RHO = 2 ** (-1 / 30)
Z = NormalDist().inv_cdf(0.95)
DOUBT = {"confirmed": 0.0, "claimed": 0.15, "disputed": 0.30}
#: Days after which nothing is left of an act: of a war, 6 * 2**-50.
MEMORY = 1500
POWERS = [RHO**n for n in range(2 * MEMORY + 800)]
FIRST, LAST = date(1945, 8, 15), date(2026, 6, 30)


def table(client, path):
    response = client.get(path)
    body = b"".join(response.streaming_content) if response.streaming else response.content
    return list(csv.DictReader(io.StringIO(body.decode("utf-8-sig"), newline="")))


def weight(score):
    size = abs(score)
    return 6.0 if size >= 9.9 else (size / 10) ** 2


def variance(score, low, high, attribution):
    if abs(score) >= 9.9:
        return 0.0
    low, high = max(score - 1, min(low, score)), min(score + 1, max(high, score))
    floor, ceiling = (-9.8, 0.0) if score < 0 else (0.0, 9.8)
    low, high = min(max(low, floor), ceiling), min(max(high, floor), ceiling)
    return (weight(high) - weight(low)) ** 2 / 12 + (DOUBT[attribution] * weight(score)) ** 2


def days_of(row):
    """First and last day of the act, and whether its weight is spread over them."""
    first = date.fromisoformat(row["first_day"])
    if row["last_day"]:
        return first, date.fromisoformat(row["last_day"]), False
    if row["precision"] == "month":
        return first, first.replace(day=monthrange(first.year, first.month)[1]), True
    if row["precision"] == "year":
        return first, date(first.year, 12, 31), True
    return first, first, False


def pressure(rows, ranges, sign):
    """Pressure and its variance for every day, day after day."""
    size = (LAST - FIRST).days + 1
    total, doubt = [0.0] * size, [0.0] * size
    for row in rows:
        score = float(row["score"])
        if score * sign <= 0:
            continue
        first, last, spread = days_of(row)
        w, v = weight(score), variance(score, *ranges[row["event_type"]], row["attribution"])
        a, b = (first - FIRST).days, (last - FIRST).days
        middle = a + (b - a) // 2
        for day in range(max(a, 0), min(size, b + MEMORY)):
            end = min(b, day)
            left = (
                sum(POWERS[day - end : day - a + 1]) / (b - a + 1) if spread else POWERS[day - end]
            )
            total[day] += w * left
            if not spread or day >= middle:
                doubt[day] += v * POWERS[2 * (day - (middle if spread else end))]
    return total, doubt


def gauge(pressure):
    return 100 * (1 - 2 ** (-pressure))


def test_every_day_equals_an_independent_recomputation(client):
    rows = table(client, "/data/events.csv")
    ranges = {
        t["code"]: (float(t["min_score"]), float(t["max_score"]))
        for t in table(client, "/codebook/1.0.csv")
    }
    answer = client.get(f"/api/v1/tension/?from={FIRST}&to={LAST}&series=full").json()["columns"]
    p_e, v_e = pressure(rows, ranges, -1)
    p_d, v_d = pressure(rows, ranges, +1)
    worst = 0.0
    for n, day in enumerate(answer["day"]):
        assert day == (FIRST + timedelta(days=n)).isoformat()
        e, d = gauge(p_e[n]), gauge(p_d[n])
        e_low, e_high = (gauge(max(p_e[n] + k * Z * math.sqrt(v_e[n]), 0)) for k in (-1, 1))
        d_low, d_high = (gauge(max(p_d[n] + k * Z * math.sqrt(v_d[n]), 0)) for k in (-1, 1))
        ours = {
            "escalation": e,
            "de_escalation": d,
            "net": e - d,
            "net_low": e - d - math.hypot(e - e_low, d_high - d),
            "net_high": e - d + math.hypot(e_high - e, d - d_low),
        }
        worst = max(worst, *(abs(answer[name][n] - value) for name, value in ours.items()))
    assert worst < 1e-9
