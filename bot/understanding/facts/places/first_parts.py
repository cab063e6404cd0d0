"""Nicknames made of a name itself: its first part ("the Lark"), a pet form of it ("Toddy"), a hospital's initials."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Collection, Iterator
from functools import lru_cache

from bot.understanding.facts.model import GazetteerEntry
from bot.understanding.text.keyword_correction import misspelt
from bot.understanding.text.lexicons.lexicon import lexicon

FIRST_PART = 0.8005  # how alike a first part and the whole word are; no slip of the thumb comes to the same
_SHORTEST_PART = 4  # letters of a first part that stands bare
_SHORTEST_STEM = 3  # letters of one in front of a pet ending
_SHORTEST_NAME = 6  # letters of a word that has a first part
_LEAST_SHARE = 0.5  # of the whole word, for a first part that is an English word: "Ridge" for Ridgeway
_SHORTEST_INITIALS = 3
_BY_INITIALS = frozenset(("hospital", "school", "college", "university"))
_LEFT_OUT_OF_INITIALS = frozenset(("and", "of", "the", "for", "in"))


class FirstParts:
    """The words of a gazetteer that may be shortened, found by their first part."""

    def __init__(self, words: Collection[str]) -> None:
        self._words = sorted(word for word in words if len(word) >= _SHORTEST_NAME and word.isalpha())
        self.wholes = lru_cache(maxsize=8192)(self._wholes)

    def _wholes(self, word: str) -> tuple[str, ...]:
        """Return the words whose first part or pet form a typed one may be."""
        if len(word) < _SHORTEST_PART or not word.isalpha() or word in _no_first_parts():
            return ()
        least = _LEAST_SHARE if is_english(word) else 0.0
        stems = _stems(word, bare_only=not misspelt(word))
        wholes = (whole for stem in stems for whole in self._beginning(stem) if len(stem) >= least * len(whole))
        return tuple(whole for whole in dict.fromkeys(wholes) if whole != word)

    def _beginning(self, stem: str) -> Iterator[str]:
        """Yield the words that begin with a stem."""
        at = bisect_left(self._words, stem)
        while at < len(self._words) and self._words[at].startswith(stem):
            yield self._words[at]
            at += 1


def is_english(word: str) -> bool:
    """Return whether a word is an everyday one, or its plural."""
    return not misspelt(word) or (word.endswith("s") and not misspelt(word[:-1]))


@lru_cache(maxsize=1)
def _no_first_parts() -> frozenset[str]:
    listed = lexicon().place_names
    return frozenset(listed.no_first_parts) | frozenset(listed.generic_words)


def initials_of(place: GazetteerEntry) -> str | None:
    """Return the initials by which people call a hospital or a school, None when there are too few."""
    words = [word for word in place.name.casefold().replace("&", " ").split() if word not in _LEFT_OUT_OF_INITIALS]
    initials = "".join(word[0] for word in words if word[0].isalpha())
    return initials if place.kind in _BY_INITIALS and len(initials) >= _SHORTEST_INITIALS else None


def _stems(word: str, *, bare_only: bool) -> list[str]:
    """Return what may be left of a name in a typed word: itself, or itself without a pet ending."""
    stems = [word]
    for ending in () if bare_only else lexicon().place_names.pet_endings:
        if word.endswith(ending):
            stems += _undoubled_end(word.removesuffix(ending))
    return [stem for stem in stems if len(stem) >= _SHORTEST_STEM]


def _undoubled_end(stem: str) -> tuple[str, ...]:
    """Return a stem as typed and with its doubled last letter once: "todd" and "tod"."""
    return (stem, stem[:-1]) if stem[-2:-1] == stem[-1:] else (stem,)
