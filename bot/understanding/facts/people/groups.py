"""Groups of people and how many they are together, those named again not counted again."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass
class Group:
    """People of one mention: `side` is child, adult or None when the words do not tell."""

    start: int
    end: int
    side: str | None
    kind: str
    number: int | None
    known: bool
    plural: bool
    extra: bool


def total(groups: Sequence[Group], side: str) -> int | None:
    """Return how many people of a side there were: those named again are not counted again."""
    mine = [group for group in groups if group.side == side]
    if not mine:
        return None
    counted = [group for group in mine if group.number is not None]
    if not counted or (mine[0].plural and mine[0].number is None):
        return None if not counted else _sum(counted) if any(group.plural for group in counted) else None
    if any(
        group.plural
        and group.number is None
        and not group.known
        and group is not mine[0]
        and group.kind != counted[0].kind
        for group in mine
    ):
        return None
    return _sum(counted)


def _sum(counted: Sequence[Group]) -> int:
    number_of_all = 0
    seen: dict[str, int] = {}
    for group in counted:
        number = group.number or 0
        if (group.plural and not group.known) or group.extra:
            number_of_all += number
        elif group.kind not in seen or group.end == -1:
            number_of_all += 0 if group.known and number_of_all else number
        seen[group.kind] = seen.get(group.kind, 0) + number
    return number_of_all
