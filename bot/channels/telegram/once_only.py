"""What counts once although Telegram brings it several times: the pictures of an album, two taps on one question."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Hashable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from telegram import Update

REMEMBERED = 2000  # albums and questions of this process


class FirstOf:
    """Remembers what came; the oldest is forgotten."""

    def __init__(self) -> None:
        self._seen: OrderedDict[Hashable, None] = OrderedDict()

    def is_first(self, key: Hashable) -> bool:
        """Say whether something comes for the first time, and remember it."""
        if key in self._seen:
            return False
        self._seen[key] = None
        if len(self._seen) > REMEMBERED:
            self._seen.popitem(last=False)
        return True


def album(update: Update) -> str | None:
    """Return the album that a message without words belongs to, or None."""
    message = update.message
    return message.media_group_id if message is not None and message.caption is None else None
