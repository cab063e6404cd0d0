"""Ages told in a piece of their own, apart from whom they are said of: "15 if that", "12 or 13 the pair of them"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bot.understanding.facts.people.ages.age_context import person_before
from bot.understanding.facts.people.ages.age_mentions import GROWN, AgeMention, about, at_most, mention_of
from bot.understanding.facts.people.ages.age_patterns import AND_A_HALF, BESIDE_ANOTHER, SLASHED
from bot.understanding.facts.people.nouns import PERSON
from bot.understanding.text.lexicons.lexicon import lexicon

_REACH = 250  # characters before an age in which somebody must be named
_GUESS = 3  # years between the ends of "15 or 16"
_BAND = 10  # years between the ends of "30 to 40"
_MONTHS = 12  # a second number above it is no month
_CLOCK = 12  # up to here a bare number may be a time of day
_START = r"(?:^|(?<=[.!?;,(-] )|(?<=[\n,(]))"
_HEDGES = (
    r"(?P<hedge>(?:(?:about|bout|abt|around|maybe|mebbe|mayb|probably|prob|perhaps|possibly|looked|looks|looking|like|only|just|aged|say|id say|"
    r"i would say|i think|no more than) ){0,3})"
)
_YEARS = r"(?P<a>[89]|1[0-9]|[2-7][0-9])(?: ?(?:or|to|-|/) ?(?:maybe )?(?P<b>[89]|1[0-9]|[2-7][0-9]))?"
_OF_PEOPLE = r" the (?:pair|two|both|lot|three) of them| both of them| (?:years?|yrs?)(?: old)?"
_LOOSE = r" if that| i would say| id say| i reckon| i think| i guess| maybe| mebbe| perhaps| at most| at a push| or so| or thereabouts| odd|-? ?ish| tops| max"
_UPPER = (" at most", " at a push", " tops", " max")
_END = r"(?=\s*(?:[,.;!?)\n-]|$|(?:and|but|who|by|with|the)\b))(?![.:][0-9])"
_ALONE = re.compile(rf"{_START}{_HEDGES}{_YEARS}(?:(?P<people>{_OF_PEOPLE})|(?P<loose>{_LOOSE}))?{_END}")
_SOMEBODY = re.compile(rf"\b(?:{PERSON}|she|he)\b")
_LOOKS_SO = re.compile(r"\b(?:looked|looks|looking|aged) ")
_OLDER_THAN = re.compile(r"\b(?:younger|older|smaller|bigger)(?: than (?:him|her|them|that|me))?,? $")
_NO_PERSON = re.compile(r"\b(?:paid|pays?|fare|cost|charged|quid|pounds?|room|number|table|platform)\b[^.!?;\n]{0,30}$")
_HAS_YEARS = re.compile(
    r"\b(?:she|he|they|who|girls?|boys?|child) (?:have|has|having)(?: got)? (?P<hedge>(?:(?:maybe|about|like|only|just|around|almost) )?)(?P<n>[1-9]|1[0-9]) years?\b"
    r"(?! (?:of|in|left|with|ago|experience|contract|sentence|here|at))"
)
_TO_A_MATE = re.compile(
    r"\b(?:s?hes|theyre|(?:she|he) is|(?:they|girls|boys|lads) are|looks?|looked) (?P<hedge>(?:(?:like|only|about|bout|just|max) )*)(?P<n>[1-9]|1[0-9])"
    r" (?:man|mate|bro|bruv|pal|fam|hun|love|lol|tho|though|innit|ffs|omg)(?=\s*(?:[,.;!?)\n]|$))"
)


def told_alone(text: str) -> Iterator[AgeMention]:
    """Yield the ages that are a piece of a sentence by themselves, where somebody is named before them."""
    for match in _ALONE.finditer(text):
        before = text[max(0, match.start() - _REACH) : match.start()]
        if _SOMEBODY.search(before) and _is_an_age(match, before) and not _NO_PERSON.search(before):
            yield _age(match)


def of_her_years(text: str) -> Iterator[AgeMention]:
    """Yield "she have 13 years" and "shes like 12 man", where the last word is said to a mate."""
    for pattern in (_HAS_YEARS, _TO_A_MATE):
        for match in pattern.finditer(text):
            years = int(match["n"])
            age = about(match, years) if match["hedge"] else mention_of(match, years, years)
            yield AgeMention(match.start("n"), match.end(), age.age)


def beside_another(text: str) -> Iterator[AgeMention]:
    """Yield the age of "boy 12 girl 8" that stands before somebody else."""
    for match in BESIDE_ANOTHER.finditer(text):
        years = int(match["n"])
        mention = about(match, years) if match["about"] else mention_of(match, years, years)
        yield AgeMention(match.start("n"), match.end("n"), mention.age)


def and_a_half(text: str) -> Iterator[AgeMention]:
    """Yield "shes 13 and a half"."""
    for match in AND_A_HALF.finditer(text):
        if person_before(text, match.start()):
            years = int(match["n"])
            yield mention_of(match, years, years)


def slashed(text: str) -> Iterator[AgeMention]:
    """Yield the age of "13/14"; up to twelve it may be a date."""
    for match in SLASHED.finditer(text):
        low, high = int(match["a"]), int(match["b"])
        if high == low + 1 and high > _MONTHS:
            yield mention_of(match, low, high, "child")


def _is_an_age(match: re.Match[str], before: str) -> bool:
    """Return whether a number that stands alone is an age: a small one may be a time, a bare one may count anything."""
    if match["people"] or _LOOKS_SO.search(match["hedge"]):
        return True
    hedged = bool(match["loose"] or match["hedge"])
    if max(int(match["a"]), int(match["b"] or 0)) > _CLOCK:
        return hedged or _is_a_guess(match) or _is_a_band(match)
    return hedged and bool(_OLDER_THAN.search(before) or _looks_follow(match))


def _is_a_guess(match: re.Match[str]) -> bool:
    """Return whether one of two years is meant: "3 girls at the lodge, 15 or 16, with a woman"."""
    return match["b"] is not None and 0 < int(match["b"]) - int(match["a"]) <= _GUESS and "or" in match[0]


def _is_a_band(match: re.Match[str]) -> bool:
    """Return whether a grown-up's age is told by a band: "white, 30 to 40, slim"."""
    low, high = int(match["a"]), int(match["b"] or 0)
    return low >= GROWN and low < high <= low + _BAND


def _looks_follow(match: re.Match[str]) -> bool:
    words = lexicon().person_nouns
    behind = re.match(r", (?:(?:with|in|a|an) )?(?:[\w-]+ ){0,2}?([\w-]+)", match.string[match.end() :])
    return behind is not None and behind[1] in {*words.worn, *words.looks}


def _age(match: re.Match[str]) -> AgeMention:
    low, high = int(match["a"]), int(match["b"] or match["a"])
    if match["b"] is None and match["loose"] in _UPPER:
        bounded = at_most(match, 0, low)
        return AgeMention(match.start("a"), match.end(), bounded.age)
    wide = match["b"] is None and (match["loose"] or match["hedge"])
    age = about(match, low) if wide else mention_of(match, low, high)
    return AgeMention(match.start("a"), match.end(), age.age)
