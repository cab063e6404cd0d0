"""Who keeps giving wrong secrets has to wait, longer each time; nobody else has."""

from __future__ import annotations

import math
from collections import OrderedDict
from dataclasses import dataclass
from datetime import datetime, timedelta

import structlog

from bot.feed.problems import Problem

TOO_MANY = 429
FREE = 5  # wrong secrets before the first pause: a setting is mended by then
FIRST, LONGEST = timedelta(seconds=1), timedelta(minutes=5)
FORGOTTEN = timedelta(minutes=15)  # without another wrong one
MOST = 10_000  # pairs of address and name that are remembered
log = structlog.get_logger()
Asker = tuple[str, str]  # the address that asks, and the client that it says it is


@dataclass(frozen=True)
class _Failures:
    count: int
    last: datetime

    @property
    def until(self) -> datetime:
        """Until when there is no answer."""
        if self.count < FREE:
            return self.last
        doubled: int = 2 ** min(self.count - FREE, 20)
        return self.last + min(FIRST * doubled, LONGEST)


class Backoff:
    """Counts wrong secrets by address and client, in this process; a right one ends the count."""

    def __init__(self) -> None:
        self._failures: OrderedDict[Asker, _Failures] = OrderedDict()

    def check(self, asker: Asker, now: datetime) -> None:
        """Refuse who has to wait; raises Problem with the seconds that are left."""
        failed = self._failures.get(asker)
        if failed is not None and now < failed.until:
            seconds = math.ceil((failed.until - now).total_seconds())
            raise Problem(TOO_MANY, "token-slow-down", "Too many wrong secrets; ask again later", retry_after=seconds)

    def wrong(self, asker: Asker, now: datetime) -> None:
        """Count a wrong secret; the first pause of a row is logged, with no secret in it."""
        before = self._failures.pop(asker, None)
        count = before.count + 1 if before is not None and now - before.last < FORGOTTEN else 1
        self._failures[asker] = _Failures(count, now)
        if count == FREE:
            log.warning("wrong secrets at the token endpoint", client=asker[1], address=asker[0])
        while len(self._failures) > MOST:
            self._failures.popitem(last=False)

    def right(self, asker: Asker) -> None:
        """Forget what was wrong before."""
        self._failures.pop(asker, None)
