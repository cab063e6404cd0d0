"""How alike two texts are, where short ones are not swallowed by long ones."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Any

import numpy as np
from rapidfuzz import fuzz, process
from sklearn.feature_extraction.text import CountVectorizer

NEAR = 80.0
FEW_WORDS = 4
COMPARABLE = 0.6
SHARED = 0.5  # of the letters of the shorter text, in words that both have


def likeness(text: str, other: str) -> float:
    """Return the token set ratio of sentences of like length, and the plain ratio of others."""
    # The token set ratio calls "yes" and "yes it was him" equal.
    shorter, longer = sorted((len(text.split()), len(other.split())))
    comparable = shorter >= FEW_WORDS and shorter >= COMPARABLE * longer
    return fuzz.token_set_ratio(text, other) if comparable else fuzz.ratio(text, other)


def near_pairs(
    held: Sequence[str], others: Sequence[str], scorer: Callable[[str, str], float] = likeness, least: float = NEAR
) -> list[tuple[str, str]]:
    """Return the texts of the first that are near ones of the second, each with the other.

    Only pairs that are spelled alike, or have half the letters of the shorter one in words of both, are scored: the
    token set ratio of all pairs would take minutes.
    """
    return [pair for pair in _candidates(held, others, least) if scorer(*pair) >= least]


def _candidates(held: Sequence[str], others: Sequence[str], least: float) -> Iterator[tuple[str, str]]:
    spelled: Any = process.cdist(held, others, scorer=fuzz.ratio, score_cutoff=least)
    for row, column in np.argwhere((spelled > 0) | _share_words(held, others)):
        yield held[row], others[column]


def _share_words(held: Sequence[str], others: Sequence[str]) -> Any:
    """Return an array (held, others) of whether half the letters of the shorter text are in words of both."""
    words = CountVectorizer(analyzer=str.split, binary=True)
    counted = words.fit_transform([*held, *others])
    letters = np.array([len(word) for word in words.get_feature_names_out()])
    first, second = counted[: len(held)], counted[len(held) :]
    shared = (first.multiply(letters) @ second.T).toarray()
    shorter = np.minimum.outer(first @ letters, second @ letters)
    return (shared >= SHARED * shorter) & (shared > 0)
