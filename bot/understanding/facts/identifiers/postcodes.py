"""Postcodes, whole or the outward half alone.

A district is not asked to exist: lists of districts go out of date, and those of large users and of post boxes are on few.
Only the area, the shape and the words around tell a postcode from a room, a road or a mark."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from bot.understanding.facts.code_patterns import BEFORE_PART
from bot.understanding.facts.codes import Code
from bot.understanding.facts.model import Identifier, Span
from bot.understanding.facts.short_words import short_words
from bot.understanding.facts.surroundings import Scene
from bot.understanding.text.lexicons.lexicon import lexicon
from bot.understanding.text.normalise import Covered, fold

# Outward codes look like roads, rooms and marks: only what stands before or after tells.
_POSTAL = re.compile(
    r"(?:\b(?:post ?code|post code area|area|in|from|to|round|around|near|nr|"
    r"over in|somewhere in|address|live[sd]?|living|based|postal|at|of|drop(?:ped)?(?: "
    r"off)?(?: \w+)?(?: back| bk)?(?: at| in)?|off in|outside|pick ?up(?: from|"
    r" in)?|back to)(?: the| is| was| code|:)* ?)$"
)
_POSTAL_AFTER = re.compile(r"^ ?(?:area|postcode|post code|way|district|side|end|bit|part|address)\b")
_NOT_POSTAL = re.compile(
    r"(?:\b(?:room|rm|flat|table|junction|jct|exit|gate|bus|route|no|number|"
    r"reg|plate|year|yr|block|floor|unit|stand|bay|platform|seat|class|lane "
    r"on the|motorway|model|size|starts?|starting|beginning|begins|ends?|"
    r"ending)(?: is| was| with| in|:)* ?)$"
)
_NOT_POSTAL_AFTER = re.compile(
    r"^ ?(?:motorway|road\b|slip|services|junction|southbound|northbound|eastbound|"
    r"westbound|bound|bus|girl|lad|boy|pupil|class|student|child|kid|somethin|"
    r"reg|plate|roundabout|j[0-9])"
)
_FIRST_MOTORWAYS = 46  # above it a number behind M is a motorway's more often than a district of Manchester
_SURELY_POSTAL = re.compile(r"\b(?:post ?code|area|lives?|lived|living|address)\b")
_THE = re.compile(r"\bthe $")
_LINKED = re.compile(r" ?(?:to|-|->|and|or|then|into|towards|via|,) ?")
_REACH, _REACH_BEHIND = 40, 30  # characters around a code that are read
_LETTERS = re.compile("[A-Z]")
_THREE_LETTERS = re.compile(r" ?(?P<letters>[a-z]{3})(?![a-z])")
_NO_PLACE_BEHIND = re.compile(
    r"(?: ?[a-z0-9]+)? ?(?:something|summat|model|shirt|phone|console|exam|paper|test|bus|train|flight|pass|course)\b|[ -]?[0-9]"
)


@dataclass(frozen=True)
class _Shapes:
    """The patterns of codes with the areas of lexicon/code_words.yml."""

    full: re.Pattern[str]
    full_told: re.Pattern[str]
    outward: re.Pattern[str]


@lru_cache(maxsize=1)
def _shapes() -> _Shapes:
    areas = "|".join(sorted(lexicon().code_words.postcode_areas, key=len, reverse=True))
    area, district = rf"(?P<area>{areas})", r"(?P<district>[0-9][0-9]?[A-HJKMNP-Y]?)"
    return _Shapes(
        re.compile(rf"(?<![A-Z0-9]){area} ?{district}[ -]{{0,2}}(?P<in>[0-9](?!XX)[ABD-HJLNP-UW-Z]{{2}})(?![A-Z0-9])"),
        re.compile(
            r"(?:POST ?CODE|ADDRESS)(?: IS| WAS|:| -)* ?"
            rf"{area}{district}[ -]{{0,2}}(?P<in>O[ABD-HJLNP-UW-Z]{{2}})(?![A-Z0-9])"
        ),
        re.compile(rf"(?<![A-Z0-9@#.]){area}{district}(?![A-Z0-9:]|[.][0-9])"),
    )


def read_postcodes(text: str, taken: Sequence[Span] = ()) -> list[Identifier]:
    """Return full postcodes, and outward codes that the words around them show to be such."""
    scene = Scene(text, fold(text))
    capitals = _capitals(scene.folded)
    covered = Covered(len(text), taken)
    postcodes: list[Identifier] = []
    for postcode in (*_full(capitals), *_outward(scene, capitals)):
        if covered.free(*postcode.span):
            covered.take(*postcode.span)
            postcodes.append(postcode)
    return sorted(postcodes, key=lambda postcode: postcode.span)


def _capitals(folded: str) -> str:
    """Return the text in capitals, as long as before."""
    return folded.upper() if folded.isascii() else "".join(c.upper() if c.isascii() else c for c in folded)


def _full(capitals: str) -> Iterator[Identifier]:
    for match in _shapes().full.finditer(capitals):
        yield Identifier(f"{match['area']}{match['district']} {match['in']}", match.span())
    for match in _shapes().full_told.finditer(capitals):
        yield Identifier(f"{match['area']}{match['district']} 0{match['in'][1:]}", (match.start("area"), match.end()))


@dataclass(frozen=True)
class _Outward(Code):
    """What has the shape of an outward code."""

    area: str
    district: str

    @property
    def told_behind(self) -> bool:
        """Whether the words behind say that it is a place: "area", "side"."""
        return bool(_POSTAL_AFTER.match(self.behind(_REACH_BEHIND)))

    @property
    def told_before(self) -> bool:
        """Whether the words before lead up to a place: "lives in"."""
        return bool(_POSTAL.search(self.before(_REACH)))


def _outward(scene: Scene, capitals: str) -> Iterator[Identifier]:
    """Return outward codes that the words around show to be such, or a code beside them."""
    doubtful: list[_Outward] = []
    sure: list[Span] = [match.span() for match in _shapes().full.finditer(capitals)]
    for code in _outward_codes(scene, capitals):
        if code.told_behind or code.told_before or _is_plain(code):
            sure.append(code.span)
            yield Identifier(code.value, code.span)
        else:
            doubtful.append(code)
    yield from (Identifier(code.value, code.span) for code in doubtful if _linked(code, sure))


def _outward_codes(scene: Scene, capitals: str) -> Iterator[_Outward]:
    for match in _shapes().outward.finditer(capitals):
        area, district = match["area"], match["district"]
        code = _Outward(area + district, match.span(), scene, area, district)
        if _may_be_district(code) and not _is_other(code):
            yield code


def _linked(code: _Outward, sure: Sequence[Span]) -> bool:
    """Return whether a code is told in one breath with one that is sure: "from NE33 to NE34"."""
    folded, (start, end) = code.scene.folded, code.span
    return any(_LINKED.fullmatch(folded, end, first) or _LINKED.fullmatch(folded, last, start) for first, last in sure)


def _is_other(code: _Outward) -> bool:
    """Return whether the words around say that it is a room, a road or a registration mark."""
    behind = code.behind(_REACH_BEHIND)
    if _NOT_POSTAL_AFTER.match(behind) or (not code.told_behind and _named_otherwise(code)):
        return True
    third = _THREE_LETTERS.match(behind)
    return bool(third and third["letters"] not in short_words().words and len(code.district) == 2)


def _named_otherwise(code: _Outward) -> bool:
    """Return whether the words before lead up to another thing: "room", or "the" before a road like the A19."""
    before = code.before(_REACH)
    return bool(_NOT_POSTAL.search(before)) or (len(code.area) == 1 and bool(_THE.search(before)))


def _is_plain(code: _Outward) -> bool:
    """Return whether a code in capitals with two letters of an area can hardly be anything but a place."""
    if len(code.area) == 1 or code.area in lexicon().code_words.unlikely_areas or not code.upper:
        return False
    if _NO_PLACE_BEHIND.match(code.scene.folded, code.span[1]) or _may_be_registration(code):
        return False
    return code.governor is None


def _may_be_registration(code: _Outward) -> bool:
    """Return whether a plate, a vehicle or "ends in" nearby makes a code part of a registration mark."""
    beside_vehicle = len(code.district) == 2 and code.near(60)
    before = code.before(_REACH)
    cued = any(cue.end() == len(before) for cue in BEFORE_PART.finditer(before + "x"))
    return code.near_plate() or beside_vehicle or cued


def _may_be_district(code: _Outward) -> bool:
    """Return whether it may be a district: no letter at its end but in inner London, no motorway like M62."""
    if code.district[-1].isalpha() and code.area not in lexicon().code_words.lettered_areas:
        return False
    return code.area != "M" or int(_LETTERS.sub("", code.district)) <= _FIRST_MOTORWAYS or _surely_postal(code)


def _surely_postal(code: _Outward) -> bool:
    return bool(_SURELY_POSTAL.search(code.before(20) + code.word + code.behind(10)))
