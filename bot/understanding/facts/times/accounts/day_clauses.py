"""Clauses of one sentence that each have a day of their own: "on monday he sat with her and on wednesday he took her"."""

from __future__ import annotations

import re
from datetime import date

from bot.understanding.facts.model import Span
from bot.understanding.facts.times.days import days

_JOINT = re.compile(r"(?:,|;| and| then| but)+ (?:then )?(?:again )?")
_OWN_WORDS = 3  # words between two days that make each a clause: less is a list or a span, "monday to wednesday"


def clause_spans(text: str, span: Span, today: date) -> list[Span]:
    """Return the parts of a sentence that have a day each, the sentence itself when it names one day."""
    start, end = span
    sentence = text[start:end]
    named = [day for day in days(sentence, today) if day.dates and not day.repeated]
    cuts, last = [start], named[0] if named else None
    for day in named[1:]:
        assert last is not None
        if day.dates[0] != last.dates[0] and (cut := _cut(sentence, last.end, day.start)):
            cuts.append(start + cut)
        last = day
    return list(zip(cuts, [*cuts[1:], end], strict=True))


def _cut(sentence: str, begin: int, end: int) -> int | None:
    """Return where a clause ends between two days: at the last joint before the second."""
    if len(sentence[begin:end].split()) < _OWN_WORDS:
        return None
    joints = [match.start() for match in _JOINT.finditer(sentence, begin, end)]
    return joints[-1] if joints else None
