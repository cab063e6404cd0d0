"""What a correction is, and what was told before it."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable
from functools import cached_property
from typing import Literal

from bot.understanding.facts import Facts

Field = Literal["when", "where", "vehicle", "children", "adults", "number", "person", "name", "contact", "looks"]


@dataclasses.dataclass(frozen=True)
class Correction:
    """One fact that is put right: its field (None = not clear which), the words that were wrong, and the new ones.

    `clause` are the words that say so, as typed; `holds` = nobody told what is said to be wrong when it is False.
    """

    field: Field | None
    old: str
    new: str
    clause: str = dataclasses.field(default="", compare=False)
    holds: bool = dataclasses.field(default=True, compare=False)


@dataclasses.dataclass
class Earlier:
    """What was told before: its words, and its facts, which are read only where a clause may put one right."""

    read: Callable[[], Facts] = Facts
    words: str = ""

    @cached_property
    def facts(self) -> Facts:
        """Everything factual that was told."""
        return self.read()

    @property
    def plates(self) -> tuple[str, ...]:
        """Every registration mark, whole or in part."""
        return tuple(plate for vehicle in self.facts.vehicles if (plate := vehicle.vrm or vehicle.vrm_partial))

    @property
    def names(self) -> frozenset[str]:
        """Every word of a person's name, in small letters."""
        people = self.facts.persons
        names = (name for person in people for name in (person.name, *person.aliases) if name)
        return frozenset(word.casefold() for name in names for word in name.split())

    @property
    def counts(self) -> frozenset[int]:
        """How many there were of each group, and of one person one."""
        return frozenset(person.count for person in self.facts.persons if person.count)
