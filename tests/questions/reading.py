"""What the independent recomputations read of an answer: its figures, its table, its constants."""

from datetime import date

import numpy as np
import pytest

from tests.questions import recomputing


def close(value, by=1e-9):
    return pytest.approx(value, abs=by)


def values(said):
    return {name: figure["value"] for name, figure in said["figures"].items()}


def ends(figure):
    return figure["low"], figure["high"]


def rows(said):
    return [dict(zip(said["table"]["columns"], row, strict=True)) for row in said["table"]["rows"]]


def moves(constants, low=61, high=365):
    """The distances by which acts are moved: size, then sign, as the page of the method says; beyond the window."""
    rng, draws = np.random.default_rng(int(constants["seed"])), int(constants["draws"])
    sizes = rng.integers(low, high, size=draws, endpoint=True)
    return sizes * rng.choice(np.array([-1, 1]), size=draws)


def crises(events, said):
    found = recomputing.phases(events, date.fromisoformat(said["day"]))
    return [(first, last) for sign, first, last in found if sign > 0]
