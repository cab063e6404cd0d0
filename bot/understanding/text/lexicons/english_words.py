"""The words that are known to be spelt right."""

from __future__ import annotations

from functools import lru_cache

from bot.understanding.text.lexicons.lexicon import lexicon
from shared_text import known_words


@lru_cache(maxsize=1)
def dictionary() -> frozenset[str]:
    """Return the words of the sentence vectors' vocabulary and the lexicon's ordinary words; the latter alone without weights."""
    ordinary = frozenset(lexicon().keywords.ordinary_words)
    return ordinary | {word for word in known_words(shortest=1) if word.isascii()}
