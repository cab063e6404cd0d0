"""Vehicle registration marks of the United Kingdom, whole or in part, as they are typed."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from bot.understanding.facts.registrations import registration_patterns as grammar
from bot.understanding.facts.registrations.formats import (
    Run,
    is_current,
    is_dated,
    is_dateless,
    is_lookalike,
    is_special,
    runs_of,
)
from bot.understanding.facts.registrations.partial import pieces
from bot.understanding.facts.registrations.spelled import spoken_marks
from bot.understanding.facts.registrations.surroundings import Scene, Span
from bot.understanding.text.normalise import Covered, fold

_CLOSE = 2  # characters in which a mark may differ from the one it puts right
_BETWEEN = 60  # characters between a mark and its correction


@dataclass(frozen=True)
class Mark:
    """A mark, or the known characters of one, and where it stands."""

    value: str
    span: Span
    partial: bool = False


def read_marks(text: str, taken: Sequence[Span] = ()) -> list[Mark]:
    """Return the marks in the text in order; a span that is taken (a telephone number) holds none."""
    scene = Scene(text, fold(text))
    found: list[Mark] = []
    covered = Covered(len(text), taken)
    for mark in _candidates(scene):
        if covered.free(*mark.span):
            covered.take(*mark.span)
            found.append(mark)
    return _last_word(scene, sorted(found, key=lambda mark: mark.span))


def _candidates(scene: Scene) -> Iterator[Mark]:
    """Return what may be a mark, the surest first."""
    for match in grammar.TRADE.finditer(scene.folded):
        yield Mark(match["mark"].upper().replace(" ", ""), match.span("mark"))
    said = list(spoken_marks(scene))
    yield from (
        Mark(one.value, (one.start, one.end)) for one in said if one.whole and _allowed(scene, (one.start, one.end))
    )
    said = [one for one in said if one.whole or not scene.in_model((one.start, one.end))]
    runs = [run for run in runs_of(scene) if not scene.in_model(run.span)]
    for accepts in (is_current, is_dated, is_special, is_lookalike):
        for run in runs:
            value = accepts(run)
            if value:
                yield Mark(value, run.span)
    for one in said:
        if not one.whole and (one.sure or scene.near((one.start, one.end), 60)):
            yield Mark(one.value, (one.start, one.end), partial=True)
    yield from (
        Mark(run.value, run.span) for run in runs if scene.private and is_dateless(run) and _led_by_private(run)
    )
    yield from (Mark(piece.value, piece.span, partial=True) for piece in pieces(scene))
    for run in runs:
        if is_dateless(run):
            yield Mark(run.value, run.span)


def _led_by_private(run: Run) -> bool:
    """Return whether "private plate" or the like stands right before, so that the whole mark follows."""
    before = run.scene.folded[max(0, run.span[0] - 40) : run.span[0]]
    return bool(grammar.PRIVATE.search(before) and grammar.LEADS.search(before))


def _allowed(scene: Scene, span: Span) -> bool:
    return scene.governor(span) != "code"


def _last_word(scene: Scene, marks: list[Mark]) -> list[Mark]:
    """Return the marks without those that the writer takes back: "WK16 LTX, no sorry, WL16 LTX"."""
    dropped = {index for index, mark in enumerate(marks) if len(marks) > 1 and _unsaid(scene, mark, marks)}
    for (first, one), (second, two) in pairwise(enumerate(marks)):
        between = scene.folded[one.span[1] : two.span[0]]
        if not one.partial and not two.partial and grammar.OR.fullmatch(between) and one.value != two.value:
            dropped.add(second)
        alike = one.partial == two.partial and _distance(one.value, two.value) <= _CLOSE
        if (
            one.value != two.value
            and len(between) <= _BETWEEN
            and grammar.TAKEN_BACK.search(between)
            and (alike or _brief(between))
        ):
            dropped.add(first)
    return [mark for index, mark in enumerate(marks) if index not in dropped]


def _unsaid(scene: Scene, mark: Mark, marks: list[Mark]) -> bool:
    """Return whether "not" stands before a mark and another that is much like it is told."""
    if not grammar.NOT_THIS.search(scene.folded[max(0, mark.span[0] - 40) : mark.span[0]]):
        return False
    return any(0 < _distance(other.value, mark.value) <= _CLOSE for other in marks)


def _brief(between: str) -> bool:
    """Return whether nothing but the taking back stands between two marks."""
    rest = grammar.TAKEN_BACK.sub(" ", between)
    return len(re.findall(r"[a-z]{3,}", rest)) <= 1 and not re.search(r"\b(?:car|van|and|other|another|second)\b", rest)


def _distance(one: str, two: str) -> int:
    if abs(len(one) - len(two)) > _CLOSE:
        return _CLOSE + 1
    return sum(a != b for a, b in zip(one, two, strict=False)) + abs(len(one) - len(two))
