"""Figures of one way on one held set."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass


@dataclass(frozen=True)
class Score:
    """Figures of one way on one set, and what it got wrong."""

    figures: Mapping[str, float]
    mistakes: tuple[str, ...] = ()


@dataclass(frozen=True)
class Row:
    """One line of the table: the set and its task, the way that was tried, and its score."""

    task: str
    way: str
    score: Score


def mean(values: Iterable[float]) -> float:
    """Return the mean, 0.0 of nothing."""
    listed = list(values)
    return sum(listed) / len(listed) if listed else 0.0
