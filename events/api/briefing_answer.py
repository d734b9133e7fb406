"""A briefing as the plain values that the API sends."""

from typing import Any

from events.analysis.weights import METHOD_VERSION
from events.briefing.came_next import CameNext
from events.briefing.episodes import Compared, Episodes, Lasted
from events.briefing.led_here import Turn
from events.briefing.likeness import LikeDay
from events.briefing.open_matters import Matter
from events.briefing.shown import Shown
from events.briefing.whole import Briefing
from events.models import Event


def answer(found: Briefing, shown: Shown) -> dict[str, Any]:
    """The briefing with the table of the events that it names."""
    reading = found.headline.reading
    return {
        "day": found.day,
        "version": found.version,
        "method": METHOD_VERSION,
        "climate": found.headline.climate,
        "arrow": found.headline.arrow,
        "escalation": reading.escalation,
        "de_escalation": reading.de_escalation,
        "net": reading.net,
        "change": found.change,
        "raising": [part.id for part in found.raising],
        "lowering": [part.id for part in found.lowering],
        "news": found.news.items or found.news.before,
        "open": {
            "offers": [_matter(one) for one in found.open.offers],
            "threats": [_matter(one) for one in found.open.threats],
            "older": [one.id for one in found.open.older],
        },
        "turn": _turn(found.turn) if found.turn else None,
        "moves": [
            {
                "party": moves.party,
                "raising": moves.raising,
                "lowering": moves.lowering,
                "shown": moves.shown,
                "rest": moves.rest,
            }
            for moves in found.moves
        ],
        "episodes": _episodes(found.episodes),
        "thaws": _lasted(found.thaws),
        "crises": _lasted(found.crises),
        "like": [_like(like) for like in found.like.days],
        "came_next": _next(found.next) if found.next else None,
        "events": [
            _event(event)
            for event in sorted(shown.events.values(), key=lambda e: (e.first_day, e.pk))
        ],
    }


def _matter(matter: Matter) -> dict[str, Any]:
    return {"event": matter.id, "days": matter.days, "reactions": matter.reactions}


def _turn(turn: Turn) -> dict[str, Any]:
    return {
        "kind": turn.phase.kind,
        "first_day": turn.phase.first,
        "last_day": turn.phase.last,
        "days_since": turn.since,
        "opening": turn.phase.opening,
        "closing": turn.phase.closing,
        "peak_day": turn.phase.peak_day,
        "amplitude": turn.phase.amplitude,
        "steps": [{"event": step.id, "answers": step.answers} for step in turn.steps],
        "more": turn.rest,
    }


def _episodes(episodes: Episodes | None) -> list[dict[str, Any]]:
    return [_compared(one) for one in (episodes.present, *episodes.earlier)] if episodes else []


def _compared(one: Compared) -> dict[str, Any]:
    return {
        "first_day": one.phase.first,
        "last_day": one.phase.last,
        "verbal_share": one.verbal_share,
        "interval": one.interval,
        "difference": one.difference.points if one.difference else None,
        "p": one.difference.p if one.difference else None,
        "killed": one.killed,
        "deadliest": one.deadliest,
        "strongest": one.strongest,
    }


def _lasted(lasted: Lasted) -> dict[str, Any]:
    return {
        "n": lasted.curve.n,
        "ended": lasted.curve.ended,
        "days": [phase.days for phase in lasted.phases],
        "median": lasted.median if lasted.curve.is_enough else None,
        "longer_than": {str(days): share for days, share in lasted.left},
    }


def _like(like: LikeDay) -> dict[str, Any]:
    return {
        "day": like.likeness.day,
        "distance": like.likeness.distance,
        "net": like.then.net,
        "net_after": like.after.net,
        "raising": like.raising,
        "lowering": like.lowering,
    }


def _next(after: CameNext) -> dict[str, Any]:
    return {"last_day": after.last, "net": after.reading.net, "events": after.events}


def _event(event: Event) -> dict[str, Any]:
    return {
        "id": event.public_id,
        "path": event.get_absolute_url(),
        "title": event.title,
        "title_ko": event.title_ko,
        "first_day": event.first_day,
        "last_day": event.last_day,
        "event_type": event.event_type,
        "score": event.score,
    }
