"""Plain text to read facts from: folded, respelt, with number words as digits; every offset leads back to the original."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from bot.understanding.text.keyword_correction import correct_keyword
from bot.understanding.text.offset_correction import CorrectedText, correct_text
from bot.understanding.text.short_forms import facts_forms

LONGEST = 20_000  # characters that one message may have, all of them read for facts

_CONTRACTED = frozenset(["he", "she", "it", "who", "that", "there", "here", "what", "where", "how", "let"])
_UNITS = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen "
    "fourteen fifteen sixteen seventeen eighteen nineteen"
)
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety"
NUMBERS = {word: value for value, word in enumerate(_UNITS.split())} | {
    word: 10 * value for value, word in enumerate(_TENS.split(), 2)
}
_NUMBER = re.compile(
    rf"\b(?:({'|'.join(_TENS.split())})[ -]?({'|'.join(_UNITS.split()[1:10])})|({'|'.join(NUMBERS)}))(?:\b|(?=ish\b))(?!')"
)
_TOKEN = re.compile(r"[a-z]+(?:'[a-z]+)*|[0-9]+|\s+|.", re.DOTALL)
_PUNCTUATION = str.maketrans({"’": "'", "‘": "'", "`": "'", "´": "'", "–": "-", "—": "-", "−": "-", "“": '"', "”": '"'})


def fold(text: str) -> str:
    """Return the text in lower case without accents, character for character as long as it was."""
    if text.isascii():
        return text.lower()
    return "".join(map(_fold_character, text))


@lru_cache(maxsize=4096)
def _fold_character(char: str) -> str:
    char = char.translate(_PUNCTUATION)
    plain = unicodedata.normalize("NFKD", char)[:1].lower() or char
    return plain if len(plain) == 1 else char


class Covered:
    """Which characters of a text are spoken for."""

    def __init__(self, length: int, spans: Iterable[tuple[int, int]] = ()) -> None:
        self._taken = bytearray(length + 1)
        for start, end in spans:
            self.take(start, end)

    def take(self, start: int, end: int) -> None:
        """Mark the characters from start up to end as taken."""
        self._taken[start:end] = b"\x01" * (min(end, len(self._taken)) - start)

    def free(self, start: int, end: int) -> bool:
        """Return whether none of these characters is taken."""
        return 1 not in self._taken[start:end]


def blank(text: str, spans: Iterable[tuple[int, int]], mark: str) -> str:
    """Return the text with the spans struck out, as long as before."""
    letters = list(text)
    for start, end in spans:
        letters[start:end] = mark * (min(end, len(letters)) - start)
    return "".join(letters)


@dataclass(frozen=True)
class Plain:
    """Plain text and, for pieces of it, where each began in the original."""

    text: str
    original: str
    _at: tuple[int, ...]
    _from: tuple[int, ...]

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Return the offsets in the original of a piece of the plain text."""
        return self._back(start, False), self._back(max(start, end - 1), True)

    def phrase(self, start: int, end: int) -> str:
        """Return the person's own words for a piece of the plain text."""
        begin, stop = self.span(start, end)
        return self.original[begin:stop]

    def _back(self, offset: int, after: bool) -> int:
        if not self._at:
            return 0
        piece = max(0, bisect_right(self._at, offset) - 1)
        if after:
            return self._from[piece + 1] if piece + 1 < len(self._from) else len(self.original)
        return self._from[piece]


def plain(text: str) -> Plain:
    """Return the text as the grammars read it: slips corrected, short forms written out, numbers as digits."""
    return plain_of(correct_text(text[:LONGEST]))


def plain_of(source: CorrectedText, taken: Iterable[tuple[int, int]] = ()) -> Plain:
    """Return corrected text as the grammars read it, the spans that are taken struck out."""
    pieces: list[str] = []
    at: list[int] = []
    begins: list[int] = []
    length = 0
    for piece, begin in _respelt(fold(blank(source.text, taken, "#"))):
        at.append(length)
        begins.append(source.back(begin))
        pieces.append(piece)
        length += len(piece)
    return Plain("".join(pieces), source.original, tuple(at), tuple(begins))


def _respelt(folded: str) -> Iterator[tuple[str, int]]:
    """Return the pieces with where they began; a number of one or two words is one piece."""
    done = 0
    for number in _NUMBER.finditer(folded):
        yield from _words(folded, done, number.start())
        yield _digits(number), number.start()
        done = number.end()
    yield from _words(folded, done, len(folded))


def _digits(number: re.Match[str]) -> str:
    tens, unit, alone = number.groups()
    if alone == "one":
        return "one"  # "no one", "one of our": each grammar decides
    return str(NUMBERS[alone] if alone else NUMBERS[tens] + NUMBERS[unit])


def _words(folded: str, start: int, end: int) -> Iterator[tuple[str, int]]:
    for token in _TOKEN.finditer(folded, start, end):
        yield _written_out(folded, token), token.start()


def _written_out(folded: str, token: re.Match[str]) -> str:
    """Return a word as the grammars know it; of a gap one blank is left."""
    if token[0].isspace():
        return " "
    if not token[0][0].isalpha():
        return token[0]
    bare = _without_apostrophe(token[0])
    if len(bare) == 1 and _beside_digit(folded, token):
        return bare
    return facts_forms().get(bare) or correct_keyword(bare)


def _without_apostrophe(word: str) -> str:
    """Return "hes" for "he's", and "bloke" for "bloke's": an owner is not a plural."""
    stem, mark, ending = word.rpartition("'")
    if not mark:
        return word
    return stem.replace("'", "") if ending == "s" and stem not in _CONTRACTED else word.replace("'", "")


def _beside_digit(folded: str, token: re.Match[str]) -> bool:
    """Return whether a letter belongs to a mark or code ("n15", "4w") and is no word."""
    before, after = folded[max(0, token.start() - 1) : token.start()], folded[token.end() : token.end() + 1]
    return before.isdigit() or after.isdigit()
