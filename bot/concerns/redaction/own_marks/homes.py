"""The writer's own address: withheld whole, or its number alone where it was next door and the street finds the place."""

from __future__ import annotations

import re

from bot.concerns.redaction.own_marks.phrase import phrase
from bot.concerns.redaction.self_identification_patterns import UNIT, WORD
from bot.understanding.facts import is_near_home

_NUMBER = rf"(?:(?:flat|house|number|no\.?)\s*)?{UNIT}\d+\w?"
_STREET = rf"(?:\s+{WORD}|\s+(?:street|st|road|rd|lane|close|avenue|drive|terrace|row|court)\b){{0,3}}"
_LOWER = r"(?:\s+[a-z]+){1,2}\s+(?:street|st|road|rd|lane|close|avenue|drive|terrace|row|court|grove)\b"
_LIVES = r"(?:\b(?:i|we)\s+live\s+(?:(?:at|in|on)\s+)?|\bmy\s+(?:home\s+)?(?:address|house|home|flat)\s*(?:is|:)\s*(?:at\s+)?)"
_WE_ARE = r"\b(?:we['’]?re|we\s+are|i['’]?m|i\s+am|ours\s+is)\s+(?:(?:at|in)\s+)?"
_ITS_STREET = r"(?=(?:\s+[\w'’]+){1,2}\s+(?:street|st|road|rd|lane|close|avenue|drive|terrace|row|court|grove|way)\b)"
_NEIGHBOUR = re.compile(r"(?i)\b(?:neighbou?rs?|next\s+door|number\s+\d+\w?)\b")


def next_door(text: str, match: re.Match[str]) -> bool:
    """Say whether it was beside the home, so that its street is where police have to go."""
    return is_near_home(text, match.end())


def not_next_door(text: str, match: re.Match[str]) -> bool:
    """Say whether nothing was beside the home."""
    return not is_near_home(text, match.end())


def no_neighbour(text: str, match: re.Match[str]) -> bool:
    """Say whether nobody beside the home is told of: then "we're at 19 Teal Avenue" may be where it is happening."""
    return _NEIGHBOUR.search(text, 0, match.start()) is None


_GOING = (
    r"(?:just|still|on|my|our|way|going|went|heading|headed|driving|drove|walking|walked|cycling|cycled|coming|back)"
)
_HOMEWARD = (
    rf"\b(?:i|we)(?:['’]?m|\s+(?:was|am|were|had|have|are))?(?:\s+{_GOING}){{1,4}}\s+home\s+to\s+"
    r"|\b(?:mine|my\s+(?:own\s+)?(?:place|flat|gaff|house|home))\s+(?:on|in|at)\s+"
)
_KINDS = "street|st|road|rd|lane|close|avenue|drive|terrace|row|court|grove"
_THE_STREET = rf"(?:{_NUMBER}\s+)?(?:{WORD}(?:\s+{WORD}){{0,2}}|[a-z]+(?:\s+[a-z]+)?\s+(?:{_KINDS})\b)"
_IN_WORDS = (
    r"(?:(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:[\s-](?:one|two|three|four|five|six|seven|eight|nine))?|one|two|three|four|"
    r"five|six|seven|eight|nine|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen)\b"
)
_OF_A_HOUSE = r"(?:number|no\.?|flat|house)"
# "am at number eleven ... and its number nine": the writer's own, told apart from the house where it is happening
_AND_THEIRS = (
    r"(?=(?:\s+[\w'’]+){0,3}?\s*,?\s*(?:(?:and|an|but|n)\s+)?(?:its|it['’]s|it\s+is|theyre|they['’]re|theirs\s+is)\s+"
    rf"(?:(?!(?:my|our)\b)[\w'’]+\s+){{0,4}}?(?:{_OF_A_HOUSE}\s*(?:\d|{_IN_WORDS})|next\s+door\b))"
)

HOMES = (
    phrase(
        rf"\b(?:we['’]?re|we\s+are|i['’]?m|i\s+am|am|ours\s+is)\s+(?:(?:at|in)\s+(?P<hide>{_OF_A_HOUSE}\s*(?:\d+\w?\b|{_IN_WORDS})|(?:\d+\w?\b|{_IN_WORDS}){_ITS_STREET}){_AND_THEIRS})"
    ),
    phrase(
        rf"\b(?:we['’]?re|we\s+are|i['’]?m|i\s+am|am|ours\s+is)\s+(?P<hide>{_OF_A_HOUSE}\s*(?:\d+\w?\b|{_IN_WORDS})){_AND_THEIRS}"
    ),
    phrase(  # told apart from the house across the road
        rf"\b(?:i['’]?m|i\s+am|we['’]?re|we\s+are|i\s+live|we\s+live)\s+(?:(?:just|dead|right|directly|live)\s+)?(?:opposite|across(?:\s+the\s+\w+)?|over\s+the\s+\w+|upstairs|downstairs|next\s+door|above|below)"
        rf"\s*,?\s*(?:at|in)\s+(?P<hide>(?:{_OF_A_HOUSE}\s*)?(?:\d+\w?\b|{_IN_WORDS}))"
    ),
    phrase(rf"(?:{_HOMEWARD})(?P<hide>{_THE_STREET})", next_door),
    phrase(rf"{_WE_ARE}(?P<hide>{_NUMBER}){_ITS_STREET}", no_neighbour),
    phrase(rf"{_LIVES}(?P<hide>{_NUMBER}(?:{_LOWER}|{_STREET}))", next_door),
    phrase(rf"{_LIVES}(?P<hide>{_NUMBER})(?={_LOWER}|{_STREET})", not_next_door),
    phrase(r"\bmy\s+(?:home\s+)?(?:address|post\s?code)\s*(?:is|:)\s*(?P<hide>[^,.\n;]{2,40})", next_door),
)
