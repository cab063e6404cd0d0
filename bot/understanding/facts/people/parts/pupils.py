"""Who is told of by the form, class, year or set they are in: a child of a school."""

from __future__ import annotations

import re

_OF_WHOM = r"(?:my|our|his|her|their|the same|(?:mrs?|miss|ms) \w+s|\w+'s)"
_GROUP = r"(?:tutor group|form group|form|class|year group|year|tutees|house group|registration group|reg group|maths set|english set|set)"
_IN = re.compile(
    rf",? ?\(?(?:(?:is|was|who is|whos|shes|hes) )?(?:(?:in|from|of) {_OF_WHOM} (?:[a-z]+ )?{_GROUP}|in (?:top|bottom|middle|lower|upper) set)\b"
    r"(?! (?:room|rep for|teacher|tutor|of adults)\b)"
)


def in_a_form(text: str, end: int) -> re.Match[str] | None:
    """Return the words behind a name that say in which form or class of a school its bearer is."""
    return _IN.match(text, end)
