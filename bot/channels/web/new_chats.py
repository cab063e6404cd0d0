"""Nobody opens chats without end: a flood would become unconfirmed reports, and stand in the way of danger."""

from __future__ import annotations

from collections import OrderedDict, deque
from datetime import timedelta
from typing import TYPE_CHECKING

import structlog

if TYPE_CHECKING:
    from datetime import datetime

SPAN = timedelta(minutes=1)
MOST_ADDRESSES = 10_000  # that are remembered, for a minute, in memory alone
log = structlog.get_logger()


class TooManyChats(Exception):
    """An address has opened as many chats in a minute as it may; `seconds` until the next one."""

    def __init__(self, seconds: int) -> None:
        super().__init__(seconds)
        self.seconds = seconds


class NewChats:
    """Counts new chats by address in this process; addresses are written nowhere, also not into the log."""

    def __init__(self, most: int) -> None:
        self._most = most
        self._opened: OrderedDict[str, deque[datetime]] = OrderedDict()

    def open(self, address: str, now: datetime) -> None:
        """Count one more; raises TooManyChats."""
        times = self._opened.pop(address, None) or deque()
        while times and now - times[0] >= SPAN:
            times.popleft()
        self._opened[address] = times
        if len(times) >= self._most:
            log.warning("an address opens too many chats", count=len(times))
            raise TooManyChats(int((times[0] + SPAN - now).total_seconds()) + 1)
        times.append(now)
        while len(self._opened) > MOST_ADDRESSES:
            self._opened.popitem(last=False)
