"""Which names of makes and models mean a vehicle: "a golf pulled up", not "the golf club"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from bot.understanding.facts.makes import NamedVehicle, catalogue
from bot.understanding.facts.vehicle_words import either, vehicle_words
from bot.understanding.facts.vehicles.colours import CARRIES_ON, WORN, Colour, thing_behind

_GAP = 60  # characters between a colour and the name it leads up to
_SMALL = (
    r"(?:[\s,/(-]|\b(?:[a-z]{1,3}[ -]class|coloured?|old|older|new|newer|newish|big|small|little|fancy|posh|sporty|classic|vintage|battered|flash|"
    r"scruffy|shiny|tatty|dirty|filthy|rusty|knackered|clean|make|type|sort of|kind of|ish|or|looking|of a|4x4|5 door|3 door|five door|three door|"
    r"i think|maybe|possibly|unmarked|plated|two tone|long wheel ?base|lwb|swb|electric|diesel|hybrid|automatic|private hire|custom|modified|lowered|"
    r"souped up|colour|model|[0-9]{2} plate|like|mark [0-9]|mk ?[0-9]|fast|sports?|convertible|left hand drive|stolen|hired?|rental|company|dented|massive|huge|tiny)\b)*"
)
COLOUR_GAP = re.compile(
    _SMALL + r"(?:\b(?:car|van|taxi|and|people carrier|minibus|cab|estate|saloon|hatchback)\b[\s,(-]*)?" + _SMALL
)
BEHIND_GAP = re.compile(
    r"(?:'?s\b)?(?:[\s,;(:/=.-]|\b(?:in|was|is|its|it's|it was|it is|colou?r(?: was| is)?|a|the|maybe|i think|think|sort of|kind of|looked|looks|"
    r"dark ?ish|that was|coloured|one of (?:them|those)|one|bright|all|also|painted)\b){0,8}"
)
_STRONG_LEAD = re.compile(
    rf"(?:\b(?:driv(?:es|ing|en by|er of)|drove|behind the wheel of|clapped out|souped up|beat up|knackered old|boy racer|make|model|{either(vehicle_words().types)})s?(?:,? (?:was|is|its|it was|an?|the|his|her|that|this|their|"
    r"old|new|little|big|i think|think|maybe|like|looked like|some sort of|some kind of|called|same|either|or|one))*[ ,:=?-]*)$"
)
_MARK_BEFORE = re.compile(rf",,,[ ,:-]*(?:(?:on|is|was|its|it's|being)(?: an?| the| his| her)? )?{_SMALL}$")
_MARK_BEHIND = re.compile(rf"{_SMALL},,,")
_LEAD = re.compile(
    r"(?:\b(?:(?:in|into|inside|out|out of|outta|from|behind|saw|seen|has|had|have|got) (?:an?|his|her|their|the same|that|this|some|another|the)|"
    r"(?:of|be|like|think|by|with|both|was|is|its|it's|another|then|and|to) (?:an?|the same|one of (?:them|those)))(?: (?:old|new|little|big|clapped out|"
    r"battered|shiny|tatty|flash|fancy|posh|same|proper|rusty|modern|older|newer|small|fast|mark [0-9]|mk[0-9]|[0-9]{2} plate|private|beat up|crappy|nice|"
    r"dirty|classic|vintage|scruffy|stolen|hired|electric|modified|boy racer))* ?)$"
)
_INTO = re.compile(rf"\b(?:in|into|inside|out of|outta|from|behind|got) an? {_SMALL}$")
_ARTICLE = re.compile(
    r"(?:^|[,.;:(!?\n-] ?|\b(?:an?|the|that|this|his|her|their|another|one|old|proper|same|and|its|it's|on|my)(?: (?:old|little|big|new|classic))? )$"
)
_DEFINITE = re.compile(r"\b(?:the|this|my|her|on|at|of) $")
_VEHICLE_BEHIND = re.compile(
    r"^[ ,]*(?:\(?(?:car|van|taxi|cab|reg\b|estate|hatchback|hatch|saloon|coupe|parked|pulled up|pulling up|pulled in|drove|driving|with (?:tinted|blacked|the reg|reg)|plate|"
    r"minibus|convertible|number plate|gti|gtd|tdi|st line|pick ?up|people carrier|,,,,|reg\b|with reg|with plates?|wi tints|jeep|4x4))"
)
_NEIGHBOUR = re.compile(
    r"[ ,]*\b(?:and|then|n|or|plus|into|to|followed by|behind|with|,)(?: (?:an?|the|his|another))*(?: \w+)? $"
)
_NOT = re.compile(r"\b(?:not|isn'?t|wasn'?t|rather than|instead of)(?: an?| the| my| his| like an?)? $")
_OR = re.compile(r",? or (?:maybe |possibly |perhaps )?(?:an? |the )?(?:\w+ )?")
_WHERE = re.compile(r" (?:in the|of|on|at)\b")
_ROAD = re.compile(
    r"\b(?:the|on|off|onto|via|along|junction|from|up|down|to|bus|route|terminal|room|size|paper|gate|bay|no|number) $"
)


@lru_cache(maxsize=1)
def _common() -> frozenset[str]:
    return frozenset(vehicle_words().common)


@lru_cache(maxsize=1)
def _shared() -> frozenset[str]:
    return frozenset(vehicle_words().shared)


@lru_cache(maxsize=1)
def type_pattern() -> re.Pattern[str]:
    """Return the pattern of the types of vehicle, without what only holds such a word: "car park", "taxi driver"."""
    return re.compile(
        rf"(?<![\w-])(?:{either(vehicle_words().types)})(?P<many>s)?\b(?![ -](?:park|parks|wash|boot|door|seat|seats|keys?|rank|driver|drivers|base|firm|"
        r"home|badge|office|alarm|radio|hire|rental|share|ride|crash|insurance|tyres?|company|school|fare|journey|stand|mechanic|windows?|sales|boot sale))"
    )


def meant(folded: str, colours: Sequence[Colour], plated: bool) -> list[NamedVehicle]:
    """Return the makes and models that mean a vehicle here."""
    names = [
        name for name in catalogue().named(folded) if not _NOT.search(folded[max(0, name.start - 20) : name.start])
    ]
    sure = [name for name in names if name.strength == "strong" or _means_vehicle(folded, name, colours, plated)]
    for name in names:
        if (
            name not in sure
            and name.strength == "word"
            and _beside(folded, name, sure)
            and not _means_other(folded, name)
        ):
            sure.append(name)
    sure.sort(key=lambda name: name.start)
    return [
        name
        for before, name in zip([None, *sure], sure, strict=False)
        if not (before and _OR.fullmatch(folded, before.end, name.start))
    ]


def _means_vehicle(folded: str, name: NamedVehicle, colours: Sequence[Colour], plated: bool) -> bool:
    """Return whether what stands around a name that means other things too speaks of a vehicle."""
    lead = _led_by_colour(folded, name, colours)
    start = lead.start if lead else name.start
    before, behind = folded[max(0, start - 45) : start], folded[name.end : name.end + 30]
    if _means_other(folded, name) or (name.strength == "known" and _ROAD.search(before)):
        return False
    if _MARK_BEFORE.search(before) or _MARK_BEHIND.match(behind):
        return True
    carries = bool(CARRIES_ON.match(folded, name.end))
    word, plain = folded[name.start : name.end].removesuffix("s"), name.strength == "word"
    if lead and not lead.of_thing and (carries or (plain and word not in _common() | _shared())):
        return True
    told = plated and _ARTICLE.search(before)
    if carries and (told or word not in _common()) and _followed_by_colour(folded, name, colours):
        return True
    if (_VEHICLE_BEHIND.match(behind) and not _DEFINITE.search(before)) or (
        _STRONG_LEAD.search(before) and (carries or plain)
    ):
        return True
    if not carries or (word in _shared() and _WHERE.match(behind)):
        return False
    if not plain:
        return plated and bool(_LEAD.search(before))
    if word in _common():
        return bool(lead and _INTO.search(before))
    return bool(told or (_INTO if word in _shared() else _LEAD).search(before))


def _means_other(folded: str, name: NamedVehicle) -> bool:
    if folded[name.start : name.end].removesuffix("s") in _common() and folded[name.start : name.end].endswith("s"):
        return True  # "seats 8"
    common = folded[name.start : name.end].removesuffix("s") in _common()
    worn = WORN.search(folded[max(0, name.start - 30) : name.start])
    return bool(
        thing_behind(folded, name.end)
        or worn
        or (common and _WHERE.match(folded, name.end) and not folded.startswith(" on a", name.end))
    )


def _led_by_colour(folded: str, name: NamedVehicle, colours: Sequence[Colour]) -> Colour | None:
    """Return the colour that leads up to the name."""
    before = [colour for colour in colours if colour.end <= name.start]
    near = before and name.start - before[-1].end <= _GAP
    return before[-1] if near and COLOUR_GAP.fullmatch(folded, before[-1].end, name.start) else None


def _followed_by_colour(folded: str, name: NamedVehicle, colours: Sequence[Colour]) -> bool:
    return any(
        0 <= colour.start - name.end <= 6
        and not colour.of_thing
        and colour.free
        and BEHIND_GAP.fullmatch(folded, name.end, colour.start)
        for colour in colours
    )


def _beside(folded: str, name: NamedVehicle, sure: Sequence[NamedVehicle]) -> bool:
    """Return whether a vehicle is named right before or behind: "a focus and a mondeo"."""
    return any(
        _NEIGHBOUR.fullmatch(folded, one.end, name.start) or _NEIGHBOUR.fullmatch(folded, name.end, one.start)
        for one in sure
    )
