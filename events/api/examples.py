"""One example of each answer, for the schema and the documentation; a test holds each to its schema."""

from typing import Any

EVENT: dict[str, Any] = {
    "id": "z395vm",
    "revision": 4366,
    "path": "/events/z395vm/north-korea-proposes-high-level-talks-with-the-united-states/",
    "first_day": "2013-06-16",
    "last_day": None,
    "precision": "day",
    "title": "North Korea proposes high-level talks with the United States",
    "title_ko": "북한, 미국에 고위급 회담 제의",
    "summary": (
        "Five days after the Seoul meeting fell through, a National Defence Commission spokesman offered "
        "wide-ranging talks. Washington could choose time and place but should set no preconditions."
    ),
    "summary_ko": "",
    "event_type": "proposal",
    "quad_class": 1,
    "direction": "de-escalation",
    "score": 3.0,
    "attribution": "confirmed",
    "participants": [
        {"role": "initiator", "actor": "dprk", "name": "North Korea", "name_ko": "북한"},
        {"role": "target", "actor": "usa", "name": "United States", "name_ko": "미국"},
    ],
    "place": {
        "slug": "pyongyang",
        "name": "Pyongyang",
        "name_ko": "평양",
        "latitude": 39.02,
        "longitude": 125.75,
        "precision": "city",
    },
    "topics": ["nuclear", "us-dprk-diplomacy"],
    "killed": None,
    "injured": None,
    "figures": [],
    "labels": ["single_source"],
    "citations": [
        {
            "source": {
                "id": "wn2ttg5",
                "url": "http://www.reuters.com/article/korea-north-idUSL3N0ES00R20130616",
                "title": "N.Korea proposes high-level talks with U.S.- KCNA",
                "title_described": False,
                "publisher": {
                    "slug": "reuters",
                    "name": "Reuters",
                    "country": "GB",
                    "kind": "wire",
                    "state_media": False,
                },
                "via": None,
                "published": "2013-06-16",
                "language": "en",
                "archived_url": "",
            },
            "locator": "",
        }
    ],
    "claims": [],
    "links": [{"type": "follows", "to": "sv5kmk"}],
}
REVISION: dict[str, Any] = {
    "number": 4366,
    "action": "updated",
    "made_at": "2026-11-24T06:15:00Z",
    "reason": "Korean title added.",
    "public_note": "",
    "material": False,
    "changed": ["title_ko"],
}
ACTOR: dict[str, Any] = {
    "slug": "dprk",
    "name": "North Korea",
    "name_ko": "북한",
    "aliases": ["DPRK", "조선민주주의인민공화국"],
    "kind": "state",
    "parent": None,
    "code": "PRK",
    "wikidata": "Q423",
    "events": 1012,
}
SOURCE: dict[str, Any] = {
    "id": "wn2ttg5",
    "url": "http://www.reuters.com/article/korea-north-idUSL3N0ES00R20130616",
    "title": "N.Korea proposes high-level talks with U.S.- KCNA",
    "title_described": False,
    "publisher": "reuters",
    "via": None,
    "published": "2013-06-16",
    "language": "en",
    "weak": False,
    "archived_url": "",
    "last_checked": None,
    "events": 1,
}
PUBLISHER: dict[str, Any] = {
    "slug": "yonhap",
    "name": "Yonhap",
    "country": "KR",
    "kind": "wire",
    "state_media": False,
    "hosts": ["en.yna.co.kr"],
    "sources": 240,
    "events": 210,
}
PLACE: dict[str, Any] = {
    "slug": "panmunjom",
    "name": "Panmunjom",
    "name_ko": "판문점",
    "aliases": ["Panmunjeom"],
    "latitude": 37.96,
    "longitude": 126.68,
    "precision": "site",
    "country": "",
    "events": 120,
}
TOPIC: dict[str, Any] = {
    "slug": "family-reunions",
    "name": "Family reunions",
    "name_ko": "이산가족 상봉",
    "description": "Meetings of families divided by the war.",
    "events": 30,
}
TERM: dict[str, Any] = {
    "person": "kim-jong-un",
    "name": "Kim Jong-un",
    "name_ko": "김정은",
    "state": "dprk",
    "office": "Supreme Leader of North Korea",
    "office_ko": "북한 최고지도자",
    "first_day": "2011-12-17",
    "last_day": None,
    "acting": False,
}
PERIOD: dict[str, Any] = {
    "slug": "spring-2013",
    "name": "Spring of threats",
    "name_ko": "",
    "first_day": "2013-02-12",
    "last_day": "2013-06-05",
    "summary": "From the third nuclear test to the offer of talks.",
}
EVENT_TYPE: dict[str, Any] = {
    "code": "nuclear_test",
    "group": "Weapons tests and displays",
    "label_en": "Nuclear test",
    "label_ko": "핵실험",
    "definition": "Explosive test of a nuclear device",
    "direction": "escalation",
    "mode": "material",
    "default_score": -7.5,
    "min_score": -8.5,
    "max_score": -7.0,
    "plover_type": "MOBILIZE",
    "plover_mode": "weapons",
    "cameo_code": "150",
    "events": 6,
}
DYAD: dict[str, Any] = {"id": "dprk:usa", "a": "dprk", "b": "usa", "events": 402}
_NONE = {
    "verbal_cooperation": 0,
    "material_cooperation": 0,
    "verbal_conflict": 0,
    "material_conflict": 0,
    "context": 0,
}
DYAD_DETAIL: dict[str, Any] = {
    **DYAD,
    "a_to_b": {**_NONE, "verbal_cooperation": 60, "verbal_conflict": 90, "material_conflict": 50},
    "b_to_a": {**_NONE, "verbal_conflict": 70, "material_conflict": 80, "context": 2},
    "together": {**_NONE, "verbal_cooperation": 50},
}

