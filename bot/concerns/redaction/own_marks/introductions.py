"""Who introduces themself by a name and what they are: "Godfrey night porter here", "badge 2214 Imran", "Zippy Cabs here".

A name counts in any list or none; in small letters, or where a capital opens the text, it is no everyday word.
"""

from __future__ import annotations

import re

from bot.concerns.redaction.own_marks.phrase import phrase
from bot.concerns.redaction.self_identification_guards import of_a_third
from bot.concerns.redaction.self_identification_patterns import (
    CAP,
    CODE,
    GREETED,
    GREETING,
    IM,
    MARKED,
    NAME,
    NAMED_PLACE,
    NAMES_IN_ED,
    NOT_NAMES,
    OWN,
    ROLE,
    THIS,
    a_set,
)
from bot.understanding.text.lexicons.english_words import dictionary
from bot.understanding.text.lexicons.lexicon import lexicon

POST = rf"(?:{ROLE}|driver|warden|steward|chef|nurse|security|reception|front\s+desk|housekeeping|control\s+room)"  # "staff here" is anybody
_MORE = a_set(
    "night day duty head deputy assistant senior junior weekend evening relief agency temp old main sole lone part full "
    "time second first security shift bank general taxi cab bus van minicab delivery"
)
_ADDED = "|".join(sorted(_MORE))
_ARTICLE = r"(?:the|an?|that|this|his|her|their|our|your|my|no|some|any|another|other|two|three|to|with|about|by|at|from|for|of|telling)\b"
_MINE = rf"(?:{OWN}|hackney|private\s+hire|{POST}|i|im|i['’]m|ive|i['’]ve|i['’]d|we|my)\b(?!(?:\s+\w+){{1,2}}\s+(?:him|her|them)\b)"
_BADGE = rf"(?:badge|licen[cs]e|staff|collar|call[ -]?sign)(?:\s+(?:number|num|no\.?|id))?\s*{CODE}"
_SIGNATURE = r"(?-i:[A-Z]?[a-z'’-]{2,})"
# Somebody who may wear a badge was told of: then it may be theirs.
_WEARER = re.compile(
    r"\b(?:he|his|him|hes|man|men|bloke|guy|fella|woman|she\s+drives|driver|taxi|cab|minicab|uber|doorman|bouncer|guard|officer|steward)\b",
    re.IGNORECASE,
)
FIRM = (
    rf"(?!(?:{MARKED})\b)(?:(?!(?:{_ARTICLE})|(?:{'|'.join(sorted(NOT_NAMES))}|police|unmarked|parked|more|many|several|black|white|loads|mini|local|which|like|following)\b)"
    r"[\w'’&-]+\s+){1,3}?(?:cabs|taxis|minicabs|cars|private\s+hire|travel|coaches|minibuses|couriers|buses)"
)
_MANY = "".join(rf"(?<!{people})" for people in ("girls", "boys", "lads", "kids", "cars", "cabs"))
GOES_ON = (  # what is told of a firm or its driver: "driver 77 from Zippy Cars keeps asking for her"
    r"(?!\s+(?:who|that|which|driver|drivers|outside|parked|every|again|all|last|came|come|took|take|is|was|were|are|"
    rf"has|had|kept|got|gave|let|brought|drove|never|always|[a-z]+(?<!s)s{_MANY}|[a-z]{{2,}}ed)\b)"
)
_SAID_TO = r"(?:(?:sir|miss|madam|love|mate|pal|boss|officer)\b[\s,]*)?"
_TOLD_OF = re.compile(
    r"\W*(?:he|she|they|who|his|her|[a-z]+(?<!s)s|\w+ed|took|takes|gave|got|had|has)\b", re.IGNORECASE
)
_THIRD_PERSON = re.compile(r"\s+(?:who|that|which|he|she|is|was|has|had|lets?|takes?|took|brings?|picks?)\b", re.I)


