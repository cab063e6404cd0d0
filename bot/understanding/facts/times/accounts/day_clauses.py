"""Clauses of one sentence that each have a day of their own: "on monday he sat with her and on wednesday he took her"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from bot.understanding.facts.model import Span
from bot.understanding.facts.times.accounts.patterns.recurrences import habit_spans
from bot.understanding.facts.times.days import Day, days
from bot.understanding.facts.times.relative.relative_times import is_habitual

_JOINT = re.compile(r"(?:,|;| and| then| but)+ (?:then )?(?:again )?")
_OWN_WORDS = 3  # words between two days that make each a clause: less is a list or a span, "monday to wednesday"
_ONE_PART = r"(?:morning|afternoon|evening|night|lunch ?time|tea ?time)"
_HOUR = (
    r"(?:(?:at |about |around )*[0-9]{1,2}(?:[:.][0-9]{2})? ?(?:am|pm|ish)|at (?:half )?[0-9]{1,2}(?:[:.][0-9]{2})?)"
)
_PART_BEHIND = re.compile(rf" (?:{_ONE_PART}|{_HOUR})\b")
_LISTED = re.compile(
    rf"(?: (?:{_ONE_PART}|{_HOUR}))? ?(?:,|&)? ?(?:and |then )*(?:again )?(?:(?:an?|another|the other|one|[0-9]{{1,2}}) (?:(?!(?:or|not|to|till|until|maybe)\b)\w+ ){{0,3}}?)?(?:on )?(?:the )?"
)
_MANY_PARTS = re.compile(r" (?:mornings|afternoons|evenings|nights|lunch ?times|tea ?times)\b")
_SPAN = re.compile(r"\b(?:between|from|works?|working|either) (?:on )?(?:the )?$")


def clause_spans(text: str, span: Span, today: date) -> list[Span]:
    """Return the parts of a sentence that have a day each, the sentence itself when it names one day."""
    start, end = span
    sentence = text[start:end]
    listed = days(sentence, today, listed=True)
    named = [day for day in listed if day.dates and not day.repeated]
    cuts = [start]
    if len(named) > 1:
        of_habits = habit_spans(sentence)
        cuts += [start + cut for cut in _cuts(sentence, listed, named) if not _is_inside(cut, of_habits)]
    return list(zip(cuts, [*cuts[1:], end], strict=True))


def _is_inside(cut: int, spans: Sequence[Span]) -> bool:
    return any(first < cut < last for first, last in spans)


def _cuts(sentence: str, listed: Sequence[Day], named: Sequence[Day]) -> list[int]:
    cuts, last = [], named[0]
    for day in named[1:]:
        if day.dates[0] != last.dates[0]:
            between = _cut(sentence, last.end, day.start) or _cut_of_list(sentence, listed, last, day)
            cuts += [between] if between else []
        last = day
    return cuts


def _cut(sentence: str, begin: int, end: int) -> int | None:
    """Return where a clause ends between two days: at the last joint before the second."""
    if len(sentence[begin:end].split()) < _OWN_WORDS:
        return None
    joints = [match.start() for match in _JOINT.finditer(sentence, begin, end)]
    return joints[-1] if joints else None


def _cut_of_list(sentence: str, listed: Sequence[Day], first: Day, second: Day) -> int | None:
    """Return where the second of two days begins that are told in a row: "on tuesday and thursday"; no habit is one."""
    between = sentence[first.end : second.start]
    in_a_row = _LISTED.fullmatch(between)
    habit = any(day.repeated for day in listed) or _MANY_PARTS.match(sentence, second.end) or is_habitual(sentence)
    ends = _PART_BEHIND.match(sentence, first.end)
    return (
        (ends.end() if ends else first.end)
        if in_a_row and not habit and not _SPAN.search(sentence, 0, first.start)
        else None
    )