QUESTION: dict[str, Any] = {
    "question": "exercises",
    "title": "Do provocations follow exercises?",
    "about": "Takes each exercise of the United States and South Korea on record.",
    "sentence": "Of 31 exercises on record, 23 (74 %) were followed by North Korean hostile deeds within 30 days.",
    "enough": True,
    "n": 31,
    "unit": "exercises",
    "parameters": ["kind", "within", "drop", "drop_type", "from", "to", "series"],
    "page": "https://timeline.example/questions/exercises/",
}
QUESTION_ANSWER: dict[str, Any] = {
    **{name: value for name, value in QUESTION.items() if name != "parameters"},
    "version": 5179,
    "method": "1.0",
    "day": "2026-11-24",
    "parameters": {"kind": "deeds", "within": 30, "drop": [], "series": "full"},
    "constants": {"draws": 999.0, "seed": 1953.0},
    "figures": {
        "share": {
            "label": "Followed within 30 days",
            "value": 0.7419,
            "low": 0.597,
            "high": 0.848,
            "level": 0.9,
        }
    },
    "table": {
        "columns": ["row", "label", "n", "share", "base_rate"],
        "rows": [["30", "within 30 days", 31, 0.7419, 0.6641]],
    },
    "events": [
        {
            "id": "k7f3q9",
            "first_day": "2023-03-13",
            "title": "US and South Korea hold Freedom Shield",
            "path": "/events/k7f3q9/us-and-south-korea-hold-freedom-shield/",
            "other": "z395vm",
            "days": 1,
            "group": None,
        }
    ],
    "limits": ["Routine drills are missing."],
    "literature": [
        {
            "side": "They do not",
            "says": "Exercises have no effect of their own.",
            "authors": "Cha, Victor, Na Young Lee and Andy Lim",
            "year": 2016,
            "title": "U.S.-ROK Exercises Do Not Provoke North Korea",
            "where": "Beyond Parallel, CSIS",
            "url": "https://beyondparallel.csis.org/us-rok-exercises-not-provoke-dprk",
        }
    ],
    "citation": "Korean Peninsula Tension Timeline. “Do provocations follow exercises?”",
    "licence": "https://creativecommons.org/licenses/by/4.0/",
}

_DAY = {
    "escalation_pressure": 3.2332,
    "de_escalation_pressure": 0.09,
    "escalation": 89.366,
    "escalation_low": 87.0995,
    "escalation_high": 91.2343,
    "de_escalation": 6.046,
    "de_escalation_low": 4.0412,
    "de_escalation_high": 8.0089,
    "net": 83.32,
    "net_low": 80.3217,
    "net_high": 86.0604,
}
TENSION: dict[str, Any] = {
    "version": 5179,
    "method": "1.0",
    "parameters": {
        "from": "2013-04-10",
        "to": "2013-04-10",
        "resolution": "day",
        "dyad": None,
        "actor": [],
        "series": "full",
    },
    "constants": {"half_life_days": 30.0, "power": 2.0, "band_z": 1.6449},
    "events": 659,
    "columns": {"day": ["2013-04-10"], **{name: [value] for name, value in _DAY.items()}},
    "on": {
        "day": "2013-04-10",
        **_DAY,
        "single_number": 91.66,
        "escalation_level": "extreme",
        "de_escalation_level": "low",
        "climate": "confrontation",
        "arrow": "up",
        "drivers": {
            "escalation": [
                {
                    "id": "tzxwqj",
                    "title": "North Korea withdraws all its workers from Kaesong",
                    "path": "/events/tzxwqj/north-korea-withdraws-all-its-workers-from-kaesong/",
                    "first_day": "2013-04-08",
                    "score": -6.0,
                    "contribution": 0.3437,
                    "share": 0.1063,
                }
            ],
            "de_escalation": [],
        },
    },
}
