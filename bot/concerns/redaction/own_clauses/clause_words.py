"""The words of one sentence, and the lists by which a clause is read."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from bot.understanding.text.lexicons.lexicon import lexicon

_WORD = re.compile(r"[\w&]+(?:(?:['’.:@/-]|\.\w)[\w&]+)*['’]?")
_APOSTROPHE = re.compile(r"['’]")
BREAK = re.compile(r"[,;:()—–!?.\n\"“”]|\s-+\s")


@dataclass(frozen=True)
class ClauseWord:
    """One word with its place in the text, plain in small letters, and whether a stop stands before it."""

    text: str
    plain: str
    start: int
    end: int
    after_stop: bool

    @property
    def is_capital(self) -> bool:
        """Whether it begins with a capital."""
        return self.text[:1].isupper()

    @property
    def has_digit(self) -> bool:
        """Whether it holds a figure."""
        return any(sign.isdigit() for sign in self.text)


Words = tuple[ClauseWord, ...]


def words_of(text: str, start: int, end: int) -> Words:
    """Return the words of a stretch of a text."""
    read, last = [], start
    for match in _WORD.finditer(text, start, end):
        between = text[last : match.start()]
        plain = _APOSTROPHE.sub("", match[0]).casefold()
        read.append(ClauseWord(match[0], plain, *match.span(), bool(BREAK.search(between))))
        last = match.end()
    return tuple(read)


@cache
def listed(*names: str) -> frozenset[str]:
    """Return words of lists of lexicon/own_clauses.yml."""
    lists = lexicon().own_clauses
    return frozenset(word for name in names for word in lists.lists.get(name) or getattr(lists, name))


def plain_at(words: Words, at: int) -> str:
    """Return a word in small letters; nothing behind the last."""
    return words[at].plain if 0 <= at < len(words) else ""


def holds(words: Words, *lists: str) -> bool:
    """Say whether any of some words stands in lists of lexicon/own_clauses.yml."""
    return any(word.plain in listed(*lists) for word in words)


def has_number(words: Words) -> bool:
    """Say whether any of some words holds a figure."""
    return any(word.has_digit for word in words)


@cache
def people() -> frozenset[str]:
    """Return words for people of one word, one or many of them."""
    nouns = lexicon().person_nouns
    singular = {
        *nouns.child,
        *nouns.child_female,
        *nouns.child_male,
        *nouns.adult,
        *nouns.adult_female,
        *nouns.adult_male,
        *nouns.work,
        *nouns.carers,
    }
    return frozenset({*singular, *(f"{word}s" for word in singular), *nouns.plurals, "persons"})


@cache
def children() -> frozenset[str]:
    """Return words for children."""
    nouns = lexicon().person_nouns
    kin = ("sister", "brother", "stepsister", "stepbrother", "niece", "nephew", "twin", "sibling")
    singular = {*nouns.child, *nouns.child_female, *nouns.child_male, "young"}.difference(kin)
    return frozenset({*singular, *(f"{word}s" for word in singular), "children", "kids", "lasses"})


def has_verb(words: Words) -> bool:
    """Say whether words hold a verb; behind an article or an adjective the same word is a noun."""
    return any(map(_is_finite, (word.plain for at, word in enumerate(words) if not _is_governed(words, at))))


def _is_governed(words: Words, at: int) -> bool:
    noun = holds(words[max(0, at - 2) : at], "determiners", "possessives", "prepositions", "one", "none")
    return noun and words[at].plain not in listed("be")


def _is_finite(plain: str) -> bool:
    if plain in listed("be", "has_verbs"):
        return True
    listed_verb = plain in listed("happens", "mind") and not plain.endswith("ing")
    return listed_verb or (plain.endswith("ed") and len(plain) > len("need"))
