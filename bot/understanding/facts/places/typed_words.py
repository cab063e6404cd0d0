"""The words of a text as the gazetteer's index holds them, and what stands around each."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from bot.understanding.text.lexicons.lexicon import lexicon
from bot.understanding.text.normalise import fold

_WORD = re.compile(r"[a-z0-9]+(?:'[a-z]+)*|&")
_PAUSE = re.compile(r"\s*(?:[,;:!?()\n]|\.(?!\w)|$)")
_WORDS_OF_A_LETTER = frozenset("ai")  # "a" and "i" are words, other letters that stand alone are initials


@dataclass(frozen=True)
class TypedWord:
    """One word as the index holds it, where it stands, and whether a pause follows."""

    word: str
    pause: bool = False
    initials: bool = False  # one letter, or several that stood apart
    start: int = 0
    end: int = 0


def words_of(text: str) -> list[str]:
    """Return the words of a text or a name as the index holds them."""
    return [typed.word for typed in map(_in_full, _typed(text))]


def typed_words(text: str) -> list[TypedWord]:
    """Return the words of what a person typed; initials that stand apart ("the J R") are one word."""
    joined: list[TypedWord] = []
    for typed in _typed(text):
        if joined and _continues(joined[-1], typed):
            before = joined[-1]
            joined[-1] = TypedWord(before.word + typed.word, typed.pause, True, before.start, typed.end)
        else:
            joined.append(typed)
    return [_in_full(typed) for typed in joined]


@lru_cache(maxsize=1)
def indefinite_words() -> frozenset[str]:
    """Return the words behind which a noun is a thing of that kind, and no place: "a puffin tattoo"."""
    return frozenset(lexicon().place_names.indefinite_words)


def is_led_up_to(typed: Sequence[TypedWord], start: int) -> bool:
    """Return whether a word that leads to a place stands before a position: "at", "the", "from"."""
    return start > 0 and typed[start - 1].word in lexicon().place_names.lead_to_a_place


def stands_first(typed: Sequence[TypedWord], start: int, end: int) -> bool:
    """Return whether words open what was typed as a place does: before a pause, or before where in it."""
    if start > 0:
        return False
    return ends_there(typed, end) or typed[end + 1].word in lexicon().place_names.generic_words


def ends_there(typed: Sequence[TypedWord], end: int) -> bool:
    """Return whether what is named ends at a position: a pause, a word that goes on about it, or nothing follows."""
    listed = lexicon().place_names
    following = typed[end + 1].word if end + 1 < len(typed) else ""
    return typed[end].pause or not following or following in listed.lead_to_a_place or following in listed.goes_on


def _typed(text: str) -> Iterator[TypedWord]:
    folded = fold(text)
    for match in _WORD.finditer(folded):
        word = match[0].replace("'", "").replace("&", "and")
        initial = len(word) == 1 and word.isalpha() and word not in _WORDS_OF_A_LETTER
        yield TypedWord(word, _PAUSE.match(folded, match.end()) is not None, initial, *match.span())


def _in_full(typed: TypedWord) -> TypedWord:
    """Return the word that a short form stands for: "rd", "stn"."""
    word = lexicon().place_names.long_forms.get(typed.word, typed.word)
    return TypedWord(word, typed.pause, start=typed.start, end=typed.end)


def _continues(before: TypedWord, typed: TypedWord) -> bool:
    return typed.initials and before.initials and not before.pause
