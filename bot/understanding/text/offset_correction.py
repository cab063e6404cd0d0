"""A text with likely slips of the thumb corrected in the words that facts hang on; every offset leads back to what was typed."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from bot.understanding.text.keyword_correction import correct_keyword, expected_after, keywords, misspelt

_WORD = re.compile(r"(?<![\w@.'’/+-])[A-Za-z]{2,20}(?![\w@'’/+])(?!\.[A-Za-z0-9_])")
_LETTERS_OF_MARK = re.compile(r"(?:[a-z]{2} ?[0-9]{2}|[a-z][0-9]{1,3}|[0-9]{1,3}) ?$", re.I)
_NAMING = re.compile(
    r"(?:\b(?:reg\w*|plate|ends?|ending|ended|starts?|starting|started|begin\w*|letters?|first|last|user\w*|called|named|as|handle|insta\w*|snap\w*)(?: (?:is|was|in|with|on|name|letters?|bit|part))*[ :'\"]*)$",
    re.I,
)
_WORD_BEFORE = re.compile(r"(?<!\w)(\w+) $")
_STARTS_SENTENCE = re.compile(r"(?:^|[.!?\n]\s*)$")
_SHORT = 4  # letters up to which a word with a capital is taken for a name or letters of a mark
_LOOK_BACK = 24  # characters before a word that tell whether it is a name or letters of a mark
_LONGEST_LEAD = 12  # characters of the word before


@dataclass(frozen=True)
class CorrectedText:
    """A corrected text and where its pieces began in the original."""

    text: str
    original: str
    _at: tuple[int, ...]
    _from: tuple[int, ...]

    def back(self, offset: int) -> int:
        """Return where in the original a place of the text lies; within a corrected word, where the word began."""
        piece = bisect_right(self._at, offset) - 1
        if piece < 0:
            return offset
        following = self._from[piece + 1] if piece + 1 < len(self._from) else len(self.original)
        return min(self._from[piece] + offset - self._at[piece], following)


@dataclass(frozen=True)
class _Correction:
    """What stands in place of the characters from start up to end."""

    start: int
    end: int
    text: str


def correct_text(text: str) -> CorrectedText:
    """Return the text with its slips corrected; numbers, marks, names and addresses stay as they are."""
    out: list[str] = []
    at: list[int] = []
    begins: list[int] = []
    done = length = 0
    for correction in _corrections(text):
        for piece, begin in ((text[done : correction.start], done), (correction.text, correction.start)):
            at.append(length)
            begins.append(begin)
            out.append(piece)
            length += len(piece)
        done = correction.end
    at.append(length)
    begins.append(done)
    out.append(text[done:])
    return CorrectedText("".join(out), text, tuple(at), tuple(begins))


def _corrections(text: str) -> Iterator[_Correction]:
    """Return the corrections from left to right; two words whose space slipped are one of them."""
    done = 0
    words = list(_WORD.finditer(text))
    for word, following in pairwise([*words, None]):
        if word is None or word.start() < done:
            continue
        correction = _moved_space(text, word, following) or _corrected_word(text, word)
        if correction:
            done = correction.end
            yield correction


def _moved_space(text: str, word: re.Match[str], following: re.Match[str] | None) -> _Correction | None:
    """Return two words whose space slipped by a letter with the space put right: "manw ith", "schools kirt"."""
    if following is None or text[word.end() : following.start()] != " ":
        return None
    moved = _space_put_right(word[0].lower(), following[0].lower())
    if not moved or not (_may_be_slip(text, word) and _may_be_slip(text, following)):
        return None
    return _Correction(word.start(), following.end(), moved)


def _space_put_right(first: str, second: str) -> str | None:
    if not (_is_odd(first) or _is_odd(second)):
        return None
    for left, right in ((first[:-1], first[-1] + second), (first + second[0], second[1:])):
        has_keyword = left in keywords() or right in keywords()
        if has_keyword and min(len(left), len(right)) > 1 and not misspelt(left) and not misspelt(right):
            return f"{left} {right}"
    return None


def _corrected_word(text: str, word: re.Match[str]) -> _Correction | None:
    lead = _WORD_BEFORE.search(text, max(0, word.start() - _LONGEST_LEAD), word.start())
    typed = word[0].lower()
    meant = correct_keyword(typed, expected_after(lead[1].lower()) if lead else "")
    if meant == typed or not _may_be_slip(text, word):
        return None
    return _Correction(word.start(), word.end(), meant.capitalize() if word[0][0].isupper() else meant)


def _is_odd(word: str) -> bool:
    """Return whether a word is in no list, nor what is left without the s of many and of "theres"."""
    return misspelt(word) and misspelt(word.removesuffix("s"))


def _may_be_slip(text: str, word: re.Match[str]) -> bool:
    """Return whether a word may be a slip and not a name, an abbreviation or letters of a mark."""
    typed, before = word[0], text[max(0, word.start() - _LOOK_BACK) : word.start()]
    if _is_abbreviation(typed, text) or _is_name(typed, before):
        return False
    return not (len(typed) <= _SHORT and (_LETTERS_OF_MARK.search(before) or _NAMING.search(before)))


def _is_abbreviation(typed: str, text: str) -> bool:
    return typed.isupper() and len(typed) <= _SHORT and not text.isupper()


def _is_name(typed: str, before: str) -> bool:
    return typed[0].isupper() and len(typed) <= _SHORT + 1 and not _STARTS_SENTENCE.search(before)
