"""Parts of registration marks: "ends KJN", "PLX at the end", "WR09 then PF and one more", "LT64 is all i got"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain

from bot.understanding.facts.code_patterns import BEFORE_PART, LEADS
from bot.understanding.facts.codes import Code
from bot.understanding.facts.makes import catalogue
from bot.understanding.facts.model import Registration
from bot.understanding.facts.registrations import formats
from bot.understanding.facts.registrations.partial_codes import code_from, code_until
from bot.understanding.facts.registrations.partial_patterns import BEHIND_PART, PHONE_BEFORE, WITHIN
from bot.understanding.facts.short_words import short_words
from bot.understanding.facts.surroundings import Scene
from bot.understanding.text.lexicons.english_words import dictionary

_ENDS = (formats.PART_AT_END,)
_STARTS = (formats.PART_AT_START,)
_EITHER = (formats.PART_AT_START, formats.PART_AT_END)
_FAR = 120  # characters between a vehicle and part of its mark that has the shape of one
_BESIDE = 40  # characters between a vehicle and part of its mark that nothing leads up to
_LEADS_REACH, _PHONE_REACH = 60, 30
_AREA_PLATE = re.compile(r"\b(?P<chars>[a-z]{2}) (?:reg|plates?)\b")
_END = re.compile(r"(?<![a-z0-9])[0-9]{2} ?(?P<letters>[a-z]{3})(?![a-z0-9])")
_LONE = re.compile(r"[A-Z]{2}[0-9]{1,2}[A-Z]{0,2}|[A-Z][0-9]{1,3}[A-Z]{0,2}|[0-9]{2}[A-Z]{3}")
_PLATE_BEHIND = re.compile(r"[ -](?:reg|plates?)\b")
_PLACE_BEFORE = re.compile(r"\b(?:from|in|to|at|near|nr|round|around|towards|area|postcode|by)(?: the)? $")
_PLACE_BEHIND = re.compile(r" ?(?:area|postcode|district|end|way|side|[0-9][a-z]{2}\b)")
_FIGURES_BEHIND = re.compile(r" ?[0-9]")


def partial_registrations(scene: Scene) -> Iterator[Registration]:
    """Return the parts of marks, the plainest first; they may overlap."""
    codes = chain(
        _behind_cues(scene),
        _before_cues(scene),
        _beside_plate(scene),
        _areas_beside_plate(scene),
        _within_plate(scene),
        _beginnings_alone(scene),
        _ends_alone(scene),
    )
    yield from (Registration(code.value, code.span, partial=True) for code in codes)


@dataclass(frozen=True)
class _Cue:
    """Words that lead up to a code or stand behind it: "starts", "last three", "is all i got"."""

    words: str
    start: int
    plate: bool
    of_part: bool


def _behind_cues(scene: Scene) -> Iterator[Code]:
    """Return the codes that "starts", "last three" and the like lead up to."""
    for match in BEFORE_PART.finditer(scene.folded):
        if PHONE_BEFORE.search(scene.folded[max(0, match.start() - _PHONE_REACH) : match.start()]):
            continue
        code = code_from(scene, match.end(), _forms(match), cued=True)
        if code and _likely(code, _cue(scene, match, code, bool(match["part"]))):
            yield code


def _within_plate(scene: Scene) -> Iterator[Code]:
    """Return the characters that a plate is said to have in it."""
    for match in WITHIN.finditer(scene.folded):
        code = code_from(scene, match.end(), _EITHER)
        if code is None or len(code.value) < 2 or code.value.isdigit():
            continue
        if _likely(code, _cue(scene, match, code, of_part=False)):
            yield code


def _forms(cue: re.Match[str]) -> tuple[re.Pattern[str], ...]:
    if cue["ends"]:
        return _ENDS
    return _STARTS if cue["starts"] else _EITHER


def _cue(scene: Scene, match: re.Match[str], code: Code, of_part: bool) -> _Cue:
    plate = scene.near_plate((match.start(), code.span[1]))
    return _Cue(match[0], match.start(), plate, of_part)


def _likely(code: Code, cue: _Cue) -> bool:
    """Return whether what stands behind a cue is part of a mark and no plain word, time or number."""
    if code.value.isdigit():
        return cue.plate and len(code.value) > 1
    if code.value.isalpha():
        return _likely_letters(code, cue)
    is_shaped = _is_area_and_year(code) or formats.PREFIX_MARK.fullmatch(code.value) is not None
    return cue.plate or (code.near(_FAR) and (code.upper or not cue.of_part or is_shaped))


def _likely_letters(code: Code, cue: _Cue) -> bool:
    if _FIGURES_BEHIND.match(code.scene.folded, code.span[1]):
        return False
    if code.upper:
        return code.word not in short_words().never and (code.near() or "letter" in cue.words or cue.start == 0)
    is_word = code.word in short_words().every or code.word in ("a", "i")
    return not is_word and (cue.plate or _spells_nothing(code)) and code.near()


def _spells_nothing(code: Code) -> bool:
    """Return whether three letters are no word."""
    return len(code.value) == 3 and code.word not in dictionary()


def _is_area_and_year(code: Code) -> bool:
    return bool(formats.AREA_AND_YEAR.fullmatch(code.value))


def _before_cues(scene: Scene) -> Iterator[Code]:
    """Return the codes that "is all i got", "at the end" and the like stand behind."""
    for index, token in enumerate(scene.tokens):
        cue = BEHIND_PART.match(scene.folded, token.end())
        code = code_until(scene, index, _EITHER) if cue else None
        if cue and code and _shown(code, cue):
            yield code


def _shown(code: Code, cue: re.Match[str]) -> bool:
    """Return whether what stands before a cue is part of a mark."""
    if code.value.isdigit():
        return False
    return _shown_letters(code, cue) if code.value.isalpha() else _shown_with_figures(code, cue)


def _shown_letters(code: Code, cue: re.Match[str]) -> bool:
    scene, around = code.scene, (code.span[0], cue.end())
    placed = bool(cue["at"] or cue["place"] or cue["open"])
    if not placed or len(code.value) == 1 or _is_word(code):
        return False
    return (code.upper or _spells_nothing(code) or scene.near_plate(around)) and scene.near(around)


def _is_word(code: Code) -> bool:
    """Return whether letters are a word of the sentence: any short word in small letters, a few in capitals too."""
    return code.word in short_words().never if code.upper else code.word in short_words().every


def _shown_with_figures(code: Code, cue: re.Match[str]) -> bool:
    scene, around = code.scene, (code.span[0], cue.end())
    plate = scene.near_plate(around)
    if not plate and catalogue().is_name(code.word):
        return False
    if _shaped(code, cue):
        return True
    if code.governor in ("code", "spot"):
        return False
    return plate or (bool(cue["open"] or cue["place"] or code.upper) and scene.near(around))


def _shaped(code: Code, cue: re.Match[str]) -> bool:
    """Return whether a code is an area and a year of issue that is said to go on, or stands near a vehicle."""
    if len(code.value) < 4 or not _is_area_and_year(code):
        return False
    return bool(cue["open"]) or code.scene.near((code.span[0], cue.end()), _FAR)


def _beside_plate(scene: Scene) -> Iterator[Code]:
    """Return the codes behind or before a word for a plate: "part reg MJ66", "the LM70 plate"."""
    if not scene.plates:
        return
    for index, token in enumerate(scene.tokens):
        if token[0].isalpha() and len(token[0]) > 2:
            continue
        code = code_from(scene, token.start(), (_LONE,))
        if code is None or catalogue().is_name(code.word):
            continue
        if _behind_plate(code) or (index and _before_plate(code)):
            yield code


def _behind_plate(code: Code) -> bool:
    return bool(LEADS.search(code.before(_LEADS_REACH))) and code.governor == "plate"


def _before_plate(code: Code) -> bool:
    return bool(_PLATE_BEHIND.match(code.scene.folded, code.span[1])) and code.value[:1].isalpha()


def _areas_beside_plate(scene: Scene) -> Iterator[Code]:
    """Return the two letters of an area in capitals before a word for a plate: "a KX plate"."""
    for match in _AREA_PLATE.finditer(scene.folded) if scene.plates else ():
        if scene.upper(match.span("chars")) and match["chars"] not in short_words().two_letters | short_words().words:
            yield Code(match["chars"].upper(), match.span("chars"), scene)


def _beginnings_alone(scene: Scene) -> Iterator[Code]:
    """Return beginnings like LV19 that stand alone beside a vehicle: two letters of an area and a year of issue."""
    for token in scene.tokens:
        if len(token[0]) < 4 or not formats.AREA_AND_YEAR.fullmatch(token[0].upper()[:4]):
            continue
        code = code_from(scene, token.start(), (formats.AREA_AND_YEAR,))
        if code and not catalogue().is_name(token[0]) and _stands_beside_vehicle(code):
            yield code


def _stands_beside_vehicle(code: Code) -> bool:
    if code.governor in ("code", "spot") or not code.near(_BESIDE):
        return False
    return (code.upper or code.near_plate()) and not _postal(code)


def _postal(code: Code) -> bool:
    """Return whether a code is told as a place: "from SK14", "the SK14 area"."""
    return bool(_PLACE_BEFORE.search(code.before(14)) or _PLACE_BEHIND.match(code.behind(12)))


def _ends_alone(scene: Scene) -> Iterator[Code]:
    """Return ends like 18 KLN that stand alone in capitals where a plate is spoken of."""
    for match in _END.finditer(scene.folded):
        code = Code(match[0].replace(" ", "").upper(), match.span(), scene)
        if not code.upper or match["letters"] in short_words().words:
            continue
        if code.near_plate() and code.governor not in ("code", "spot"):
            yield code
