"""Ages told in a piece of a description: "14 if shes a day", "bald, 40s", "hell be 70 now", "pushing 60"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import chain

from bot.understanding.facts.people.ages.age_mentions import AgeMention, about, mention_of
from bot.understanding.facts.people.ages.age_patterns import ISH, UNIT
from bot.understanding.facts.people.nouns import PERSON

_REACH = 250  # characters before an age in which somebody must be told of
_DECADE = 9  # years between the ends of "40s"
_YEARS = r"(?P<n>[89]|1[0-9]|[2-8][0-9])"
_END = r"(?=\s*(?:[,.;!?)\n]|$|(?:and|but|with|who)\b))(?![.:][0-9])"
_SOMEBODY = re.compile(rf"\b(?:{PERSON}|s?hes?|s?hell|s?hed)\b")
_THINGS = re.compile(r"\b(?:the|years|music|songs?|house|cars?|born|back) (?:in )?$")
_IF_A_DAY = re.compile(rf"\b{_YEARS},? if (?:s?hes|theyre|(?:s?he|they) (?:is|was|are|were)) (?:(?:a|one) day|lucky)\b")
_WILL_BE = re.compile(
    r"\b(?:hell|shell|hed|shed|s?he (?:will|must|would|has (?:got )?to|got to|can only))(?: (?:easily|probably|only|surely))? be"
    rf"(?P<about> (?:about|around|roughly|nearly|well over|over|at least))? {_YEARS}(?:{ISH})?{UNIT}(?=\s*(?:[,.;!?)\n]|$|(?:and|but|with|now|by|if|at)\b))"
)
_NEARLY = re.compile(
    rf"\b(?:pushing|nudging|knocking on|getting on for|(?:the )?(?:wrong|right|other|far) side of|not far off) (?P<n>[2-8]0|[2-8]5){UNIT}{_END}"
)
# "she thinks maybe 45": what she thinks of him
_AS_THOUGHT = re.compile(
    rf"\b(?:s?he|they|we|daughter|son|wife|husband|mate) (?:thinks?|thought|reckons?|reckoned|guess(?:es|ed)?)(?: (?:hes|he is|he was|maybe|about|around|like|probably|nearer|more)){{1,3}} (?P<n>[2-8][0-9]){ISH}?{UNIT}{_END}"
)
_SOME_DECADE = re.compile(rf"(?:^|(?<=[,.;!?(] )|(?<=\n))(?:about |maybe |probably )?(?P<n>[2-8]0)s{_END}")
# "15, from Sudan, his name is Adam": a sentence that begins with how old somebody is
_BEGINS = re.compile(
    r"(?:^|(?<=[.!?] )|(?<=\n))(?P<n>[89]|1[0-9]|[2-7][0-9])(?=, (?:from|tall|short|thin|skinny|slim|small|big|fat|stocky|bald|blonde?|dark|ginger|white|black|asian|mixed|scruffy|called|named?|his|her|in an?|with an?|wearing|she|he|long|works|lives)\b|,? (?:id|i would|i) (?:guess|say|reckon|think)\b)"
)
_SOME_ODD = re.compile(rf"(?:^|(?<=[,.;!?(] )|(?<=\n))(?:about |maybe )?(?P<n>[2-8]0) odd{_END}")
_MOST_OF_THEM = re.compile(
    r"(?:^|(?<=[,.;!?(] )|(?<=\n))(?:about |maybe |only )?(?P<n>[89]|1[0-9]),? (?:most|all|both|some|the lot) of (?:them|em)\b"
)


def in_pieces(text: str) -> Iterator[AgeMention]:
    """Yield every age that is a piece of a description, where somebody is told of before it."""
    wide = chain(_NEARLY.finditer(text), _SOME_ODD.finditer(text), _AS_THOUGHT.finditer(text))
    every = chain(
        (_standing(match, mention_of(match, int(match["n"]), int(match["n"]))) for match in _exactly(text)),
        (_standing(match, about(match, int(match["n"]))) for match in wide),
        (_standing(match, _decade(match)) for match in _SOME_DECADE.finditer(text)),
    )
    return (age for age in every if _is_of_somebody(text, age.start))


def _exactly(text: str) -> Iterator[re.Match[str]]:
    return chain(
        _IF_A_DAY.finditer(text), _WILL_BE.finditer(text), _BEGINS.finditer(text), _MOST_OF_THEM.finditer(text)
    )


def _standing(match: re.Match[str], mention: AgeMention) -> AgeMention:
    """Return the age where its number stands."""
    return AgeMention(match.start("n"), match.end("n"), mention.age)


def _decade(match: re.Match[str]) -> AgeMention:
    return mention_of(match, int(match["n"]), int(match["n"]) + _DECADE)


def _is_of_somebody(text: str, start: int) -> bool:
    before = text[max(0, start - _REACH) : start]
    return _SOMEBODY.search(before) is not None and _THINGS.search(before) is None
