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
    "peak_day": "2013-04-05",
    "amplitude": 87.5519,
    "area": 95.9952,
    "events": 55,
    "acts": 37,
    "verbal_share": 0.136,
    "opening": "xg2pnq",
    "closing": "8w5p7r",
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
            "peak_day": "2013-04-05",
            "amplitude": 87.5519,
        }
    ],
    "events": ["xg2pnq", "kmspjq", "zqrprk"],
    "acts": ["xg2pnq", "zqrprk"],
    "episode": {
        "counts": {
            "verbal_cooperation": 11,
            "material_cooperation": 4,
            "verbal_conflict": 8,
            "material_conflict": 29,
        },
        "weights": {
            "verbal_cooperation": 0.87,
            "material_cooperation": 0.36,
            "verbal_conflict": 0.9875,
            "material_conflict": 6.275,
        },
        "peak_escalation": 89.9795,
        "peak_de_escalation": 38.574,
        "days_high": 121,
    },
}
