"""What a writer takes back in the same breath: "a blue, sorry, green Astra", "he was 30 no 40 odd", "room 12 no hang on room 14"."""

from __future__ import annotations

import re
from functools import lru_cache

from rapidfuzz.distance import Levenshtein

from bot.understanding.facts.day_words import DAY_AS_TYPED
from bot.understanding.facts.model import Span
from bot.understanding.facts.vehicle_words import either, vehicle_words
from bot.understanding.text.lexicons.lexicon import lexicon

_SURE = (
    r"(?:(?:no|oh|wait|sorry|actually|well)[, ]+)*(?:sorry|wait|hang on|hold on|i mean[t]?|actually|(?:i )?tell a lie|scrap that|scratch that|make that|"
    r"correction|(?:or )?rather|my mistake|oops)"
)
_LEADS = r"(?:(?:i think |i mean[t]? )?(?:it|he|she|they|that|there)(?:['’]?s| was| were| is)|more like|i mean|about|around|a|an|the|at|on|in|called)"
_BETWEEN = rf"[\W_]{{1,6}}(?P<cue>{_SURE}|no)[\W_]{{1,5}}(?:{_LEADS} )*"
_CUE = re.compile(rf"[\W_](?:{_SURE}|no)[\W_]", re.IGNORECASE)  # without one of these nothing is taken back
_NUMBER = r"(?:(?:half|quarter) (?:past |to )?)?\d{1,2}(?:[:.]\d\d)?(?: ?(?:am|pm|ish|odd|th|st|nd|rd|s))?"
_IN_WORDS = (
    r"(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen)"
)
_PEOPLE = r"(?:girls?|lads?|boys?|lass(?:es)?|kids?|child(?:ren)?|teenagers?|bairns?|m[ae]n|wom[ae]n|blokes?|fellas?|guys|adults?|people|of (?:them|em))"
_HOW_MANY = rf"(?:one|{_IN_WORDS}|\d{{1,2}}) (?:young |little |older )?{_PEOPLE}"
_ROOM = r"(?:room|flat|house|platform|caravan|unit|table|bay|stand) \d{1,4}[a-z]?"
_STREET = r"(?:[A-Z][\w'’]+ )+(?:Road|Rd|Lane|Street|St|Avenue|Ave|Close|Row|Way|Drive|Place|Court|Crescent|Terrace)"
_MEASURED = re.compile(
    r"\b(?:was|were|is|are|about|around|like|maybe|aged|looked|roughly|say|at|of|hes|shes|he['’]s|she['’]s|age|past|on the|there)\s*$",
    re.IGNORECASE,
)
_NUMBERS_STREET = re.compile(r"[a-z]? [A-Z]")  # "no 12 High Street" is a number of a house


# "one called kev, no kel": a name that is told a second time with one letter more, less or another, in small letters too.
_CALLED = re.compile(
    rf"\b(?i:called|named|name|names|name['’]?s|name (?:is|was))\s+(?P<gone>(?P<old>[A-Za-z]{{2,12}})(?i:{_BETWEEN}))(?P<new>[A-Za-z]{{2,12}})(?=\s*(?:[,.;!?)\n]|$|and\b|who\b))"
)


def without_taken_back(text: str) -> str:
    """Return the words without what their writer takes back in the same breath, and without the words that do so."""
    standing, end = [], 0
    for start, stop in taken_back_spans(text):
        standing.append(text[end:start])
        end = stop
    return "".join((*standing, text[end:]))


@lru_cache(maxsize=64)
def taken_back_spans(text: str) -> tuple[Span, ...]:
    """Return from where to where words stand that are taken back, up to what stands in for them."""
    return _apart(text) if _CUE.search(text) else ()


def _apart(text: str) -> tuple[Span, ...]:
    again = [match for pattern in _patterns() for match in pattern.finditer(text) if _counts(match)]
    misspelt = [match for match in _CALLED.finditer(text) if _is_one_letter_off(match["old"], match["new"])]
    spans = sorted(match.span("gone") for match in (*again, *misspelt))
    apart: list[Span] = []
    for start, end in spans:
        if not apart or start >= apart[-1][1]:
            apart.append((start, end))
    return tuple(apart)


@lru_cache(maxsize=1)
def _patterns() -> tuple[re.Pattern[str], ...]:
    colour = rf"(?:(?:dark|light|bright) )?(?:{either(vehicle_words().colours)})"
    first_name = either(lexicon().first_names.names)
    kinds = (_ROOM, _HOW_MANY, _NUMBER, _IN_WORDS, DAY_AS_TYPED, colour)
    folded = tuple(_pattern(f"(?i:{kind})") for kind in kinds)
    return (*folded, _pattern(_STREET), _pattern(f"(?i:{first_name})"))


def _pattern(kind: str) -> re.Pattern[str]:
    return re.compile(rf"(?<![\w£$.])(?P<gone>(?P<old>{kind})(?i:{_BETWEEN}))(?P<new>{kind})(?!\w)")


def _is_one_letter_off(old: str, new: str) -> bool:
    return old[0].casefold() == new[0].casefold() and Levenshtein.distance(old.casefold(), new.casefold()) == 1


def _counts(match: re.Match[str]) -> bool:
    """Return whether one value stands in for the other; a bare "no" between numbers only where an age or an hour is told."""
    if match["old"].casefold() == match["new"].casefold():
        return False
    if match["cue"].casefold() != "no" or not match["old"][-1:].isdigit() or not match["old"][:1].isdigit():
        return True
    behind = match.string[match.end() :]
    return bool(_MEASURED.search(match.string[: match.start("old")])) and not _NUMBERS_STREET.match(behind)
