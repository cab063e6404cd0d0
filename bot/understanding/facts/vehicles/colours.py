"""Colours in a text that may be a vehicle's: not those of clothes, people, doors and drinks."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from bot.understanding.facts.vehicle_words import either, vehicle_words
from bot.understanding.text.keyword_correction import correct_keyword

_WORD = re.compile(r"(?<![\w@.])[a-z]{5,9}(?![\w@])")
# What may stand behind a colour or a name that describes nothing further on.
CARRIES_ON = re.compile(
    r"s?(?:\W*$|\W*[,.;:()\"!?\n/=]|[ -]+(?:[0-9]|(?:car|van|taxi|cab|reg\w*|plates?|number|estate|hatchback|hatch|saloon|convertible|coupe|gti|gtd|gte|gt|st|r|rs|tdi|cdi|vrs|vxr|amg|sport|5 door|3 door|"
    r"parked|pulled|pulling|pulls|sat|sitting|waiting|waits|stopp?\w*|com(?:es|ing)|came|drove|drives?|driving|driven|turn\w*|keeps?|kept|went|goes|"
    r"going|gone|circl\w*|follow\w*|pick\w*|drop\w*|speed\w*|park\w*|slow\w*|wait\w*|left|leav\w*|was|is|were|has|had|did|with|w|and|n|an|or|on|in|"
    r"at|to|by|for|from|of|outside|behind|near|round|around|opposite|off|up|down|over|past|under|that|which|who|what|whose|but|then|just|when|while|"
    r"every|last|this|no|not|i|he|she|they|we|it|its|his|her|my|some|the|again|today|tonight|yesterday|dark|light|full of|into|out|looks?|"
    r"looked|coloured|colour|old|new|newish|model|type|thing|maybe|possibly|prob\w*|think|ends?|ending|ended|start\w*|begin\w*|seen|saw|registration|"
    r"index|privately|both|two|three|one|ones|same|so|there|here|now|nearly|about|all|plus|because|cos|as|if|like|s|bloke driving|lad driving|man driving|"
    r"blacked|tinted|private|loads|swapped|took|belong\w*|dented|battered|scratched|bashed|though|tho|i'd|id say|she's|hes|he's|theyre|again|"
    r"mon|tues|wed|thurs|fri|sat|sun|monday|tuesday|wednesday|thursday|friday|saturday|sunday|most|early|late|half|crawl\w*|hang\w*|block\w*|idl\w*|"
    r"back|by|we|couldn'?t|didn'?t|cant|can't|please|pls|ish|sort|kind|proper|really|very|pretty|hit|nearly|cut|tried|shot|sped|zoomed|screech\w*|"
    r"rolled|reversed|backed|moved|been|being|always|never|only|missing|w/|roof bars|once|twice|next|first|later|partial|part|hope|thanks|ta|cheers|sorry)\b))"
)
WORN = re.compile(
    r"\b(?:wore|wearing|wears|worn|dressed(?: all)? in|dressed|had on|has on|clothed in)\b[^.;,]{0,25}(?:, \w+ and | and )?$"
)
_CLOTHES = re.compile(
    r"\b(?:clothes|clothing|hair|hoodie|jacket|coat|jeans|trainers|eyes|skin|tracksuit|top|jumper|cap|hat|shirt|dress|skirt|uniform)(?<!high top)(?<!soft top)(?<!hard top)"
    r"(?: (?:was|were|is|are|in|all))*[ ,]*$"
)
_PERSON = r"(?:m[ae]n|lads?|males?|females?|girls?|boys?|wom[ae]n|guys?|blokes?|fellas?|lass(?:es)?|kids?|child(?:ren)?|drivers?|passengers?|person|people|adults?|teens?|teenagers?)"
_OF_PERSON = re.compile(rf"\b{_PERSON}\b(?: (?:was|were|is|are|about|aged|[0-9]+))*[ ,]*$")
_IN = re.compile(r"\b(?:in|with|all in|wearing)(?: (?:a|an|the|his|her|all))* $")
_TRIM_AND_IN = re.compile(
    r"(?:[ ,(]*\b(?:[0-9](?:\.[0-9])?[a-z]{0,3}|[a-z]{1,2}[ -]?line|[a-z]{2,3}i|gt[a-z]?|st|rs|se|estate|hatchback|hatch|saloon|coupe|convertible|automatic|"
    r"diesel|petrol|hybrid|electric|van|car|taxi|minibus|sport|all|done|painted|sprayed|finished|comes?|came|one|done up|titanium|zetec|ghia|elegance|design|life|active|tekna|acenta|vrs|sportline|limited|elite|energy|style|excel|icon|type r|m sport|s line|new|newer|old|older|type|shape|model)\b)*[ ,)]*in(?: an?)? "
)
_BEFORE_OTHER = (" ice ", "hair ", "itch ")
_SKIN = frozenset(["black", "white", "brown", "tan"])
BOTH = re.compile(
    r"\b(?:both|all|all three|each|the pair|pair)(?: of (?:them|em|which|the (?:cars|vans)))?(?: (?:were|was|are|in|of them|painted|coloured))* $"
)


@dataclass(frozen=True)
class Colour:
    """A colour where it stands; `free` when it describes nothing that stands behind it."""

    start: int
    end: int
    value: str
    free: bool
    of_thing: bool = False
    worn: bool = False


@lru_cache(maxsize=1)
def _forms() -> dict[str, str]:
    forms: dict[str, str] = {colour: colour for colour in vehicle_words().colours}
    forms.update(vehicle_words().colour_forms)
    return forms


@lru_cache(maxsize=1)
def _patterns() -> tuple[re.Pattern[str], re.Pattern[str]]:
    shades = either(vehicle_words().shades)
    colour = re.compile(
        rf"(?<![a-z])(?P<shades>(?:(?:{shades})(?: |-|ish )+){{0,3}})(?P<colour>{either(_forms())})(?:(?: |-)(?P<two>blue|green|red|grey)(?![ -]?(?:ish|coloured)? \w*light))?"
        r"(?:(?: |-)?(?:coloured|colour|ish))?(?![a-z0-9])"
    )
    things = re.compile(
        rf"(?:[ -](?:and|or|n) \w+)?(?:[ -](?:adidas|nike|north face|puffa|little|big|leather|denim|check|woolly|l|p))?[ -](?:{either(vehicle_words().things)})\b(?! carrier)"
    )
    return colour, things


@lru_cache(maxsize=1)
def _both_colours() -> re.Pattern[str]:
    colour, kind = either(_forms()), either(vehicle_words().types)
    return re.compile(
        rf"(?<![a-z])(?P<one>{colour})(?: and | & | n |/)(?P<other>{colour})(?=[ -](?:(?:london|private hire|hackney|old|new|big|small|mini|unmarked) ){{0,2}}(?:{kind})\b(?!s))"
    )


def read_colours(folded: str) -> list[Colour]:
    """Return the colours in folded text in order."""
    both = list(_two_tone(folded))
    single = (
        colour for colour in (*_listed(folded), *_misspelt(folded)) if not any(_is_of(colour, two) for two in both)
    )
    return sorted([*both, *single], key=lambda colour: colour.start)


def _two_tone(folded: str) -> Iterator[Colour]:
    """Give the two colours of one vehicle: "a black and white taxi"."""
    for match in _both_colours().finditer(folded):
        value = " and ".join(_forms()[match[name]] for name in ("one", "other"))
        yield _colour(folded, match.start(), match.end(), value)


def _is_of(colour: Colour, both: Colour) -> bool:
    return both.start <= colour.start < both.end


def _listed(folded: str) -> Iterator[Colour]:
    for match in _patterns()[0].finditer(folded):
        yield _colour(folded, match.start(), match.end(), _value(match))


def _misspelt(folded: str) -> Iterator[Colour]:
    for word in _WORD.finditer(folded):
        corrected = correct_keyword(word[0])
        if word[0] not in _forms() and corrected in _forms():
            yield _colour(folded, word.start(), word.end(), _forms()[corrected])


def _value(match: re.Match[str]) -> str:
    """Return a colour with how deep it is, and with the second of two: "dark blue", "silver blue"."""
    depths = vehicle_words().said_shades
    shades = [depths[shade] for shade in re.findall("[a-z]+", match["shades"]) if shade in depths]
    typed, second = match["colour"].replace("-", " "), match["two"]
    colours = [second] if second and _is_hedged(typed) else [_forms()[typed], second]
    return " ".join(part for part in (*shades[:1], *colours) if part)


def _is_hedged(typed: str) -> bool:
    """Return whether a colour only shades the next: "a greeny blue" is a blue."""
    return _forms()[typed] != typed and typed.endswith(("y", "ish"))


def _colour(folded: str, start: int, end: int, value: str) -> Colour:
    before = folded[max(0, start - 60) : start]
    return Colour(
        start,
        end,
        value,
        free=bool(CARRIES_ON.match(folded, end)),
        of_thing=thing_behind(folded, end) or _of_other(folded, start) or _is_skin(value, before),
        worn=bool(WORN.search(before) or _CLOTHES.search(before)),
    )


def _of_other(folded: str, start: int) -> bool:
    return folded[start - 5 : start] in _BEFORE_OTHER


def _is_skin(value: str, before: str) -> bool:
    """Return whether a colour is said of a person."""
    return value.split()[-1] in _SKIN and bool(_OF_PERSON.search(before))


def in_behind(folded: str, end: int, colour: Colour) -> bool:
    """Return whether a vehicle is told to be in the colour: "a Corsa 1.2 SXi in white"."""
    return bool(_TRIM_AND_IN.fullmatch(folded, end, colour.start))


def led_by_in(folded: str, colour: Colour) -> bool:
    """Return whether the colour is what somebody or something is in: "a man in blue", "a Golf in blue"."""
    return bool(_IN.search(folded[max(0, colour.start - 14) : colour.start]))


def thing_behind(folded: str, end: int) -> bool:
    """Return whether a thing with a name or colour of its own stands right behind: "polo shirt", "golf club"."""
    return bool(_patterns()[1].match(folded, end))
