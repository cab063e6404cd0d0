"""Groups of people and how many they are together, those named again not counted again."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass
class Group:
    """People of one mention: `side` is child, adult or None when the words do not tell; `definite` are people as already named."""

    start: int
    end: int
    side: str | None
    kind: str
    number: int | None
    definite: bool
    plural: bool
    extra: bool

    @property
    def uncounted(self) -> bool:
        """Return whether several people are named whose number the words do not give."""
        return self.plural and self.number is None


def total(groups: Sequence[Group], side: str) -> int | None:
    """Return how many people of a side there were: those named again are not counted again."""
    of_side = [group for group in groups if group.side == side]
    counted = [group for group in of_side if group.number is not None]
    if not counted:
        return None
    if of_side[0].uncounted:
        return _sum(counted) if any(group.plural for group in counted) else None
    return None if _others_uncounted(of_side[1:], counted[0].kind) else _sum(counted)


def _others_uncounted(others: Sequence[Group], kind: str) -> bool:
    """Return whether there were further people of another kind in a number that the words do not give."""
    return any(group.uncounted and not group.definite and group.kind != kind for group in others)


def _sum(counted: Sequence[Group]) -> int:
    number_of_all = 0
    kinds: set[str] = set()
    for group in counted:
        named_before = group.kind in kinds or (group.definite and number_of_all > 0)
        if _is_further(group) or not named_before:
            number_of_all += group.number or 0
        kinds.add(group.kind)
    return number_of_all


def _is_further(group: Group) -> bool:
    """Return whether people are counted although their kind was named before: "another man", "two girls ... three girls"."""
    return group.extra or (group.plural and not group.definite)
