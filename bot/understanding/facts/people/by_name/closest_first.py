"""Of two ages of one person, the one that tells more first: "a teenage girl ... she looked 14 or 15"."""

from __future__ import annotations

from collections.abc import Sequence

from bot.understanding.facts.model import Age


def closest_first(ages: Sequence[Age]) -> list[Age]:
    """Return the ages of a person, the first one behind one that lies within it and tells more."""
    if len(ages) < 2:
        return list(ages)
    first = ages[0]
    within = [age for age in ages[1:] if first.min <= age.min and age.max <= first.max and age != first]
    return [*within[:1], *(age for age in ages if age not in within[:1])]
