"""An age that tells of somebody else than who was told of before it: "the driver has a 15 year old in his cab"."""

from __future__ import annotations

import re

_REACH = 40  # characters before an age in which it is said that somebody has another with them
_HAS_A = re.compile(
    r"\b(?:has|had|have|having|with|takes?|taking|took|got|gets|met|meets|saw|drove|drives|brings|brought|picks up|picked up|keeps|kept|lets|let|gave|gives|round|around|on|to|at|for|of|from|over|beside|behind|after|messaging|texting|kissing|touching|seeing|dating|grooming|filming|followed|following|grabbed|hit) (?:an?|another|some|the same) $"
)


def is_of_another(text: str, start: int) -> bool:
    """Return whether the age at a place of plain text is of somebody whom who was told of before has with them."""
    return _HAS_A.search(text, max(0, start - _REACH), start) is not None
