"""Parts of marks: "ends KJN", "PLX at the end", "WR09 then PF and one more", "LT64 is all i got"."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from bot.understanding.facts import code_patterns, short_words
from bot.understanding.facts.makes import catalogue
from bot.understanding.facts.model import Span
from bot.understanding.facts.registrations import formats, partial_patterns
from bot.understanding.facts.surroundings import Scene
from bot.understanding.text.keywords import vocabulary

_MOST = 6  # runs of characters in one piece
_TAKEN = short_words.NEVER | short_words.SHORT
_NUMBERS_OF_OTHERS = re.compile(
    r"(?:\b(?:room|flat|phone|mobile|pin|code|house|card)\b[^,.;]{0,12}|his number |her number )$"
)


@dataclass(frozen=True)
class PartialRegistration:
    """The known characters of a mark and where they stand."""

    value: str
    span: Span


def partial_registrations(scene: Scene) -> Iterator[PartialRegistration]:
    """Return the parts of marks, the plainest first; they may overlap."""
    yield from _behind_a_cue(scene)
    yield from _before_a_cue(scene)
    yield from _told(scene)
    yield from _within(scene)
    yield from _alone(scene)
    yield from _ends_alone(scene)


def _behind_a_cue(scene: Scene) -> Iterator[PartialRegistration]:
    """Return the pieces that "starts", "last three" and the like lead up to."""
    for cue in code_patterns.BEFORE_PIECE.finditer(scene.folded):
        if partial_patterns.PHONE_BEFORE.search(scene.folded[max(0, cue.start() - 30) : cue.start()]):
            continue
        forms = _forms(cue)
        piece = _forward(scene, cue.end(), forms, cued=True)
        if piece and _likely(scene, piece, cue):
            yield piece


def _forms(cue: re.Match[str]) -> tuple[re.Pattern[str], ...]:
    if cue["ends"]:
        return (formats.PIECE_END,)
    return (formats.PIECE_START,) if cue["starts"] else (formats.PIECE_START, formats.PIECE_END)


def _likely(scene: Scene, piece: PartialRegistration, cue: re.Match[str]) -> bool:
    """Return whether what stands behind a cue is part of a mark and no plain word, time or number."""
    said = scene.folded[piece.span[0] : piece.span[1]]
    plate = scene.near_plate((cue.start(), piece.span[1]))
    if piece.value.isdigit():
        return plate and len(piece.value) > 1
    if piece.value.isalpha():
        wordy = said in short_words.WORDS | _TAKEN
        single = len(piece.value) == 1
        told = plate or "letter" in cue[0] or scene.upper(piece.span)
        plain = len(piece.value) == 3 and said not in vocabulary()
        told = told or plain
        lower_ok = (plate or plain) and not wordy if not scene.upper(piece.span) else said not in short_words.NEVER
        shown = scene.near(piece.span) or (scene.upper(piece.span) and ("letter" in cue[0] or cue.start() == 0))
        if re.match(r" ?[0-9]", scene.folded[piece.span[1] :]):
            return False
        return told and lower_ok and shown and not (single and said in ("a", "i") and not scene.upper(piece.span))
    return plate or (
        scene.near(piece.span, 120)
        and (scene.upper(piece.span) or bool(formats.AREA_AND_YEAR.fullmatch(piece.value)) or not cue["part"])
    )


def _before_a_cue(scene: Scene) -> Iterator[PartialRegistration]:
    """Return the pieces that "is all i got", "at the end" and the like stand behind."""
    for index, token in enumerate(scene.tokens):
        cue = partial_patterns.BEHIND_PIECE.match(scene.folded, token.end())
        if not cue:
            continue
        piece = _backward(scene, index)
        if piece and _shown(scene, piece, cue):
            yield piece


def _shown(scene: Scene, piece: PartialRegistration, cue: re.Match[str]) -> bool:
    said = scene.folded[piece.span[0] : piece.span[1]]
    around = (piece.span[0], cue.end())
    if piece.value.isdigit():
        return False
    if piece.value.isalpha():
        if said in short_words.WORDS | _TAKEN and not (scene.upper(piece.span) and said not in short_words.NEVER):
            return False
        asked = bool(cue["at"] or cue["place"] or cue["open"])
        return (
            asked
            and len(piece.value) > 1
            and (scene.upper(piece.span) or scene.near_plate(around) or (len(said) == 3 and said not in vocabulary()))
            and scene.near(around)
        )
    if catalogue().is_name(said) and not scene.near_plate(around):
        return False
    shaped = bool(formats.AREA_AND_YEAR.fullmatch(piece.value))
    if shaped and len(piece.value) >= 4 and (cue["open"] or scene.near(around, 120)):
        return True
    governed = scene.governor(piece.span)
    return governed not in ("code", "spot") and (
        scene.near_plate(around)
        or (bool(cue["open"] or cue["place"] or scene.upper(piece.span)) and scene.near(around))
    )


def _told(scene: Scene) -> Iterator[PartialRegistration]:
    """Return the pieces behind or before a word for a plate: "part reg MJ66", "the LM70 plate"."""
    if not scene.plates:
        return
    for index, token in enumerate(scene.tokens):
        if not any(char.isdigit() for char in token[0]) and len(token[0]) > 2:
            continue
        piece = _forward(scene, token.start(), (_LONE,))
        if piece is None or catalogue().is_name(scene.folded[piece.span[0] : piece.span[1]]):
            continue
        if (
            code_patterns.LEADS.search(scene.folded[max(0, piece.span[0] - 60) : piece.span[0]])
            and scene.governor(piece.span) == "plate"
        ) or (
            re.match(r"[ -](?:reg|plates?)\b", scene.folded[piece.span[1] :]) and piece.value[:1].isalpha() and index
        ):
            yield piece
    for match in _AREA_PLATE.finditer(scene.folded):
        if scene.upper(match.span("chars")) and match["chars"] not in short_words.SHORT | short_words.WORDS:
            yield PartialRegistration(match["chars"].upper(), match.span("chars"))


_AREA_PLATE = re.compile(r"\b(?P<chars>[a-z]{2}) (?:reg|plates?)\b")
_END = re.compile(r"(?<![a-z0-9])[0-9]{2} ?(?P<letters>[a-z]{3})(?![a-z0-9])")
_LONE = re.compile(r"[A-Z]{2}[0-9]{1,2}[A-Z]{0,2}|[A-Z][0-9]{1,3}[A-Z]{0,2}|[0-9]{2}[A-Z]{3}")


def _within(scene: Scene) -> Iterator[PartialRegistration]:
    """Return the characters that a plate is said to have in it."""
    for cue in partial_patterns.WITHIN.finditer(scene.folded):
        piece = _forward(scene, cue.end(), (formats.PIECE_START, formats.PIECE_END))
        if piece and len(piece.value) > 1 and not piece.value.isdigit() and _likely(scene, piece, cue):
            yield piece


def _alone(scene: Scene) -> Iterator[PartialRegistration]:
    """Return beginnings like LV19 that stand alone beside a vehicle: two letters of an area and a year of issue."""
    for token in scene.tokens:
        if not formats.AREA_AND_YEAR.fullmatch(token[0].upper()[:4]) or len(token[0]) < 4:
            continue
        piece = _forward(scene, token.start(), (formats.AREA_AND_YEAR,))
        if piece is None or catalogue().is_name(token[0]) or scene.governor(piece.span) in ("code", "spot"):
            continue
        beside = scene.near(piece.span, 40)
        if beside and (scene.upper(piece.span) or scene.near_plate(piece.span)) and not _postal(scene, piece.span):
            yield piece


def _ends_alone(scene: Scene) -> Iterator[PartialRegistration]:
    """Return ends like 18 KLN that stand alone in capitals where a plate is spoken of."""
    for match in _END.finditer(scene.folded):
        span, upper = match.span(), scene.upper(match.span())
        if (
            upper
            and match["letters"] not in short_words.WORDS
            and scene.near_plate(span)
            and scene.governor(span) not in ("code", "spot")
        ):
            yield PartialRegistration(match[0].replace(" ", "").upper(), span)


def _postal(scene: Scene, span: Span) -> bool:
    """Return whether a code is told as a place: "from SK14", "the SK14 area"."""
    before = scene.folded[max(0, span[0] - 14) : span[0]]
    behind = scene.folded[span[1] : span[1] + 12]
    return bool(
        re.search(r"\b(?:from|in|to|at|near|nr|round|around|towards|area|postcode|by)(?: the)? $", before)
        or re.match(r" ?(?:area|postcode|district|end|way|side|[0-9][a-z]{2}\b)", behind)
    )


def _forward(
    scene: Scene, start: int, forms: Sequence[re.Pattern[str]], cued: bool = False
) -> PartialRegistration | None:
    """Return the longest piece of one of the forms that begins at a place."""
    index = bisect_left(scene.token_starts, start)
    if index == len(scene.tokens) or scene.tokens[index].start() > start + 1:
        return None
    return _best(scene, [scene.tokens[index : index + count] for count in range(_MOST, 0, -1)], forms, cued)


def _backward(scene: Scene, index: int) -> PartialRegistration | None:
    """Return the longest piece that ends with a token."""
    runs = [scene.tokens[max(0, index - count + 1) : index + 1] for count in range(_MOST, 0, -1)]
    return _best(scene, runs, (formats.PIECE_START, formats.PIECE_END))


def _best(
    scene: Scene, runs: Sequence[Sequence[re.Match[str]]], forms: Sequence[re.Pattern[str]], cued: bool = False
) -> PartialRegistration | None:
    for run in runs:
        run = _without_joints(scene, run)
        value = "".join(token[0] for token in run).upper()
        span = (run[0].start(), run[-1].end()) if run else (0, 0)
        fits = any(form.fullmatch(value) for form in forms) and not formats.AMOUNT.fullmatch(value.lower())
        if (
            fits
            and (cued or not scene.in_model(span))
            and (len(run) == 1 or all(_may_belong(scene, token) for token in run))
            and not re.match("'[a-z]", scene.folded[span[1] :])
        ):
            return PartialRegistration(value, span)
    return None


def _without_joints(scene: Scene, run: Sequence[re.Match[str]]) -> Sequence[re.Match[str]]:
    """Return the tokens of characters when only gaps and "then" stand between them, else none."""
    kept = list(run[:1])
    for token in run[1:]:
        joint = partial_patterns.JOINT.match(scene.folded, kept[-1].end())
        if joint is None or joint.end() < token.start():
            return []
        if joint.end() == token.start():
            kept.append(token)
    return kept if kept[-1:] == list(run[-1:]) else []


def _may_belong(scene: Scene, token: re.Match[str]) -> bool:
    """Return whether one of several runs of characters may belong to a mark and is no word behind it."""
    if any(char.isdigit() for char in token[0]):
        return not re.fullmatch(r"[0-9]+(?:am|pm|st|nd|rd|th)", token[0])
    if scene.upper(token.span()):
        return token[0] not in short_words.NEVER
    return token[0] not in short_words.WORDS | _TAKEN and token[0] not in ("a", "i") and len(token[0]) <= 3
