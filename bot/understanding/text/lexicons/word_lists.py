"""Lists of words: their types, and the way to write one as prose."""

from __future__ import annotations

from collections.abc import Mapping

Words = tuple[str, ...]
Spellings = Mapping[str, str]  # what is written, and the word that is meant


def words(*lines: str) -> list[str]:
    """Return the words of the lines."""
    return " ".join(lines).split()
