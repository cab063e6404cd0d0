"""Where in a place it was: the room, floor, bay, platform or door that words tell of."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.newest import read_once
from bot.understanding.facts.model import Span
from bot.understanding.facts.places.no_places import is_addressed
from bot.understanding.facts.places.place_roles import is_denied
from bot.understanding.facts.taken_back import taken_back_spans

_NUMBERED = (
    r"rooms?|rm\.?|flat|apartment|unit|bay|parking\s+bay|platform|stand|gate|stop|row|aisle|table|booth|pitch|plot|caravan|chalet|lodge|cabin|"
    r"locker|cubicle|screen|lane|court|door|entrance|exit|block|carriage|berth|zone|ward|stairwell|pump|berth|classroom|till\s+number|floor|level|deck|landing"
)
_PARTS = (
    r"(?:(?:fire|side|back|front|main|rear|service|staff|emergency|school|goods)\s+(?:doors?|exits?|entrances?|stairs|staircase|gates?|yard|lift|escape)|fire\s+escape|"
    r"stair\s?wells?|basement|cellar|loading\s+bay|trolley\s+bay|bin\s+(?:store|shed|area)|bike\s+sheds?|smoking\s+(?:area|shelter)|changing\s+(?:rooms?|village|cubicles?)|"
    r"(?:disabled|ladies|gents|baby\s+change|accessible|public|customer)\s+(?:toilets?|loos?)|food\s+court|waiting\s+room|ticket\s+(?:hall|barriers?)|"
    r"taxi\s+rank\s+side|(?:top|back|front|upper|lower)\s+deck|back\s+(?:row|seats?)|beer\s+garden|function\s+room|stock\s?room|store\s?room|laundry\s+room|boiler\s+room|"
    r"underground\s+car\s?park|pool\s?side|corridor|landing|roof)"
)
_ORDINAL = r"(?:top|bottom|ground|upper|lower|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\d{1,2}(?:st|nd|rd|th))"
_IN_WORDS = r"(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)"
_PEOPLE = r"(?:of\s+(?:them|us)|girls?|boys?|lads?|lasses|men|women|kids?|times?|nights?|days?|people|blokes?|hours?|minutes?|years?|or)"
# A letter by itself is a bay's or a block's, and no article: "bay C"
_NUMBER = (
    rf"\s+(?:number\s+|no\.?\s*)?(?:-?\d{{1,4}}[a-z]?(?![\w:%]|[.,]\d)|{_IN_WORDS}\b|(?-i:[A-H])\b)"
    rf"(?!\s*(?:am|pm|o'?clock|yrs?|mins?|hrs?|quid|pounds?|miles?)\b|\s+{_PEOPLE}\b)"
)
# "level 3 safeguarding trained" is a course, "a second floor lad" is no floor
_NO_STOREY = r"(?!\s+(?:safeguarding|trained|training|course|qualified|qualification|badge|lad|girl|student)\b)"
_DETAIL = re.compile(
    rf"(?<![\w-])(?P<detail>(?:{_NUMBERED}){_NUMBER}{_NO_STOREY}|{_ORDINAL}[\s-](?:floor|level|deck|landing|storey){_NO_STOREY}|{_PARTS})(?![\w-])",
    re.IGNORECASE,
)
_LEAD = re.compile(r"\b(?:my|your)\s+$", re.IGNORECASE)  # "my room 4" is the writer's


@read_once
def detail_spans(text: str) -> tuple[Span, ...]:
    """Return where words tell of a room, a floor, a bay or a door, that are neither denied nor put right."""
    gone = taken_back_spans(text)
    return tuple(match.span() for match in _DETAIL.finditer(text) if _stands(text, match.start(), gone))


def _stands(text: str, start: int, gone: Sequence[Span]) -> bool:
    is_gone = any(first <= start < last for first, last in gone)
    return not (
        is_gone or is_denied(text, start) or is_addressed(text, start) or _LEAD.search(text, max(0, start - 8), start)
    )
