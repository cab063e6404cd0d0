"""Small values that words say: a colour alone, how many, a name."""

from __future__ import annotations

import re
from collections.abc import Collection
from functools import lru_cache

from bot.understanding.facts import (
    Facts,
    PersonMention,
    ReadFacts,
    Vehicle,
    name_mentions,
)
from bot.understanding.text.lexicons.lexicon import lexicon

_BRIEF = 3  # words that tell of a vehicle without a word for one
_HOUR = re.compile(r"(?:at |about |half )*(?P<hour>\d{1,2})(?: ?(?:am|pm|ish|o'?clock))?", re.IGNORECASE)
_SHORT = 5  # words that name somebody and tell nothing else
_NUMBERS = {
    "one": 1,
    "two": 2,
    "three": 3,
    "four": 4,
    "five": 5,
    "six": 6,
    "seven": 7,
    "eight": 8,
    "nine": 9,
    "ten": 10,
}
_DIGITS = re.compile(r"(?<![\w:.])(\d{1,2})(?![\w:.]*\d|\s*(?:am|pm|o'?clock))")
_HOW_MANY = re.compile(
    rf"^(?:(?:it|there|that|they) (?:was|were|is|are)|there['’]?s|it['’]?s|with|only|just|about|and|actually|so|\W)*\s*"
    rf"(?P<n>{'|'.join(_NUMBERS)}|\d{{1,2}})(?P<of> of (?:them|em|us)|(?P<noun> \w+))?\W*$",
    re.IGNORECASE,
)
_AROUND_A_COLOUR = frozenset(
    re.findall(
        r"\S+",
        "a an the it its it's was is were car van taxi cab one more like kind sort of coloured colour in actually "
        "sorry think i dark light bright and or very vehicle",
    )
)
_LEADS_TO_A_NAME = re.compile(
    r"^(?:(?:and|but|so|it|he|she|his|her|the|their|my|name|names|was|is|its|it['’]s|hes|he['’]s|shes|she['’]s|called|actually|spelt|with|a|i|think|mean[t]?)\b[\s,]*)+",
    re.IGNORECASE,
)
_NAME_WORD = re.compile(r"[A-Za-z][A-Za-z'’-]{1,13}")
_NO_NAME = frozenset(
    re.findall(
        r"\S+",
        "not the and or but him her them she he it that this who one other man woman girl boy lad",
    )
)


def colour_in(words: str, read: ReadFacts) -> str | None:
    """Return the colour of which words tell and of nothing else: "it was green", "dark blue"."""
    tokens = re.findall(r"[a-z']+", words.casefold())
    if not _colours().intersection(tokens) or any(token not in _AROUND_A_COLOUR | _colours() for token in tokens):
        return None
    only = " ".join(token for token in tokens if token in _colours() or token in ("dark", "light", "bright"))
    vehicles: tuple[Vehicle, ...] = read(f"a {only} car").vehicles
    return vehicles[0].colour if vehicles else None


@lru_cache(maxsize=1)
def _colours() -> frozenset[str]:
    words = lexicon().vehicle_words
    return frozenset((*words.colours, *words.colour_forms))


def how_many(words: str) -> int | None:
    """Return the number of which words tell and of nothing else: "three of them", "two girls"."""
    match = _HOW_MANY.match(words)
    return match and (_NUMBERS.get(match["n"].casefold()) or int(match["n"]))


def says_of_whom(words: str, read: ReadFacts) -> bool:
    """Return whether a number is said of people: "three of them", and not a bare "three"."""
    match = _HOW_MANY.match(words)
    return bool(match and match["of"] and (match["noun"] is None or read(f"the {match['noun']}").persons))


def numbers_in(words: str) -> list[int]:
    """Return the bare numbers of one or two figures, clock times left out."""
    return [int(number) for number in _DIGITS.findall(words)]


def name_in(words: str, *, names: Collection[str] = ()) -> str | None:
    """Return the name that words say, also in small letters where a known name is put right by it."""
    if named := name_mentions(words):
        return named[0].name
    rest = _LEADS_TO_A_NAME.sub("", words.strip(" ,.!"))
    first = _NAME_WORD.match(rest)
    alone = first is not None and first.end() == len(rest)
    if not names or first is None or not alone or first[0].casefold() in _NO_NAME:
        return None
    return first[0].capitalize()


def names_known(words: str, names: Collection[str]) -> set[str]:
    """Return which of the known names words say, if they say little else."""
    tokens = [token.casefold() for token in re.findall(r"[\w'’-]+", _LEADS_TO_A_NAME.sub("", words))]
    hits = set(tokens) & set(names)
    return hits if len(tokens) <= len(hits) + 1 else set()


def person_in(words: str, read: ReadFacts) -> PersonMention | None:
    """Return who is told of by a word for people and nothing else: "a lad", "her uncle"."""
    if not 0 < len(words.split()) <= _SHORT:
        return None
    people: tuple[PersonMention, ...] = read(words).persons
    alone = len(people) == 1 and not (people[0].ages or people[0].name) and people[0].text[:1].isalpha()
    return people[0] if alone and (people[0].sex or people[0].relationship) else None


def vehicle_in(words: str, read: ReadFacts) -> Vehicle | None:
    """Return the vehicle of which words tell: a colour alone, a make alone, or as it is read."""
    if colour := colour_in(words, read):
        return Vehicle(colour=colour)
    vehicles = read(words).vehicles
    if not vehicles and len(words.split()) <= _BRIEF:
        read_as_car = read(f"a {words.removeprefix('a ').removeprefix('an ')} car").vehicles
        vehicles = tuple(vehicle for vehicle in read_as_car if vehicle.make or vehicle.model)
    return vehicles[0] if vehicles else None


def is_hour(words: str, earlier: Facts) -> bool:
    """Return whether words are the hour that was told before: "3" of "about 3 in the afternoon"."""
    phrases = (*(when.phrase for when in earlier.times), earlier.time_of_day or "")
    bare = _HOUR.fullmatch(words.strip())
    return bare is not None and any(re.search(rf"(?<!\d){bare['hour']}(?!\d)", phrase) for phrase in phrases)
