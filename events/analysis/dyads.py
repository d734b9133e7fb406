"""Which events belong to a pair of actors across the line (METHOD 2.6)."""

from collections.abc import Iterable, Mapping

from events.analysis.observation import Observation

# North Korea and its six counterparts, alphabetical within each pair as in addresses.
LINE_PAIRS: tuple[tuple[str, str], ...] = (
    ("dprk", "rok"),
    ("dprk", "usa"),
    ("dprk", "japan"),
    ("china", "dprk"),
    ("dprk", "russia"),
    ("dprk", "un"),
)

# The slugs that stand for a party of a pair beside its own: the state that went before, and the
# bodies that act for the United Nations.
STANDS_FOR: Mapping[str, frozenset[str]] = {
    "russia": frozenset({"ussr"}),
    "un": frozenset({"un-security-council", "iaea", "un-command"}),
}


def in_dyad(
    observation: Observation,
    one: str,
    other: str,
    *,
    stands_for: Mapping[str, frozenset[str]] = STANDS_FOR,
) -> bool:
    """Whether the event belongs to the pair of two actors, given in either order.

    It does when one is an initiator and the other a target, or when both are initiators and
    there is no target, as in a meeting. Acts among actors on one side belong to no line pair
    and count in the overall index only. `stands_for` gives further slugs that speak for a
    party. Raises ValueError when both slugs are the same.
    """
    if one == other:
        raise ValueError(f"a dyad needs two actors, not {one!r} twice")
    ones = stands_for.get(one, frozenset()) | {one}
    others = stands_for.get(other, frozenset()) | {other}
    one_acts = not ones.isdisjoint(observation.initiators)
    other_acts = not others.isdisjoint(observation.initiators)
    if not observation.targets:
        return one_acts and other_acts
    return (one_acts and not others.isdisjoint(observation.targets)) or (
        other_acts and not ones.isdisjoint(observation.targets)
    )


def of_dyad(
    observations: Iterable[Observation],
    one: str,
    other: str,
    *,
    stands_for: Mapping[str, frozenset[str]] = STANDS_FOR,
) -> list[Observation]:
    """The observations that belong to the pair, in their order; see `in_dyad`."""
    return [o for o in observations if in_dyad(o, one, other, stands_for=stands_for)]
