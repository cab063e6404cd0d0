"""The part that a place played, as the words before it tell: picked up, dropped off, met, lives there, was seen there."""

from __future__ import annotations

import re
from typing import Literal

# A role that is in no referral: where somebody works or goes to school plays no part in what happened.
_NO_ROLE = "works"
_GOES = "goes"
RoleOfPlace = Literal["pick_up", "drop_off", "met", "abused", "recruited", "lives", "online", "seen"]
_WHO = r"(?:\s+(?!up\b|off\b)[\w'’]+){0,5}?"
_REACH = 90  # characters before a place in which the word for its part may stand
_ROLES: tuple[tuple[RoleOfPlace, str], ...] = (
    ("pick_up", rf"pick(?:ed|s|ing)?{_WHO}\s+up|pick[- ]?ups?|collect(?:ed|s|ing)?|got in(?:to)?|gets? in(?:to)?|puts? (?:her|him|them) on|g[eo]ts? on(?: at)?|boards?|boarded|(?:job|fare|booking|booked|books?|trip|ride|lift|journey|came|coming|going|went|ran|run|took|taken|takes|drove|driven|brought){_WHO} from"),
    (
        "drop_off",
        rf"drop(?:ped|s|ping)?{_WHO}(?:\s+off)?|drop[- ]?offs?|(?:got|gets?|getting|let|lets)(?:\s+(?:her|him|them|me))? (?:out|off)|(?:left|leaves|leaving|dumped|ditched) (?:her|him|them|the (?:girls?|boys?|lads?|kids?|child(?:ren)?))|"
        rf"(?:took|takes?|taken|taking|driven|drove|drives?|brought|brings?|bring){_WHO} (?:back )?(?:in)?to|(?:wanted|wants|asked|asks)(?: me)? to (?:go|be (?:taken|dropped))(?: to)?|"
        r"going to|(?<=, )go to|(?<=and )go to|(?<=then )go to|heading (?:to|for)|went (?:in)?to|went in(?= (?:the|a)\b)|(?:job|trip|ride|fare|run|lift|booking)(?: was| home| back)* to|(?:running|ran|runs) (?:her|him|them)(?: home| back)? to|"
        r"go(?:es)? (?:out|off|down)(?= (?:at|on)\b)|ended up (?:at|in|outside)|left (?:at|outside|near)|(?:and|then) off(?: at)?",
    ),
    ("lives", r"(?:lives?|lived|living|staying|stays?|stayed|resides?|moved in|(?:her|his|their|the) address is|(?:her|his|their) (?:flat|house|home|place) (?:is|on))"),
    ("abused", r"(?:rap(?:ed|es|ing)|abus(?:ed|es|ing)|assault(?:ed|s|ing)|molest(?:ed|s|ing)|touch(?:ed|es|ing)(?: (?:her|him|them|me))?|had sex|having sex|forced (?:her|him|them|me)|attacked)"),
    ("recruited", r"(?:recruit(?:ed|s|ing)?|approach(?:ed|es|ing)|groom(?:ed|s|ing)|gets? talking to|got talking to|chat(?:s|ted|ting) (?:up|to)|first spoke|offer(?:ed|s|ing)|gives? out|gave out|giving out)"),
    ("met", r"(?:met|meets?|meeting|meet(?:ing)? up|met up)"),
    ("seen", r"(?:(?:s?he|they|girls?|boys?|lads?|lass(?:es)?|kids?|child|m[ae]n|blokes?|fellas?)(?:['’]?s| is| are| was| were| been)(?= (?:in|at|outside|by|near|sat|always)\b)|pull(?:s|ed|ing)? up|dr[ea]w up|turn(?:s|ed|ing)? up|show(?:s|ed|ing)? up|saw|seen|see|spotted|noticed|found|watch(?:ed|ing)|hang(?:s|ing)?(?: (?:around|round|about|out))?|hung (?:around|about)|waits?(?!\s+(?:till|until|for\s+\d))|wait(?:ed|ing)|park(?:s|ed)? up|park(?:s|ed|ing)|sat|sits?|sitting|stood|stands?|standing|loitering|drinking|walking)"),
)  # fmt: skip
# Who goes somewhere is left there: "they went off in a taxi to a house"; of these only the end of the way counts.
_MOVES = r"(?:went|goes|go|going|gone|walk(?:s|ed)?|drove|left|headed|set off|ran|run|lift)"
_WORKS = r"(?:works?|worked|working)(?: \w+)? (?:at|in|for)|goes to|attends?|(?<!after )(?<!before )(?:at )?school(?:\s+is)?|used to (?:go|work)"
_WORDS = re.compile(
    "|".join(rf"(?P<{role}>\b(?:{words})\b)" for role, words in (*_ROLES, (_NO_ROLE, _WORKS), (_GOES, _MOVES))),
    re.IGNORECASE,
)
_FARE = re.compile(r"(?i)\b(?:job|fare|booking|trip|run)\s*[:-]?\s*$")  # "fare Whelk Lane to Marl Street"
_FARE_TO = re.compile(
    r"(?i)\b(?:job|fare|booking|trip|run)\s*[:-]?\s+(?:(?-i:[A-Z0-9])[\w'’]*\s+){1,5}to\s+(?:the\s+)?$"
)
_TO_COLLECT = re.compile(
    r"(?i)(?:\S+\s+){1,5}?to\s+(?:pick|collect|get)\b"
)  # "sent me to 5 Heron Close to pick up two girls"
_SENT = re.compile(r"(?i)\b(?:sent|went|drove|called|came)\b[^.]*\bto\s+(?:the\s+)?$")
_IT_WAS = re.compile(r"(?i)\s*(?:it|that|this|its|it['’]s|thats|that['’]s)(?:\s+(?:was|were|is))?\b[^.]*$")
_SENTENCE_END = re.compile(r"[.!?;\n](?:\s|$)")
_LEADS_TO = re.compile(
    r"(?i)(?:^|\b(?:at|in|on|to|from|by|outside|near|behind|opposite|inside|into|round|off|is|was|towards|past|up|down|called|of)\b|:)"
    r"[\s,]*(?:(?:the|a|an|this|that|some|old|big)\s+)*$"
)
_DENIED = re.compile(
    r"(?i)\b(?:not|nt|wasn['’]?t|isn['’]?t|rather than|instead of)\s+(?:(?:at|in|on|to|from|by|outside|near|the|a)\s+)*$"
)
_ARRIVES = re.compile(
    r"(?i)\b(?:to|into)\s+(?:(?:the|a|an)\s+)?$|\bto\s+(?:the\s+)?back\s+of\s+$"
)  # "took her from the rank to ..."
_FARTHEST = 12  # words between what was done and the place
_FARTHEST_FROM = 16  # where "from" says where it began
_FROM = re.compile(r"(?i)\bfrom\s+(?:outside\s+)?(?:(?:the|a|an)\s+)?$")


