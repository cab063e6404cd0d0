"""Words that say that 999 was called, and the number that the emergency services gave."""

from __future__ import annotations

import re
from functools import lru_cache

from bot.understanding.text.controls import says, spoken
from bot.understanding.text.lexicons.lexicon import lexicon

BEFORE = 3  # words that may deny it
_NUMBER = re.compile(
    r"\b(?:(?P<cad>cad)\b\W{0,3}(?:(?:number|no|ref|reference)\W{0,3})?(?:is\W{0,3})?"
    r"|(?:incident|log|crime|police|999)(?:\s+(?:number|no|ref|reference))+\W{0,3}(?:is\W{0,3})?)"
    r"(?P<code>[a-z]{0,3}[ -]?\d[\w/-]{1,20})",
    re.IGNORECASE,
)


def says_called(text: str) -> bool:
    """Say whether the text tells that the emergency services were called, or that they are coming."""
    if text.rstrip().endswith("?"):
        return False
    words = f" {spoken(text)} "
    return says(text, "they_come") or any(_is_told(words, phrase) for phrase in _phrases())


def incident_number(text: str) -> str | None:
    """Return the number of the incident that the text names, with its CAD."""
    match = _NUMBER.search(text)
    if match is None:
        return None
    return f"CAD {match['code'].strip()}" if match["cad"] else match["code"].strip()


def _is_told(words: str, phrase: str) -> bool:
    before, there, _ = words.partition(f" {phrase} ")
    denying = lexicon().controls.not_called
    return bool(there) and not set(before.split()[-BEFORE:]).intersection(denying)


@lru_cache(maxsize=1)
def _phrases() -> tuple[str, ...]:
    listed = lexicon().controls
    called = (f"{verb} {who}" for verb in listed.called for who in listed.emergency_services)
    coming = (f"{who} {way}" for who in listed.emergency_services for way in listed.on_their_way)
    return (*called, *coming)
