"""Places that a name makes a place: "Teasel House", "Eastmere station", "hotel Three Herons", "linnet way", "a ticket to Salthaven"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from string import capwords

from bot.understanding.facts.places.first_parts import is_english
from bot.understanding.facts.places.gazetteer import generic_words
from bot.understanding.text.lexicons.lexicon import lexicon

_NAME = r"(?-i:[A-Z])[\w'’-]+"
# Words with a capital that are no part of a name: they open a sentence, say whose or which, or are a day.
_NO_NAME = (
    r"the|an?|our|my|his|her|their|your|this|that|these|those|some|any|every|each|all|both|same|another|other|next|no|not|just|only|"
    r"in|at|on|to|from|and|but|or|then|when|where|so|if|outside|inside|near|by|behind|opposite|round|off|up|down|got|get|saw|seen|dropped|took|"
    r"i|he|she|they|we|it|was|is|are|were|there|here|what|who|year|room|flat|unit|mr|mrs|miss|ms|dr|pc|sgt|sir|"
    r"(?:mon|tues|wednes|thurs|fri|satur|sun)days?|january|february|march|april|may|june|july|august|september|october|november|december|"
    r"christmas|easter|social|children['’]?s?|emergency|early|youth|crown|magistrates?['’]?|county|family|high|black|white|red|blue|grey|silver|"
    r"(?:mum|mam|dad|nan|gran|grandma|grandad|uncle|aunt|auntie|brother|sister|mate|friend)(?:['’]?s)?"
)
_OWN_NAME = rf"(?!(?:{_NO_NAME})\b){_NAME}(?:\s+(?!(?:{_NO_NAME})\b){_NAME}){{0,2}}"
_NUMBER = r"(?:(?:(?:house|flat|unit|plot)\s+)?(?:number\s+|no\.?\s+)?\d{1,4}[a-z]?\s*,?\s+)?"
_NUMBER_BEHIND = r"(?:,?\s+(?:number|no\.?)\s+\d{1,4}[a-z]?)?"
# Kinds that stand before their name, as learners of English say it, and "called" in any English.
_NAMED_BEHIND = r"hotel|motel|hostel|guest\s+house|pub|inn|bar|club|night\s?club|restaurant|cafe|takeaway|school|academy|college|nursery|street|estate|village|station"
_TO_A_PLACE = r"\b(?:at|to|in|into|from|near|outside|behind|by|of)\s+"
_BOARDS = r"(?:got|gets?|getting|put|hopped|jumped|hops|jumps|came|comes)\s+(?:\w+\s+)?(?:on|off|out)(?:\s+(?:the|a)\s+(?:train|bus|tram|coach))?\s+at|(?:boarded|boards|alighted|changed|changes)\s+at|(?:and|then)\s+off\s+at"
_TRAVELS = (
    r"\b(?:(?:train|bus|coach|tram|ticket|single|return|one\s+way|fare|lift|trip|job|lives?|lived|living|\d{1,2}[.:]?\d{2}|[A-Z]\d{1,2})\s+(?:back\s+)?(?:to|from|in|for)|(?:house|flat|party|address|hotel|place|caravan)(?:['’]?s|\s+(?:is|was))\s+in|"
    + _BOARDS
    + r")\s+"
)
_LEADS_TO_STREET = r"\b(?:on|in|at|off|down|up|along|onto|into|from|to|outside|near|by|behind|opposite|(?:corner|end|top|bottom|back)\s+of)\s+"
# Words before "street" and "way" that name no street of their own.
_ANY_STREET = (
    r"a|an|the|this|that|which|what|some|any|every|each|all|both|either|his|her|their|my|our|your|its|same|next|other|another|one|no|main|back|side|high|"
    r"ring|slip|dual|cross|front|middle|far|half|whole|long|short|old|new|nearest|quiet|busy|dark|dead|narrow|wrong|right|left|good|bad|safe|funny|weird|"
    r"public|private|work|school|first|second|third|last|top|bottom|bus|car|train|taxi|shop|house|by|of|to|and|or|with|was|were|is|in|on|at|out|up|down|over|round|wide|open|close|very|so|more|"
    "after|before|till|til|until|always|usually|never|still|just|only|again|"
    "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|half|noon|midnight"
)
_SURE_STREETS = "street|road|lane|avenue|terrace|crescent|row|grove|mews|gardens|way|court|drive|close|hill|bank"
_LED = re.compile(
    r"(?:\b(?:at|to|in|into|from|near|outside|behind|by|on|off|round|past|of|towards|opposite|inside|wanted|wants)\s+(?:the\s+)?|\d\s*,?\s+)$",
    re.IGNORECASE,
)
_OPENS = re.compile(r"(?:^|[.!?\n\"“])\s*$")


@lru_cache(maxsize=1)
def _with_capital() -> re.Pattern[str]:
    listed = lexicon().place_names
    kinds = {*listed.kinds_of_place, *listed.roads_in_names} - {*listed.roads}
    forms = {form for kind in kinds for form in (capwords(kind), kind.capitalize(), kind.upper())}
    written = sorted(forms, key=len, reverse=True)
    return re.compile(
        rf"(?<![\w'’-])(?P<place>{_NUMBER}(?P<name>{_OWN_NAME})\s+(?P<kind>(?-i:{_any_of(written)})){_NUMBER_BEHIND})(?!\s+holiday\b)(?![\w’'-])",
        re.IGNORECASE,
    )


@lru_cache(maxsize=1)
def _with_kind() -> re.Pattern[str]:
    kinds = sorted(lexicon().place_names.kinds_of_place, key=len, reverse=True)
    return re.compile(
        rf"(?<![\w'’-])(?P<place>(?P<name>{_OWN_NAME})\s+(?P<kind>(?-i:{_any_of(kinds)})))(?![\w’'-])", re.IGNORECASE
    )


_KIND_FIRST = re.compile(
    rf"{_TO_A_PLACE}(?P<place>(?:(?:the|an?)\s+)?(?:{_NAMED_BEHIND})\s+(?:(?:called|named)\s+)?(?P<name>{_OWN_NAME}))(?![\w’'-])(?!\s+(?-i:[A-Z]))",
    re.IGNORECASE,
)
_JOURNEY = re.compile(rf"{_TRAVELS}(?P<place>(?P<name>{_OWN_NAME}))(?![\w’'-])(?!\s+(?-i:[A-Z]))", re.IGNORECASE)
# "dropped her at Foundry Basin": a name of two words where somebody was left, met or seen
_DONE_AT = re.compile(
    rf"\b(?:dropp?(?:ed|s)?|pick(?:ed|s)?|collect(?:ed|s)?|me(?:t|ets?)|took|takes?|taken|brought|wait(?:s|ed|ing)|park(?:s|ed)|seen|saw|live[sd]?|living|goes|went|walked)"
    rf"(?:\s+(?!(?:at|in|near|outside|behind|from|to|by)\b)[\w'’]+){{0,3}}?\s+(?:at|in|near|outside|behind|from|to)\s+"
    rf"(?P<place>(?P<name>(?!(?:{_NO_NAME})\b){_NAME}(?:\s+(?!(?:{_NO_NAME})\b){_NAME}){{1,2}}))(?![\w’'-])(?!\s+(?-i:[A-Z]))",
    re.IGNORECASE,
)
# "taken to St Mary's": a church, a school or a hospital; which one is not said
_SAINT = re.compile(rf"{_TO_A_PLACE}(?P<place>(?:the\s+)?(?-i:S[Tt])\.?\s+(?P<name>{_NAME}))(?![\w’'-])", re.IGNORECASE)
_PLAIN_STREET = re.compile(
    rf"{_LEADS_TO_STREET}(?P<place>(?!(?:{_ANY_STREET})\b)[a-z'’-]{{3,}}\s+(?:(?!(?:{_ANY_STREET})\b)[a-z'’-]{{3,}}\s+)?(?:{_SURE_STREETS}))(?![\w’'-])",
    re.IGNORECASE,
)
_NO_OWN = rf"(?!(?:{_ANY_STREET}|local|nearby|school|play|prison|builders?|scrap|timber|little|big|huge|council|housing|usual|retail|business|trading|industrial|shopping|ford|vauxhall)\b)"


@lru_cache(maxsize=1)
def _named_in_small() -> re.Pattern[str]:
    """Return how a halt, a parade or an estate is told by a name in any letters: "the crossley estate"."""
    kinds = sorted(lexicon().place_names.named_in_small, key=len, reverse=True)
    return re.compile(
        rf"{_LEADS_TO_STREET}(?:the\s+)?(?P<place>{_NO_OWN}[a-z'’-]{{3,}}\s+(?:{_NO_OWN}[a-z'’-]{{3,}}\s+)?(?:{_any_of(kinds)}))(?![\w’'-])(?!\s+(?:station|bus|tram|car))",
        re.IGNORECASE,
    )


# What a child wears says which school is theirs, and is no place where anything happened.
_WORN = r"(?:\s+school)?\s+(?:blazer|uniform|jumper|tie|badge|lanyard|sweatshirt|hoodie|pe\s+kit|logo|tracksuit|coat|top|skirt|dress|shirt|trousers?|shoe|bag|rucksack|sock)s?\b"
_SCHOOL_WORN = re.compile(
    rf"\b(?:an?|the|her|his|their|in|with|wearing)\s+(?P<place>(?P<name>(?:(?!(?:an?|the|her|his|their|in|with|wearing)\b)[\w'’-]+\s+){{1,3}}?)(?:(?:high|primary|grammar|secondary)(?:\s+school)?|school|academy|college)){_WORN}",
    re.IGNORECASE,
)


def schools_worn(words: str) -> tuple[str, ...]:
    """Return the schools that are named by what somebody wears: "a Brackenfold Academy blazer"."""
    worn = (match for match in _SCHOOL_WORN.finditer(words) if any(map(_may_be_a_name, match["name"].split())))
    return tuple(dict.fromkeys(match["place"] for match in worn))


def is_worn(words: str, end: int) -> bool:
    """Return whether the place that ends there only names a garment."""
    return re.compile(_WORN, re.IGNORECASE).match(words, end) is not None


def _may_be_a_name(word: str) -> bool:
    return word.casefold() not in generic_words() and (word[:1].isupper() or not is_english(word.casefold()))


def named_places(words: str) -> Iterator[re.Match[str]]:
    """Yield the places that have a name of their own, as matches with their `place`."""
    if words.isupper():
        return  # where every word is written large, none is a name by that
    yield from (match for match in _with_capital().finditer(words) if _is_no_person(match, words))
    yield from (match for match in _with_kind().finditer(words) if _is_a_name(match, words))
    for pattern in (_KIND_FIRST, _JOURNEY, _DONE_AT):
        yield from (match for match in pattern.finditer(words) if not _is_first_name(match))
    yield from _SAINT.finditer(words)
    yield from _PLAIN_STREET.finditer(words)
    yield from _named_in_small().finditer(words)


def _is_no_person(match: re.Match[str], words: str) -> bool:
    """Return whether "Joan Hill" is not somebody: a first name is a place's only behind a word that leads to one."""
    led = _LED.search(words[: match.start("place")]) is not None
    if _is_generic(match):
        return led and match["kind"].casefold() in lexicon().place_names.streets_in_names  # "to Market Cross"
    return led or not _is_first_name(match)


def _is_a_name(match: re.Match[str], words: str) -> bool:
    """Return whether the word before a kind of place is its name: not only the first word of a sentence, nor whose it is."""
    first = match["name"].split()[0].casefold()
    if _is_generic(match) or _is_first_name(match) or first.endswith(("'s", "’s")):
        return False
    return not (_OPENS.search(words[: match.start("place")]) and is_english(first))


def _is_generic(match: re.Match[str]) -> bool:
    return all(word in generic_words() for word in match["name"].casefold().split())


def _is_first_name(match: re.Match[str]) -> bool:
    return match["name"].split()[0].casefold().removesuffix("'s").removesuffix("’s") in _first_names()


@lru_cache(maxsize=1)
def _first_names() -> frozenset[str]:
    return frozenset(name.casefold() for name in lexicon().first_names.names)


def _any_of(words: Iterable[str]) -> str:
    return "|".join(re.escape(word).replace(r"\ ", r"\s+").replace("'", "['’]?") for word in words)
