"""Who is named, and how old: the ages and nouns by which danger tells a child from a grown-up, over neutral text."""

from __future__ import annotations

import re

CHILD = re.compile(
    r"\b(?:child|children|youngsters?|baby|toddler|student|schools?|year \d+|(?:young|little|wee|tiny) (?:one|un)s?|(?:[1-9]|1[0-7]) ?(?:years?|ish|yr)?)\b"
)
GROWN_UP = re.compile(
    r"\b(?:adults?|partner|spouse|lad(?:y|ies)|couple|customer|punter|driver|colleague|regular|staff|(?:1[89]|[2-9]\d)s?)\b"
)
PERSON = re.compile(r"\b(?:they|them|one|someone|somebody|me|us|i)\b")
SOMEBODY_ELSE = re.compile(r"\b(?:they|them|someones?|somebody|baby|toddler|young)\b")
_SOMEBODY = re.compile(
    r"\b(?:they|them|themself|some(?:one|body)|any(?:one|body)|children|child|youngsters?|adults?|parents?|stepparent|"
    r"grandparents?|relatives?|siblings?|offspring|partner|friends?|mates?|strangers?|baby|toddler|me|us|"
    r"year \d+|[1-9] ?(?:year|yr)|1[0-7])\b"
)
_BYSTANDER = re.compile(r"\b(?:me|us|some(?:one|body)|any(?:one|body)|parents? evening)\b")
_GROWN_UP_AGE = re.compile(
    r"\b(?:of|about|is|aged?|was|am|mid|late|early|are|around|over|all|both|,) (?:over )?(?:them |the )?(?:mid |late |early )?(?:1[89]|[2-9]\d)s?\b(?! ?(?:odd )?(?:\w+ol\b|tablets|pills|minutes|mins|pounds|miles|quid))|\b(?:1[89]|[2-9]\d) ?(?:ish|odd|years? old)\b(?! (?:tablets|pills|miles|minutes|pounds))|"
    r"\bin (?:them |the )?(?:mid |late |early )?(?:twenties|thirties|forties|fifties|sixties|seventies|[2-9]0s)\b|\b(?:grown adults?|elderly|old adults?|all adults|both adults)\b|"
    r"(?<!the )\b[2-9]0s\b"  # "passenger 50s asleep"; "the 60s" are years
)
_YOUNGSTER = re.compile(r"\b(?<!young )youngsters?\b")


def names_nobody(plain: str) -> bool:
    """Return whether neutral text names nobody beside the writer and nothing happens to the writer."""
    return not _SOMEBODY.search(plain)


def names_bystanders(plain: str) -> bool:
    """Return whether neutral text names nobody but the writer and "somebody", who may have nothing to do with the account."""
    return names_nobody(_BYSTANDER.sub(" ", plain))


def is_grown_up(plain: str) -> bool:
    """Return whether a grown-up age is told and nobody who may be a child is named."""
    return tells_grown_up_age(plain) and "them" not in plain.split()


def tells_grown_up_age(plain: str) -> bool:
    """Return whether a grown-up age is told and, that apart, no child."""
    rest = _GROWN_UP_AGE.sub(" ", plain)
    return rest != plain and not CHILD.search(_YOUNGSTER.sub("", rest))
