"""How writers say who they are beside the child or the event: kin however spelt, an age like theirs, the only woman there."""

from __future__ import annotations

import re

from bot.concerns.redaction.at_work.workmate_names import spelt
from bot.concerns.redaction.own_marks.phrase import phrase
from bot.concerns.redaction.own_marks.posts import AT_A_HOME
from bot.concerns.redaction.self_identification_guards import hurt_with_the_writer
from bot.concerns.redaction.self_identification_patterns import FAMILY, IM, JOB, NAME, ROLE
from bot.understanding.text.lexicons.english_words import dictionary
from bot.understanding.text.lexicons.lexicon import lexicon

_LONG = (
    "granddaughter",
    "grandson",
    "grandchild",
    "daughter",
    "niece",
    "nephew",
    "stepdaughter",
    "stepson",
    "sister",
    "brother",
    "cousin",
)
_MISSPELT = "|".join(
    [
        rf"gran(?:d|n)?(?:{spelt('daughter', 5)})",
        *(spelt(word, 5) for word in _LONG),
        "nefew",
        "nefews",
        "neph",
        "dorter",
        "bruvver",
        "bruv",
        "sista",
    ]
)
_ELDERS = (
    r"grand ?(?:ad|dad|father|ma|mother|mum|parent|pa)|grandad|granny|granda|nana|nanna|nanny|gramps|great[ -](?:aunt|uncle|nan|gran)|"
    r"step ?(?:mum|dad|mother|father|sister|brother)|half[ -](?:sister|brother)|god ?(?:mother|father|parent)|(?:mother|father|sister|brother)-in-law"
)
_KIN = rf"{_ELDERS}|{FAMILY}|{_MISSPELT}"
_WHOSE = r"(?:her|his|their|the\s+(?:girl|boy|lad|child|lass|kid)['’]?s|(?-i:[A-Z][\w-]+)['’]s)"
_ONLY = r"(?:the\s+only|one\s+of\s+(?:the\s+)?(?:only\s+)?(?:two|three|2|3))"
_WHO = r"(?:wom[ae]n|m[ae]n|females?|males?|lady|ladies|bloke|blokes|adults?|grown[ -]?ups?|parents?|mums?|dads?|helpers?|volunteers?)"
_TASK = (
    r"lock\s+up|unlock|open\s+up|close\s+up|set\s+up|clean(?:\s+up)?|do\s+the\s+cleaning|mop(?:\s+up)?|sweep(?:\s+up)?|empty\s+the\s+bins|"
    r"cook|do\s+(?:the\s+)?(?:dinners|lunches|teas|breakfasts|kitchens?|caretaking|gardens?|grounds|security|rounds)"
)
_OWN_POST = re.compile(
    rf"{IM}\s+(?:an?|the)\s+(?:\w+\s+){{0,2}}?(?:{JOB})\b|\bi\s+(?:work|teach|clean|lock\s+up)\b|\A\s*(?:{ROLE})\b|\b(?:my|our)\s+(?:form|class|staff\s?room|pupils|head|manager|dsl)\b",
    re.IGNORECASE,
)


def no_kin(text: str, match: re.Match[str]) -> bool:
    """Say whether a word like one for kin is a word of its own ("my nice ..."), or kin were hurt with the writer."""
    word = match["kin"].casefold()
    if hurt_with_the_writer(text, match):
        return True
    return word in dictionary() and not re.fullmatch(rf"(?:{FAMILY}|{'|'.join(_LONG)}|{_ELDERS})s?", word)


def no_own_post(text: str, match: re.Match[str]) -> bool:
    """Say whether the writer tells of no post of their own, beside which somebody would be "another"."""
    return not _OWN_POST.search(text)


# With the child's name it says who writes, as "I am her nan" does; without a name it finds nobody and names nobody.
_OWN_CHILD = rf"(?:(?:step|grand|foster|god)?[\s-]?(?:daughter|son|child)|niece|nephew|little\s+(?:girl|boy|sister|brother)|{_MISSPELT})"
_NAMED = rf"\s*(?:[,(-]\s*|is\s+called\s+|called\s+|named\s+|is\s+)?(?P<child>{NAME})\b"


def _unnamed(text: str, match: re.Match[str]) -> bool:
    """Say whether no first name stands beside words for the writer's own child: "my daughter is being texted"."""
    names = lexicon().first_names
    word = match.group("child").split()[0]
    return word.capitalize() not in names.names or (word.islower() and word.capitalize() in names.also_words)


BESIDE_THE_CHILD = (
    phrase(
        rf"(?P<hide>{IM}\s+{_WHOSE}\s+(?:own\s+|older\s+|big\s+|little\s+|younger\s+|best\s+)?(?P<kin>{_KIN}))\b(?!['’]s\b)",
        no_kin,
    ),
    phrase(
        rf"\b(?P<hide>(?:my|our)\s+(?:own\s+|eldest\s+|youngest\s+|oldest\s+|middle\s+)?{_OWN_CHILD})\b(?={_NAMED})",
        _unnamed,
    ),
    phrase(
        r"\b(?P<hide>(?:the\s+)?same(?:\s+(?:age|year|class|form))?\s+as\s+me|(?:the\s+)?same\s+age\s+as\s+i\s+am|my\s+(?:own\s+)?age)\b"
    ),
    phrase(
        rf"(?P<hide>{IM}\s+(?:also\s+)?{_ONLY}\s+(?:other\s+)?(?:[\w-]+\s+){{0,2}}?{_WHO})\b(?!\s+(?:he|she|they)\b)"
    ),
    phrase(
        rf"\b(?P<hide>i\s+(?:(?:also|always|usually|normally|just|only)\s+)?(?:{_TASK})){AT_A_HOME}(?=\s+(?:(?:at|in|for|of|the|there|here|about|around|every|each|after|before|from|most)\b)|\s*[.,;!\n]|\s*$)"
    ),
    phrase(
        rf"\bi(?:['’]?m)?\s+work(?:ing)?\s+[^.!?,\n]{{1,50}}(?:,\s*|\s+as\s+)(?:an?\s+|the\s+)?(?P<hide>{ROLE})(?=\s*(?:[.,;!\n]|$|\band\s+i\b))"
    ),
    phrase(
        r"(?<!and )(?<!with )(?<!to )(?<!from )\b(?P<hide>another|the\s+other|one\s+of\s+the\s+other|a\s+fellow)\s+(?:members?\s+of\s+staff|staff\s+members?|colleagues?|teachers?|tas?)\b",
        no_own_post,
    ),
)
