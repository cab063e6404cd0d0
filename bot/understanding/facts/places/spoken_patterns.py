"""How places are told by words alone, one production each, as patterns made of the lexicon's words for places."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from bot.understanding.text.lexicons.lexicon import lexicon

_LEAD = (
    r"\b(?:(?:at|to|outside|near|by|behind|opposite|from|in|into|inside|under|through|above|use|uses|using|used|called|calls?\s+it|called\s+it|down|up|off|"
    r"back\s+of|round(?:\s+the\s+back\s+of)?|off\s+at|towards)\s+){1,2}"
)
_NAME = r"(?-i:[A-Z])[\w'’-]+"
_NUMBER = r"(?:(?:(?:house|flat|unit|plot)\s+)?(?:number|no\.?)\s+|(?:house|flat|unit|plot)\s+)?\d{1,4}[a-z]?\s*,?\s+"
_NUMBER_BEHIND = r"(?:,?\s+(?:number|no\.?)\s+\d{1,4}[a-z]?)?"
_PART = r"(?-i:[A-Z][a-z'’]+)"
_NO_DAY = (  # "the park on Sunday", "the youth club in October"
    r"(?!(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|christmas|easter|new\s+year|january|february|march|april|may|june|july|august|september|october|november|december)s?\b)"
)
_A_NAME = rf"{_NO_DAY}(?-i:[A-Z])[\w'’-]*(?:\s+(?-i:[A-Z])[\w'’-]*){{0,2}}"
_NO_NAME = (
    r"and|with|to|at|in|on|by|then|his|her|their|my|our|men|girls|boys|lads|lasses|kids|people|years?|very|really|too|so|get|got|getting|were|was|are|"
    r"is|minutes?|mins?|hours?|blokes|women|of|them|each|that|who|a|an|the|from|for|"
    # what tells when, how often or whose, and no name of a street: "15 after close", "55 always back row"
    "after|before|till|til|until|always|usually|never|sometimes|often|still|just|only|again|past|every|all|not|no|but|when|it|she|he|they|we|"
    r"i|you|me|him|us|ish|odd|quid|pounds?|about|around|nearly|near|over|out|off|up|down|by"
)
_TENS = "twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety"
# A number in words is a house's where it is long enough to be no count of people: "sixty two quay rise".
_SPELT = rf"(?:(?:{_TENS})[\s-](?:one|two|three|four|five|six|seven|eight|nine)|{_TENS}|(?:thir|four|fif|six|seven|eigh|nine)teen)\s+"
_NO_OWNER = r"(?!(?:the|an?|our|my|his|her|their|your|this|that|some|any|every|same|another|next)\b)"
_PLAIN = rf"(?!(?:{_NO_NAME})\b)[a-z'’-]+\s+"  # a word of a street's name typed in lower case

_NUMBERED_ROADS = r"view|rise|fold|croft|vale|court|mount"  # of a street only behind a house's number: "4 quay view"
# The place is what the last of two kinds says: "the harbour lodge", "the bus station car park".
_GOES_ON = r"(?!\s+(?:lodge|car\s?park|park|house|school|hotel|pub|club|station|shop|garage|cafe|flats|toilets|library|gym|church|bus\s+stop)\b)"


# "came to a stop outside Costa", "the cars stop behind Costa": nowhere that a bus stops
_NO_HALT = r"(?!(?:an?\s+)?stops?\b|(?:the|some|that)\s+(?:\w+\s+)?(?!(?:bus|tram|coach|last|first|next|same|usual|other)\b)\w+\s+stops?\b)"
# What may stand before its own address: "a house, 31 Sandpiper Close"
_DWELLINGS = r"house|flat|bungalow|bedsit|apartment|maisonette|hmo|airbnb|b\s?&\s?b|guest\s?house|hostel|pub|takeaway|shop|address|place"
# Whose a place is, where a street or another place beside it says which: "his nan's house on Quill Way"
_WHOSE = r"(?:the|an?|some|that|(?:his|her|their)(?:\s+(?:mates?|mums?|dads?|nans?|grans?|uncles?|aunt(?:ie)?s?|brothers?|sisters?|cousins?|friends?|boyfriends?)['’]?s?)?|some(?:one|body)['’]?s)"
_EVERYDAY = {"subway", "shell", "boots", "iceland", "spar"}  # chains whose names are everyday words


@dataclass(frozen=True)
class PlacePatterns:
    """The productions; `place` is what was said, `near` the street or the place that it is beside."""

    street: re.Pattern[str]
    room: re.Pattern[str]
    unit: re.Pattern[str]
    premises: re.Pattern[str]
    by_street: re.Pattern[str]
    building: re.Pattern[str]
    dwelling: re.Pattern[str]
    chain: re.Pattern[str]
    between: re.Pattern[str]
    junction: re.Pattern[str]
    initials: re.Pattern[str]
    road_behind: re.Pattern[str]
    beside: tuple[re.Pattern[str], ...]


@lru_cache(maxsize=1)
def place_patterns() -> PlacePatterns:
    """Return the productions, made once."""
    listed = lexicon().place_names
    kind, chain = _any_of(listed.kinds_of_place), _any_of(listed.chains)
    road, plain_road = _any_of((*listed.roads, *listed.roads_in_names)), _any_of(listed.roads)
    of_every_name = _any_of(listed.roads)  # "Emma Hill" may be somebody, "Emma Street" is a street
    near = _near(kind, chain, road, plain_road)
    return PlacePatterns(
        street=_pattern(
            rf"(?<![\w-])(?P<place>(?:{_NUMBER}{_NAME}(?:\s+{_NAME}){{0,2}}\s+(?:{road})|{_NO_OWNER}{_NAME}(?:\s+{_NAME}){{0,2}}\s+(?:{of_every_name})|(?:{_NUMBER}|{_SPELT})(?:{_PLAIN}){{1,2}}(?:{plain_road}|{_NUMBERED_ROADS})){_NUMBER_BEHIND})\b(?![’'-])"
        ),
        room=_pattern(
            r"(?<!\w)(?P<place>(?:room|rm\.?|flat|apartment|unit|caravan|chalet|lodge)\s+(?:number\s+|no\.?\s*)?\d{1,4}[a-z]?)(?![\w:]|\.\d)"
        ),
        unit=_pattern(
            rf"(?<!\w)(?P<place>(?:unit|plot|pitch|caravan|chalet|garage|lock\s?up)\s+(?:number\s+|no\.?\s*)?\d{{1,4}}[a-z]?,?\s+(?:(?:on|at|in|of)\s+)?(?P<near>(?:the\s+)?(?:[\w'’-]+\s+){{1,2}}?(?:{_any_of(listed.named_in_small)}|works|yard|site)))\b"
        ),
        premises=_pattern(
            rf"(?:{_LEAD}|\bcalled\s+)(?P<place>the\s+{_PART}(?:(?:\s+(?:and|&|of|n|in\s+the))?\s+{_PART}){{0,3}}(?-i:'s)?)(?![\w-])"
        ),
        by_street=_pattern(
            rf"(?<![\w-])(?P<place>the\s+{_PART}(?:(?:\s+(?:and|&|of|n))?\s+{_PART}){{0,2}}\s+(?:on|in|off)\s+(?P<near>{_NAME}(?:\s+{_NAME}){{0,1}}\s+(?:{road})|(?:{_PLAIN}){{1,2}}(?:{plain_road})))(?![\w-])"
        ),
        road_behind=_pattern(rf"\b(?:{road})$"),
        junction=_pattern(_junction(road, plain_road)),
        initials=_pattern(_initials(listed.hospital_initials)),
        building=_pattern(
            rf"(?<!\w)(?P<place>(?:flat|apartment|room)\s+\d{{1,4}}[a-z]?,?\s+(?:{_PLAIN}){{1,2}}(?:house|court|tower|point|heights|buildings?|lodge))\b"
        ),
        dwelling=_pattern(
            rf"(?<![\w-])(?P<place>(?:(?:the|an?|some|this|that|his|their)\s+)?(?:(?!(?:my|our|to|at|in|into|from|of|on|by|and|near|outside)\b)[a-z]+\s+)?(?<!my )(?<!our )(?:{_DWELLINGS})\s*(?:,|:|-|\bat\b)?\s*{_NUMBER}(?:(?:{_NAME}\s+){{1,2}}(?:{road})|(?:{_PLAIN}){{1,2}}(?:{plain_road})))\b(?![’'-])"
        ),
        chain=_pattern(rf"(?:(?:the|an?|that|some)\s+)?(?:{_any_of(set(listed.chains) - _EVERYDAY)})(?![\w-])"),
        between=_between(kind, chain, near),
        beside=_beside(kind, chain, near),
    )


def _between(kind: str, chain: str, near: str) -> re.Pattern[str]:
    """Return how a deck or a level of a place is told, and what lies between two places."""
    return _pattern(
        rf"(?<![\w-])(?P<place>(?:the\s+)?(?:(?:top|bottom|upper|lower|first|second|third|ground)\s+(?:deck|level|floor)|(?:deck|level|floor)\s+(?:\d{{1,2}}[a-z]?|[a-d]))\s+(?:of|at|in)\s+(?:the|a)\s+(?:[\w'’-]+\s+)?(?:{kind})|between\s+(?:the\s+|an?\s+)?(?:[\w'’-]+\s+)?(?:{kind}|{chain})\s+(?:and|&|n)\s+(?:the\s+|an?\s+)?(?:[\w'’-]+\s+)?(?:{kind}|{chain}))\b(?:{near})?"
    )


def _beside(kind: str, chain: str, near: str) -> tuple[re.Pattern[str], ...]:
    """Return how a place is told by its kind or by a chain's name, behind a word of place first."""
    return (
        _pattern(
            rf"{_LEAD}(?P<place>{_NO_HALT}(?:the|a|an|that|some)?\s*(?:(?!(?:and|with|to|at|in|on|by|then|was|is|were|his|her|their|my|our|me|him|us|them|you|it|till|til|until|after|before|always|usually|outside|near|behind|opposite|from|inside|into|every|each|any|all|both|no|which|most|for)\b)[\w'’&-]+\s+){{0,3}}?(?:{kind}|{chain}))\b{_GOES_ON}(?:{near})?"
        ),
        _pattern(
            rf"{_LEAD}(?P<place>{_WHOSE}\s+(?:house|flat|bungalow|caravan|bedsit|apartment)(?:,?\s+(?:at\s+)?(?:number|no\.?)\s+\d{{1,4}}[a-z]?)?){_GOES_ON}(?![\w'’-])(?:{near})?"
        ),
        _pattern(
            rf"(?<![\w-])(?<!after )(?<!before )(?P<place>{_NO_HALT}(?:{_WHOSE}\s+(?:(?!(?:{_NO_NAME})\b)[\w'’-]+\s+){{0,2}}?)?(?:(?:{kind})|(?:{chain})(?:\s+(?:{kind}))?)){near}(?![\w-])"
        ),
    )


