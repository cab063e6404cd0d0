"""The block of a missing child, when one is told of: since when, how, the police's reference, where found; each as told."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from bot.concerns.redaction.redact import redact
from bot.understanding.text.sentences import sentences

if TYPE_CHECKING:
    from bot.concerns.model import Draft
    from bot.concerns.referral.subjects.sourced_facts import Subject

_MISSING = re.compile(
    r"(?i)\b(?:(?:gone|went|go(?:es|ing)?|been|is|was|are|were|reported|keeps going|still) (?:\w+ )?missing|missing (?:all|since|for|from (?:home|care|the (?:children|care|home))|person|"
    r"child|kid|girl|boy|teenager|poster|again|overnight)|misper|r[au]n away|runaway|absconded|(?:not|n['’]?t) (?:been|come|came|got|gone) (?:back|home)|never came (?:back|home))\b"
)
_NO_CHILD = re.compile(
    r"(?i)\bmissing (?:school|lessons?|class|out|work|money|keys?|tooth|teeth|a (?:tooth|part|letter))\b|\b(?:money|phone|keys?|cash|stock|bag|plate) (?:\w+ )?(?:is|was|went|gone|been) missing\b"
)
_SINCE = re.compile(
    r"(?i)\b(?:since [^.,;!?\n]{2,30}|for (?:the (?:last|past) )?(?:\w+ ){1,3}(?:hours?|days?|nights?|weeks?|months?)|all (?:day|night|week(?:end)?)|overnight|last seen [^.,;!?\n]{2,40})"
)
_REFERENCE = re.compile(
    r"(?i)\b(?:misper|missing(?: person)?|log|cad|incident|police|crime)\b[^\d.\n]{0,24}?\b(?P<code>(?=[\w/-]*\d{3})[A-Z]{0,4}[\d][\w/-]*)"
)
_FOUND = re.compile(r"(?i)\b(?:found|turned up|picked (?:\w+ ){0,3}up|saw|seen|spotted|recogni[sz]ed?|dropped)\b")


def missing(draft: Draft, about: Sequence[Subject]) -> dict[str, Any] | None:
    """Return the block of a missing child; None when nobody told of one."""
    text = "\n".join(redact(statement.text, draft.redaction).text for statement in draft.statements)
    typed = [sentence.text for sentence in sentences(text)]
    circumstances = " ".join(part for part in typed if _tells_of_missing(part))
    if not circumstances:
        return None
    since, reference = _SINCE.search(circumstances), _REFERENCE.search(text)
    block = {
        "since": since[0] if since else None,
        "circumstances": circumstances,
        "police_reference": reference["code"] if reference else None,
        "found_where": " ".join(filter(_FOUND.search, typed)) or None,
    }
    return _subject(about) | block


def _tells_of_missing(sentence: str) -> bool:
    return bool(_MISSING.search(sentence)) and not _NO_CHILD.search(sentence)


def _subject(about: Sequence[Subject]) -> dict[str, Any]:
    """Return who is missing, when there is one child alone."""
    children = [subject["id"] for subject in about if subject.get("role") == "child"]
    return {"subject": children[0]} if len(children) == 1 else {}
