"""What was read of texts last, found by a digest: the same words are asked for again at every turn."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable
from datetime import datetime
from functools import partial, wraps
from hashlib import sha256
from typing import Any

MOST = 512  # readings of each kind, those of some tens of conversations


class Newest[Reading]:
    """The readings asked for last, in memory alone and found by a digest: the words themselves are not kept."""

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


def read_once[Reading](read: Callable[[str], Reading]) -> Callable[[str], Reading]:
    """Return a reader that reads the newest texts once; to be put above readers that go by the text alone."""
    memory: Newest[Reading] = Newest()

    @wraps(read)
    def remembered(text: str) -> Reading:
        return memory.get(text, partial(read, text))

    return remembered
