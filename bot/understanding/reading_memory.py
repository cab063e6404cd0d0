"""What was read of a text is not read again: a draft is read at every turn, and most of its words stay the same."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Sequence
from datetime import datetime
from functools import partial
from hashlib import sha256
from typing import Any

from bot.understanding.danger import Danger
from bot.understanding.facts import Facts, GazetteerEntry, ReadFacts, read_facts

MOST = 512  # readings of each kind, those of some tens of conversations
DangerReader = Callable[[str], Danger]


class Newest[Reading]:
    """The readings that were asked for last, in memory alone and found by a digest: the words themselves are not kept."""

    def __init__(self, most: int = MOST) -> None:
        self._most = most
        self._readings: OrderedDict[tuple[Any, ...], tuple[Any, Reading]] = OrderedDict()

    def __len__(self) -> int:
        return len(self._readings)

    def get(
        self, text: str, read: Callable[[], Reading], written_at: datetime | None = None, of: Any = None
    ) -> Reading:
        """Return the reading of a text by its time of writing and by what it was read with; `read` makes a new one.

        `of` is told apart by identity, and held as long as the reading, so that nothing else can take its place.
        """
        key = (sha256(text.encode("utf-8", "surrogatepass")).digest(), written_at, id(of))
        if key not in self._readings:
            self._readings[key] = (of, read())
        self._readings.move_to_end(key)
        while len(self._readings) > self._most:
            self._readings.popitem(last=False)
        return self._readings[key][1]


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
