"""What was read of a text is not read again: a draft is read at every turn, and most of its words stay the same."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime
from functools import partial

from bot.newest import MOST, Newest
from bot.understanding.danger import Danger
from bot.understanding.facts import Facts, GazetteerEntry, ReadFacts, read_facts

DangerReader = Callable[[str], Danger]


class ReadingMemory:
    """The newest readings of one process: a text reads the same while the same code reads it.

    Nothing of it is logged or stored; it goes with the process.
    """

    def __init__(self, read: Callable[..., Facts] = read_facts, most: int = MOST) -> None:
        self._read = read
        self._facts: Newest[Facts] = Newest(most)
        self._danger: Newest[Danger] = Newest(most)

    def facts(self, gazetteer: Sequence[GazetteerEntry], written_at: datetime) -> ReadFacts:
        """Return the reader of the facts in texts, among the places of an area, written at a time unless another is said."""
        return partial(self._facts_of, gazetteer, now=written_at)

    def _facts_of(self, gazetteer: Sequence[GazetteerEntry], text: str, *, now: datetime) -> Facts:
        return self._facts.get(text, partial(self._read, text, gazetteer, now), now, gazetteer)

    def danger(self, read: DangerReader) -> DangerReader:
        """Return a reader of danger that asks `read` once for a text."""
        return lambda text: self._danger.get(text, partial(read, text))
