"""Names of firms that sound like vehicles: "I drive for Blue Cars", "ring Silver Star Taxis"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bot.understanding.facts.model import Span

_KIND = r"(?:Cars|Taxis|Cabs|Travel|Coaches|Minibuses|Minicabs|Private Hire)"
_WRITTEN = re.compile(
    rf"\b[A-Z][a-z]+(?:\s+[A-Z][a-z]+)?\s+{_KIND}\b"
)  # with capitals: nobody writes "Blue Cars" of two blue cars
_WORKED_FOR = re.compile(
    rf"\b(?:drive|driver|driving|drives|work|works|working|job|fare|booked|booking|office|base) (?:for|with|from|at|through) (?P<firm>\w+(?: \w+)? {_KIND})\b",
    re.IGNORECASE,
)


def firm_spans(text: str) -> Iterator[Span]:
    """Give where names of taxi and coach firms stand."""
    yield from (match.span() for match in _WRITTEN.finditer(text))
    yield from (match.span("firm") for match in _WORKED_FOR.finditer(text))
