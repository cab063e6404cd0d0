"""The words that English has, as far as the vocabulary of the sentence vectors lists them."""

from __future__ import annotations

from functools import lru_cache

from shared_text.published_weights import VectorsError, weights_folder
from shared_text.wordpiece import read_vocabulary


@lru_cache(maxsize=4)
def known_words(shortest: int = 2) -> frozenset[str]:
    """Return the whole words of at least `shortest` letters; none when the weights are not installed."""
    try:
        table = read_vocabulary(weights_folder() / "vocab.txt")
    except (VectorsError, OSError):
        return frozenset()
    return frozenset(word for word in table if word.isalpha() and len(word) >= shortest)
