"""The writer's name, firm, number and post where no word for them is said: "im brightwater cars TU70 HND", "Front desk, Gannet House."."""

from __future__ import annotations

import re

from bot.concerns.redaction.own_marks.introductions import FIRM, GOES_ON, no_own_name
from bot.concerns.redaction.own_marks.phrase import phrase
from bot.concerns.redaction.own_marks.posts import ANY_POST, BEGINS, NO_KIN
from bot.concerns.redaction.own_marks.told_posts import TRADES
from bot.concerns.redaction.self_identification_patterns import CAP, CODE, FAMILY, GREETING, IM, JOB, NAME, VRM
from bot.understanding.text.lexicons.lexicon import lexicon

_DRIVES = r"(?:driv(?:e|er|en|ing)|work(?:ing)?|collect(?:ing)?|on\s+the\s+road)"
_I = rf"(?:{IM}|\bi|(?:^|(?<=[.!?\n]))\s*(?:(?:ive|i['’]ve)\s+)?(?:been\s+)?)"
_HOW_LONG = r"(?:\s+(?!(?:with|for|at|him|her|them|who|and|that)\b)[\w'’-]+){0,4}?"
_FOLLOWED = r"(?!(?:behind|watching|following|chasing|passing|near|by|next|outside|seeing|counting)\b)"
_DESKS = (
    r"(?:(?:change|ticket|token|information|info|photo|toll)\s+(?:booth|desk|office|kiosk)|box\s+office|front\s+desk|cloakroom|"
    r"customer\s+services?|lost\s+property|control\s+room|(?:night\s+)?reception|first\s+aid\s+room)"
)
_SOMEWHERE = r"(?:\s*,\s*|\s+(?:at|of|in)\s+)(?:the\s+)?(?-i:[A-Z])[\w'’&-]*(?:\s+[\w'’&-]+){0,3}\s*[.\n]"
_GROUP = r"(?:corridor|department|faculty|year\s+group|landing|wing|ward|pod|crew|rota)"
_STANDS = r"(?:tombola|raffle|bouncy\s+castle|(?:skate|boot|shoe|bike|kit|boat)\s+hire|(?:popcorn|burger|hot\s?dog|ice\s?cream|cake|sweet|tea|coffee)\s+(?:stall|stand|counter|van|hut|bar|kiosk))"
_ARTICLE = r"(?:the|an?|his|her|their|my|our|this|that|another)\b"
_MINDS = r"(?:do|work|run|man|mind|cover|staff|look\s+after|help\s+(?:on|with))"
_ASKED = r"(?:dont|don['’]t|do\s+not|never|not|keep|kept|leave|off)"
_GAP = r"(?:(?!\b(?:he|she|hes|shes|said|told|keeps|took|goes|gave)\b)[^!?\n])"
_WHICH = (
    r"(?:where(?!\s+(?:i|we)\s+live)|which|what|whose)\b|\b(?:shop|firm|place|company|business|name|salon|garage)\b"
)
_OUR_TRADE = r"\b(?:i|we)\s+(?:fix|mend|repair|sell|cut|do|make|clean|wash|fit|service|hire|rent|print|bake|groom|paint|valet|unlock|tow|teach|run)\s+(?!(?:it|that|this|not|what|him|her|them)\b)(?:[\w'’-]+\s+){0,2}?[\w'’-]+"
_HOUSE = r"(?-i:[A-Z])[\w'’&-]*(?:\s+(?:(?:and|of|the|n|&)\s+)?(?-i:[A-Z])[\w'’&-]*){0,3}"
_KEPT = (  # "dont want that given out": the thing just said, where "dont want him to know" asks for another thing
    r"(?:(?:i\s+)?(?:dont|don['’]t|do\s+not|never|wouldnt|wouldn['’]t)\s+(?:want|give|share|pass|put|write|use|print|tell|spread|let|like)\s+(?:that|it|this)\b|"
    r"keep\s+(?:that|it|this)\b|(?:that['’]?s|that\s+is|it['’]?s|it\s+is)\s+(?:not|private|between|off)\b|not\s+(?:for|to\s+(?:go|be))\b|off\s+the\s+record)"
)
_LEADS = r"\s*[.,;-]?\s*(?:(?:but|and|only|so|please|pls|plz)\s+)*"
_SOMEBODY = re.compile(
    rf"\b(?:he|she|they|his|her|him|their|them|hes|shes|theyre|who|whose|man|men|blokes?|lads?|guys?|girls?|lass|woman|fella|boys?|kids?|child|(?:my|our)\s+(?:\w+\s+)?(?:{FAMILY}))\b",
    re.IGNORECASE,
)


def _of_somebody(text: str, match: re.Match[str]) -> bool:
    """Say whether the sentence before tells of somebody whose name it may be: "he hangs round the gates. names Carl"."""
    pieces = [piece for piece in re.split(r"[.!?\n]", text[: match.start("hide")]) if piece.strip()]
    return no_own_name(text, match) or any(_SOMEBODY.search(piece) for piece in pieces[-2:])


