"""Who stands by in a sentence: who writes, who only helped or told, who only says to be what they say."""

from __future__ import annotations

import re

from bot.understanding.at_work.mentions import Mention
from bot.understanding.at_work.patterns import NOUNS, pattern
from bot.understanding.text.lexicons.english_words import dictionary

_A_NAME = 2  # words of a sentence that is nothing but a name
_LED_IN = 1  # words before a trade that still stands alone: "form tutor"
_THATS_ME = re.compile(r"^(?: \w+){0,3}? (?:thats|that is|which is|is) me\b")
_HERE = re.compile(r"^ (?:here|speaking)(?:$| (?:at|from|in|on|and|i|im|just|a|the|with|for|so|we)\b)")
_YEAR = re.compile(r"^ (?:year|yr|y) ?\d{1,2}\b")
_OF_A_HOUSE = frozenset(
    {
        *(
            "at",
            "of",
            "from",
            "in",
            "with",
            "w",
            "the",
            "st",
            "academy",
            "school",
            "primary",
            "high",
            "college",
            "hotel",
        ),
        *("inn", "lodge", "house", "centre", "leisure", "club", "arms", "outreach", "team", "project", "service"),
        *("services", "trust"),
    }
)
_CARER = re.compile(r"\b(?:carer|worker|foster \w+|childminder|nanny|nurse)s?\b")


def is_the_writer(before: str, after: str) -> bool:
    says_so = pattern("writer_is").search(before)
    return bool(says_so or _HERE.match(after) or _THATS_ME.match(after))


def claimed(before: str) -> re.Match[str] | None:
    return re.search(pattern("claims").pattern + "$", before)


def only_helps(after: str) -> bool:
    named = r"(?: (?:in|at|from|on|of|for)(?: (?!(?:is|was|and|but|who|i|we|she|he|they|shes|hes)\b)\w+){1,3}?)?(?: (?!(?:and|but|who|i|we|she|he|they|shes|hes|that|gave|gives|took|takes|brings|lets|keeps|had|has)\b)\w+){0,2}?"
    whose = r"(?: (?:who|that) \w+(?: (?:her|him|them|it|us|me))?)?"
    return bool(
        re.match(rf"^{named}{whose} (?:and |has |have |also |just |then )*{pattern('only_helps').pattern}", after)
    )


def believed(mention: Mention) -> bool:
    """Say whether who says so may well be one: who looks after a child is with them for a reason."""
    return bool(_CARER.search(mention.words))


def stands_alone(words: str, then: str) -> bool:
    """Say whether the first sentence is nothing but as what the writer works: "Hi, form tutor"."""
    goes_on = len(then.split()) <= _A_NAME or re.match(r"(?:he|she|hes|shes|him|keeps|gives|takes|\w+ing)\b", then)
    rest = re.sub(r"^(?:hi|hello|hey|evening|morning|good evening|good morning|so|ok|right)\b ?", "", words)
    nouns = (noun for name in NOUNS for noun in pattern(name).finditer(rest))
    alone = any(_only_says_where(rest[noun.end() :]) and len(rest[: noun.start()].split()) <= _LED_IN for noun in nouns)
    return alone and not goes_on


def _only_says_where(after: str) -> bool:
    """Say whether behind a post nothing stands but the year, and the name of a house: "form tutor, year 10, Larkmoor"."""
    rest = _YEAR.sub("", after).split()
    return all(word in _OF_A_HOUSE or word not in dictionary() for word in rest)
