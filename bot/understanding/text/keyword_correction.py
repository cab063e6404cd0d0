"""Slips in the words that facts hang on: an unknown word near a keyword is read as that keyword."""

from __future__ import annotations

from functools import lru_cache

from bot.understanding.text.lexicons.english_words import dictionary
from bot.understanding.text.lexicons.lexicon import lexicon
from bot.understanding.text.short_forms import facts_forms, staying
from shared_text.correct import Near, Vocabulary, likeliest, undoubled

_SHORTEST = 3  # letters
_TWO_SLIPS = 8  # letters of a keyword from which on two slips are borne
_CACHED = 16_384
# Prices in slips, settled on tests/cases/facts.
_EXPECTED = 0.6  # less for a keyword that the word before lets expect
_SAME_LETTERS = 0.3  # less for letters swapped or doubled
_FUNCTION_WORD = 0.2  # less for a word that holds a sentence together
_FIRST_LETTER = 0.4  # more for a slip in the first letter, which people miss least


@lru_cache(maxsize=_CACHED)
def correct_keyword(word: str, expected: str = "") -> str:
    """Return the keyword that is a slip away from an unknown word (two from a long one), else the word itself.

    `expected` is what the word before lets expect: "person" after "a" or "two", "time" after "last", "ago" after "weeks".
    """
    shortest = _SHORTEST - (expected in ("person", "ago"))
    if len(word) < shortest or not word.isascii() or not misspelt(word):
        return word
    near = _keywords().near(word, 2 if len(word) >= _TWO_SLIPS - 2 else 1)
    return likeliest(near, lambda candidate: _price(word, candidate, expected)) or word


def misspelt(word: str) -> bool:
    """Return whether the word is in no list of words; it may be a name or a slip."""
    listed = word in _spelt_right() or word in facts_forms() or word in staying() or word in _first_names()
    return not listed and word.removesuffix("ish") not in keywords()


def expected_after(word: str) -> str:
    """Return what kind of word a word lets expect: "person", "time", "ago" or nothing."""
    if word.isdigit():
        return "person"
    return _leads().get(word, "")


@lru_cache(maxsize=1)
def keywords() -> frozenset[str]:
    """Return the words that facts hang on."""
    return frozenset(lexicon().keywords.keywords)


@lru_cache(maxsize=1)
def _keywords() -> Vocabulary:
    return Vocabulary(lexicon().keywords.keywords, two_slips_from=_TWO_SLIPS)


@lru_cache(maxsize=1)
def _spelt_right() -> frozenset[str]:
    return dictionary() | keywords()


@lru_cache(maxsize=1)
def _first_names() -> frozenset[str]:
    return frozenset(name.casefold() for name in lexicon().first_names.names)


@lru_cache(maxsize=1)
def _leads() -> dict[str, str]:
    listed = lexicon().keywords
    kinds = (("time", listed.before_times), ("ago", listed.before_ago), ("person", listed.before_people))
    return {word: kind for kind, words in kinds for word in words}


@lru_cache(maxsize=1)
def _expected() -> dict[str, frozenset[str]]:
    listed = lexicon().keywords
    return {"person": frozenset(listed.people), "time": frozenset(listed.times), "ago": frozenset(["ago"])}


@lru_cache(maxsize=1)
def _function_words() -> frozenset[str]:
    return frozenset(lexicon().keywords.function_words)


def _price(word: str, near: Near, expected: str) -> float | None:
    """Return how far a word lies from a keyword, None when it is too far to be meant."""
    keyword = near.word
    if _other_form(word, keyword):
        return None
    awaited = keyword in _expected().get(expected, ())
    led_to = awaited and (word[0] == keyword[0] or expected == "ago")
    if len(keyword) <= _SHORTEST and not led_to and not _alike(word, keyword):
        return None  # too many words are a letter away from a short one
    return (
        near.slips
        - _SAME_LETTERS * _same_letters(word, keyword)
        - _FUNCTION_WORD * (keyword in _function_words())
        + _FIRST_LETTER * (word[0] != keyword[0])
        - _EXPECTED * awaited
    )


def _other_form(word: str, keyword: str) -> bool:
    """Return whether a word is another number or a word of its own: "plated", "greeny"."""
    return word + "s" == keyword or word in (keyword + "s", keyword + "d", keyword + "ed", keyword + "y")


def _alike(word: str, keyword: str) -> bool:
    """Return whether a word may be a short keyword: its letters swapped or doubled, or a function word with one more."""
    longer = keyword in _function_words() and len(keyword) == _SHORTEST and len(word) > _SHORTEST
    return longer or sorted(word) == sorted(keyword) or undoubled(word) == keyword


def _same_letters(word: str, keyword: str) -> bool:
    return sorted(word) == sorted(keyword) or undoubled(word) == undoubled(keyword)