def _initials(letters: Iterable[str]) -> str:
    """Return how a hospital is told by its initials: large behind a word of place, or small behind "the"."""
    large, small = "|".join(one.upper() for one in letters), "|".join(letters)
    leads = r"\b(?:at|in|into|to|from|outside|near|by|up)\s+"
    return rf"{leads}(?P<place>(?-i:(?:the\s+)?(?:{large}))|the\s+(?:{small}))(?![\w-])"


def _junction(road: str, plain_road: str) -> str:
    """Return where two streets meet: "the corner of Quay Road and Marl Street", "Leeds road / Mill lane lights"."""
    street = rf"(?:{_NAME}(?:\s+{_NAME}){{0,1}}\s+(?:{road})|(?:{_PLAIN}){{1,2}}?(?:{plain_road})|[AMB]\d{{1,4}})"
    meets = r"(?:the\s+)?(?:junction|corner|crossroads|traffic\s+lights|lights|roundabout|end)\s+(?:of|at|where|between|on)\s+(?:the\s+)?"
    behind = r"(?:traffic\s+)?(?:lights|junction|crossroads|roundabout|corner)"
    both = rf"{street}\s*(?:/|&|,|and|with|meets)\s*(?:the\s+)?{street}"
    return rf"(?<![\w-])(?P<place>{meets}{both}|(?:the\s+)?{street}\s*/\s*{street}(?:\s+{behind})?|(?:the\s+)?{both}\s+{behind}|(?:the\s+)?{street}\s+{street}\s+{behind})(?![\w-])"


