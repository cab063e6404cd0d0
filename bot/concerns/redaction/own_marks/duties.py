"""The own duty, told by where it is done, what is had there, or the part of the staff: "on my till", "housekeeping, 3rd floor"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache

from bot.concerns.redaction.own_marks.phrase import SelfIdentification, phrase
from bot.concerns.redaction.own_marks.posts import AT_A_HOME
from bot.concerns.redaction.own_marks.told_posts import TRADES
from bot.concerns.redaction.self_identification_patterns import GREETING, IM, ROLE
from bot.understanding.text.lexicons.lexicon import lexicon

_OFTEN = r"(?:(?:also|only|just|usually|normally|mostly|always|often|still|sometimes|actually|currently|tonight)\s+)*"
_BEFORE = r"(?:(?:the|a|an|my|our|all|both|some|night|day|late|early|main|back|front|top|upstairs|downstairs|hotel|pub|school|members?)\s+)*"
_FLOOR = r"(?:(?:\d{1,2}(?:st|nd|rd|th)|first|second|third|fourth|fifth|sixth|top|ground|shop|bottom)\s+floor)"
_TURN = r"(?:nights|days|lates?|earl(?:y|ies)|mornings|evenings|weekends|shifts?|duty|(?:late|early|night|day|split|double)\s+(?:shift|rota|turn)|rota)"
_WORK = r"(?:work|works|worked|working|do|doing|did|cover|covering|covered|man|manned|manning|mind|minding|minded|run|running|ran|manage|managing|managed|look\s+after|supervise|supervising|clean|cleaning|cleaned|staff|staffing|serve\s+(?:on|at|behind)|help\s+(?:on|out\s+on))"
# What goes on about the same post: "on lates at the front desk", "housekeeping on the 3rd floor".
_TAIL = r"(?:\s+(?:on|at|in|behind)?\s*(?:the\s+)?(?:{post}|{floor}|{turn})(?![\w’'-])|,\s+(?:{floor}|{turn})(?=\s*[.,;\n]))*"
_THEN = r"(?=\s*(?:$|[.!\n;:-])|\s*,\s*(?:he|she|they(?:['’]?(?:re|ve))?|we(?:['’]?(?:re|ve))?|i(?:['’]?(?:m|ve))?|there(?:['’]?s)?|(?:he|she)['’]?s(?=\s+(?:just|gone|in|at|on|up|with|still|now|here|there|back|outside|got|been|sat|stood)\b)|a|an|the|this|that|there|two|three|four|some|man|girl|lad|bloke|lass|just|had|saw|seen)\b)"
_OWN_NUMBERS = (
    r"(?:,\s*(?:garage|depot|duty|badge|plate|call\s?sign|staff|unit|route|shift|run)\s*(?:number|no\.?)?\s*\w*\d\w*)+"
)
_NOBODY = r"(?!\s+(?:manager|man|men|staff|girl|lads?|team|guy|bloke|boss|company|firm|job)\b)"


def own_duties() -> Iterator[SelfIdentification]:
    """Give the ways of telling one's own duty, made of the lexicon's words for work."""
    lists = lexicon().routing_words.lists
    post, department = _any_of(lists["done_there"]), _any_of(lists["departments"])
    tail = _TAIL.format(post=f"{post}|{department}", floor=_FLOOR, turn=_TURN)
    yield phrase(
        rf"\b(?P<hide>i\s+{_OFTEN}(?:am\s+|was\s+|['’]?m\s+)?{_WORK}\s+(?:(?:on|at|in|behind)\s+)?{_BEFORE}(?:{post}|{_FLOOR}){tail})\b{_NOBODY}{AT_A_HOME}"
    )
    yield phrase(
        rf"\b(?P<hide>{IM}\s+{_OFTEN}(?:on|behind|covering|manning|minding|working|doing|running|stewarding|in\s+charge\s+of)\s+{_BEFORE}(?:{post}){tail})(?![\w’'-]){_NOBODY}"
    )
    yield phrase(
        rf"\b(?P<hide>{IM}\s+{_OFTEN}(?:from\s+|in\s+|on\s+|with\s+|the\s+)?(?:{department}){tail})(?![\w’'-]){_NOBODY}"
    )
    yield phrase(
        rf"\b(?P<hide>{IM}\s+{_OFTEN}(?:an?\s+|the\s+)?(?:{ROLE})\s+(?:on|at|in|behind)\s+{_BEFORE}(?:{post}|{_FLOOR}){tail})(?![\w’'-])"
    )
    yield phrase(
        rf"\b(?P<hide>we(?:['’]?re|\s+are|\s+were)\s+{_OFTEN}on\s+(?:the\s+)?{_TURN})(?=\s*[.,;]|\s+(?:so|and|when|here|at)\b)"
    )
    yield phrase(
        rf"\b(?P<hide>i\s+{_OFTEN}(?:(?:coach|train|manage|referee|ref)\s+(?:the\s+)?(?:under|u)[\s-]?\d+['’]?s?|(?:relief|co|deputy|help)[\s-]+manage))\b"
    )
    yield from _without_a_subject(post, department, tail)
    yield from _of_nobody_else(_any_of(lists["own_at_work"]), _any_of(lists["worked_as"]))


def _of_nobody_else(own_at_work: str, worked_as: str) -> Iterator[SelfIdentification]:
    """Give what only the writer has or is there: "my maths set", "I lifeguard on Saturdays", "I run the place"."""
    yield phrase(
        rf"\b(?P<hide>my\s+(?:{own_at_work})(?:\s+(?:is|are|was)\s+(?:on\s+)?(?:a\s+)?\w+days?)?)(?![\w’'-])(?!\s+(?:was|were|is|are)\s+(?:late|full))"
    )
    yield phrase(
        rf"\b(?P<hide>i\s+{_OFTEN}(?:{worked_as}))(?=\s*(?:[.,;!\n]|$)|\s+(?:on|at|in|for|here|there|and|so|but|most|every|part)\b)"
    )
    yield phrase(
        r"\b(?P<hide>i\s+(?:manage|run|own)\s+(?:the|this)\s+(?:place|site|venue|branch|unit|hotel|pub|bar|shop|kitchen|club|rank|office|depot|business))\b"
    )
    yield phrase(
        rf"\b(?P<hide>{IM}\s+the\s+(?:one|man|woman|bloke|lad|lass|girl|guy|person|fella)\s+(?:who|that|whos|who['’]s)\s+(?:{_WORK}|does|runs|mans|cleans|opens|closes|empties|sweeps|cooks|serves|drives)(?:\s+(?!(?:and|so|but|when|he|she)\b)[\w’'-]+){{1,5}})"
    )
    yield phrase(rf"\b(?P<hide>(?:as|being)\s+(?:his|her|their|the)\s+(?:\w+\s+)?(?:{ROLE}))\b")


def _without_a_subject(post: str, department: str, tail: str) -> Iterator[SelfIdentification]:
    """Give what begins a sentence with no "I": "working the bar tonight", "was on lates", "Front desk at the pool."."""
    yield phrase(rf"\A\s*(?:{GREETING})?(?P<hide>(?:{department}|{ROLE}|{TRADES}){_OWN_NUMBERS})(?=\s*[.;!\n])")
    begins = rf"(?:^|(?<=[.!?\n]\s)|(?<=[.!?\n]))\s*(?:{GREETING})?"
    yield phrase(
        rf"{begins}(?P<hide>(?:(?:was|been|am|just)\s+)*(?:on|working|covering|manning|minding|doing|behind)\s+{_BEFORE}(?:{post}|{_TURN}){tail})"
        rf"(?=\s*(?:[.,;!\n]|$)|\s+(?:tonight|last\s+night|yesterday|today|when|and|so|at\s+the|here|there|for)\b)"
    )
    yield phrase(
        rf"\A\s*(?:{GREETING})?(?P<hide>(?:{department}|{ROLE})(?:,?\s+(?:here|tonight|today|on\s+duty))?{tail}(?:\s+here)?)(?:\s+(?:at|in|for|on)\s+(?:the\s+|a\s+|our\s+)?(?!(?:{_TURN})\b)[\w’'-]+(?:\s+[\w’'-]+)?)?{_THEN}"
    )


def _any_of(words: Iterable[str]) -> str:
    longest_first = sorted(words, key=len, reverse=True)
    return "|".join(re.escape(word).replace(r"\ ", r"\s+") for word in longest_first)


@cache
def duties() -> tuple[SelfIdentification, ...]:
    """Return them, made once."""
    return tuple(own_duties())
