"""Words of the day of writing whose hour is still to come: told as seen, they mean the day before.

Who works nights types "this morning about 9" after midnight, while their day still goes on.
"""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import datetime, timedelta

from bot.understanding.facts.times.local_time import SMALL_HOURS, at, is_past
from bot.understanding.facts.times.resolve import ResolvedTime, TimeExpression, resolve

_JUST_AFTER_MIDNIGHT = 3  # until then "this morning" may still be the one before
_WAKING = 6  # the hour at which a day begins for whoever is up past midnight
_DAY = timedelta(days=1)
# What looks ahead: nothing of it has been seen.
_AHEAD = re.compile(
    r"\b(?:will|wo not|wont|shall|(?:would|could|might|may|must|should)(?! (?:of|have|ve|a)\b)|shell|(?:he|she|they|it|we|i|who)(?:ll| ll)|going to|gonna|gunna|about to|due|later|"
    r"plan(?:s|ned|ning)?|suppos\w+|meant to|hop(?:es|ing)|arranged|agreed|booked (?:in )?for|invit\w+|wants?|wanted|"
    r"(?<!said )(?:is|are|am|hes|shes|theyre|im) (?:\w+ ){0,2}?\w+ing|"
    r"(?:leav|fli|go|start|mov|return|travel|arriv|meet|com|get|see|pick|tak|collect|ha)(?:e?s)\b|"
    r"(?<!came )(?<!come )(?<!went )(?<!tried )(?<!started )(?<!used )(?<!managed )to (?:\w+ )?(?:be|go|get|come|meet|see|pick|take|collect|fetch|bring|stay|sleep|leave|send)|"
    r"for (?=tonight|today|this (?:morning|afternoon|evening|lunch)))\b"
)
# What was seen; whoever only heard, read or was told of something may have heard of a plan.
_SEEN = re.compile(
    r"\b(?:was|were|had|did(?:nt)?|saw|seen|got|came|went|took|gave|left|brought|drove|ran|sat|stood|met|made|put|held|hit|kept|led|fell|bought|caught|"
    r"rang|found|threw|lay|slept|woke|paid|sent|shook|began|chose|spoke|wore|broke|hid|stole|rode|felt|knew|let|cut|"
    r"(?!(?:need|used|asked|invited|texted|messaged|mentioned|warned|wanted|called|named|aged|reported|overheard|planned|arranged|agreed|booked|scared|worried|supposed|red|bed|shed|hundred)\b)[a-z]{2,}ed)\b"
)


def settled_back(
    text: str, expression: TimeExpression, resolved: ResolvedTime | None, now: datetime
) -> ResolvedTime | None:
    """Return the time that words of today mean: what lies ahead and is told as seen was the day before."""
    if resolved is None or not _is_of_today(expression, now) or _AHEAD.search(text):
        return resolved
    is_small = now.hour < SMALL_HOURS
    if is_small and expression.clock is None and (wide := _without_its_hour(expression, now)):
        return wide
    return (_the_day_before(expression, now) if is_small or _SEEN.search(text) else None) or resolved


def _is_of_today(expression: TimeExpression, now: datetime) -> bool:
    day, part = expression.day, expression.part
    if expression.repeated:
        return False
    if day:
        return day.near and day.dates == (now.date(),)
    return part is not None and part.nearest == 0


def _the_day_before(expression: TimeExpression, now: datetime) -> ResolvedTime | None:
    """Return the time a day earlier, None where that of today has begun."""
    day, part = expression.day, expression.part
    today = resolve(expression, now)
    if today and is_past(today.start, now):
        return None
    earlier_day = replace(day, dates=tuple(each - _DAY for each in day.dates)) if day else None
    earlier_part = replace(part, nearest=-1) if part and part.nearest == 0 else part
    return resolve(replace(expression, day=earlier_day, part=earlier_part), now)


def _without_its_hour(expression: TimeExpression, now: datetime) -> ResolvedTime | None:
    """Return what "today" and "this morning" without an hour mean in the small hours, None for any other part of the day."""
    part = expression.part.name if expression.part else None
    if part == "morning" and now.hour >= _JUST_AFTER_MIDNIGHT:
        return ResolvedTime(at(now.date(), 0), now, "part_of_day")
    return ResolvedTime(at(now.date() - _DAY, _WAKING), now, "vague") if part in (None, "morning") else None
