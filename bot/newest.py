"""What was read of texts last, found by a digest: the same words are asked for again at every turn."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Hashable
from functools import partial, wraps
from hashlib import sha256
from typing import Any, Concatenate

MOST = 512  # readings of each kind, those of some tens of conversations


class Newest[Reading]:
    """The readings asked for last, in memory alone and found by a digest: the words themselves are not kept."""

    def __init__(self, most: int = MOST) -> None:
        self._most = most
        self._readings: OrderedDict[tuple[Any, ...], tuple[Any, Reading]] = OrderedDict()

    def __len__(self) -> int:
        return len(self._readings)

    def get(self, text: str, read: Callable[[], Reading], how: Hashable = None, of: Any = None) -> Reading:
        """Return the reading of a text by how and with what it was read; `read` makes a new one.

        `of` is told apart by identity, and held as long as the reading, so that nothing else can take its place.
        """
        key = (sha256(text.encode("utf-8", "surrogatepass")).digest(), how, id(of))
        if key not in self._readings:
            self._readings[key] = (of, read())
        self._readings.move_to_end(key)
        while len(self._readings) > self._most:
            self._readings.popitem(last=False)
        return self._readings[key][1]


def read_once[**How, Reading](
    read: Callable[Concatenate[str, How], Reading],
) -> Callable[Concatenate[str, How], Reading]:
    """Return a reader that reads the newest texts once; to be put above readers that go by text and plain values."""
    memory: Newest[Reading] = Newest()

    @wraps(read)
    def remembered(text: str, /, *also: How.args, **how: How.kwargs) -> Reading:
        return memory.get(text, partial(read, text, *also, **how), (*also, *how.items()))

    return remembered