def _of_this_sentence(text: str, match: re.Match[str]) -> bool:
    """Say whether somebody is told of right before a number, who may wear it: "hes driver 7731"."""
    return _SOMEBODY.search(re.split(r"[.!?\n]", text[: match.start()])[-1]) is not None


def _with_somebody(text: str, match: re.Match[str]) -> bool:
    """Say whether it is a person with whom the post is: "Youth worker with Kayden."."""
    return match["who"].split()[0] in lexicon().first_names.names


NAMES_IN_PASSING = (
    phrase(
        rf"(?:{BEGINS}|(?<=[,;])\s*)(?:the\s+|my\s+)?name(?:['’]?s|\s+is)\s+(?P<hide>{NAME}(?:\s+{CAP})?)(?={_LEADS}{_KEPT})",
        _of_somebody,
    ),
)
NUMBERS_IN_PASSING = (
    phrase(
        rf"(?:{BEGINS}|(?<=[,;])\s*|{IM}\s+)(?P<hide>(?:{JOB}|{TRADES}|badge|call[ -]?sign|unit)\s+(?:number\s+|no\.?\s+)?{CODE})(?={_GAP}{{0,50}}?\b{_ASKED}\s+(?:\w+\s+)?(?:that|it|this|the)\b)",
        _of_this_sentence,
        work=True,
    ),
)
FIRMS = (
    phrase(
        rf"(?:{IM}|{BEGINS}am|\bwe(?:['’]?re|\s+are))\s+(?:on|with)\s+(?!\w+\s+(?:and|with|when|behind)\b)(?P<hide>{FIRM})\b(?=\s+(?:me|days|nights|lates|earlies|on\s+(?:days|nights)|and\s+we)\b|\s*[.,;\n]|\s*$)"
    ),
    phrase(rf"(?:{BEGINS}|(?<=[,;])\s*)on\s+(?P<hide>{FIRM})\s+me\b"),
    phrase(
        rf"{_OUR_TRADE}\s*,\s*(?P<hide>{_HOUSE})(?=[\s,.]+{_GAP}{{0,20}}?\b{_ASKED}\b[^.!?\n]{{0,20}}?\b(?:{_WHICH}))"
    ),
    phrase(
        rf"\A\s*(?:{GREETING})?(?:(?!(?:{_ARTICLE}))[\w-]+\s+)??{ANY_POST}\s+(?:w/|with|for)\s*(?P<hide>(?P<who>{_HOUSE})(?:\s+[a-z]+)?)(?=\s*[.\n])",
        _with_somebody,
    ),
    phrase(rf"{_I}\s*{_DRIVES}{_HOW_LONG}\s+(?:for|with|at)\s+(?P<hide>{FIRM})\b{GOES_ON}"),
    phrase(rf"{IM}\s+{_FOLLOWED}(?!(?:two|both|all|several)\b)(?P<hide>{FIRM})\b(?=[\s,]+{VRM}|\s*[.,\n])"),
)
POSTS_OF_FEW_WORDS = (
    phrase(
        rf"\A\s*(?:{GREETING})?(?P<hide>(?:(?!(?:{_ARTICLE}))[\w-]+\s+)??{NO_KIN}{ANY_POST})(?=\s+(?:w/|with|for)\s*(?P<who>{_HOUSE})(?:\s+[a-z]+)?\s*[.\n])",
        _with_somebody,
    ),
    phrase(
        rf"\b(?P<hide>i\s+(?:(?:also|just|only|usually|normally)\s+)?{_MINDS}\s+(?:(?:on|in|the|a)\s+)*(?:{_DESKS}|{_STANDS}))(?=\s+(?:at|in|of|for|on|and)\b|\s*[.,;!\n])"
    ),
    phrase(
        rf"(?P<hide>{_OUR_TRADE})(?=\s*,\s*{_HOUSE}[\s,.]+{_GAP}{{0,20}}?\b{_ASKED}\b[^.!?\n]{{0,20}}?\b(?:{_WHICH}))"
    ),
    phrase(rf"\A\s*(?:{GREETING})?(?P<hide>{_DESKS})(?={_SOMEWHERE})"),
    phrase(
        r"(?:\A|(?<=[.!?\n]))\s*(?:im\s+an?\s+|i['’]?m\s+an?\s+)?(?P<hide>(?!(?:he|she|his|her)\b)(?:[\w-]+\s+){1,2}?by\s+trade)\b"
    ),
    phrase(rf"\b(?:in|on|from|across)\s+(?P<hide>my\s+(?:own\s+)?{_GROUP})\b"),
)
_NUMBERED = rf"(?:plate|badge|car|cab|driver|call[ -]?sign|unit|licen[cs]e)\s+(?:number\s+|no\.?\s+|is\s+)?{CODE}"
PLATES = (
    phrase(rf"{IM}\s+(?:on\s+|with\s+|from\s+)?{_FOLLOWED}{FIRM}\b[\s,]+(?P<hide>{VRM}|{_NUMBERED})"),
    phrase(rf"{IM}\s+(?:a\s+)?driver\s+(?:for|with|at|from)\s+{FIRM}\b[\s,]+(?P<hide>{VRM}|{_NUMBERED})"),
)