def no_own_name(text: str, match: re.Match[str]) -> bool:
    """Say whether what stands where a name would is an everyday word or a post."""
    word = match.group("hide").split()[0]
    folded = word.casefold()
    if folded in NOT_NAMES | _MORE or re.fullmatch(rf"{ROLE}|{OWN}", folded):
        return True
    names = lexicon().first_names
    if word[0].isupper() and (match.start("hide") > 0 or word in names.names):
        return False
    listed = word.capitalize() in names.names and word.capitalize() not in names.also_words
    return not listed and folded in dictionary()


def _no_apposition(text: str, match: re.Match[str]) -> bool:
    """Say whether no name stands before the post: "im night porter here" has other words for it."""
    word = match.group("hide").split()[0]
    first = word.casefold()
    verb = word.islower() and first.endswith(("ing", "ed")) and first not in NAMES_IN_ED
    return verb or first in NOT_NAMES | _MORE or bool(_THIRD_PERSON.match(text, match.end("post")))


def _goes_on_about(text: str, match: re.Match[str]) -> bool:
    """Say whether what follows tells of the one who was named: "Steve, caretaker. He takes girls ..."."""
    return no_own_name(text, match) or bool(_TOLD_OF.match(text, match.end()))


def _is_no_worker_there(text: str, match: re.Match[str]) -> bool:
    """Say whether "its ... on the tills" goes on about who was named, or names a day: "its Friday on the tills"."""
    word = match.group("hide").split()[0]
    everyday = word.casefold() in dictionary() and word.capitalize() not in lexicon().first_names.names
    return everyday or _goes_on_about(text, match)


def _name_of_another(text: str, match: re.Match[str]) -> bool:
    """Say whether the name behind a badge is an everyday word, or the badge may be that of who was told of before."""
    return bool(_WEARER.search(text[: match.start()])) or of_a_third(text, match) or _is_word(match.group("name"))


def _is_word(name: str) -> bool:
    names = lexicon().first_names
    return name.islower() and (name.capitalize() not in names.names or name.capitalize() in names.also_words)


