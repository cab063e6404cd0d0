"""The writer's own home is not where it was when it was next door: "I live at 14 Teal Row and next door at 16" is 16 Teal Row."""

from __future__ import annotations

import re
from collections.abc import Sequence

_HOME = re.compile(
    r"\b(?:(?:i|we)\s+(?:just\s+|also\s+)?live|(?:i['’]?m|i\s+am|we['’]?re|we\s+are)|my\s+(?:address|house|home|flat)\s+is)\s+(?:(?:at|on|in)\s+)?"
    r"(?:(?:(?:number|no\.?|flat|house)\s*)?(?:\d{1,4}[a-z]?|\[withheld\])\s*,?\s+)?$",
    re.IGNORECASE,
)
_IN_A_MOUTH = re.compile(
    r"\b(?:said|says|told|goes|text(?:ed)?|wrote|messaged|asked)\b[^.!?\n]{0,25}$|[\"“][^\"”]*$", re.IGNORECASE
)
_BESIDE = (
    r"(?:next\s+door(?:\s+but\s+one)?|opposite|across\s+(?:from\s+(?:us|me|mine|ours)|the\s+(?:road|street))|over\s+the\s+(?:road|street)|"
    r"(?:one|two|three|a\s+few|few|couple\s+of)\s+doors?\s+(?:down|up|along|away)|the\s+neighbours?)"
)
_NUMBERED = r"(?:number|no\.?)\s*(?P<{0}>\d{{1,4}}[a-z]?)"
_NO_TIME = r"(?![\w:.]\w|\s*(?:am|pm|o['’]?clock|at\s+night|last\s+night|tonight|yesterday|this\s|in\s+the\s|on\s+\w+day|years?|yr|yo\b|ish)\b)"
NEXT_DOOR = re.compile(
    rf"\b{_BESIDE}\b,?\s+(?:(?:at|in|is|its|it['’]s|which\s+is|thats|that['’]s|to)\s+){{0,2}}(?:{_NUMBERED.format('a')}|(?:(?<=at\s)|(?<=in\s)|(?<=is\s))(?P<b>1[3-9]|[2-9]\d|[1-9]\d{{2,3}}){_NO_TIME})"
    rf"|\b(?:at|in|into|from|to|(?<!girl\s)(?<!boy\s)(?<!lad\s)(?<!lass\s)(?<!child\s)(?<!kid\s)of)\s+(?:(?:number|no\.?)\s*)?(?P<c>\d{{1,4}}[a-z]?),?\s+(?:which\s+is\s+|just\s+)?{_BESIDE}\b"
    rf"|\b(?:at|in|into|from|to|of)\s+{_NUMBERED.format('d')}(?!\s+[A-Z])(?!\s+(?:[a-z]+\s+){{1,2}}(?:street|road|lane|avenue|terrace|close)\b)",
    re.IGNORECASE,
)
NEAR_HOME = re.compile(
    rf"\b(?:{_BESIDE}|(?:our|my|the\s+same|this)\s+(?:street|road|terrace|row|close)|neighbours?|down\s+the\s+(?:road|street))\b",
    re.IGNORECASE,
)
_NUMBER = re.compile(r"^(?:(?:(?:house|flat|number|no\.?)\s*)?\d{1,4}[a-z]?\s*,?\s+)", re.IGNORECASE)
_REACH = 160  # characters behind the home in which next door may be told


def is_near_home(words: str, end: int) -> bool:
    """Return whether the words behind a writer's address tell that it was beside it, so that its street finds the place."""
    behind = words[end : end + _REACH]
    return NEXT_DOOR.search(behind) is not None or NEAR_HOME.search(behind) is not None


def next_door_to(words: str, start: int, street: str) -> Sequence[tuple[int, str]] | None:
    """Return where and what the address beside the writer's own is; none where no number is told, None where it is no home.

    A home beside which nothing is told to be stays a place: it may be where a child is harmed.
    """
    end = start + len(street)
    before = words[:start]
    if not _HOME.search(before) or _IN_A_MOUTH.search(before) or not is_near_home(words, end):
        return None
    match = NEXT_DOOR.search(words, end, end + _REACH)
    if match is None:
        return ()
    number = next(filter(None, match.groups()))
    return ((match.start(), f"{number} {_NUMBER.sub('', street)}"),)
