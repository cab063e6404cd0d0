"""Words with the time of their writing, and how those of several messages are read as one text."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING

from bot.understanding.facts import ReadFacts

if TYPE_CHECKING:
    from bot.concerns.model import Answer

PASSED_ON = "told:passed_on"  # the part of a draft that holds somebody else's words
SHORT = 120  # characters; a longer message is an account by itself
ADDED, LEADS = 2, 3  # words: so few go on with what was said before, and so far in a number does
STOPS = (".", "!", "?", "…", ",", ":", ";")


@dataclass(frozen=True)
class Written:
    """Words, and when they were written where that is known."""

    text: str
    at: datetime | None = None

    def __bool__(self) -> bool:
        return bool(self.text)

    @classmethod
    def of(cls, answer: Answer) -> Written:
        """Return the words of an answer."""
        return cls(answer.text or "", answer.written)

    def reader(self, read: ReadFacts) -> ReadFacts:
        """Return what reads these words as of the time of their writing."""
        return partial(read, now=self.at) if self.at else read


def in_one_breath(texts: Sequence[str]) -> str:
    """Return what was said as one text to be read; a short message that adds a number or a word goes on with the last.

    "a lass outside the arcade" and then "15 if that" tell of one person; "older fella" after that begins anew.
    """
    read = ""
    for text in texts:
        read += _between(read, text) + text
    return read


def _between(before: str, text: str) -> str:
    if not before or "\n" in text or len(text) > SHORT or before.endswith(STOPS):
        return "\n" if before else ""
    words = text.split()
    adds = len(words) <= ADDED or any(char.isdigit() for word in words[:LEADS] for char in word)
    return ", " if adds else ". "
