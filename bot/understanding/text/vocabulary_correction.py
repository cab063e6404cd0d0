"""Slips corrected for the models: an unknown word is read as the likeliest word of the training texts near it."""

from __future__ import annotations

import json
import logging
from collections.abc import Mapping
from functools import lru_cache

from bot.paths import UNDERSTANDING_MODEL
from bot.understanding.text.neutral_words import neutral_words
from bot.understanding.text.short_forms import models_forms
from shared_text import known_words
from shared_text.correct import Near, Vocabulary, likeliest, undoubled

VOCABULARY = UNDERSTANDING_MODEL / "vocabulary.json"
FEWEST = 2  # times that the training texts must have a word for it to be known
SHORTEST = 3  # letters; shorter words have too many neighbours
_LONG = 4  # letters; shorter words are read as common ones only
_TWO_SLIPS = 7  # letters from which two slips are borne
_OFTEN, _COMMON = 3, 100  # times that the training texts have a word that another is read as
_ENDINGS = ("s", "es", "d", "ed", "ing", "er", "ers", "ly", "y")

log = logging.getLogger(__name__)


class VocabularyCorrector:
    """Corrects by the words of the training texts, each with how often it stands there."""

    def __init__(self, counts: Mapping[str, int]) -> None:
        self._counts = counts
        often = [word for word, count in counts.items() if count >= _OFTEN and len(word) >= SHORTEST]
        often.sort(key=lambda word: (counts[word], word), reverse=True)
        self._vocabulary = Vocabulary(often, two_slips_from=_TWO_SLIPS - 2)
        self._undoubled: dict[str, str] = {}
        for word in often:
            if len(word) >= _LONG:
                self._undoubled.setdefault(undoubled(word), word)

    def correct(self, word: str) -> str:
        """Return the word that was meant; a known word, a number or a word that is like no other stays as it is."""
        if not _may_be_slip(word) or self._is_known(word):
            return word
        two_borne = len(word) >= _TWO_SLIPS and not _is_a_form(word)
        near = self._vocabulary.near(word, 2 if two_borne else 1)
        likely = likeliest(near, lambda candidate: self._price(word, candidate)) or self._undoubled.get(undoubled(word))
        if likely is None and two_borne and near:
            return near[0].word
        return likely or word

    def _price(self, word: str, near: Near) -> float | None:
        return (
            0.0 if near.slips <= 1 and self._counts[near.word] >= (_OFTEN if len(word) >= _LONG else _COMMON) else None
        )

    def _is_known(self, word: str) -> bool:
        listed = word in known_words() or word in models_forms() or word in neutral_words().same
        return listed or self._counts.get(word, 0) >= FEWEST


@lru_cache(maxsize=16_384)
def correct_word(word: str) -> str:
    """Return the word that was meant, by the vocabulary that training wrote."""
    return _trained().correct(word)


@lru_cache(maxsize=1)
def _trained() -> VocabularyCorrector:
    """Return the corrector of the trained vocabulary; without one every word stays as it is, with a warning."""
    try:
        return VocabularyCorrector(json.loads(VOCABULARY.read_text("utf-8")))
    except (OSError, ValueError):
        log.warning("no trained vocabulary: slips stay as they are until `make train` has run")
        return VocabularyCorrector({})


def _may_be_slip(word: str) -> bool:
    return len(word) >= SHORTEST and word.isascii() and word.isalpha()


def _is_a_form(word: str) -> bool:
    """Return whether an ending is all that tells the word from a known one: "trebles" is no misspelt "tables"."""
    return any(word.endswith(ending) and word[: -len(ending)] in known_words() for ending in _ENDINGS)
