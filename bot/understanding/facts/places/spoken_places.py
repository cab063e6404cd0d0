"""Places that words name though no gazetteer knows them: "the travelodge", "9 Whelk Lane", "room 12", "the Lantern and Oar"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import partial
from itertools import chain

from bot.newest import read_once
from bot.understanding.facts.places.first_parts import is_english
from bot.understanding.facts.places.inside.lines import lines
from bot.understanding.facts.places.named_patterns import is_worn, named_places
from bot.understanding.facts.places.next_door import next_door_to
from bot.understanding.facts.places.no_places import is_no_place
from bot.understanding.facts.places.place_roles import is_denied
from bot.understanding.facts.places.spoken_patterns import place_patterns
from bot.understanding.facts.places.titles import is_title
from bot.understanding.facts.taken_back import taken_back_spans
from bot.understanding.text.lexicons.lexicon import lexicon

# A name behind "at the" that is no place: an authority, a person, a day, a people.
_NO_PREMISES = re.compile(
    r"(?i)the\s+(?:year|police|council|head|school|dsl|lado|mash|social|services|children|manager|boss|driver|girl|boy|man|monday|tuesday|"
    r"wednesday|thursday|friday|saturday|sunday|january|february|march|april|may|june|july|august|september|october|"
    r"november|december|uk|internet|english|polish|romanian|bible|quran)\b"
)
_ARTICLES = frozenset(("the", "a", "an", "some", "that", "this"))
_HOUSE_NUMBER = re.compile(r"\b(?:[Nn]umber|[Nn]o\.?)\s+\d|^\d{1,4}[a-z]?,?\s+[A-Z]")
_CAPITAL = re.compile(r"[A-Z]")
_SMALL_STREETS = ("hill", "walk", "rise")  # of streets in any letters: "vicarage hill"
_ANYWHERE = re.compile(r"(?:[Tt]he\s+[^A-Z]*|[Tt]own(?:\s+centre)?)")
_OF_THE_REPORTER = re.compile(r"(?i)\b(?:my|our)\b")


# A number behind these is theirs and no house's: "platform 1 Quern Street station".
_NUMBERED = re.compile(
    r"\b(?:platform|stand|stop|bay|gate|screen|pitch|berth|bus|route|line|tram|service|coach|carriage|job|table|lane|level|deck|till|pump|aisle|(?:bus|tram)\s+number)\s+$",
    re.IGNORECASE,
)
_ITS_NUMBER = re.compile(r"\d{1,4}[a-z]?\s*,?\s+")


@dataclass(frozen=True)
class SpokenPlace:
    """A place as it was said and where; `proper` = it has a name or a number of its own; `near` = beside what."""

    text: str
    start: int
    proper: bool
    near: str | None = None


def spoken_places(words: str, *, whole: bool = False) -> tuple[str, ...]:
    """Return the places as they were said, each once, without the word that leads to them.

    With `whole` the words answer a question for a place, so that they may begin with it.
    """
    return tuple(dict.fromkeys(place.text for place in read_spoken_places(words, whole=whole)))


def is_street(words: str) -> bool:
    """Return whether words name a street and nothing beside it: "off Tanner Row" does not, "Tanner Row" does."""
    return place_patterns().street.fullmatch(words.strip()) is not None


def is_line(words: str) -> bool:
    """Return whether words are a bus, a tram or a train by its line: somebody was on it."""
    return any(match["place"] == words for match in lines(f"got on {words}"))


def is_road_by_name(words: str) -> bool:
    """Return whether a name ends as those of streets do, and with no house: "Vicarage Hill", "gorse parade"."""
    name, _, last = words.strip().rpartition(" ")
    listed = lexicon().place_names
    ends = (*listed.roads, *(listed.streets_in_names if last.istitle() else _SMALL_STREETS))
    return bool(name) and name.casefold() not in _ARTICLES and last.casefold() in ends


@read_once
def read_spoken_places(words: str, *, whole: bool = False) -> tuple[SpokenPlace, ...]:
    """Return the places with where they stand, in order, none inside another."""
    shift = len("at ") if whole and not place_patterns().beside[0].match(words) else 0
    answer = f"{'at ' if shift else ''}{words}"
    affirmed = (
        place
        for place in map(partial(_without_the_number_of, answer), _read(answer))
        if _stands(words, place.start - shift)
    )
    places = (_with_its_town(answer, place) for place in affirmed if _is_a_place(answer, place))
    read = (SpokenPlace(p.text, max(p.start - shift, 0), p.proper, p.near) for p in _outermost(places))
    return tuple(chain.from_iterable(_or_next_door(words, place) for place in read))


def _without_the_number_of(words: str, place: SpokenPlace) -> SpokenPlace:
    """Return a place without the number that is a platform's or a bus's that stands before it."""
    number = _ITS_NUMBER.match(place.text)
    if number is None or not _NUMBERED.search(words[: place.start]):
        return place
    return replace(place, text=place.text[number.end() :], start=place.start + number.end())


def _or_next_door(words: str, place: SpokenPlace) -> Iterator[SpokenPlace]:
    """Give the place, or where it is the writer's own home the address beside it that is told of."""
    beside = next_door_to(words, place.start, place.text) if is_street(place.text) else None
    if beside is None:
        yield place
    for start, address in beside or ():
        yield SpokenPlace(address, start, proper=True)


