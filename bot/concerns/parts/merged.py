"""The facts of several texts as one."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from bot.understanding.facts import Facts

IDENTIFYING = ("vehicles", "phones", "handles", "postcodes", "places")  # what may say who somebody is
_MANY = (*IDENTIFYING, "ages", "persons", "times", "earlier", "planned", "tellings", "taken_back", "in_stead")
_SINGLE = ("when", "time_of_day", "recurrence", "passed_on_of", "children", "adults")


def merge(parts: Sequence[Facts]) -> Facts:
    """Return facts of several texts as one; of single values the first that was given counts."""

    def first(name: str) -> Any:
        return next((getattr(part, name) for part in parts if getattr(part, name) is not None), None)

    def every(name: str) -> tuple[Any, ...]:
        return tuple(dict.fromkeys(item for part in parts for item in getattr(part, name)))

    values: dict[str, Any] = {name: every(name) for name in _MANY} | {name: first(name) for name in _SINGLE}
    return Facts(**values)