_WHERE = (
    r"(?:the\s+|our\s+)?(?:nights?|days|lates|earlies|reception|front\s+desk|desk|bar|doors?|tills?|counter|gates?|kitchen|rota|checkouts?|"
    r"floor|shop\s+floor|shop|office|depot|rank|base|control|control\s+room|switchboard|phones|poolside|pool|gym|canteen|stockroom|"
    r"housekeeping|laundry|rooms|platform|barriers?|ticket\s+office|library|post|cleaning|security)"
)
_SIGNED = rf"(?<!his )(?<!her )(?<!the )(?<!their )(?<!driver )\b(?P<number>{_BADGE})\s*[,-]?\s*"
# "Im Alan by the way, plate 208": what is added aside is about who writes
_ASIDE = r"(?:by\s+the\s+way|btw|in\s+case|if\s+(?:you|they|anyone|anybody)\s+(?:need|want|ask|wonder)s?)"
INTRODUCED = (
    phrase(rf"{IM}\s+(?P<hide>{NAME}(?:\s+{CAP})?)\s*,?\s+(?={_ASIDE}\b)", no_own_name),
    phrase(
        rf"(?:{IM}|\bthis\s+is)\s+(?!(?:{_ARTICLE}))(?P<hide>{NAME}(?:\s+{CAP})?)\s*,?\s+(?P<post>(?:[\w-]+\s+)?{POST}\s+here)\b",
        _no_apposition,
    ),
    phrase(rf"{GREETED}(?P<hide>{NAME})\s*,?\s+(?:[\w-]+\s+)?{POST}\s+here\s*(?:[.,;:!\n-]|$)", no_own_name),
    phrase(rf"{GREETED}(?P<hide>{NAME})\s+here\b[\s,.:-]+(?={_MINE})", no_own_name),
    phrase(
        rf"\A\s*(?:{GREETING})?(?P<hide>{CAP}(?:\s+{CAP})?)\s*[,–—-]+\s*(?:[\w-]+\s+)?{POST}\s*(?:[.\n]|\s[–—-])",
        _goes_on_about,
    ),
    phrase(rf"{IM}\s+(?P<hide>{NAME})\s*,?\s+the\s+(?:[\w-]+\s+)?{POST}\b", no_own_name),
    phrase(
        rf"{IM}\s+(?:the|an?)\s+(?:[\w-]+\s+)?{POST}(?:\s+(?:here|tonight|today|this\s+\w+|on\s+\w+))*\s*,\s*(?P<hide>{NAME}(?:\s+{CAP})?)(?=\s*(?:[.,;\n]|$))",
        no_own_name,
    ),
    phrase(
        rf"{GREETED}(?:[\w-]+\s+)?{POST}\s+here\s*,\s*(?P<hide>{NAME}(?:\s+{CAP})?)(?=\s*(?:[.,;\n]|$))", _goes_on_about
    ),
    phrase(
        rf"\bi\b[^.!?\n]{{0,60}},\s*(?:my\s+)?name(?:['’]?s|\s+is)?\s+(?P<hide>{NAME}(?:\s+{CAP})?)(?=\s*(?:[.,;\n]|$))",
        lambda text, match: no_own_name(text, match) or bool(_WEARER.search(match[0])),
    ),
    phrase(rf"{GREETED}(?P<hide>{NAME})\s+(?:on|from|in|at|behind)\s+{_WHERE}\s+here\b", no_own_name),
    phrase(  # "its Dilys on the tills." opens the words of who writes, unless they go on about Dilys
        rf"\A\s*(?:{GREETING})?{THIS}\s+(?P<hide>{NAME}(?:\s+{CAP})?)\s*,?\s+(?:on|from|in|at|behind)\s+{_WHERE}(?=\s*(?:[.,;:!\n–—(-]|$)|\s+(?:our|my|we|i|theres|there)\b)",
        _is_no_worker_there,
    ),
    phrase(rf"\A\s*(?:{GREETING})?(?P<hide>{CAP})\s*,\s*(?:private\s+hire|hackney)\b", no_own_name),
    phrase(rf"{_SIGNED}(?P<hide>(?P<name>{_SIGNATURE}))\s*(?=[.,;\n]|$)", _name_of_another, work=True),
)
INTRODUCED_POSTS = (
    phrase(
        rf"(?:{IM}|\bthis\s+is)\s+(?!(?:{_ARTICLE}))(?:{NAME})(?:\s+{CAP})?\s*,?\s+(?P<hide>(?P<post>(?:[\w-]+\s+)?{POST}\s+here))\b",
        lambda text, match: bool(_THIRD_PERSON.match(text, match.end("post"))),
    ),
    phrase(
        rf"{GREETED}(?:(?!(?:{_ADDED})\b){NAME}\s*,?\s+)?(?!(?:{_ARTICLE}))(?P<hide>(?:[\w-]+\s+)?{POST}\s+here)\s*$"
    ),
    phrase(  # "night manager at the place by the harbour here"
        rf"{GREETED}{_SAID_TO}(?:{THIS}\s+)?(?P<hide>(?:[\w-]+\s+){{0,2}}?{POST}\s+(?:at|from|in|of|for|with)\s+(?:(?!(?:and|who|that|is|was|has|took|said)\b)[\w'’&-]+\s+){{1,7}}?here(?:\s*,?\s*(?:{OWN})\s+{CODE})?)\b"
    ),
    phrase(rf"{GREETED}{_SAID_TO}{THIS}\s+(?P<hide>(?:the|an?)\s+(?:[\w-]+\s+)?{POST}\s+here)(?=\s*(?:[.,;:!\n-]|$))"),
    phrase(
        rf"\bi\s+(?:drive|drove|work|run)\s+(?:(?:in|out\s+of)\s+)?(?:(?:a|the)\s+)?(?:{MARKED})\s*(?:number|no\.?|#)?\s*{CODE}\s*,?\s+(?:for|with|from|at)\s+(?P<hide>{NAMED_PLACE})"
    ),
    phrase(rf"\A\s*(?:{GREETING})?this\s+is\s+(?P<hide>{FIRM})\b{GOES_ON}"),
    phrase(rf"{IM}\s+with\s+(?P<hide>{FIRM})\b{GOES_ON}"),
    phrase(
        rf"{GREETED}(?:it['’]?s\s+)?(?P<hide>(?:(?:{MARKED})\s+)?{CODE}\s+(?:from|at|with|for)\s+{FIRM})\b{GOES_ON}"
    ),
    phrase(rf"\b(?:our|my)\s+(?:office|base|rank|yard|firm|company|depot)\s*,\s*(?P<hide>{FIRM})\b{GOES_ON}"),
    phrase(rf"{GREETED}(?P<hide>{FIRM})\s+here\b{GOES_ON}"),
    phrase(rf"{GREETED}{NAME}\s+here\s*,?\s+(?:from|at|with|of)\s+(?P<hide>{FIRM})\b{GOES_ON}"),
    phrase(
        rf"(?:{IM}|\bthis\s+is|{GREETED})\s*(?:{MARKED})\s*(?:number|no\.?|#)?\s*{CODE}\s*,?\s+(?:(?:from|at|with|of|for)\s+)?(?P<hide>{FIRM})\b{GOES_ON}"
    ),
    phrase(
        rf"{GREETED}{NAME}\s+here\b[\s,.:-]+(?:{OWN})(?:\s+(?:number|num|no\.?|is))?\s+{CODE}[\s,]+(?:(?:from|at|with|of|for)\s+)?(?P<hide>{FIRM})\b{GOES_ON}"
    ),
)
INTRODUCED_NUMBERS = (
    phrase(
        rf"{GREETED}{NAME}\s+here\s*,?\s+(?:from|at|with|of)\s+(?:{FIRM}|{NAMED_PLACE})[\s,.:-]+(?P<hide>(?:{OWN})(?:\s+(?:number|num|no\.?|is))?\s+{CODE})"
    ),
    phrase(
        rf"{IM}\s+(?P<name>{NAME}(?:\s+{CAP})?)\s*,?(?:\s+{_ASIDE})?[\s,]+(?P<hide>(?:{OWN})(?:\s+(?:number|num|no\.?|is))?\s+{CODE})",
        lambda _, match: _is_word(match["name"].split()[0]),
    ),
    phrase(
        rf"\A\s*(?:{GREETING})?{CAP}\s*,\s*(?:private\s+hire|hackney)\b[\s,]*(?P<hide>(?:{OWN})(?:\s+(?:number|no\.?|is))?\s+{CODE})"
    ),
    phrase(rf"{GREETED}(?:{NAME})\s+here\b[\s,.:-]+(?P<hide>(?:{OWN})(?:\s+(?:number|num|no\.?|is))?\s+{CODE})"),
    phrase(
        rf"{_SIGNED.replace('?P<number>', '?P<hide>')}(?P<name>{_SIGNATURE})\s*(?=[.,;\n]|$)",
        _name_of_another,
        work=True,
    ),
    phrase(  # "driver number 7734" alone may be that of the driver who is told of
        rf"(?:\A\s*(?:{GREETING})?|\b(?:im|i['’]?m|i|my|me)\b[^.!?\n]{{0,80}}?[,;]\s*|\b(?:im|i['’]m|i\s+am)\s+)"
        rf"(?P<hide>driver\s+(?:number|num|no\.?)\s*{CODE})(?=\s*(?:[,.:;\n]|$)|\s+here\b)",
        of_a_third,
        work=True,
    ),
)
