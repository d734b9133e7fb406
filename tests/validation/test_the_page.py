"""The page of the validation: results as they are kept, misses included; how to make them where there are none."""

import re
from datetime import date

import pytest

from events import yardsticks
from events.models import Validation

pytestmark = pytest.mark.django_db


def page(client) -> str:
    return " ".join(client.get("/methodology/validation/").content.decode().split())


def outcomes(client) -> list[str]:
    """The outcomes of the tests of this site, without those of the first computation."""
    own = page(client).partition('id="reading"')[0]
    return re.findall(r"<td>(?:<strong>)?(reached|missed|<span class=.quiet.>no aim set)", own)


def kept(**fields):
    defaults = {
        "name": "GPRNK",
        "url": "https://example.org/gprnk",
        "checksum": "0" * 64,
        "measure": "net",
        "series": "full",
        "first_month": date(1995, 1, 1),
        "last_month": date(2025, 10, 1),
        "months": 370,
        "rho": 0.7512,
        "low": 0.6744,
        "high": 0.8181,
        "p": 0.002,
        "target": 0.6,
        "dataset_version": 1401,
        "method_version": "1.0",
    }
    return Validation.objects.create(**{**defaults, **fields})


def test_without_results_it_says_how_to_make_them(client):
    html = page(client)
    assert "has not been held against an outside series yet" in html
    assert "python manage.py validate_index --series gprnk.csv --name gprnk" in html


def test_a_result_stands_with_interval_chance_aim_and_outcome(client):
    kept()
    html = page(client)
    for said in ("+0.75", "+0.67 … +0.82", "p = 0.002", "≥ +0.60", "n = 370", "revision 1,401"):
        assert said in html, said
    assert outcomes(client) == ["reached"]
    assert "not been held" not in html


def test_the_page_says_how_the_numbers_are_made(client):
    html = page(client)
    assert "The interval holds the correlation in 95 of 100 redrawn records." in html
    assert "blocks of 12 months, because" in html
    assert "Chance is the share of 499 records" in html


def test_a_miss_is_shown(client):
    kept(rho=0.41)
    assert outcomes(client) == ["missed"]


def test_a_result_without_an_aim_is_neither(client):
    kept(target=None)
    assert outcomes(client) == ['<span class="quiet">no aim set']


def test_an_aim_below_zero_is_reached_from_below(client):
    kept(rho=-0.8, low=-0.84, high=-0.4, target=-0.5)
    html = page(client)
    assert "≤ −0.50" in html
    assert outcomes(client) == ["reached"]
    kept(name="Other", rho=-0.3, low=-0.5, high=0.0, target=-0.5)
    assert outcomes(client) == ["reached", "missed"]


def test_the_first_computation_is_told_with_its_misses(client):
    html = page(client)
    assert html.count("<td><strong>missed</strong>") == 3
    assert [one.yardstick for one in yardsticks.FINDINGS if not one.passed] == [
        "gpr",
        "csis",
        "cns",
    ]
    for one in yardsticks.YARDSTICKS.values():
        assert f'href="{one.url}"' in html


def test_every_finding_names_a_yardstick_that_the_page_explains():
    named = {one.yardstick for one in yardsticks.FINDINGS} - {""}
    assert named == set(yardsticks.YARDSTICKS)


def test_the_page_of_the_method_leads_to_it(client):
    assert 'href="/methodology/validation/"' in client.get("/methodology/").content.decode()
