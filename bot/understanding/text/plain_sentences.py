"""Sentences in plain lower-case words without apostrophes, for the phrases of lexicon/ that are read one by one."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from bot.understanding.text.sentences import sentences

_APOSTROPHES = re.compile("['’`´]")
_NO_WORD = re.compile(r"[^a-z0-9]+")


def plain(text: str) -> str:
    """Return the words of a text in lower case with one space between them."""
    return _NO_WORD.sub(" ", _APOSTROPHES.sub("", text.casefold())).strip()


def sentences_as_typed(text: str) -> Iterator[str]:
    """Give the sentences of a text as they were typed."""
    for sentence in sentences(text):
        if typed := sentence.text.strip():
            yield typed


def runs_of(typed: Sequence[str], size: int) -> Iterator[str]:
    """Give every run of so many sentences that stand together; fewer are one run."""
    for first in range(max(1, len(typed) - size + 1)):
        yield " ".join(typed[first : first + size])
