"""The writer's own hours of work in figures: "my shift starts at 10", "I do 6 till 2"; when something was seen stays.

A rota names who was there. A clause gives hours when its own verb of work governs the figure directly. A single hour
stays when the sentence goes on to what was seen and tells no other time, because it is then the time of that, too.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from bot.concerns.redaction.quoted_speech import in_others_mouth
from bot.concerns.redaction.self_identification_guards import sentence_before

_HOUR = r"(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|[01]?\d|2[0-4])"
_TIME = rf"(?:(?:half|quarter)\s+(?:past\s+|to\s+)?{_HOUR}|(?:midnight|midday|noon)|{_HOUR}(?:[:.][0-5]\d|[0-5]\d)?(?:\s*(?:am|pm|a\.m\.?|p\.m\.?|o['’]?clock))?)"
_NO_TIME = r"\s*(?:[:./]\d|past\b|(?:rooms?|girls?|lads?|hours?|hrs|days|nights|years?|weeks?|months?|minutes?|mins)\b)"
_CLOCK = rf"{_TIME}(?!{_NO_TIME}|\s*to\s+{_HOUR}\s*(?:$|[.,]))\b"
_UNTIL = rf"{_TIME}(?!{_NO_TIME.replace('days|nights|', '')}|\s*to\s+{_HOUR}\s*(?:$|[.,]))\b"  # "10 till 6 nights"
_RANGE = rf"(?:between\s+)?{_TIME}\s*(?:-|–|to|till|til|until|and|thru|through)\s*{_UNTIL}"
_SHIFTS = r"(?:nights?|days|lates?|earl(?:y|ies)|mornings|evenings|weekends|shifts?|a\s+shift|the\s+(?:night|day|late|early)\s+shift|nights?\s+shifts?)"
_ADVERBS = r"(?:(?:usually|normally|always|only|just|also|actually|mostly|supposed\s+to|meant\s+to|tonight|today)\s+)*"
_I = rf"\bi(?:['’]m|m|\s+am|\s+was|['’]ve|ve|\s+have)?\s+{_ADVERBS}"
_FROM = r"(?:(?:,|:|at|from|about|around|is|was|are|on|back\s+on|back|in|tonight|today|roughly)\s*)*"
_POST = r"(?:(?:the\s+|a\s+)?(?:reception|front\s+desk|desk|bar|doors?|tills?|kitchen|floor|gates?|kiosk|counter|security|cleaning|rank)\s+)?(?:(?:mon|tues|wednes|thurs|fri|satur|sun)days?\s+)?"
_WORKS = rf"(?:work(?:ed|ing)?|had|have|got|do|did|doing|on|rota['’]?d|rostered|covering|been\s+on)\s+(?:on\s+)?(?:the\s+|a\s+|my\s+)?(?:{_SHIFTS}\s*)?{_POST}"
_BEGINS = (
    r"(?:start(?:ed|ing)?|finish(?:ed|ing)?|begin|began|clock(?:ed)?\s+(?:on|off|in|out)|knock(?:ed)?\s+off|sign(?:ed)?\s+(?:on|off)|"
    r"come\s+on|came\s+on|go\s+on|get\s+in|open\s+up|lock\s+up|get\s+off|on\s+until|on\s+till|on\s+shift|on\s+duty|off|here\s+till|here\s+until|working\s+till|working\s+until)"
)
_MY = r"\b(?:my|me)\s+(?:own\s+|next\s+|usual\s+|night\s+|day\s+|late\s+|early\s+)?(?:shifts?|hours|rota|turn)\b"
_MY_IS = r"\s*(?:usually\s+|normally\s+|always\s+)?(?:starts?|started|starting|begins?|began|finish(?:es|ed)?|ends?|ended|runs?|ran|goes|is|are|was|were|[:,])\s*"
_ONE = (
    rf"{_MY}{_MY_IS}{_FROM}(?P<hide>{_CLOCK})",
    rf"(?:^|(?<=[.!?\n,] ))(?:(?:just|only|have|i['’]?ve)\s+)*(?:been|came|come)\s+on\s+(?:shift\s+|duty\s+|the\s+desk\s+|the\s+door\s+)?{_FROM}since\s+{_FROM}(?P<hide>{_CLOCK})",
    rf"{_I}{_BEGINS}\s+(?:work\s+|(?:my\s+|the\s+)?shift\s+|again\s+)?{_FROM}(?P<hide>{_CLOCK})",
)
_THAT_DAY = r"(?:\s+(?:last\s+night|tonight|yesterday|that\s+(?:night|day)|(?:on\s+)?(?:mon|tues|wednes|thurs|fri|satur|sun)day(?:\s+night)?))?"
_SPAN = (
    rf"{_MY}{_THAT_DAY}(?:{_MY_IS})?\s*{_FROM}(?P<hide>{_RANGE})",
    rf"\b(?:shift\s+pattern|rota)\s*(?:is|:|of)?\s*(?P<hide>\d\s+on,?\s+\d\s+off(?:[\s,]+{_RANGE})?)",
    rf"{_I}{_WORKS}{_FROM}(?P<hide>{_RANGE})",
    rf"\bmy\s+(?P<hide>{_RANGE})(?=\s+(?:shift|turn|slot)\b|\s*[.,;]|\s*$)",
    rf"(?:^|(?<=[.!?\n,] ))(?:on\s+)?(?:shift|rota)\s*(?:is|was|:)?\s*(?P<hide>{_RANGE})",
    rf"(?:^|(?<=[.!?\n,] ))(?:work|do|working|doing)\s+(?:{_SHIFTS}\s*)?(?P<hide>{_RANGE})",
)
_SINGLE, _RANGES = (tuple(re.compile(one, re.IGNORECASE) for one in each) for each in (_ONE, _SPAN))
_TIED = re.compile(
    r"\b(?:when|as|before|after|until|till|since|while|by\s+the\s+time|during|throughout|through|end\s+of|start\s+of|middle\s+of|on)\s*$",
    re.IGNORECASE,
)
_SEEN = re.compile(
    r"\b(?:when|as|he|she|they|her|him|them|hes|shes|theyre|a|an|two|three|saw|see|seen|noticed|heard|found|there|this|girls?|boys?|lads?|man|men|blokes?|kids?)\b",
    re.IGNORECASE,
)
_OTHER_TIME = re.compile(
    rf"\b(?:at|about|around|by|just\s+after|just\s+before|nearly|till)\s+{_CLOCK}|\d[:.]\d\d", re.IGNORECASE
)
_WITH_ITS_HALF = re.compile(r"\b\d{1,2}\s*[ap]\.?m\b", re.IGNORECASE)
_THROUGHOUT = re.compile(
    r"\b(?:whole\s+(?:time|shift|night)|all\s+(?:the\s+time|night|shift|day)|throughout)\b", re.IGNORECASE
)


def dates_alone(text: str) -> bool:
    """Say whether the writer's own hours are all that tells when it was: "I work 10 till 6, it was in that time"."""
    rest = text
    for start, end in own_hours_spans(text):
        rest = f"{rest[:start]}{' ' * (end - start)}{rest[end:]}"
    return not (_OTHER_TIME.search(rest) or _WITH_ITS_HALF.search(rest))


