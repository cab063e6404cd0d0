"""Those from whom a name was heard: "I heard the name Craig from two year 10s" tells of Craig, and nothing of them."""

from __future__ import annotations

import re

_FROM = re.compile(
    r"\b(?:heard|hear|got|get|had|have|given|told|took|taken|picked up|came|comes)\b[^.!?;\n]{0,30}?(?:from|off|by|via|through) (?:(?:one|1|some|a couple|a few|[2-9]) of )?$"
)
_A_NAME = re.compile(r"\bnames?\b(?! (?:and|in|on|for)\b)")
_GAVE = re.compile(
    r" (?:(?:also|just|has|have) )?(?:gave|given|told|mentioned(?: to)?) (?:me|us|staff) (?:the|a|this|that|one) (?:first |nick ?)?name\b"
)
_OF_A_GUEST = frozenset({"guest", "customer", "passenger", "driver", "man", "woman", "male", "female"})
_HEARD = re.compile(
    r"\b(?:heard|got|get|had|given|been told|told|took|picked up|gave (?:me|us)|mentioned)(?: (?:me|us|to me|to us))? (?:the|a|this|that|one) (?:first |nick ?)?names?(?: of)? $"
)


def gives_a_name(noun: str, determiner: str | None, before: str, after: str) -> bool:
    """Return whether those named between two stretches of plain text are from whom a name was heard."""
    source = _FROM.search(before)
    if source is not None and _A_NAME.search(before, source.start()):
        return True
    of_another = determiner not in ("the", "this", "that", "his", "her") and noun not in _OF_A_GUEST
    return of_another and _GAVE.match(after) is not None  # a passenger gives the name that is their own


def was_heard(before: str) -> bool:
    """Return whether a name behind these plain words was heard from somebody, and so is that of whom it is about."""
    return _HEARD.search(before) is not None
