"""Words of two and three letters, which make a registration or a postcode only where more speaks for it."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property, lru_cache

from bot.understanding.text.lexicons.lexicon import lexicon


@dataclass(frozen=True)
class ShortWords:
    """The lists of lexicon/code_words.yml; those of `never` make no mark even in capitals."""

    never: frozenset[str]
    words: frozenset[str]
    two_letters: frozenset[str]

    @cached_property
    def every(self) -> frozenset[str]:
        """The words of all three lists."""
        return self.never | self.words | self.two_letters


@lru_cache(maxsize=1)
def short_words() -> ShortWords:
    """Return the lists, read at the first call."""
    listed = lexicon().code_words
    return ShortWords(*map(frozenset, (listed.never_in_marks, listed.short_words, listed.two_letter_words)))
