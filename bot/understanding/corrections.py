"""Words that put right what was said before: which fact, what it was, and what it is now."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from bot.understanding.facts import Facts, ReadFacts, name_mentions, read_facts
from bot.understanding.text.lexicons.lexicon import lexicon

Field = Literal["when", "where", "vehicle", "children", "adults", "name"]
GROWN = 18
LONGEST = 160  # characters of a sentence; a longer one tells something new
_WAS = r"(?:it|that|this|they|he|she|there)(?:'s|’s|s)?(?: (?:was|were|is|are))?"
_IT_WAS = re.compile(r"^\W*(?:it|that|this) (?:was|is)\s+", re.IGNORECASE)
_JOINT = re.compile(r"[.;!?\n]+|,?\s+and\s+(?=(?:the|it|its|it's|she|he|they|his|her|there)\b)", re.IGNORECASE)
_WAS_NOT = re.compile(
    rf"\b(?:was|were|is|are|did)(?:n['’]?t| not)\s+(?P<old>.+?),?\s+(?:{_WAS}|but|actually|more like)\s+(?P<new>.+)",
    re.IGNORECASE,
)
_NOT_FIRST = re.compile(
    rf"^(?:\W*(?:no|sorry|oh|wait)\b)*\W*not\s+(?P<old>[^,]+?),\s*(?:{_WAS}\s+|but\s+)?(?P<new>.+)", re.IGNORECASE
)
_NOT_LAST = re.compile(r"^(?P<new>.+?),?\s+(?:and\s+)?not\s+(?P<old>.+)$", re.IGNORECASE)
_MEANT = re.compile(r"\b(?:i|we) (?:meant|mean)(?: to (?:say|put|write|type))?[:,]?\s+(?P<new>.+)", re.IGNORECASE)
_CUE = re.compile(
    r"^\W*(?:(?:oh|sorry|actually|correction|nearly|almost|wait|oops|my mistake|scrap that|no wait|well actually|"
    r"(?:no|nah|nope)(?=,? (?:it|he|she|they|the|that)\b))\b[\s,:-]*)+(?P<new>.+)",
    re.IGNORECASE,
)
_DOUBT = re.compile(
    r"^\W*(?:correction\b|sorry,? (?:i|we) (?:meant|got)|(?:i|we) meant\b|(?:i|we) (?:got|put|said|typed) (?:that|it|something) wrong)",
    re.IGNORECASE,
)
_STREET = re.compile(
    r"\b(?:[A-Z][\w'’]+\s+)+(?:Road|Rd|Lane|Street|St|Avenue|Ave|Close|Row|Way|Drive|Place|Court|Gardens|Terrace|Crescent|Square|Park|Hill|"
    r"Station|Services|Estate|Grove|Walk|Yard|Green|Quay|Bridge)\b"
)
_AT = re.compile(
    r"\b(?:got (?:out|in|off)|dropped|picked up|went|lives?|stays?|parked|waited|it was|came)\b.*\b(?:at|to|in|on|by|from|outside)\s+\w",
    re.IGNORECASE,
)
_PLATE = re.compile(r"\b(?:plate|reg|registration|number plate)\b", re.IGNORECASE)
_CODE = re.compile(r"\b(?:[A-Z]{2,8}|[A-Z0-9]*\d[A-Z0-9]*)\b")
_SMALL_CODE = re.compile(r"[a-z0-9]{2,8}(?: [a-z0-9]{2,4})?", re.IGNORECASE)
_NUMBER = re.compile(r"(?<![\w:.])(\d{1,2})(?![\w:.]*\d|\s*(?:am|pm|o'?clock))")


@dataclass(frozen=True)
class Correction:
    """One fact that is put right: its field (None = not clear which), the words that were wrong, and the new ones."""

    field: Field | None
    old: str
    new: str


def corrections(text: str, read: ReadFacts = read_facts) -> tuple[Correction, ...]:
    """Return what a message puts right, in the order of its words; nothing when it only tells more."""
    items = [item for clause in _clauses(text) for item in _of_clause(clause, read)]
    if not items and _DOUBT.search(text):
        return (Correction(None, "", text),)
    return tuple(items)


def _clauses(text: str) -> list[str]:
    parts = [part.strip(" ,") for part in _JOINT.split(text)]
    return [part for part in parts if part and len(part) <= LONGEST]


def _of_clause(clause: str, read: ReadFacts) -> Iterator[Correction]:
    for pattern in (_WAS_NOT, _NOT_FIRST, _NOT_LAST):
        if (match := pattern.search(clause)) and (field := _both(match["old"], match["new"], clause, read)):
            yield Correction(field, match["old"].strip(" ,"), _without_cue(match["new"]))
            return
    for pattern in (_MEANT, _CUE):
        if match := pattern.search(clause):
            fields = _fields(match["new"], clause, read)
            if fields:
                yield Correction(fields[0], "", _without_cue(match["new"]))
            return


def _without_cue(text: str) -> str:
    match = _CUE.search(text) or _MEANT.search(text)
    return _IT_WAS.sub("", match["new"] if match else text).strip(" ,")


def _both(old: str, new: str, clause: str, read: ReadFacts) -> Field | None:
    """Return the field that both the old and the new words hold."""
    before, after = _fields(old, clause, read), _fields(new, clause, read)
    if shared := [field for field in after if field in before]:
        return shared[0]
    ages: set[Field] = {"children", "adults"}
    return after[0] if after and before and {after[0], before[0]} <= ages else None


def _fields(words: str, clause: str, read: ReadFacts) -> list[Field]:
    """Return the fields that words hold something of, the surest first."""
    facts = read(words)
    held: list[tuple[Field | None, bool]] = [
        ("vehicle", _tells_vehicle(words, clause, facts)),
        ("when", facts.when is not None),
        (_age_field(facts, words), True),
        ("where", _tells_place(words, facts)),
        ("name", bool(name_mentions(words))),
    ]
    return [field for field, holds in held if field is not None and holds]


def _tells_vehicle(words: str, clause: str, facts: Facts) -> bool:
    coloured = not _colours().isdisjoint(words.casefold().split())
    return bool(facts.vehicles) or coloured or (_PLATE.search(clause) is not None and _holds_code(words))


def _holds_code(words: str) -> bool:
    return _CODE.search(words) is not None or _SMALL_CODE.fullmatch(words.strip()) is not None


@lru_cache(maxsize=1)
def _colours() -> frozenset[str]:
    return frozenset(lexicon().vehicle_words.colours)


def _tells_place(words: str, facts: Facts) -> bool:
    return bool(facts.places or facts.postcodes or _STREET.search(words) or _AT.search(words))


def _age_field(facts: Facts, words: str) -> Field | None:
    """Return whose age it is: by the age that was read, else by a bare number of years."""
    years = [age.min for age in facts.ages] or [int(number) for number in _NUMBER.findall(words)]
    if not years or (facts.when is not None and not facts.ages):
        return None
    return "children" if years[0] < GROWN else "adults"