# "got out at every stop on the way to Gannet Head": nobody has arrived
_ON_THE_WAY = re.compile(
    r"(?i)\bon\s+(?:the|his|her|their|my|its)\s+way\s+(?:back\s+|home\s+|in|over\s+)?(?:to|from)\s+(?:the\s+)?$"
)


def role_of_place(text: str, start: int) -> RoleOfPlace | None:
    """Return the part of the place that stands at `start`, as the words of its own sentence before it tell; else None.

    "It was ..." goes on with the sentence before it.
    """
    *earlier, before = _SENTENCE_END.split(text[max(0, start - _REACH) : start])
    if _FARE.search(before) or (_SENT.search(before) and _TO_COLLECT.match(text, start)):
        return "pick_up"
    if _FARE_TO.search(before):
        return "drop_off"
    last = _last_role(before)
    if last is None and earlier and _IT_WAS.fullmatch(before):
        return _role(_last_role(earlier[-1]), "")
    if last is None or not _reaches(before[last.end() :]):
        return None
    return _role(last, before[last.end() :])


def _last_role(words: str) -> re.Match[str] | None:
    arrives = _ARRIVES.search(words) is not None
    *_, last = (None, *(word for word in _WORDS.finditer(words) if arrives or word.lastgroup != _GOES))
    return last


def _role(last: re.Match[str] | None, between: str) -> RoleOfPlace | None:
    """Return the role of the word for it; who is picked up and taken on arrives there."""
    if last is None:
        return None
    if _ON_THE_WAY.search(between):
        return None
    if last.lastgroup in ("pick_up", _GOES) and _ARRIVES.search(between):
        return "drop_off"
    return next((role for role, _ in _ROLES if role == last.lastgroup), None)


def is_denied(text: str, start: int) -> bool:
    """Return whether the place that stands at `start` is the one that it was not ("Drumlock Road, not Whelk Lane")."""
    return bool(_DENIED.search(text[max(0, start - _REACH) : start]))


def is_led_to(text: str, start: int) -> bool:
    """Return whether a word that leads to a place stands before `start`: "at", "from the"."""
    return start == 0 or _LEADS_TO.search(text, max(0, start - _REACH), start) is not None


def _reaches(between: str) -> bool:
    """Say whether the words between what was done and a place lead to the place."""
    farthest = _FARTHEST_FROM if _FROM.search(between) else _FARTHEST
    return len(between.split()) <= farthest and bool(not between.strip(" ,:") or _LEADS_TO.search(between))
