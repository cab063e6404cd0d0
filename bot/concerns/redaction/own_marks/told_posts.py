"""The own post told by what the writer does, by a turn of theirs, or by a word for the work that is cut or misspelt."""

from __future__ import annotations

import re

from bot.concerns.redaction.at_work.workmate_names import spelt
from bot.concerns.redaction.own_marks.phrase import phrase
from bot.concerns.redaction.self_identification_guards import does
from bot.concerns.redaction.self_identification_patterns import GREETING, IM, PERIOD, PLACE, ROLE
from bot.understanding.text.lexicons.english_words import dictionary

_DAY = r"(?:mon|tues|wednes|thurs|fri|satur|sun)days?"
_PART = r"(?:mornings?|evenings?|nights?|afternoons?|days?|lates?|earl(?:y|ies)|shifts?|lunch(?:times?|es)?)"
_TURNS = (
    rf"(?:(?:week\s?days?|weekends?|{_DAY}|early|late|night|day|bank\s+holidays?)(?:\s+(?:and|&|or)\s+{_DAY})?(?:\s+{_PART})?|"
    r"mornings|evenings|nights|afternoons|days|lates|earlies|lunchtimes)"
)
_OFTEN = r"(?:(?:the|most|every|some|all|my|alternate|other|a\s+few)\s+)*"
_POST_AT = r"(?:till?s?|bar|reception|front\s+desk|desk|doors?|counter|checkouts?|gates?|kiosk|cloakroom|ticket\s+office|self\s+(?:service|scan))"
# What may stand behind the own turn: nobody is told of as coming "most nights".
_ENDS = r"(?=\s*(?:[.,;!\n)]|$)|\s+(?:so|and|but|cos|because|please|pls|dont|don['’]t|i|im|at|in|for|here|there|with\s+no)\b)"
OWN_TURN = re.compile(
    rf"(?:\s+(?:here|there))?(?:\s+(?:at|on|of|over|for))?\s+{_OFTEN}{_TURNS}\b{_ENDS}", re.IGNORECASE
)
TRADES = (
    "pharmacist|pharmacy assistant|dispenser|optician|dentist|dental nurse|hairdresser|barber|beautician|nurse|paramedic|midwife|"
    "health visitor|doctor|gp|courier|post(?:man|woman|ie)|shop ?keeper|newsagent|usher(?:ette)?|barista|croupier|florist|butcher|baker|vet|"
    "steward|instructor|therapist|cabbie|cabby|warden|checkout|shop worker|bar worker|kitchen hand|care worker|teacher's aide|"
    "(?:taxi|cab|minicab|bus|coach|minibus|train|tram|delivery|van|lorry|hgv)\\s+driver"
)
_GOES_ON = r"(?!\W*(?:he|she|they|who|his|her|takes?|took|gives?|gave|lets?|has|had|keeps?|brings?|touch\w*|kiss\w*)\b)"
_SHORT = 6  # letters of a word for work that tell it when its end is missing: "housekeep"


def _cut(role: str) -> str:
    stem = re.sub(r"(?:er|or|ist|ian|ant|man)$", "", role)
    return rf"{stem}(?:ing|in)?" if len(stem) >= _SHORT else role


_ROLES = tuple(role for role in ROLE.split("|") if role.isalpha())
_SLIPS = "|".join([*(_cut(role) for role in _ROLES), *(spelt(role, 7) for role in _ROLES)])
_MATES = r"(?:conductor|driver|guard|door ?man|waiter|waitress|bar ?man|barmaid|receptionist|cleaner|chef|cook|crew(?:\s?mate)?|apprentice|trainee|relief|second\s+man|team\s+leader|shift\s+leader)"


def _no_post(_: str, match: re.Match[str]) -> bool:
    """Say whether the word that looks like one for work is another: "i am manages"."""
    word = match["slip"].casefold()
    return word in dictionary() and word not in _ROLES and not word.endswith(("keeping", "tion"))


TOLD_POSTS = (
    phrase(rf"\A\s*(?:{GREETING})?(?P<hide>(?:{TRADES}))(?=\s*(?:[.;!\n]|\s-\s)){_GOES_ON}"),
    phrase(rf"\b(?P<hide>{IM}\s+(?:an?\s+|the\s+|from\s+|here\s+)?(?P<slip>{_SLIPS}))\b", _no_post),
    phrase(
        rf"\b(?P<hide>{IM}\s+(?:(?:always|usually|normally|mostly|also|only|just)\s+)?(?:on|behind)\s+(?:the\s+)?{_POST_AT}"
        rf"(?:\s+(?:at\s+|on\s+)?{_OFTEN}{_TURNS})?)\b(?!\s+(?:of|for|at)\b)"
    ),
    phrase(
        rf"\b(?P<hide>i\s+(?:also\s+|only\s+|just\s+)?(?:do|work|cover)\s+(?:on\s+)?{_OFTEN}{_TURNS})\b(?!\s+(?:out|old)\b)"
    ),
    phrase(
        rf"\bi\s+(?:also\s+|only\s+|just\s+)?(?:do|work|cover)\s+(?:on\s+)?{_OFTEN}{_TURNS}\s+(?:at|in|for)\s+{PERIOD}(?P<hide>{PLACE})"
    ),
    # the line finds the child and stays
    phrase(
        rf"(?P<hide>{IM}\s+on)\s+(?:the\s+)?(?:number\s+|route\s+|bus\s+|tram\s+)?[a-z]?\d{{1,3}}[a-z]?\b(?=\s*(?:[.,;\n]|$|\s(?:and|but|bus|tram|route|from|to|out|most|every|so)\b))(?!\s*[:.]\d)"
    ),
    phrase(rf"\b(?P<hide>my\s+(?:old\s+|new\s+|regular\s+|usual\s+)?{_MATES})\b(?!['’]s\b)", does, work=True),
)
