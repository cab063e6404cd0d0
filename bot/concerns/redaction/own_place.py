"""Whether the place of the event is where the reporter works: police need the place, and it may say who reported."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from bot.concerns.redaction.self_identification import self_mentions
from bot.concerns.redaction.self_identification_patterns import GROUP
from bot.concerns.redaction.terms import term_spans

_TO_A_PLACE = re.compile(
    r"\b(?:at|in|into|inside|outside|near|behind|by|opposite|to|from|round|around|off|upstairs\s+(?:at|in))\s+(?:the\s+|our\s+|my\s+)?"
    r"(?:(?:back|front|car\s+park|entrance|corridor|lobby|toilets?|gates?)\s+(?:of|at)\s+(?:the\s+)?)?$",
    re.IGNORECASE,
)
_NO_PLACE = re.compile(
    r"^\W*(?:(?:\w+\s+)?(?:cars?|cabs?|taxi|taxis|van|vans|minibus|bus|coach|uniform|jacket|badge|lanyard|driver|drivers|app)\b)",
    re.IGNORECASE,
)
_AT_WORK = re.compile(
    r"\b(?:where\s+i\s+work|at\s+my\s+work(?:place)?|in\s+my\s+work(?:place)?|here\s+at\s+work)\b", re.IGNORECASE
)
_IN_THE_HOUSE = re.compile(
    r"\b(?:in|into|up\s+(?:in|to)|down\s+(?:in|to)|out\s+in|use|uses)\s+the\s+(?:attic|cellar|loft|stock\s?room|store\s?room|back\s+(?:room|bar)|"
    r"function\s+room|beer\s+garden|staff\s?room|snug|flat\s+(?:upstairs|above))\b",
    re.IGNORECASE,
)
_PART = (
    r"(?:room|table|lane|lobby|reception|corridor|toilets?|changing\s+rooms?|car\s+park|bar|beer\s+garden|stairs|"
    r"gates?|office|floor)"
)
_THESE = rf"(?:(?:this|our|the)\s+(?:{GROUP}|building|place|premises|site)|our\s+{_PART})"
# As an answer to "where": "here", "our hotel", "room 214", "in the car park here".
_HERE_ANSWER = re.compile(
    rf"^\W*(?:(?:it\s+(?:is|was)|its|it's|it’s|just|right|still|in|at|by|on|outside|the)\s+)*"
    rf"(?:(?:[\w-]+\s+){{0,2}}(?<!round\s)(?<!near\s)(?<!from\s)(?<!to\s)(?<!around\s)(?<!over\s)here\b(?!\s+(?:and\s+there|there))|{_THESE}\b|{_PART}\s*\d+\w?\W*$|{_PART}\W*(?:here|downstairs|upstairs)?\W*$)",
    re.IGNORECASE,
)
# In an account: somebody comes or is here, in this hotel, in room 214.
_HERE = re.compile(
    rf"\b(?:still|staying|booked\s+in|checked\s+in|sat|come|comes|came|coming|brought|brings?|bringing|up|are|is|was|were|been)\s+here\b"
    rf"(?!\s+(?:and\s+there|from|by\s+(?:taxi|car|bus)))"
    rf"|\bhere\s+(?:at|in)\s+(?:the|our|this)\b|\b(?:in|at|into|to|outside)\s+(?:this|our)\s+(?:{GROUP})\b|\broom\s+\d+\b",
    re.IGNORECASE,
)


def is_at(text: str, terms: Iterable[str], *, whole: bool = False) -> bool:
    """Say whether a text places something at one of some names, beside saying who works there.

    With `whole` the text answers a question for a place, so that it need only hold the name.
    """
    own = [(mention.lead, mention.end) for mention in self_mentions(text, giving=("work", "name"))]
    for start, end in term_spans(text, terms):
        if whole:
            return True
        inside = any(first <= start < last for first, last in own)
        placed = _TO_A_PLACE.search(text[:start]) and not _NO_PLACE.match(text[end:])
        if placed and not inside:
            return True
    return False


def is_in_the_house(text: str) -> bool:
    """Say whether words put something into a part of a house, as those who work there call it: "in the attic room"."""
    return _IN_THE_HOUSE.search(text) is not None


def is_at_work(text: str) -> bool:
    """Say whether a text places something where the writer works, without a name."""
    return bool(_AT_WORK.search(text))


def is_here(accounts: Iterable[str], answers: Iterable[str], read: Iterable[str]) -> bool:
    """Say whether a person at premises of their trade means those premises: "here", "our hotel", "room 214".

    `answers` to a question for a place decide where there are any; another place that was named is where it was.
    """
    at = list(answers)
    if any(read):
        return False
    return any(_HERE_ANSWER.search(text) for text in at) if at else any(_HERE.search(text) for text in accounts)


def place_of_event(
    names: Mapping[str, tuple[str, ...]], accounts: Iterable[str], answers: Iterable[str], read: Iterable[str]
) -> str | None:
    """Return the first of the reporter's own places (a name and the terms for it) where the event was, or None.

    `accounts` are told freely, `answers` are those to questions for a place, `read` the places of the gazetteer that
    the whole report names; where it names no other, the place that the reporter works at is where it was.
    """
    freely, at, hits = list(accounts), list(answers), list(read)
    for name, terms in names.items():
        placed = any(is_at(text, terms, whole=True) for text in at) or any(is_at(text, terms) for text in freely)
        if placed or (hits and not at and _names_no_other(hits, terms)):
            return name
    return None


def _names_no_other(hits: Iterable[str], terms: tuple[str, ...]) -> bool:
    return all(any(term_spans(hit, terms)) for hit in hits)
