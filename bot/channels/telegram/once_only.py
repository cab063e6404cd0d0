"""What counts once although Telegram brings it several times: the pictures of an album, two taps on one question."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Hashable
from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from telegram import Update

    from bot.inbox import Incoming

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
    """Return the album that a message belongs to, or None."""
    return update.message.media_group_id if update.message is not None else None


def words_of(incoming: Incoming) -> Incoming | None:
    """Return the words below a picture of an album that was refused before, as words; None where there are none."""
    return replace(incoming, kind="text", content_type=None) if incoming.words else None
