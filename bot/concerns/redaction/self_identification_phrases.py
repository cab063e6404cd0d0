"""The phrases by which people give themselves away, by what each gives away; the group `hide` is what is withheld."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from bot.concerns.redaction.self_identification_guards import (
    Guard,
    acts,
    children_of,
    does,
    never,
    no_first_name,
    no_full_name,
    no_introduction,
    no_name,
    no_nickname,
    of_a_third,
    of_another,
)
from bot.concerns.redaction.self_identification_patterns import (
    BY,
    CAP,
    CODE,
    DOES,
    EMAIL,
    FAMILY,
    GREETED,
    GREETING,
    GROUP,
    IM,
    JOB,
    NAME,
    NAMED_PLACE,
    NUMBERED,
    OWN,
    PERIOD,
    PHONE,
    PLACE,
    POSTS,
    PUPILS,
    REACH,
    ROLE,
    THIS,
    UNIT,
    VRM,
    WORD,
    WORK,
)

Given = Literal["name", "contact", "code", "vehicle", "work", "hours", "kin"]


@dataclass(frozen=True)
class SelfIdentification:
    """One way of giving oneself away; `unless` keeps what only looks like it, `work` is about people at work."""

    pattern: re.Pattern[str]
    unless: Guard = never
    work: bool = False


def _phrase(pattern: str, unless: Guard = never, *, work: bool = False) -> SelfIdentification:
    return SelfIdentification(re.compile(pattern, re.IGNORECASE | re.MULTILINE), unless, work)


_WHO = (
    _phrase(
        rf"\b(?:my|me)\s+(?:full\s+|first\s+|last\s+|sur)?name(?:'s|’s|s)?\s+(?:is\s+)?(?P<hide>{NAME}(?:\s+{CAP}){{0,2}})",
        no_name,
    ),
    _phrase(
        rf"\b(?:my|me)\s+(?:full\s+)?name(?:'s|’s|s)?\s+(?:is\s+)?(?P<hide>{NAME}\s+{NAME})(?=\s*(?:[,.;!\n]|$)|\s+(?:and|but|i|im|from|on|at)\b)",
        no_name,
    ),
    _phrase(rf"{GREETED}(?:the\s+)?name(?:'s|’s|\s+is|\s*:)\s*(?P<hide>{CAP}(?:\s+{CAP}){{0,2}})", no_name),
    _phrase(rf"\b(?:me|myself|i)\s*\(\s*(?P<hide>{CAP}(?:\s+{CAP}){{0,2}})\s*\)"),
    _phrase(rf"\b(?:me|myself|i),\s+(?P<hide>{CAP}\s+{CAP})\b", no_name),
    _phrase(
        rf"{GREETED}(?:{THIS}|{IM})\s+(?P<hide>{CAP}(?:\s+{CAP})?(?:\s*,\s*(?:the\s+)?(?:{JOB})\s*(?:{CODE})?(?:\s+(?:at|for|from|with)\s+{NAMED_PLACE})?)?(?:\s*,\s*{PHONE})?)(?=\s*[,.])",
        of_another,
    ),
    _phrase(rf"{IM}\s+(?P<hide>(?-i:[a-z]+\s+[a-z]+))\b", no_full_name),
    _phrase(rf"{IM}\s+(?P<hide>(?-i:[a-z]+))\b(?!\s+(?:of|to|in)\b)", no_first_name),
    _phrase(
        rf"(?<!\bto\s)\b(?:ring|call|phone|text|contact|ask\s+for)\s+(?P<hide>{CAP}(?:\s+{CAP})?\s+(?:on|at)\s+{PHONE})",
        no_name,
    ),
    _phrase(
        rf"\b(?:everyone|everybody|they|people|folk|most|(?:the|my)\s+(?:lads|girls|guys|mates|others)|(?:you|u)\s+can|just|all)\s+(?:all\s+|just\s+)?calls?\s+me\s+(?P<hide>{NAME})",
        no_nickname,
    ),
    _phrase(
        rf"{GREETED}(?:\S+\s+){{0,9}}?(?<!\bto\s)call\s+me\s+(?P<hide>{NAME})(?=\s*,?\s+(?:everyone|everybody|they|for\s+short|if\s+you)\b|\s*[.!\n]|\s*$)",
        no_nickname,
    ),
    _phrase(
        rf"(?:\bmy\s+nick\s?name(?:\s+is|'s|’s|s)?|\bi\s+go\s+by|{IM}\s+(?:known|nicknamed)(?:\s+as)?)\s+(?P<hide>{NAME})",
        no_nickname,
    ),
    _phrase(rf"^\s*(?:{GREETING})?(?P<hide>(?-i:[a-z]+)\s+here)(?=\s+(?:from|at|on|in|off|behind)\b)", no_first_name),
    _phrase(rf"{GREETED}(?P<hide>{CAP}\s+here)(?=\s+(?:from|at|on|in|off|behind)\b)", no_name),
    _phrase(rf"{IM}\s+called\s+(?P<hide>{NAME}(?:\s+{CAP})?)", no_name),
    _phrase(rf"{IM}\s+(?P<hide>{CAP}(?:\s+{CAP})?\s+(?:from|at|here|of)\b(?:\s+{NAMED_PLACE})?)", no_name),
    _phrase(rf"{IM}\s+(?P<hide>{CAP}(?:\s+{CAP})?)(?=\s*[,.!;\n]|\s+and\b|\s*$)", no_name),
    _phrase(rf"{IM}\s+(?P<hide>{NAME}\s+from\s+(?:{NAMED_PLACE}|{PLACE}))", no_name),
    _phrase(rf"{THIS}\s+(?P<hide>{CAP}(?:\s+{CAP})?\s+(?:from|at|here|of)\b(?:\s+{NAMED_PLACE})?)", of_another),
    _phrase(rf"{GREETED}{THIS}\s+(?P<hide>{NAME}\s+(?:from\s+(?:{NAMED_PLACE}|{NAME})|here\b))", of_another),
    _phrase(
        rf"{GREETED}(?P<hide>{CAP}(?:\s+{CAP})?(?:\s+from\s+{NAMED_PLACE})?\s+here)\b(?=\s*[,.:;!-]|\s*$)", no_name
    ),
    _phrase(rf"^\s*{GREETING}(?P<hide>{NAME}\s+here)\b(?=\s*[,.:;!-]|\s*$)", no_name),
    _phrase(
        rf"(?:\b(?:regards|thanks|cheers|yours\s+\w+|best\s+wishes|signed)\b[\s,.:-]+)(?P<hide>{CAP}(?:\s+{CAP})?)\s*[.!]?\s*\Z",
        no_name,
    ),
)
_REACHED = (
    _phrase(
        rf"\b(?:call|ring|phone|text|txt|message|msg|dm|reach|contact|e-?mail|mail|whatsapp|get|find|bell)\s+(?:me|us)\s+{BY}\s*(?P<hide>{REACH})"
    ),
    _phrase(rf"\bi\s+can\s+be\s+(?:reached|contacted|called|got)\s+{BY}\s*(?P<hide>{REACH})"),
    _phrase(rf"{IM}\s+on\s+(?P<hide>{PHONE}|{EMAIL})"),
    _phrase(
        rf"\b(?:rang|rung|called|phoned|texted|messaged|ringing|calling)\s+me\s+on\s+(?:my\s+\w+\s+)?(?P<hide>{PHONE}|{EMAIL})"
    ),
    _phrase(rf"(?P<hide>{PHONE})\s*(?:is|was|[,-])?\s*(?:mine|me)\b"),
    _phrase(
        rf"\bmy\s+(?:own\s+|work\s+|home\s+|direct\s+|contact\s+)*(?:mobile|mob|cell|phone|tel|telephone|landline|number|no\.?|e-?mail|contact|whatsapp)"
        rf"(?:\s+(?:number|num|no\.?|address|details))?(?:\s*(?:is|'s|’s|are|:|=|-))*\s*(?P<hide>{PHONE}|{EMAIL})"
    ),
    _phrase(
        rf"(?P<hide>{PHONE}|{EMAIL})\s*(?:is|'s|-|,)?\s*(?:my\s+(?:own\s+)?(?:number|mobile|mob|phone|e-?mail)|if\s+you\s+(?:need|want)[\w\s]{{0,20}}\bme|to\s+(?:reach|contact|call)\s+me)\b"
    ),
    _phrase(
        r"\bmy\s+(?:own\s+)?(?:insta(?:gram)?|snap(?:chat)?|facebook|fb|telegram|twitter|tiktok|discord|user\s?name|handle)"
        r"(?:\s+(?:name|user|account|handle|id))?\s*(?:is|:|'s|=)\s*(?P<hide>@?[\w.]{3,})"
    ),
    _phrase(r"\bmy\s+(?:home\s+)?(?:address|post\s?code)\s*(?:is|:)\s*(?P<hide>[^,.\n;]{2,40})"),
    _phrase(
        rf"\bi\s+live\s+(?:at|in|on)?\s*(?P<hide>(?:(?:flat|house|number|no\.?)\s*)?{UNIT}\d+\w?(?:\s+{WORD}|\s+(?:street|st|road|rd|lane|close|avenue|drive)\b){{0,3}})"
    ),
    _phrase(
        r"\bmy\s+(?:dob|date\s+of\s+birth|birthday|national\s+insurance|nino|ni)(?:\s+(?:number|no\.?))?\s*(?:is|:)?\s*(?P<hide>[\w/ .-]{0,12}?\d[\w/.-]*(?:\s+\d[\w/.-]*)*)"
    ),
)
_NUMBERS = (
    _phrase(rf"\bmy\s+(?P<hide>(?:(?:{OWN})\s+){{0,2}}(?:{OWN}){NUMBERED}\s*{CODE})"),
    _phrase(
        rf"\bmy\s+(?P<hide>(?:reg(?:istration)?|badge|plate|licen[cs]e|call[ -]?sign|collar|staff|payroll)\s+{CODE})"
    ),
    _phrase(rf"\bmy\s+(?P<hide>(?:cab|taxi|car|van|driver)\s+{UNIT}(?:{VRM}|\d{{3,}}\w*))"),
    _phrase(rf"\bmy\s+(?:cab|taxi|car|van)\s+is\s+(?:(?!by\b|behind\b|from\b)[\w-]+\s+){{0,4}}(?P<hide>{VRM})"),
    _phrase(
        rf"(?<!his )(?<!her )(?<!the )(?<!their )(?<!driver )(?<!drivers )(?<!driver's )(?<!driver’s )(?<!whose )(?<!had )(?<!with )(?<!wearing )(?<! a )"
        rf"\b(?P<hide>(?:badge|licen[cs]e|dbs|staff|employee|collar|call[ -]?sign)(?:\s*(?:number|num|no\.?|id|is|:|#))*\s*{CODE})(?=\s*(?:[,.:;\n]|$)|\s+(?:here|speaking|reporting|and\s+i|i)\b)",
        of_a_third,
        work=True,  # who writes of a colleague by a badge means the colleague's
    ),
    _phrase(
        rf"(?:{IM}|\bthis\s+is)\s+(?P<hide>(?:{JOB})\s+(?:number\s+|no\.?\s+)?{CODE}(?:\s+(?:at|for|from|with|of)\s+{NAMED_PLACE})?)"
    ),
    _phrase(
        rf"(?:{IM}|\bthis\s+is)\s+(?P<who>{NAME}(?:\s+{CAP})?)\s*(?:(?:from|at|of|for|with)\s+{NAMED_PLACE}\s*)?[\s,.-]*(?P<hide>(?:{OWN})(?:\s+(?:number|num|no\.?|is))?\s+{CODE})",
        no_introduction,
    ),
    _phrase(
        rf"(?:{IM}|\bthis\s+is)\s+(?P<hide>(?:cab|car|driver|taxi|badge|call[ -]?sign|unit|bus)\s*(?:number|no\.?|#)?\s*{CODE})"
    ),
    _phrase(
        rf"\b(?P<hide>(?:cab|car|driver|taxi|unit|bus)\s*(?:number|no\.?|#)?\s*{CODE})(?=\s+(?:here|speaking|reporting)\b)"
    ),
    _phrase(
        rf"\bi\s+(?:drive|drove|am\s+driving|was\s+driving|work)\s+(?P<hide>(?:a\s+|the\s+)?(?:(?:cab|taxi|car|bus|route|number|no\.?|plate)\s*(?:number|no\.?)?\s*#?\w*\d\w*|\d+\w*\s+(?:bus|route)|{VRM}))"
    ),
)
_AT_WORK = (
    _phrase(
        rf"\bi(?:'m|’m|m|\s+am|'ve|\s+have|\s+used\s+to|\s+also)?\s+(?:been\s+)?work(?:ing|ed)?\s+"
        rf"(?:(?!(?:at|for|in|on|and|but|so|when|he|she|they)\b)[\w-]+\s+){{0,4}}?"
        rf"(?:(?:in|on|behind)\s+(?:the\s+)?(?:kitchens?|bar|reception|front\s+desk|desk|doors?|tills?|counter|office|spa|laundry|floor)\s+)?"
        rf"(?:at|for|in|on|out\s+of)\s+{PERIOD}(?P<hide>{PLACE})"
    ),
    _phrase(rf"\bi(?:'m|’m|m|\s+am)?\s+(?:teach|teaching|taught)\s+(?:at|in)\s+{PERIOD}(?P<hide>{PLACE})"),
    _phrase(
        rf"\bi(?:'m|’m|m|\s+am)?\s+(?:teach|teaching|taught)\s+(?P<hide>years?\s+\d+\w*|reception|nursery|maths|english|science|history|geography|pe|art|music|drama|french|spanish|{CAP}(?:\s+{WORD}){{0,2}})"
    ),
    _phrase(
        rf"\bi\s+(?:manage|run|own)\s+(?!(?:out|up|in|into|to|after|from|over|back|away|past|down|off|through|it|him|her|them)\b)(?P<hide>{NAMED_PLACE}|an?\s+(?:{GROUP})\b)"
    ),
    _phrase(rf"\bi\s+(?:drive|deliver|cook|clean)\s+for\s+{PERIOD}(?P<hide>{PLACE})"),
    _phrase(
        rf"{IM}\s+(?:an?|the|one\s+of\s+the)\s+(?:[\w-]+\s+){{0,2}}?(?:{JOB})\s+(?:at|for|from)\s+{PERIOD}(?!\d)(?P<hide>{PLACE})"
    ),
    _phrase(
        rf"\b(?:here|calling|ringing|phoning|writing|messaging)\s+from\s+(?!\d)(?P<hide>{NAMED_PLACE}\s*,\s*(?:{ROLE}))\b"
    ),
    _phrase(
        rf"{IM}\s+(?:(?:calling|ringing|phoning|writing|messaging|texting|reporting|speaking|here)\s+)?from\s+(?!\d)(?P<hide>{NAMED_PLACE})"
    ),
    _phrase(
        rf"\b(?:my|our)\s+(?:work|workplace|employer|company|firm|branch|organisation)\s+(?:is|at|called|:)\s*{PERIOD}(?P<hide>{NAMED_PLACE})"
    ),
    _phrase(
        rf"\b(?P<hide>i(?:'m|’m|m|\s+am|\s+was)\s+(?:\w+'s\s+|\w+’s\s+|his\s+|her\s+|their\s+|the\s+|an?\s+|one\s+of\s+the\s+)?(?:{ROLE})(?:\s+(?:at|of|for|here)(?:\s+(?:the\s+)?{WORD}){{0,5}})?)\b"
    ),
    _phrase(
        rf"\b(?P<hide>i\s+(?:also\s+|just\s+|only\s+)?(?:{DOES}))(?=\s+(?:at|in|for|here|there|on|most)\b|\s*(?:[.,;!\n]|$))"
    ),
    _phrase(
        rf"\bi\s+(?:also\s+|just\s+|only\s+)?(?:{DOES})(?:\s+on\s+(?:nights|days|lates|earlies))?\s+(?:at|in|for)\s+{PERIOD}(?P<hide>{PLACE})"
    ),
    *map(_phrase, POSTS),
    _phrase(  # "Hi, night manager at the place by the harbour." and no verb: "Hi, manager at the shop takes girls" is told of
        rf"(?:^|(?<=[.!?\n]))\s*{GREETING}\W*(?P<hide>(?:night\s+|day\s+)?(?:{JOB}))(?=\s+(?:here|(?:at|in|for|of)(?:\s+(?:the|a|an))?\s+\w+"
        rf"(?:\s+(?:by|in|on|near|off)(?:\s+the)?(?:\s+\w+){{1,2}})?)\s*[.;!\n]|\s*[.;!\n])"
    ),
    _phrase(rf"\b(?P<hide>(?:as|being)\s+(?:his|her|their|the)\s+(?:{ROLE}))\b"),
    _phrase(rf"\b(?P<hide>(?:my|our)\s+(?:{PUPILS}))\b"),
    _phrase(rf"\b(?P<hide>my|our)\s+(?:{GROUP})\b"),  # that it was a shop is what police need; whose it is, is not
)
_AROUND = (
    _phrase(
        rf"\b(?P<hide>(?:my|our)\s+(?:own\s+|eldest\s+|youngest\s+|little\s+|big\s+|best\s+|old\s+)?(?:{FAMILY})(?:(?:'s|’s|s'|s’)\s+{NAME}|s?\b))",
        children_of,
    ),
    _phrase(
        rf"\b(?P<hide>(?:my|our)\s+(?:old\s+|new\s+)?(?:{WORK})(?:(?:'s|’s|s'|s’)\s+{NAME}|s?\b))", does, work=True
    ),
    _phrase(
        rf"\b(?P<hide>(?:my|our)\s+(?:old\s+|new\s+)?(?:{WORK}|wife|husband|mate|friend)\s+{CAP}(?:\s+{CAP})?)",
        acts,
        work=True,
    ),
    _phrase(
        rf"\b(?P<hide>(?:my|our)\s+(?:{WORK}|wife|husband|mate|friend)\s+(?!just|also|has|had|then|only|never|always|already|even|is|was)[a-z]+)(?=\s+(?:said|says|told\s+me|saw|noticed|reckons|thinks|spotted)\b)",
        work=True,
    ),
    _phrase(r"\b(?P<hide>my\s+(?:wife|husband|partner|friend)\s+and\s+i)\b"),
)
PHRASES: Mapping[Given, tuple[SelfIdentification, ...]] = {
    "name": _WHO,
    "contact": _REACHED,
    "code": _NUMBERS,
    "work": _AT_WORK,
    "kin": _AROUND,
}
