"""Names of firms that sound like vehicles: "I drive for Blue Cars", "one of the drivers from silver line taxis"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bot.understanding.facts.model import Span

_KIND = r"(?:Cars|Taxis|Cabs|Travel|Coaches|Minibuses|Minicabs|Private Hire)"
_NAME = r"(?!(?:his|her|their|my|our|the|these|those|some|any|all|two|three|both|other|different|local|black|mini) (?i:cabs|cars|taxis)\b)"
_WRITTEN = re.compile(
    rf"\b[A-Z][a-z]+(?:\s+[A-Z][a-z]+)*\s+{_KIND}\b"
)  # with capitals: nobody writes "Blue Cars" of two blue cars
_PEOPLE = (
    r"(?:drivers?|cabbies?|controllers?|dispatchers?|lads?|m[ae]n|blokes?|fellas?|guys?|owners?|boss(?:es)?|ones?|lot)"
)
_WORKED_FOR = re.compile(
    rf"\b(?:drive|driver|driving|drives|work|works|working|worked|job|fare|booked|booking|office|base|{_PEOPLE}|taxis?|cabs?|cars?|minibus|account) (?:for|with|from|at|through|of) {_NAME}(?P<firm>\w+(?: \w+)?(?: \w+)? {_KIND})\b",
    re.IGNORECASE,
)
# "blue cars driver", "the silver line taxis office", "rang blue cars"
_WORKS_THERE = re.compile(
    rf"\b(?:an? |the |one of the |that |this |by |with |for )?{_NAME}(?P<firm>\w+ {_KIND}) (?:{_PEOPLE}|office|base|depot|app|fleet|account|firm)\b",
    re.IGNORECASE,
)
_RUNG = re.compile(
    rf"\b(?:rang|ring|rung|ringing|phoned|phone|called|ordered from|booked with|complained to|reported (?:him |it )?to) {_NAME}(?P<firm>\w+(?: \w+)? {_KIND})\b",
    re.IGNORECASE,
)
# "he works for Green Badge": a name with capitals behind such words is a firm's, whatever it is made of.
_EMPLOYS = re.compile(
    r"\b(?i:drives?|driving|drove|drivers?|works?|working|worked) (?i:for|with) (?:(?i:the) )?(?P<firm>[A-Z][\w'’&-]+(?:\s+[A-Z][\w'’&-]+){1,3})"
)


def firm_spans(text: str) -> Iterator[Span]:
    """Give where names of taxi and coach firms stand."""
    yield from (match.span() for match in _WRITTEN.finditer(text))
    for pattern in (_WORKED_FOR, _WORKS_THERE, _RUNG, _EMPLOYS):
        yield from (match.span("firm") for match in pattern.finditer(text))