def own_hours_spans(text: str) -> Iterator[tuple[int, int]]:
    """Give where the figures of the writer's own hours of work stand."""
    for pattern in _RANGES:
        for match in pattern.finditer(text):
            if _are_own(text, match) and not _THROUGHOUT.search(_rest(text, match)):
                yield match.span("hide")
    for pattern in _SINGLE:
        for match in pattern.finditer(text):
            if _is_own(text, match) and not _is_when_it_was(_rest(text, match)):
                yield match.span("hide")


def _are_own(text: str, match: re.Match[str]) -> bool:
    """Say whether two hours are the writer's: also "during my shift 10 till 6" where another time says when it was."""
    if in_others_mouth(text, match.start()):
        return False
    return _is_own(text, match) or bool(_OTHER_TIME.search(_rest(text, match)))


def _is_own(text: str, match: re.Match[str]) -> bool:
    """Say whether the hours are the writer's, and no other time is told by them: "she came when I started at 10"."""
    return not (in_others_mouth(text, match.start()) or _TIED.search(sentence_before(text, match.start())))


def _is_when_it_was(rest: str) -> bool:
    """Say whether the sentence goes on to what was seen, and tells no other time for it."""
    return bool(_SEEN.search(rest)) and not _OTHER_TIME.search(rest)


def _rest(text: str, match: re.Match[str]) -> str:
    return re.split(r"[!?\n]|\.(?:\s|$)", text[match.end() :])[0]
