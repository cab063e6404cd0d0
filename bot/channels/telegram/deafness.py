"""Whether the bot hears: a foreign webhook, a missing secret, a second poller or a dead task is no quiet evening."""

from __future__ import annotations

from datetime import datetime, timedelta

from bot import clock

PATIENCE = timedelta(seconds=30)  # a fault of the network passes; what lasts longer is for the operator
HEARS = "on"


class Hearing:
    """What the channel last met: since when it hears nothing, and why."""

    def __init__(self) -> None:
        self._deaf_since: datetime | None = None
        self._why = ""

    def heard(self) -> None:
        """Note that Telegram answered."""
        self._deaf_since, self._why = None, ""

    def trouble(self, why: str, *, lasts: bool = False) -> None:
        """Note why nothing is heard, by the name of the fault; what `lasts` is told at once."""
        began = clock.now() - (PATIENCE if lasts else timedelta())
        self._deaf_since, self._why = self._deaf_since or began, why

    @property
    def state(self) -> str:
        """Return "on", or "deaf: " and the name of the fault."""
        lasts = self._deaf_since is not None and clock.now() - self._deaf_since >= PATIENCE
        return f"deaf: {self._why}" if lasts else HEARS
