"""How alike a typed word and a word of a place's name are, from 0 to 1: slips of the thumb, and words spelt by ear."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection
from functools import lru_cache

from rapidfuzz.distance import DamerauLevenshtein, Indel

from shared_text.correct import Vocabulary, undoubled

_LEAST = 0.74  # likeness from which one word may be meant by another
_MOST_NEAR = 12  # words that a typed one may stand for
_SHORTEST = 3  # letters; of these only the middle one may be wrong
_BY_EAR = 5  # letters from which a word may be spelt by ear
_LONG = 7  # letters from which a word may have two slips, or a wrong first letter
_MOST_SLIPS = 2
_SAME_SOUND, _PLURAL, _ONE_SLIP, _SHORT_SLIP = 0.88, 0.95, 0.75, 0.75
_SOUNDS = (("ph", "f"), ("ck", "k"), ("wh", "w"), ("kn", "n"), ("wr", "r"), ("ey", "y"), ("ie", "y"), ("ou", "o"))


class SimilarWords:
    """The words of a gazetteer, found by what is typed for them."""

    def __init__(self, words: Collection[str], exact: Collection[str | None] = ()) -> None:
        """Index the words; those that are `exact` are never misspelt."""
        self._words = frozenset(words)
        self._vocabulary = Vocabulary(word for word in words if len(word) >= _SHORTEST and word not in exact)
        self._sounding: dict[str, list[str]] = defaultdict(list)
        for word in self._vocabulary.words:
            self._sounding[sounds(word)].append(word)
        self.similar = lru_cache(maxsize=8192)(self._similar)

    def _similar(self, word: str) -> tuple[tuple[str, float], ...]:
        """Return the words that this one may be a misspelling of, with their likeness, best first, itself first."""
        if word in self._words:
            return ((word, 1.0), *((other, _PLURAL) for other in _other_number(word) if other in self._words))
        if len(word) < _SHORTEST:
            return ()
        scored = ((other, likeness(word, other)) for other in self._near(word))
        near = [(other, score) for other, score in scored if score >= _LEAST]
        return tuple(sorted(near, key=lambda pair: -pair[1])[:_MOST_NEAR])

    def _near(self, word: str) -> list[str]:
        """Return the words a slip or two away, and those that sound the same."""
        near = [candidate.word for candidate in self._vocabulary.near(word, _MOST_SLIPS)]
        heard = self._sounding.get(sounds(word), ())
        same_sound = (other for other in heard if abs(len(other) - len(word)) <= _MOST_SLIPS)
        return list(dict.fromkeys((*near, *same_sound)))


def _other_number(word: str) -> tuple[str, ...]:
    """Return a long word in the plural and in the singular."""
    if len(word) < _BY_EAR:
        return ()
    return (word + "s", word[:-1]) if word.endswith("s") else (word + "s",)


def likeness(word: str, other: str) -> float:
    """Return how alike two words are, 0 when one is no misspelling of the other."""
    shorter = min(len(word), len(other))
    if shorter == _SHORTEST:
        return _likeness_of_short(word, other)
    if shorter >= _BY_EAR and sounds(word) == sounds(other):
        return _SAME_SOUND
    slips = DamerauLevenshtein.distance(word, other, score_cutoff=_MOST_SLIPS)
    if _is_another_word(word, other, slips):
        return 0.0
    if word + "s" == other or other + "s" == word:
        return _PLURAL
    if slips == 1:
        return max(_ONE_SLIP, 1 - slips / max(len(word), len(other)))
    return Indel.normalized_similarity(word, other)


def _is_another_word(word: str, other: str, slips: int) -> bool:
    """Return whether there are too many slips, or one in the first letter of a short word."""
    if slips > (1 if min(len(word), len(other)) < _LONG else _MOST_SLIPS):
        return True
    swapped = word[:2] == other[1::-1]
    return word[0] != other[0] and not swapped and (slips > 1 or len(word) < _LONG)


def _likeness_of_short(word: str, other: str) -> float:
    """Three letters: the middle one may be wrong, or a letter of four left out behind the first."""
    if len(word) == len(other):
        return _SHORT_SLIP if word[::2] == other[::2] else 0.0
    shorter, longer = sorted((word, other), key=len)
    left_out = len(longer) == len(shorter) + 1 and any(longer[:at] + longer[at + 1 :] == shorter for at in (1, 2, 3))
    return _SHORT_SLIP if left_out else 0.0


@lru_cache(maxsize=8192)
def sounds(word: str) -> str:
    """Return a word as it sounds, roughly: doubled letters once, letters that sound alike as one."""
    for written, heard in _SOUNDS:
        word = word.replace(written, heard)
    return undoubled(word)
