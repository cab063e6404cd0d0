"""A text with likely slips of the thumb mended in the words that facts hang on; every offset leads back to what was typed."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

from bot.understanding.text.keyword_correction import correct_keyword, expected_after, keywords, misspelt

_WORD = re.compile(r"(?<![\w@.'’/+-])[A-Za-z]{2,20}(?![\w@'’/+])(?!\.[A-Za-z0-9_])")
_LETTERS_OF_MARK = re.compile(r"(?:[a-z]{2} ?[0-9]{2}|[a-z][0-9]{1,3}|[0-9]{1,3}) ?$", re.I)
_NAMING = re.compile(
    r"(?:\b(?:reg\w*|plate|ends?|ending|ended|starts?|starting|started|begin\w*|letters?|first|last|user\w*|called|named|as|handle|insta\w*|snap\w*)(?: (?:is|was|in|with|on|name|letters?|bit|part))*[ :'\"]*)$",
    re.I,
)
_WORD_BEFORE = re.compile(r"(?<!\w)(\w+) $")
_SHORT = 4  # letters up to which a word with a capital is taken for a name or letters of a mark


@dataclass(frozen=True)
class Tidy:
    """A mended text and where its pieces began in the original."""

    text: str
    original: str
    _at: tuple[int, ...]
    _from: tuple[int, ...]

    def back(self, offset: int) -> int:
        """Return where in the original a place of the mended text lies; within a mended word, where the word began."""
        piece = bisect_right(self._at, offset) - 1
        if piece < 0:
            return offset
        following = self._from[piece + 1] if piece + 1 < len(self._from) else len(self.original)
        return min(self._from[piece] + offset - self._at[piece], following)


def tidy(text: str) -> Tidy:
    """Return the text with its slips mended; numbers, marks, names and addresses stay as they are."""
    out: list[str] = []
    at: list[int] = []
    begins: list[int] = []
    done = length = 0
    for start, end, new in _changes(text):
        for piece, begin in ((text[done:start], done), (new, start)):
            at.append(length)
            begins.append(begin)
            out.append(piece)
            length += len(piece)
        done = end
    at.append(length)
    begins.append(done)
    out.append(text[done:])
    return Tidy("".join(out), text, tuple(at), tuple(begins))


def _changes(text: str) -> Iterator[tuple[int, int, str]]:
    words = list(_WORD.finditer(text))
    skip = False
    for index, word in enumerate(words):
        if skip:
            skip = False
            continue
        following = words[index + 1] if index + 1 < len(words) else None
        if following and following.start() == word.end() + 1 and text[word.end()] == " ":
            moved = _moved(word[0], following[0])
            if moved and _may(text, word) and _may(text, following):
                yield word.start(), following.end(), moved
                skip = True
                continue
        led = _WORD_BEFORE.search(text, max(0, word.start() - 12), word.start())
        new = correct_keyword(word[0].lower(), expected_after(led[1].lower()) if led else "")
        if new != word[0].lower() and _may(text, word):
            yield word.start(), word.end(), new.capitalize() if word[0][0].isupper() else new


def _moved(one: str, two: str) -> str | None:
    """Return two words whose space slipped by a letter with the space put right: "manw ith", "schools kirt"."""
    first, second = one.lower(), two.lower()
    if not (_odd(first) or _odd(second)):
        return None
    for left, right in ((first[:-1], first[-1] + second), (first + second[0], second[1:])):
        carries = left in keywords() or right in keywords()
        if carries and min(len(left), len(right)) > 1 and not misspelt(left) and not misspelt(right):
            return f"{left} {right}"
    return None


def _odd(word: str) -> bool:
    """Return whether a word is in no list, nor what is left without the s of many and of "theres"."""
    return misspelt(word) and misspelt(word.removesuffix("s"))


def _may(text: str, word: re.Match[str]) -> bool:
    """Return whether a word may be a slip and not a name, an abbreviation or letters of a mark."""
    said, before = word[0], text[max(0, word.start() - 24) : word.start()]
    if said.isupper() and len(said) <= _SHORT and not text.isupper():
        return False
    if said[0].isupper() and len(said) <= _SHORT + 1 and not re.search(r"(?:^|[.!?\n]\s*)$", before):
        return False
    return not (len(said) <= _SHORT and (_LETTERS_OF_MARK.search(before) or _NAMING.search(before)))
