"""Numbers that are the writer's own: plate, badge, licence, call sign, running number, and what is "mine"."""

from __future__ import annotations

import re

from bot.concerns.redaction.own_marks.phrase import phrase
from bot.concerns.redaction.self_identification_guards import no_introduction, of_a_third
from bot.concerns.redaction.self_identification_patterns import (
    CALLED,
    CAP,
    CODE,
    GREETED,
    IM,
    JOB,
    MARKED,
    NAME,
    NAMED_PLACE,
    NUMBERED,
    OWN,
    SPELT,
    THIS,
    UNIT,
    VRM,
)

_NO_OTHERS = "".join(
    rf"(?<!{word} )" for word in ("his", "her", "the", "their", "driver", "drivers", "driver's", "driver’s", "whose")
)
_NOT_WORN = r"(?<!had )(?<!with )(?<!wearing )(?<! a )(?<!on )"
_ALONE = (  # of which nobody but the writer is told without "his" or "the driver's"
    r"badge|licen[cs]e|dbs|staff|employee|collar|call[ -]?sign|running\s+(?:number|no\.?|board|card)|"
    r"duty\s+(?:number|no\.?|card|board)|"
    r"duty(?=\s+\d{3})|fleet|payroll|roster"
)
_IS = r"(?:is|was|that(?:['’]?s|\s+is|\s+was)|it(?:['’]?s|\s+is|\s+was)|which\s+is)\s+"
_MINE = (  # "PL68 HRT, mine is the red one" goes on with another
    rf"(?:(?:{_IS})?mine\b(?!\s*(?:is|was|['’]s|s|\w*\d)\b)|{_IS}my\s+(?:own\s+)?(?:cab|car|taxi|plate|van|reg|badge|bus|licen[cs]e|number)\b)"
)
_IS_ME = rf"{_IS}me\b"
_NO_NAME = r"(?!(?:charlie|golf|hotel|india|juliet|mike|november|oscar|romeo|victor)\b)"  # "Charlie 12", "November 6"
_OLD = r"(?:(?:own|old|new|work)\s+)?"
_BESIDE = re.compile(r"(?i)\b(?:front\s+of|behind|beside|next\s+to|near|by|past|opposite|alongside|into|hit)\s+$")


def beside_mine(text: str, match: re.Match[str]) -> bool:
    """Say whether a plate is of what stood beside the writer's own: "in front of my cab, KX19 ABC was parked"."""
    return _BESIDE.search(text, 0, match.start()) is not None and "," in match.group("hide")


NUMBERS = (
    phrase(rf"\bmy\s+{_OLD}(?P<hide>(?:(?:{OWN})(?:['’]?s)?\s+){{0,2}}(?:{OWN}){NUMBERED}\s*{CALLED})"),
    phrase(
        rf"\bmy\s+(?P<hide>(?:reg(?:istration)?|badge|plate|licen[cs]e|call[ -]?sign|collar|staff|payroll)\s+{CALLED})"
    ),
    phrase(
        rf"\bmy\s+{_OLD}(?P<hide>(?:cab|taxi|car|van|driver|bus|tram|coach|train),?\s+{UNIT}(?:{VRM}|\d{{3,}}\w*))",
        beside_mine,
    ),
    phrase(
        rf"{IM}\s+(?:just\s+|still\s+|sat\s+|parked\s+(?:up\s+)?|driving\s+|out\s+|on\s+shift\s+)*(?:in\s+)?(?P<hide>{VRM})"
    ),
    phrase(rf"\bmy\s+(?:cab|taxi|car|van)\s+is\s+(?:(?!by\b|behind\b|from\b)[\w-]+\s+){{0,4}}(?P<hide>{VRM})"),
    phrase(
        rf"{_NO_OTHERS}{_NOT_WORN}\b(?P<hide>(?:{_ALONE})(?:\s*(?:number|num|no\.?|id|is|was|:|#))*\s*{CALLED})"
        rf"(?=\s*(?:[,.:;\n]|$)|\s+(?:here|speaking|reporting|and\s+i|i|im|tonight|on\s+tonight)\b)",
        of_a_third,
        work=True,  # who writes of a colleague by a badge means the colleague's
    ),
    phrase(
        rf"(?:{IM}|\bthis\s+is)\s+(?P<hide>(?:{JOB})\s+(?:number\s+|no\.?\s+)?{CODE}(?:\s+(?:at|for|from|with|of)\s+{NAMED_PLACE})?)"
    ),
    phrase(
        rf"(?:{IM}|\bthis\s+is)\s+(?P<who>{NAME}(?:\s+{CAP})?)\s*(?:(?:from|at|of|for|with)\s+{NAMED_PLACE}\s*)?[\s,.-]*(?P<hide>(?:{OWN})(?:\s+(?:number|num|no\.?|is))?\s+{CODE})",
        no_introduction,
    ),
    phrase(
        rf"(?:{IM}|\bthis\s+is)\s+(?:(?:on|in|under|driving|out\s+in|out\s+on|logged\s+(?:on|in)\s+as)\s+)?(?P<hide>(?:{MARKED})\s*(?:number|no\.?|#)?\s*{CODE})"
    ),
    phrase(
        rf"(?:{IM}|\bthis\s+is|{GREETED}(?:{THIS}\s+)?)\s*(?P<hide>{_NO_NAME}{SPELT})(?=\s*[,.!]|\s+(?:here|tonight|and|on|speaking|reporting)\b)"
    ),
    phrase(rf"(?:{IM}|\bthis\s+is)\s+(?P<hide>{_NO_NAME}{SPELT})\s*(?:[;\n]|$)"),
    phrase(
        rf"(?:{GREETED}(?:{THIS}\s+)?|[,;]\s*(?:{THIS}\s+)?|{THIS}\s+)(?P<hide>(?:{MARKED})\s*(?:number|no\.?|#)?\s*{CODE})(?=\s+(?:here|speaking|reporting)\b)"
    ),
    phrase(
        rf"\bi\s+(?:drive|drove|am\s+driving|was\s+driving|work)\s+(?P<hide>(?:a\s+|the\s+)?(?:(?:{MARKED})\s*(?:number|no\.?)?\s*#?\w*\d\w*|(?!the\b){VRM}))"
    ),
    phrase(
        rf"{IM}\s+(?:an?\s+|the\s+)?(?:[\w-]+\s+){{0,2}}?(?:{JOB})\s*,\s*(?P<hide>(?:{MARKED}|licen[cs]e|reg)\s*(?:number|no\.?)?\s*{CODE})",
    ),
    phrase(
        rf"\bi\s+(?:do|run|drive|work|cover)\b[^.!?\n]{{0,40}}?,\s*(?P<hide>(?:{MARKED})\s*(?:number|no\.?)?\s*{CODE})(?=\s*[,.;])",
        of_a_third,
    ),
    phrase(
        rf"(?P<hide>(?:(?:(?:{OWN})\s+){{1,2}}(?:is\s+|was\s+)?(?:number\s+|no\.?\s+)?{CODE}|\b{VRM}))\s*,?\s*(?:{_MINE}|{_IS_ME})"
    ),
)