def _near(kind: str, chain: str, road: str, plain_road: str) -> str:
    """Return what may stand behind a place: "on quay rd", "in Gannet Head", "behind Aldi", a street that follows at once."""
    of_road = rf"{_NAME}(?:\s+{_NAME}){{0,2}}\s+(?:{road})|(?:{_PLAIN}){{1,2}}(?:{plain_road})"
    landmark = r"high\s+street|ring\s+road|by-?pass|front|seafront|motorway|main\s+road|dual\s+carriageway|[am]\d{1,3}"
    generic = rf"the\s+(?:[\w'’-]+\s+){{0,2}}?(?:{kind}|{landmark})|town(?:\s+centre)?"
    at = rf"\s+(?:(?:on|in|at|off)\s+(?P<near>{of_road}|{_A_NAME}|{generic})|(?:up|down|along)\s+(?P<along>{of_road}))\b{_NUMBER_BEHIND}"
    at_once = rf",?\s+(?P<street>{_NAME}(?:\s+{_NAME}){{0,1}}\s+(?:{road}))\b"
    of_a_kind = rf"the\s+(?:[\w'’-]+\s+)?(?:{kind}|{chain}|{landmark})(?:\s+on\s+(?:{of_road}))?"
    beside = r"(?:behind|under|underneath|next\s+to|opposite|beside|above|over|round\s+the\s+back\s+of|near|outside|in\s+front\s+of|across\s+from)"
    named = rf"(?:the\s+)?{_A_NAME}(?:\s+(?:and|&)\s+(?-i:[A-Z])[\w'’-]+)?"
    by = rf"\s+(?:{beside}\s+(?P<by>{named}(?:\s+on\s+(?:{of_road}))?|(?:the\s+)?(?:[\w'’-]+\s+)?(?:{kind}|{chain}|{landmark})(?:\s+on\s+(?:{of_road}))?)|by\s+(?P<by_the>{of_a_kind}))\b"
    return rf"(?:{at}|{at_once}|{by})"


def _any_of(words: Iterable[str]) -> str:
    longest_first = sorted(words, key=len, reverse=True)
    return "|".join(
        re.escape(word).replace(r"\ ", r"\s*").replace(r"\-", r"[\s-]?").replace("'", "['’]?") for word in longest_first
    )


def _pattern(text: str) -> re.Pattern[str]:
    return re.compile(text, re.IGNORECASE)
