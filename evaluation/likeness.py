"""How alike two texts are, where short ones are not swallowed by long ones."""

from __future__ import annotations

from rapidfuzz import fuzz

NEAR = 80.0
FEW_WORDS = 4
COMPARABLE = 0.6


def likeness(text: str, other: str) -> float:
    """Return the token set ratio of sentences of like length, and the plain ratio of others."""
    # The token set ratio calls "yes" and "yes it was him" equal.
    shorter, longer = sorted((len(text.split()), len(other.split())))
    comparable = shorter >= FEW_WORDS and shorter >= COMPARABLE * longer
    return fuzz.token_set_ratio(text, other) if comparable else fuzz.ratio(text, other)
