"""The phrases by which people give themselves away, by what each gives away; the group `hide` is what is withheld."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

from bot.concerns.redaction.own_marks.badges import BADGES
from bot.concerns.redaction.own_marks.beside_the_child import BESIDE_THE_CHILD
from bot.concerns.redaction.own_marks.discretion import (
    ASKED_FOR,
    ASKED_FOR_AT_WORK,
    BESIDE_ME,
    CODES_LAST,
    DEPOTS,
    LAST_REACHED,
    LAST_SAID,
)
from bot.concerns.redaction.own_marks.homes import HOMES
from bot.concerns.redaction.own_marks.introductions import INTRODUCED, INTRODUCED_NUMBERS, INTRODUCED_POSTS
from bot.concerns.redaction.own_marks.kept_out import KEPT_OUT, OWN_NAME_ENDS
from bot.concerns.redaction.own_marks.numbers import NUMBERS
from bot.concerns.redaction.own_marks.phrase import SelfIdentification, phrase
from bot.concerns.redaction.own_marks.posts import POSTS
from bot.concerns.redaction.own_marks.said_in_passing import (
    FIRMS,
    NAMES_IN_PASSING,
    NUMBERS_IN_PASSING,
    PLATES,
    POSTS_OF_FEW_WORDS,
)
from bot.concerns.redaction.own_marks.told_posts import TOLD_POSTS
from bot.concerns.redaction.self_identification_guards import (
    acts,
    does,
    is_told_of,
    no_first_name,
    no_full_name,
    no_name,
    no_nickname,
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
    HOUSEHOLD,
    IM,
    JOB,
    NAME,
    NAMED_PLACE,
    PERIOD,
    PHONE,
    PLACE,
    PUPILS,
    REACH,
    ROLE,
    THIS,
    WORD,
    WORK,
)

Given = Literal["name", "contact", "code", "vehicle", "work", "duty", "hours", "kin", "own"]


_WHO = (
    *BADGES,
    phrase(
        rf"\b(?:my|me)\s+(?:full\s+|first\s+|last\s+|sur)?name(?:'s|’s|s)?\s+(?!tag\b|badge\b|plate\b)(?:is\s+)?(?P<hide>{NAME}(?:\s+{CAP}){{0,2}}){OWN_NAME_ENDS}",
        no_name,
    ),
    phrase(
        rf"\b(?:my|me)\s+(?:full\s+)?name(?:'s|’s|s)?\s+(?:is\s+)?(?P<hide>{NAME}\s+{NAME})(?=\s*(?:[,.;!\n]|$)|\s+(?:and|but|i|im|from|on|at)\b)",
        no_name,
    ),
    phrase(rf"{GREETED}(?:the\s+)?name(?:'s|’s|\s+is|\s*:)\s*(?P<hide>{CAP}(?:\s+{CAP}){{0,2}})", no_name),
    phrase(rf"\b(?:me|myself|i)\s*\(\s*(?P<hide>{CAP}(?:\s+{CAP}){{0,2}})\s*\)"),
    phrase(rf"\b(?:me|myself|i),\s+(?P<hide>{CAP}\s+{CAP})\b", no_name),
    phrase(
        rf"{GREETED}(?:{THIS}|{IM})\s+(?P<hide>{CAP}(?:\s+{CAP})?(?:\s*,\s*(?:the\s+)?(?:{JOB})\s*(?:{CODE})?(?:\s+(?:at|for|from|with)\s+{NAMED_PLACE})?)?(?:\s*,\s*{PHONE})?)(?=\s*[,.])",
        of_another,
    ),
    phrase(rf"{IM}\s+(?P<hide>(?-i:[a-z]+\s+[a-z]+))\b", no_full_name),
    phrase(rf"{IM}\s+(?P<hide>(?-i:[a-z]+))\b(?!\s+(?:of|to|in)\b)", no_first_name),
    phrase(
        rf"(?<!\bto\s)\b(?:ring|call|phone|text|contact|ask\s+for)\s+(?P<hide>{CAP}(?:\s+{CAP})?\s+(?:on|at)\s+{PHONE})",
        no_name,
    ),
    phrase(
        rf"\b(?:everyone|everybody|they|people|folk|most|(?:the|my)\s+(?:lads|girls|guys|mates|others)|(?:you|u)\s+can|just|all)\s+(?:all\s+|just\s+)?calls?\s+me\s+(?P<hide>{NAME})",
        no_nickname,
    ),
    phrase(
        rf"{GREETED}(?:\S+\s+){{0,9}}?(?<!\bto\s)call\s+me\s+(?P<hide>{NAME})(?=\s*,?\s+(?:everyone|everybody|they|for\s+short|if\s+you)\b|\s*[.!\n]|\s*$)",
        no_nickname,
    ),
    phrase(
        rf"(?:\bmy\s+nick\s?name(?:\s+is|'s|’s|s)?|\bi\s+go\s+by|{IM}\s+(?:known|nicknamed)(?:\s+as)?)\s+(?P<hide>{NAME})",
        no_nickname,
    ),
    phrase(rf"^\s*(?:{GREETING})?(?P<hide>(?-i:[a-z]+)\s+here)(?=\s+(?:from|at|on|in|off|behind)\b)", no_first_name),
    phrase(rf"{GREETED}(?P<hide>{CAP}\s+here)(?=\s+(?:from|at|on|in|off|behind)\b)", no_name),
    phrase(rf"{IM}\s+called\s+(?P<hide>{NAME}(?:\s+{CAP})?)", no_name),
    phrase(rf"{IM}\s+(?P<hide>{CAP}(?:\s+{CAP})?\s+(?:from|at|here|of)\b(?:\s+{NAMED_PLACE})?)", no_name),
    phrase(rf"{IM}\s+(?P<hide>{CAP}(?:\s+{CAP})?)(?=\s*[,.!;\n]|\s+and\b|\s*$)", no_name),
    phrase(rf"{IM}\s+(?P<hide>{NAME}\s+from\s+(?:{NAMED_PLACE}|{PLACE}))", no_name),
    phrase(rf"{THIS}\s+(?P<hide>{CAP}(?:\s+{CAP})?\s+(?:from|at|here|of)\b(?:\s+{NAMED_PLACE})?)", of_another),
    phrase(rf"{GREETED}{THIS}\s+(?P<hide>{NAME}\s+(?:from\s+(?:{NAMED_PLACE}|{NAME})|here\b))", of_another),
    phrase(rf"{GREETED}(?P<hide>{CAP}(?:\s+{CAP})?(?:\s+from\s+{NAMED_PLACE})?\s+here)\b(?=\s*[,.:;!-]|\s*$)", no_name),
    phrase(rf"^\s*{GREETING}(?P<hide>{NAME}\s+here)\b(?=\s*[,.:;!-]|\s*$)", no_name),
    phrase(
        rf"(?:\b(?:regards|thanks|cheers|yours\s+\w+|best\s+wishes|signed)\b[\s,.:-]+)(?P<hide>{CAP}(?:\s+{CAP})?)\s*[.!]?\s*\Z",
        no_name,
    ),
)
_REACHED = (
    phrase(
        rf"\b(?:call|ring|phone|text|message|contact|e-?mail|whatsapp|reach)\s+me\s*[,(]\s*(?P<hide>{NAME}(?:\s+{CAP})?)\s*[,)]?\s+(?:on|at)\s+(?={REACH})",
        no_name,
    ),
    phrase(
        rf"\b(?:call|ring|phone|text|txt|message|msg|dm|reach|contact|e-?mail|mail|whatsapp|get|find|bell)\s+(?:me|us)\s+{BY}\s*(?P<hide>{REACH})"
    ),
    phrase(rf"\bi\s+can\s+be\s+(?:reached|contacted|called|got)\s+{BY}\s*(?P<hide>{REACH})"),
    phrase(rf"{IM}\s+on\s+(?P<hide>{PHONE}|{EMAIL})"),
    phrase(
        rf"\b(?:rang|rung|called|phoned|texted|messaged|ringing|calling)\s+me\s+on\s+(?:my\s+\w+\s+)?(?P<hide>{PHONE}|{EMAIL})"
    ),
    phrase(rf"(?P<hide>{PHONE})\s*(?:is|was|[,-])?\s*(?:mine|me)\b"),
    phrase(
        rf"\bmy\s+(?:own\s+|work\s+|home\s+|direct\s+|contact\s+)*(?:mobile|mob|cell|phone|tel|telephone|landline|number|no\.?|e-?mail|contact|whatsapp)"
        rf"(?:\s+(?:number|num|no\.?|address|details))?(?:\s*(?:is|'s|’s|are|:|=|-))*\s*(?P<hide>{PHONE}|{EMAIL})"
    ),
    phrase(
        rf"(?P<hide>{PHONE}|{EMAIL})\s*(?:is|'s|-|,)?\s*(?:my\s+(?:own\s+)?(?:number|mobile|mob|phone|e-?mail)|if\s+you\s+(?:need|want)[\w\s]{{0,20}}\bme|to\s+(?:reach|contact|call)\s+me)\b"
    ),
    phrase(
        r"\bmy\s+(?:own\s+)?(?:insta(?:gram)?|snap(?:chat)?|facebook|fb|telegram|twitter|tiktok|discord|user\s?name|handle)"
        r"(?:\s+(?:name|user|account|handle|id))?\s*(?:is|:|'s|=)\s*(?P<hide>@?[\w.]{3,})"
    ),
    *HOMES,
    phrase(
        r"\bmy\s+(?:dob|date\s+of\s+birth|birthday|national\s+insurance|nino|ni)(?:\s+(?:number|no\.?))?\s*(?:is|:)?\s*(?P<hide>[\w/ .-]{0,12}?\d[\w/.-]*(?:\s+\d[\w/.-]*)*)"
    ),
)
_AT_WORK = (
    phrase(
        rf"\bi(?:'m|’m|m|\s+am|'ve|\s+have|\s+used\s+to|\s+also)?\s+(?:been\s+)?work(?:ing|ed)?\s+"
        rf"(?:(?!(?:at|for|in|on|and|but|so|when|he|she|they)\b)[\w-]+\s+){{0,4}}?"
        rf"(?:(?:in|on|behind)\s+(?:the\s+)?(?:kitchens?|bar|reception|front\s+desk|desk|doors?|tills?|counter|office|spa|laundry|floor)\s+)?"
        rf"(?:at|for|in|on|out\s+of)\s+{PERIOD}(?P<hide>{PLACE})"
    ),
    phrase(rf"\bi(?:'m|’m|m|\s+am)?\s+(?:teach|teaching|taught)\s+(?:at|in)\s+{PERIOD}(?P<hide>{PLACE})"),
    phrase(
        rf"\bi(?:'m|’m|m|\s+am)?\s+(?:teach|teaching|taught)\s+(?P<hide>years?\s+\d+\w*|reception|nursery|maths|english|science|history|geography|pe|art|music|drama|french|spanish|{CAP}(?:\s+{WORD}){{0,2}})"
    ),
    phrase(
        rf"\bi\s+(?:manage|run|own)\s+(?!(?:out|up|in|into|to|after|from|over|back|away|past|down|off|through|it|him|her|them)\b)(?P<hide>{NAMED_PLACE}|an?\s+(?:{GROUP})\b)"
    ),
    phrase(rf"\bi\s+(?:drive|deliver|cook|clean)\s+for\s+{PERIOD}(?P<hide>{PLACE})"),
    phrase(
        rf"{IM}\s+(?:(?:an?|the|one\s+of\s+the)\s+(?:[\w-]+\s+){{0,2}}?|(?:head|night|duty|deputy|assistant|senior)\s+)?(?:{JOB})\s+(?:at|for|from)\s+{PERIOD}(?!\d)(?P<hide>{PLACE})"
    ),
    phrase(
        rf"\b(?:here|calling|ringing|phoning|writing|messaging)\s+from\s+(?!\d)(?P<hide>{NAMED_PLACE}\s*,\s*(?:{ROLE}))\b"
    ),
    phrase(
        rf"{IM}\s+(?:(?:calling|ringing|phoning|writing|messaging|texting|reporting|speaking|here)\s+)?from\s+(?!\d)(?P<hide>{NAMED_PLACE})"
    ),
    phrase(
        rf"\b(?:my|our)\s+(?:work|workplace|employer|company|firm|branch|organisation)\s+(?:is|at|called|:)\s*{PERIOD}(?P<hide>{NAMED_PLACE})"
    ),
    phrase(
        rf"\b(?P<hide>i(?:'m|’m|m|\s+am|\s+was)\s+(?:\w+'s\s+|\w+’s\s+|his\s+|her\s+|their\s+|the\s+|an?\s+|one\s+of\s+the\s+)?(?:{ROLE})(?:\s+(?:at|of|for|here)(?:\s+(?:the\s+)?{WORD}){{0,5}})?)\b"
    ),
    phrase(
        rf"\b(?P<hide>i\s+(?:also\s+|just\s+|only\s+)?(?:{DOES}))(?=\s+(?:at|in|for|here|there|on|most|and|so|but|please|pls|plz|no|dont|don['’]t|do\s+not|not|every|with|by|cos|because)\b|\s*(?:[.,;!\n]|$))"
    ),
    phrase(
        rf"\bi\s+(?:also\s+|just\s+|only\s+)?(?:{DOES})(?:\s+on\s+(?:nights|days|lates|earlies))?\s+(?:at|in|for)\s+{PERIOD}(?P<hide>{PLACE})"
    ),
    *POSTS,
    phrase(  # "Hi, night manager at the place by the harbour." and no verb: "Hi, manager at the shop takes girls" is told of
        rf"(?:^|(?<=[.!?\n]))\s*{GREETING}\W*(?P<hide>(?:night\s+|day\s+)?(?:{JOB}))(?=\s+(?:here|(?:at|in|for|of)(?:\s+(?:the|a|an))?\s+\w+"
        rf"(?:\s+(?:by|in|on|near|off)(?:\s+the)?(?:\s+\w+){{1,2}})?)\s*[.;!\n]|\s*[.;!\n])"
    ),
    phrase(rf"\b(?P<hide>(?:as|being)\s+(?:his|her|their|the)\s+(?:{ROLE}))\b"),
    phrase(rf"\b(?P<hide>(?:my|our)\s+(?:{PUPILS}))\b"),
    phrase(rf"\b(?P<hide>my|our)\s+(?:{GROUP})\b"),  # that it was a shop is what police need; whose it is, is not
)
_AROUND = (
    *BESIDE_THE_CHILD,
    phrase(  # a child, an elder and a friend stay: "my daughter" is who it is about, and names nobody
        rf"\b(?P<hide>(?:my|our)\s+(?:own\s+|old\s+|next\s+door\s+)?(?:{HOUSEHOLD}(?:(?:'s|’s|s'|s’)\s+{NAME}|\s+{CAP}|s?\b)|(?:{FAMILY})(?:'s|’s|s'|s’)\s+{NAME}))",
        is_told_of,
    ),
    phrase(rf"\bme\s+(?:and|n|&)\s+(?P<hide>(?:my|our)\s+(?:\w+\s+)?(?:{FAMILY}))\b", is_told_of),
    phrase(rf"\b(?P<hide>(?:my|our)\s+(?:old\s+|new\s+)?(?:{WORK})(?:(?:'s|’s|s'|s’)\s+{NAME}|s?\b))", does, work=True),
    phrase(
        rf"\b(?P<hide>(?:my|our)\s+(?:old\s+|new\s+)?(?:{WORK}|wife|husband|mate|friend)\s+{CAP}(?:\s+{CAP})?)",
        acts,
        work=True,
    ),
    phrase(
        rf"\b(?P<hide>(?:my|our)\s+(?:{WORK}|wife|husband|mate|friend)\s+(?!just|also|has|had|then|only|never|always|already|even|is|was)[a-z]+)(?=\s+(?:said|says|told\s+me|saw|noticed|reckons|thinks|spotted)\b)",
        work=True,
    ),
    phrase(r"\b(?P<hide>my\s+(?:wife|husband|partner|friend)\s+and\s+i)\b"),
)
PHRASES: Mapping[Given, tuple[SelfIdentification, ...]] = {
    "name": (*_WHO, *INTRODUCED, *ASKED_FOR, *KEPT_OUT, *NAMES_IN_PASSING, *LAST_SAID),
    "contact": (*_REACHED, *LAST_REACHED),
    "code": (*NUMBERS, *INTRODUCED_NUMBERS, *NUMBERS_IN_PASSING, *PLATES, *CODES_LAST),
    "work": (*_AT_WORK, *TOLD_POSTS, *INTRODUCED_POSTS, *FIRMS, *POSTS_OF_FEW_WORDS, *ASKED_FOR_AT_WORK, *DEPOTS),
    "kin": (*_AROUND, *BESIDE_ME),
}
