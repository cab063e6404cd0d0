"""Postcodes, whole or the outward half alone."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from bot.understanding.mark_grammar import BEFORE_PIECE, WORDS
from bot.understanding.marks_context import Scene
from bot.understanding.text import Covered, fold
from bot.understanding.words import words

Span = tuple[int, int]

# The postcode areas of Royal Mail's Postcode Address File with the highest district of each, non-geographic ones left out.
_HIGHEST = {
    area: int(highest)
    for area, highest in (
        pair.split("=")
        for pair in words(
            "AB=56 AL=10 B=98 BA=22 BB=18 BD=24 BH=31 BL=9 BN=45 BR=8 BS=49 BT=94 CA=28 CB=25 CF=83 CH=66 CM=24 CO=16 CR=9 CT=21 CV=47",
            "CW=12 DA=18 DD=11 DE=75 DG=16 DH=9 DL=17 DN=55 DT=11 DY=14 E=20 EC=4 EH=55 EN=11 EX=39 FK=21 FY=8 G=84 GL=56 GU=52 GY=10",
            "HA=9 HD=9 HG=5 HP=27 HR=9 HS=9 HU=20 HX=7 IG=11 IM=9 IP=33 IV=63 JE=4 KA=30 KT=24 KW=17 KY=16 L=40 LA=23 LD=8 LE=19 LL=78",
            "LN=13 LS=29 LU=7 M=50 ME=20 MK=46 ML=12 N=22 NE=71 NG=34 NN=29 NP=44 NR=35 NW=11 OL=16 OX=49 PA=80 PE=38 PH=50 PL=35",
            "PO=41 PR=26 RG=45 RH=20 RM=20 S=81 SA=73 SE=28 SG=19 SK=23 SL=9 SM=7 SN=26 SO=53 SP=11 SR=8 SS=17 ST=21 SW=20 SY=25 TA=24",
            "TD=15 TF=13 TN=40 TQ=14 TR=27 TS=29 TW=20 UB=11 W=14 WA=16 WC=2 WD=25 WF=17 WN=8 WR=15 WS=15 WV=16 YO=62 ZE=3",
        )
    )
}
_OUT = rf"(?P<area>{'|'.join(sorted(_HIGHEST, key=len, reverse=True))})(?P<district>[0-9][0-9]?[A-HJKMNP-Y]?)"
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
_ROADS = frozenset(["M", "A", "B"])
_THE = re.compile(r"\bthe $")
_UNLIKELY = frozenset(["HS"])  # "HS2" is a railway
_LINKED = re.compile(r" ?(?:to|-|->|and|or|then|into|towards|via|,) ?")
_NO_PLACE_BEHIND = re.compile(
    r"(?: ?[a-z0-9]+)? ?(?:something|summat|model|shirt|phone|console|exam|paper|test|bus|train|flight|pass|course)\b|[ -]?[0-9]"
)


@dataclass(frozen=True)
class Found:
    """An identifier and where it stands in the original."""

    value: str
    span: Span


def read_postcodes(text: str, taken: Sequence[Span] = ()) -> list[Found]:
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


def _full(upper: str) -> Iterator[Found]:
    for match in _FULL.finditer(upper):
        yield Found(f"{match['area']}{match['district']} {match['in']}", match.span())
    for match in _FULL_TOLD.finditer(upper):
        yield Found(f"{match['area']}{match['district']} 0{match['in'][1:]}", (match.start("area"), match.end()))


def _outward(scene: Scene, upper: str) -> Iterator[Found]:
    """Return outward codes that the words around show to be such, or a code beside them."""
    doubtful: list[re.Match[str]] = []
    sure: list[Span] = [match.span() for match in _FULL.finditer(upper)]
    for match in _OUTWARD.finditer(upper):
        if not _district(match) or _other(scene.folded, match):
            continue
        if _told(scene.folded, match) or _plain(scene, match):
            sure.append(match.span())
            yield Found(match["area"] + match["district"], match.span())
        else:
            doubtful.append(match)
    for match in doubtful:
        if any(_LINKED.fullmatch(scene.folded, match.end(), start) for start, _ in sure) or any(
            _LINKED.fullmatch(scene.folded, end, match.start()) for _, end in sure
        ):
            yield Found(match["area"] + match["district"], match.span())


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


def _district(match: re.Match[str]) -> bool:
    """Return whether there is such a district: no letter at its end but in inner London, no roads like M62."""
    area, district = match["area"], match["district"]
    if district[-1].isalpha() and area not in ("E", "EC", "N", "NW", "SE", "SW", "W", "WC"):
        return False
    number = int(re.sub("[A-Z]", "", district))
    return number <= _HIGHEST[area] and not (area in _ROADS and number > 46)
