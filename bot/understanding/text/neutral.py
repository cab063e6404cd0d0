"""Text as the models see it: plain words that say nothing of sex, ethnicity, faith or disability, each tied to its place."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from bot.understanding.text.neutral_words import Phrase, neutral_words
from bot.understanding.text.short_forms import models_forms
from bot.understanding.text.vocabulary_correction import correct_word

LONGEST = 4_000  # characters; a message is far shorter
_TOKEN = re.compile(r"\b[yY]\d{1,2}\b|\d+(?:[.:]\d+)?|[^\W\d_]+(?:['’`´][^\W\d_]+)*|[?!.,;:&]|…")
_SCHOOL_YEAR = re.compile(r"y\d{1,2}")
_PAUSES = ",;:"


@dataclass(frozen=True)
class Neutral:
    """Plain tokens and, for each, where it stood in the original."""

    original: str
    tokens: tuple[str, ...]
    spans: tuple[tuple[int, int], ...]

    @property
    def text(self) -> str:
        """The tokens with one space between them."""
        return " ".join(self.tokens)

    def evidence(self, start: int, end: int) -> str:
        """Return the original words behind characters `start` to `end` of `text`."""
        inside: list[int] = []
        position = 0
        for index, token in enumerate(self.tokens):
            if position < end and position + len(token) > start:
                inside.append(index)
            position += len(token) + 1
        if not inside:
            return ""
        first, last = inside[0], inside[-1]
        return self.original[self.spans[first][0] : max(stop for _, stop in self.spans[first : last + 1])]


@dataclass(frozen=True)
class _Word:
    """A corrected word and where it stood."""

    text: str
    span: tuple[int, int]


@lru_cache(maxsize=2_048)  # as many as the scores of indicators/model.py
def neutralise(text: str) -> Neutral:
    """Return the text in plain, neutral tokens; the evidence keeps the writer's words."""
    words = _without_protected(list(_words(text[:LONGEST])))
    bare = ["", *(word.text for word in words), ""]
    tokens: list[str] = []
    spans: list[tuple[int, int]] = []
    for word, before, after in zip(words, bare, bare[2:], strict=False):
        for plain in _plain(word.text, before, after):
            if not _repeats_a_pause(plain, tokens):
                tokens.append(plain)
                spans.append(word.span)
    return Neutral(text, tuple(tokens), tuple(spans))


def _repeats_a_pause(plain: str, tokens: Sequence[str]) -> bool:
    return plain in _PAUSES and (not tokens or tokens[-1] in _PAUSES + ".")


def _words(text: str) -> Iterator[_Word]:
    contractions = neutral_words().contractions
    for match in _TOKEN.finditer(text):
        word = unicodedata.normalize("NFKC", match.group()).lower()
        word = re.sub("[’`´]", "'", word)
        yield _Word(word if word in contractions else correct_word(word.replace("'", "")), match.span())


def _plain(word: str, before: str, after: str) -> Phrase:
    """Return the plain tokens of a word between its neighbours."""
    listed = neutral_words()
    if word == "sat" and (before in listed.before_sat or after in listed.after_sat):
        return ("saturday",)
    if word in listed.drunk_or_done and after in listed.done_to:
        return (word,)
    if _SCHOOL_YEAR.fullmatch(word):
        return ("year", word[1:])
    word = models_forms().get(word, word)
    return listed.contractions.get(word) or (listed.same.get(word, word),)


def _without_protected(words: Sequence[_Word]) -> list[_Word]:
    """Return the words without those of ethnicity, faith and disability and what joined them to the rest."""
    listed = neutral_words()
    rest: list[_Word] = []
    index = 0
    while index < len(words):
        size = _protected_at(words, index)
        if not size:
            rest.append(words[index])
            index += 1
            continue
        index += size
        while index < len(words) and words[index].text in listed.goes_with_it:
            index += 1
        _drop_last(rest, listed.joins)
        if index == len(words) or not words[index].text[0].isalnum():
            _drop_last(rest, listed.says_no_more)
    return rest


def _protected_at(words: Sequence[_Word], index: int) -> int:
    """Return how many words from here on say something protected, of a person."""
    listed = neutral_words()
    for size in range(min(listed.longest_left_out, len(words) - index), 0, -1):
        if tuple(word.text for word in words[index : index + size]) in listed.left_out:
            following = words[index + size].text if index + size < len(words) else ""
            return 0 if following in listed.not_a_person else size
    return 0


def _drop_last(words: list[_Word], phrases: Sequence[Phrase]) -> None:
    """Drop the longest of the phrases that the words end with."""
    for phrase in phrases:
        if tuple(word.text for word in words[-len(phrase) :]) == phrase:
            del words[-len(phrase) :]
            return
