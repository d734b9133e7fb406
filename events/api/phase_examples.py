"""Examples of phases, for the schema and the documentation; a test holds each to its schema."""

from typing import Any

PHASE: dict[str, Any] = {
    "id": "crisis-2012-12-12",
    "path": "/phases/crisis-2012-12-12/",
    "kind": "crisis",
    "name": "",
    "name_ko": "",
    "summary": "",
    "first_day": "2012-12-12",
    "last_day": "2013-07-09",
    "days": 210,
    "peak_day": "2013-04-08",
    "amplitude": 87.6,
    "area": 96.0,
    "events": 55,
    "acts": 44,
    "verbal_share": 0.14,
    "opening": "tzxwqj",
    "closing": "z395vm",
    "movers": ["dprk"],
    "leading": ["dprk"],
    "waves": 1,
    "is_ongoing": False,
    "is_final": True,
    "is_incident": False,
    "is_thin": False,
}
PHASE_DETAIL: dict[str, Any] = {
    "phase": PHASE,
    "waves": [
        {
            "first_day": "2012-12-12",
            "last_day": "2013-07-09",
            "peak_day": "2013-04-08",
            "amplitude": 87.6,
        }
    ],
    "events": ["tzxwqj", "z395vm"],
    "acts": ["tzxwqj"],
    "episode": {
        "counts": {
            "verbal_cooperation": 9,
            "material_cooperation": 2,
            "verbal_conflict": 15,
            "material_conflict": 29,
        },
        "weights": {
            "verbal_cooperation": 0.9,
            "material_cooperation": 0.3,
            "verbal_conflict": 1.5,
            "material_conflict": 9.3,
        },
        "peak_escalation": 90.1,
        "peak_de_escalation": 20.5,
        "days_high": 86,
    },
}
