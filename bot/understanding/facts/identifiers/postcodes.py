"""Postcodes, whole or the outward half alone.

A district is not asked to exist: lists of districts go out of date, and those of large users and of post boxes are on few.
Only the area, the shape and the words around tell a postcode from a room, a road or a mark."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from bot.understanding.facts.code_patterns import BEFORE_PIECE
from bot.understanding.facts.model import Identifier, Span
from bot.understanding.facts.short_words import WORDS
from bot.understanding.facts.surroundings import Scene
from bot.understanding.text.normalise import Covered, fold
from bot.understanding.text.word_lists import words

# The 121 postcode areas of Great Britain and Northern Ireland with those of the islands. Districts open and close, so none
# is ruled out by its number: to refuse a real postcode costs more than to keep one that is not in use.
_AREAS = words(
    "AB AL B BA BB BD BH BL BN BR BS BT CA CB CF CH CM CO CR CT CV CW DA DD DE DG DH DL DN DT DY E EC EH",
    "EN EX FK FY G GL GU GY HA HD HG HP HR HS HU HX IG IM IP IV JE KA KT KW KY L LA LD LE LL LN LS LU M",
    "ME MK ML N NE NG NN NP NR NW OL OX PA PE PH PL PO PR RG RH RM S SA SE SG SK SL SM SN SO SP SR SS ST",
    "SW SY TA TD TF TN TQ TR TS TW UB W WA WC WD WF WN WR WS WV YO ZE",
)
_OUT = rf"(?P<area>{'|'.join(sorted(_AREAS, key=len, reverse=True))})(?P<district>[0-9][0-9]?[A-HJKMNP-Y]?)"
_FULL = re.compile(
    rf"(?<![A-Z0-9]){_OUT.replace(')(', ') ?(', 1)}[ -]{{0,2}}(?P<in>[0-9](?!XX)[ABD-HJLNP-UW-Z]{{2}})(?![A-Z0-9])"
)
_FULL_TOLD = re.compile(
    rf"(?:POST ?CODE|ADDRESS)(?: IS| WAS|:| -)* ?{_OUT}[ -]{{0,2}}(?P<in>O[ABD-HJLNP-UW-Z]{{2}})(?![A-Z0-9])"
)
_OUTWARD = re.compile(rf"(?<![A-Z0-9@#.]){_OUT}(?![A-Z0-9:]|[.][0-9])")
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
_UNLIKELY = frozenset(["HS"])  # "HS2" is a railway
_LINKED = re.compile(r" ?(?:to|-|->|and|or|then|into|towards|via|,) ?")
_NO_PLACE_BEHIND = re.compile(
    r"(?: ?[a-z0-9]+)? ?(?:something|summat|model|shirt|phone|console|exam|paper|test|bus|train|flight|pass|course)\b|[ -]?[0-9]"
)


def read_postcodes(text: str, taken: Sequence[Span] = ()) -> list[Identifier]:
    """Return full postcodes, and outward codes that the words around them show to be such."""
    folded = fold(text)
    upper = folded.upper() if folded.isascii() else "".join(c.upper() if c.isascii() else c for c in folded)
    covered = Covered(len(text), taken)
    kept = []
    for found in (*_full(upper), *_outward(Scene(text, folded), upper)):
        if covered.free(*found.span):
            covered.take(*found.span)
            kept.append(found)
    return sorted(kept, key=lambda found: found.span)


def _full(upper: str) -> Iterator[Identifier]:
    for match in _FULL.finditer(upper):
        yield Identifier(f"{match['area']}{match['district']} {match['in']}", match.span())
    for match in _FULL_TOLD.finditer(upper):
        yield Identifier(f"{match['area']}{match['district']} 0{match['in'][1:]}", (match.start("area"), match.end()))


def _outward(scene: Scene, upper: str) -> Iterator[Identifier]:
    """Return outward codes that the words around show to be such, or a code beside them."""
    doubtful: list[re.Match[str]] = []
    sure: list[Span] = [match.span() for match in _FULL.finditer(upper)]
    for match in _OUTWARD.finditer(upper):
        if not _district(scene.folded, match) or _other(scene.folded, match):
            continue
        if _told(scene.folded, match) or _plain(scene, match):
            sure.append(match.span())
            yield Identifier(match["area"] + match["district"], match.span())
        else:
            doubtful.append(match)
    for match in doubtful:
        if any(_LINKED.fullmatch(scene.folded, match.end(), start) for start, _ in sure) or any(
            _LINKED.fullmatch(scene.folded, end, match.start()) for _, end in sure
        ):
            yield Identifier(match["area"] + match["district"], match.span())


def _other(folded: str, match: re.Match[str]) -> bool:
    """Return whether the words around say that it is a room, a road or a mark."""
    before, after = folded[max(0, match.start() - 40) : match.start()], folded[match.end() : match.end() + 30]
    said_after = bool(_POSTAL_AFTER.match(after))
    if (not said_after and _NOT_POSTAL.search(before)) or _NOT_POSTAL_AFTER.match(after):
        return True
    if len(match["area"]) == 1 and not said_after and _THE.search(before):
        return True  # "the A19"
    third = re.match(r" ?([a-z]{3})(?![a-z])", after)
    return bool(third and third[1] not in WORDS and len(match["district"]) == 2)


def _told(folded: str, match: re.Match[str]) -> bool:
    before, after = folded[max(0, match.start() - 40) : match.start()], folded[match.end() : match.end() + 30]
    return bool(_POSTAL_AFTER.match(after) or _POSTAL.search(before))


def _plain(scene: Scene, match: re.Match[str]) -> bool:
    """Return whether a code in capitals with two letters of an area can hardly be anything but a place."""
    span, area = match.span(), match["area"]
    if len(area) == 1 or area in _UNLIKELY or not scene.upper(span) or _NO_PLACE_BEHIND.match(scene.folded, span[1]):
        return False
    plated = scene.near_plate(span) or (len(match["district"]) == 2 and scene.near(span, 60))
    before = scene.folded[max(0, span[0] - 40) : span[0]]
    return (
        not plated
        and scene.governor(span) is None
        and not any(cue.end() == len(before) for cue in BEFORE_PIECE.finditer(before + "x"))
    )


def _district(folded: str, match: re.Match[str]) -> bool:
    """Return whether it may be a district: no letter at its end but in inner London, no motorway like M62."""
    area, district = match["area"], match["district"]
    if district[-1].isalpha() and area not in ("E", "EC", "N", "NW", "SE", "SW", "W", "WC"):
        return False
    number = int(re.sub("[A-Z]", "", district))
    around = folded[max(0, match.start() - 20) : match.end() + 10]
    return not (area == "M" and number > _FIRST_MOTORWAYS and not _SURELY_POSTAL.search(around))
