"""Places that words name though no gazetteer knows them: "the travelodge", "9 Whelk Lane", "room 12", "the Lantern and Oar"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from bot.understanding.facts.places.place_roles import is_denied

_KIND = (
    r"travelodge|premier inn|hotel|motel|hostel|b&b|guest ?house|inn|pub|bar|club|nightclub|takeaway|kebab (?:shop|house)|"
    r"chippy|cafe|restaurant|mcdonald'?s|maccies|kfc|shop|shops|shopping centre|precinct|arcade|retail park|supermarket|"
    r"garage|petrol station|services|station|bus station|train station|bus stop|taxi rank|rank|car park|car wash|park|"
    r"children'?s home|care home|airbnb|barber'?s|playground|leisure centre|swimming pool|library|school|college|academy|church|mosque|flats|flat|house|estate|"
    r"industrial estate|warehouse|beach|harbour|pier|quay|canal|woods|field|underpass|bridge|roundabout|lay-?by|"
    r"street|road|lane|avenue|close|terrace|square"
)
_ROAD = (
    r"street|road|lane|avenue|close|terrace|square|drive|crescent|gardens|grove|court|row|hill|mews|parade|walk|way|"
    r"st|rd|ave|lonnen|wynd|chare"
)
_LEAD = r"\b(?:(?:at|to|outside|near|by|behind|opposite|from|in|into|inside|round(?:\s+the\s+back\s+of)?|off\s+at|towards)\s+){1,2}"
_NEAR = r"(?:\s+(?:on|in|at)\s+(?P<near>(?-i:[A-Z])[\w'’-]*(?:\s+(?-i:[A-Z])[\w'’-]*){0,2})(?:,?\s+(?:number|no\.?)\s+\d{1,4}[a-z]?)?)?"
_BY_KIND = re.compile(
    rf"{_LEAD}(?P<place>(?:the|a|an|that|some)?\s*(?:(?!(?:and|with|to|at|in|by|then|his|her|their|my|our)\b)[\w'’&-]+\s+){{0,3}}?(?:{_KIND}))\b{_NEAR}",
    re.IGNORECASE,
)
_ON_A_STREET = re.compile(
    rf"(?<![\w-])(?P<place>(?:(?:the|a|an|some|that)\s+)?(?:{_KIND})){_NEAR.removesuffix('?')}(?![\w-])", re.IGNORECASE
)
_NUMBER = r"(?:(?:(?:house|flat|unit|plot)\s+)?(?:number|no\.?)\s+|(?:house|flat|unit|plot)\s+)?\d{1,4}[a-z]?\s*,?\s+"
_NAME = r"(?-i:[A-Z])[\w'’-]+"
_STREET = re.compile(
    rf"(?<![\w-])(?P<place>(?:(?:{_NUMBER})?{_NAME}(?:\s+{_NAME}){{0,2}}\s+(?:{_ROAD})|{_NUMBER}(?:(?!(?:and|men|girls|boys|years?)\b)[a-z'’-]+\s+){{1,2}}(?:street|road|lane|avenue|terrace|crescent))"
    r"(?:,?\s+(?:number|no\.?)\s+\d{1,4}[a-z]?)?)\b(?![’'-])",
    re.IGNORECASE,
)
_ROOM = re.compile(r"(?<!\w)(?P<place>(?:room|flat|apartment|unit|caravan|chalet|lodge)\s+(?:number\s+|no\.?\s*)?\d{1,4}[a-z]?)(?![\w.:])", re.IGNORECASE)  # fmt: skip
_PART = r"(?-i:[A-Z][a-z'’]+)"
_PREMISES = re.compile(
    rf"(?:{_LEAD}|\bcalled\s+)(?P<place>the\s+{_PART}(?:(?:\s+(?:and|&|of|n|in\s+the))?\s+{_PART}){{0,3}}(?-i:'s)?)(?![\w-])",
    re.IGNORECASE,
)
# A name behind "at the" that is no place: an authority, a person, a day, a people.
_NO_PREMISES = re.compile(
    r"(?i)the\s+(?:police|council|head|school|dsl|lado|mash|social|services|children|manager|boss|driver|girl|boy|man|monday|tuesday|"
    r"wednesday|thursday|friday|saturday|sunday|january|february|march|april|may|june|july|august|september|october|"
    r"november|december|uk|internet|english|polish|romanian|bible|quran)\b"
)
_OF_THE_REPORTER = re.compile(r"(?i)\b(?:my|our)\b")


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


def read_spoken_places(words: str, *, whole: bool = False) -> tuple[SpokenPlace, ...]:
    """Return the places with where they stand, in order, none inside another."""
    shift = len("at ") if whole and not _BY_KIND.match(words) else 0
    affirmed = (
        place for place in _read(f"{'at ' if shift else ''}{words}") if not is_denied(words, place.start - shift)
    )
    read = sorted(affirmed, key=lambda place: (place.start, -len(place.text)))
    outermost: list[SpokenPlace] = []
    for place in read:
        if not outermost or place.start >= outermost[-1].start + len(outermost[-1].text):
            outermost.append(place)
    return tuple(SpokenPlace(p.text, max(p.start - shift, 0), p.proper, p.near) for p in outermost)


def _read(words: str) -> Iterator[SpokenPlace]:
    for pattern in (_STREET, _ROOM, _PREMISES):
        for match in pattern.finditer(words):
            if not _NO_PREMISES.match(match["place"]):
                yield SpokenPlace(match["place"], match.start("place"), proper=True)
    for match in (*_BY_KIND.finditer(words), *_ON_A_STREET.finditer(words)):
        text = match[0][match.start("place") - match.start() :]
        if not _OF_THE_REPORTER.search(text):
            yield SpokenPlace(text, match.start("place"), proper=bool(match["near"]), near=match["near"])