def _stands(words: str, start: int) -> bool:
    """Return whether the place that stands there is neither denied nor taken back in the same breath."""
    return not is_denied(words, start) and not any(first <= start < end for first, end in taken_back_spans(words))


def _is_a_place(words: str, place: SpokenPlace) -> bool:
    """Return whether it is a place, and no car, nobody and nothing of somebody's."""
    end = place.start + len(place.text)
    return not (is_no_place(words, place.start, place.text) or _belongs_to_somebody(words, end))


def _belongs_to_somebody(words: str, end: int) -> bool:
    """Return whether the place that ends there only names a garment, or what somebody is."""
    return (is_worn(words, end) and not place_patterns().road_behind.search(words, 0, end)) or is_title(words, end)


def _outermost(places: Iterable[SpokenPlace]) -> list[SpokenPlace]:
    outermost: list[SpokenPlace] = []
    for place in sorted(places, key=lambda place: (place.start, -len(place.text))):
        if not outermost or place.start >= outermost[-1].start + len(outermost[-1].text):
            outermost.append(place)
    return outermost


def _read(words: str) -> Iterator[SpokenPlace]:
    patterns = place_patterns()
    for pattern in (
        patterns.junction,
        patterns.dwelling,
        patterns.building,
        patterns.street,
        patterns.unit,
        patterns.room,
        patterns.premises,
        patterns.by_street,
        patterns.initials,
    ):
        for match in pattern.finditer(words):
            if not _NO_PREMISES.match(match["place"]):
                near = match.groupdict().get("near")
                yield SpokenPlace(match["place"], match.start("place"), proper=True, near=near)
    for match in chain(named_places(words), lines(words)):
        yield SpokenPlace(match["place"], match.start("place"), proper=True)
    for match in chain.from_iterable(pattern.finditer(words) for pattern in (patterns.between, *patterns.beside)):
        text = match[0][match.start("place") - match.start() :]
        if not _OF_THE_REPORTER.search(text):
            yield SpokenPlace(text, match.start("place"), proper=_is_proper(match, text), near=_beside(match))


# "the flat over the bookies": which one is said by what is under it
_OVER_SOMETHING = re.compile(
    r"(?i)(?:(?:the|an?|this|that|some|his|her|their)\s+)?(?:\w+\s+)?(?:flats?|bedsit|apartment|maisonette)\s+(?:above|over|on\s+top\s+of)\s+(?!it\b)"
)
# "her flat in pebblecross": a town that is typed small, and no word of English
_IN_A_TOWN = re.compile(r"\s+in\s+(?P<town>[a-z][a-z'’-]{3,})\b(?!\s+[a-z]+\s+(?:street|road|lane))")


def _with_its_town(words: str, place: SpokenPlace) -> SpokenPlace:
    """Return a place with the town in which it is said to be, where that is typed in small letters."""
    town = _IN_A_TOWN.match(words, place.start + len(place.text))
    if town is None or place.near or is_english(town["town"]):
        return place
    return replace(place, text=words[place.start : town.end()], proper=True, near=town["town"])


def _is_proper(match: re.Match[str], text: str) -> bool:
    """Return whether a place is told apart from others of its kind: by a street, a name, or a shop's."""
    if match.re is place_patterns().between or _OVER_SOMETHING.match(text):
        return True
    near = _beside(match) or match["by"]
    if match["by_the"] and _CAPITAL.search(match["by_the"]):
        return True
    return (bool(near) and not _ANYWHERE.fullmatch(near)) or _HOUSE_NUMBER.search(text) is not None or _is_named(text)


def _beside(match: re.Match[str]) -> str | None:
    return match["near"] or match["along"] or match["street"]


def _is_named(text: str) -> bool:
    """Return whether the words for a place hold the name of one: "the flat over the bookies on Marl Street"."""
    if place_patterns().chain.match(text):
        return True
    return place_patterns().street.search(text) is not None or any(named_places(f"at {text}"))
