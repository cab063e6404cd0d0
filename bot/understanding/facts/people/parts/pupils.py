"""Who is told of by the form, class, year or set they are in: a child of a school."""

from __future__ import annotations

import re

_GROUP = r"(?:tutor group|form group|registration group|reg group|house group|year group|form|class|year|tutees|(?:maths |english )?set)"
# "in my tutor group", "from our form", "in my grandsons class"
OF_A_FORM = rf"(?:in|from|of) (?:(?:my|our|his|her|their|the same)(?: [a-z'’]+s)?|(?:mrs?|miss|ms) \w+s) {_GROUP}\b(?! (?:room|rep for|teacher|tutor)\b)"
_IN = re.compile(
    rf",? ?\(?(?:(?:is|was|who is|whos|shes|hes) )?(?:{OF_A_FORM}|in (?:top|bottom|middle|lower|upper) set\b)",
    re.IGNORECASE,
)


def in_a_form(text: str, end: int) -> re.Match[str] | None:
    """Return the words behind a name that say in which form or class of a school its bearer is."""
    return _IN.match(text, end)
