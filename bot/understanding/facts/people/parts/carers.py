"""Who looks after a child by what is said of them: "a lady called Pauline who fosters her"."""

from __future__ import annotations

import re

# A man who "looks after her" may be anything; these words tell of a carer whom somebody put in charge.
_FOSTERS = re.compile(
    r"(?:[^.!?;\n]{0,40}?\b(?:who|that|she|he|shes|hes|they)(?: has| have|ve| is| was| are| been| now| both)* )?(?: (?!and\b|who\b|in\b)[a-z'-]+)?(?:,? )?(?:fosters?|fostering|fostered (?=her\b|him\b|them\b))\b"
)
_GUARDIAN = re.compile(
    r"[^.!?;\n]{0,40}?\b(?:(?:adopts|adopted|has adopted) (?:her|him|them)\b|(?:is|who is|whos|shes|hes) (?:her|his|their) (?:legal |special )?guardian\b|"
    r"(?:has|got|has got) (?:custody|residency|special guardianship|an sgo)\b)"
)
# "moved in with Stacey who has two girls": they are hers, unless she only has them with her
_HAS_CHILDREN = re.compile(
    r",? (?:who has|whos got|who has got|who had) (?:an?|two|three|four|\d) (?:(?:little|young|small) )?(?:girls?|boys?|lads?|kids?|children|daughters?|sons?)\b(?! (?:with|in|at|on|round)\b)"
)
_PLACED_WITH = re.compile(
    r"\b(?:(?:in|into|under) (?:foster |kinship |short term |respite |emergency )+(?:care|placement)|fostered|foster placement|placed|care placement)(?: \w+)? (?:by|with) $"
)


def cares_as(before: str, after: str) -> str | None:
    """Return as what somebody looks after a child, by the words before and behind who they are; None where none say so."""
    if _HAS_CHILDREN.match(after):
        return "parent"
    if _FOSTERS.match(after) or _PLACED_WITH.search(before):
        return "foster carer"
    return "guardian" if _GUARDIAN.match(after) else None


def has_children(text: str, end: int) -> str | None:
    """Return "parent" where words behind who somebody is say that they have children: "Stacey who has two girls"."""
    return "parent" if _HAS_CHILDREN.match(text, end) else None
