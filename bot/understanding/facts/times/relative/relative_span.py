"""A time told from the moment of writing, and what every production of one is."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from bot.understanding.facts.model import Precision


@dataclass(frozen=True)
class RelativeSpan:
    """A time counted from now; `rank` orders what a text says of several (small is more telling).

    `since` is when it mostly begins, where `first` is the earliest that the words may mean.
    """

    start: int
    end: int
    first: datetime
    last: datetime
    precision: Precision
    rank: int = 0
    since: datetime | None = None


# The words that a production looks for, and what makes a span of a match; None where it is no time after all.
MakeSpan = Callable[[re.Match[str], datetime], RelativeSpan | None]
Production = tuple[re.Pattern[str], MakeSpan]
