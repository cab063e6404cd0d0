"""Text as the models see it: plain words that say nothing of sex, ethnicity, faith or disability, each tied to its place."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from bot.understanding.text import neutral_words
from bot.understanding.text.correction import mend

_TOKEN = re.compile(r"\b[yY]\d{1,2}\b|\d+(?:[.:]\d+)?|[^\W\d_]+(?:['’`´][^\W\d_]+)*|[?!.,;:&]|…")
_SPLIT = {
    "shes": ("they", "is"), "hes": ("they", "is"), "theyre": ("they", "are"), "theyll": ("they", "will"), "she'll": ("they", "will"),
    "he'll": ("they", "will"), "she'd": ("they", "would"), "he'd": ("they", "would"), "theyd": ("they", "would"), "im": ("i", "am"), "ive": ("i", "have"),
    "theyve": ("they", "have"), "whos": ("who", "is"), "theres": ("there", "is"),
}  # fmt: skip
LONGEST = 4_000


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
        first, last, position = None, 0, 0
        for index, token in enumerate(self.tokens):
            if position < end and position + len(token) > start:
                first = index if first is None else first
                last = index
            position += len(token) + 1
        if first is None:
            return ""
        return self.original[self.spans[first][0] : max(end for _, end in self.spans[first : last + 1])]


@lru_cache(maxsize=64)
def neutralise(text: str) -> Neutral:
    """Return the text in plain, neutral tokens; the evidence keeps the writer's words."""
    found = list(_words(text[:LONGEST]))
    kept = _without_protected(found)
    tokens: list[str] = []
    spans: list[tuple[int, int]] = []
    bare = ["", *(word for word, _ in kept), ""]
    for (word, span), before, after in zip(kept, bare, bare[2:], strict=False):
        for plain in _plain(word, before, after):
            if plain in ",;:" and (not tokens or tokens[-1] in ",;:."):
                continue
            tokens.append(plain)
            spans.append(span)
    return Neutral(text, tuple(tokens), tuple(spans))


def _words(text: str) -> Iterator[tuple[str, tuple[int, int]]]:
    for match in _TOKEN.finditer(text):
        word = unicodedata.normalize("NFKC", match.group()).lower()
        word = re.sub("[’`´]", "'", word)
        yield word if word in _SPLIT else mend(word.replace("'", "")), match.span()


def _plain(word: str, before: str, after: str) -> tuple[str, ...]:
    if word == "sat" and (before in neutral_words.BEFORE_A_DAY or after in neutral_words.AFTER_A_DAY):
        return ("saturday",)
    if word in neutral_words.DRUNK_OR_DONE and after in neutral_words.DONE_TO:
        return (word,)
    if len(word) in (2, 3) and word[0] == "y" and word[1:].isdigit():
        return ("year", word[1:])
    word = neutral_words.SHORT.get(word, word)
    if word in _SPLIT:
        return _SPLIT[word]
    return (neutral_words.SAME_WORD.get(word, word),)


def _without_protected(
    found: list[tuple[str, tuple[int, int]]],
) -> list[tuple[str, tuple[int, int]]]:
    kept: list[tuple[str, tuple[int, int]]] = []
    index = 0
    while index < len(found):
        size = _protected_at(found, index)
        if not size:
            kept.append(found[index])
            index += 1
            continue
        index += size
        while index < len(found) and found[index][0] in neutral_words.AFTER:
            index += 1
        _drop_joining(kept)
        if index == len(found) or not found[index][0][0].isalnum():
            _drop_joining(kept, neutral_words.SAYS_NO_MORE)
    return kept


def _protected_at(found: list[tuple[str, tuple[int, int]]], index: int) -> int:
    for size in range(min(neutral_words.LONGEST_LEFT_OUT, len(found) - index), 0, -1):
        if tuple(word for word, _ in found[index : index + size]) in neutral_words.LEFT_OUT:
            following = found[index + size][0] if index + size < len(found) else ""
            return 0 if following in neutral_words.NOT_A_PERSON else size
    return 0


def _drop_joining(
    kept: list[tuple[str, tuple[int, int]]], phrases: tuple[tuple[str, ...], ...] = neutral_words.JOIN_BEFORE
) -> None:
    for phrase in sorted(phrases, key=len, reverse=True):
        if tuple(word for word, _ in kept[-len(phrase) :]) == phrase:
            del kept[-len(phrase) :]
            return
