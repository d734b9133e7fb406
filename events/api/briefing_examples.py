"""An example of a briefing, shortened, for the schema and the documentation; a test holds it to the schema."""

from typing import Any

BRIEFING: dict[str, Any] = {
    "day": "2013-06-16",
    "version": 5331,
    "method": "1.0",
    "climate": "confrontation",
    "arrow": "down",
    "escalation": 61.2004,
    "de_escalation": 28.5143,
    "net": 32.6861,
    "change": -30.9741,
    "raising": ["352v5k"],
    "lowering": ["w7qsnb"],
    "news": ["z395vm", "gtsgjd"],
    "open": {
        "offers": [{"event": "z395vm", "days": 0, "reactions": ["gtsgjd"]}],
        "threats": [],
        "older": [],
    },
    "turn": {
        "kind": "crisis",
        "first_day": "2012-12-12",
        "last_day": "2013-06-16",
        "days_since": 0,
        "opening": "xg2pnq",
        "closing": None,
        "peak_day": "2013-04-05",
        "amplitude": 87.5519,
        "steps": [{"event": "xg2pnq", "answers": ["zqrprk"]}],
        "more": [],
    },
    "moves": [{"party": "usa", "raising": 2, "lowering": 1, "shown": ["gtsgjd"], "rest": []}],
    "episodes": [
        {
            "first_day": "2012-12-12",
            "last_day": "2013-06-16",
            "verbal_share": 0.139,
            "interval": [0.0559, 0.2351],
            "difference": None,
            "p": None,
            "killed": 0,
            "deadliest": [],
            "strongest": "bk346v",
        },
        {
            "first_day": "2010-03-26",
            "last_day": "2011-03-01",
            "verbal_share": 0.0556,
            "interval": [0.0129, 0.1228],
            "difference": 0.0834,
            "p": 0.2725,
            "killed": 50,
            "deadliest": ["g695ks", "dhx5ts"],
            "strongest": "dhx5ts",
        },
    ],
    "thaws": {
        "n": 13,
        "ended": 13,
        "days": [66, 155, 230, 38],
        "median": 94,
        "longer_than": {"30": 0.9231, "90": 0.5385, "180": 0.3077, "365": 0.0769},
    },
    "crises": {
        "n": 27,
        "ended": 26,
        "days": [1241],
        "median": 113,
        "longer_than": {"30": 0.8889, "90": 0.5926, "180": 0.2593, "365": 0.1296},
    },
    "like": [
        {
            "day": "2009-08-13",
            "distance": 11.2742,
            "net": 23.2238,
            "net_after": 34.0387,
            "raising": "s2hzt9",
            "lowering": "knwwmf",
        }
    ],
    "came_next": {"last_day": "2013-09-14", "net": -9.7746, "events": ["zsmf53"]},
    "events": [
        {
            "id": "z395vm",
            "path": "/events/z395vm/north-korea-proposes-high-level-talks-with-the-united-states/",
            "title": "North Korea proposes high-level talks with the United States",
            "title_ko": "북한, 미국에 고위급 회담 제의",
            "first_day": "2013-06-16",
            "last_day": None,
            "event_type": "proposal",
            "score": 3.0,
        }
    ],
}
