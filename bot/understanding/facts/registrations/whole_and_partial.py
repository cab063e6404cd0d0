"""Vehicle registration marks of the United Kingdom, whole or in part, as they are typed."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from bot.understanding.facts import code_patterns
from bot.understanding.facts.model import Registration, Span
from bot.understanding.facts.registrations import correction_patterns, formats
from bot.understanding.facts.registrations.code_runs import (
    CodeRun,
    is_current,
    is_dated,
    is_dateless,
    is_lookalike,
    is_special,
    runs_of,
)
from bot.understanding.facts.registrations.partial import partial_registrations
from bot.understanding.facts.registrations.spelled import spelled_registrations
from bot.understanding.facts.surroundings import Scene
from bot.understanding.text.normalise import Covered, fold

_CLOSE = 2  # characters in which a mark may differ from the one it puts right
_BETWEEN = 60  # characters between a mark and its correction


def read_registrations(text: str, taken: Sequence[Span] = ()) -> list[Registration]:
    """Return the marks in the text in order; a span that is taken (a telephone number) holds none."""
    scene = Scene(text, fold(text))
    found: list[Registration] = []
    covered = Covered(len(text), taken)
    for mark in _candidates(scene):
        if covered.free(*mark.span):
            covered.take(*mark.span)
            found.append(mark)
    return _last_word(scene, sorted(found, key=lambda mark: mark.span))


def _candidates(scene: Scene) -> Iterator[Registration]:
    """Return what may be a mark, the surest first."""
    for match in formats.TRADE.finditer(scene.folded):
        yield Registration(match["mark"].upper().replace(" ", ""), match.span("mark"))
    said = list(spelled_registrations(scene))
    yield from (
        Registration(one.value, (one.start, one.end))
        for one in said
        if one.whole and _allowed(scene, (one.start, one.end))
    )
    said = [one for one in said if one.whole or not scene.in_model((one.start, one.end))]
    runs = [run for run in runs_of(scene) if not scene.in_model(run.span)]
    for accepts in (is_current, is_dated, is_special, is_lookalike):
        for run in runs:
            value = accepts(run)
            if value:
                yield Registration(value, run.span)
    for one in said:
        if not one.whole and (one.sure or scene.near((one.start, one.end), 60)):
            yield Registration(one.value, (one.start, one.end), partial=True)
    yield from (
        Registration(run.value, run.span) for run in runs if scene.private and is_dateless(run) and _led_by_private(run)
    )
    yield from (Registration(piece.value, piece.span, partial=True) for piece in partial_registrations(scene))
    for run in runs:
        if is_dateless(run):
            yield Registration(run.value, run.span)


def _led_by_private(run: CodeRun) -> bool:
    """Return whether "private plate" or the like stands right before, so that the whole mark follows."""
    before = run.scene.folded[max(0, run.span[0] - 40) : run.span[0]]
    return bool(code_patterns.PRIVATE.search(before) and code_patterns.LEADS.search(before))


def _allowed(scene: Scene, span: Span) -> bool:
    return scene.governor(span) != "code"


def _last_word(scene: Scene, marks: list[Registration]) -> list[Registration]:
    """Return the marks without those that the writer takes back: "WK16 LTX, no sorry, WL16 LTX"."""
    dropped = {index for index, mark in enumerate(marks) if len(marks) > 1 and _unsaid(scene, mark, marks)}
    for (first, one), (second, two) in pairwise(enumerate(marks)):
        between = scene.folded[one.span[1] : two.span[0]]
        if not one.partial and not two.partial and correction_patterns.OR.fullmatch(between) and one.value != two.value:
            dropped.add(second)
        alike = one.partial == two.partial and _distance(one.value, two.value) <= _CLOSE
        if (
            one.value != two.value
            and len(between) <= _BETWEEN
            and correction_patterns.TAKEN_BACK.search(between)
            and (alike or _brief(between))
        ):
            dropped.add(first)
    return [mark for index, mark in enumerate(marks) if index not in dropped]


def _unsaid(scene: Scene, mark: Registration, marks: list[Registration]) -> bool:
    """Return whether "not" stands before a mark and another that is much like it is told."""
    if not correction_patterns.NOT_THIS.search(scene.folded[max(0, mark.span[0] - 40) : mark.span[0]]):
        return False
    return any(0 < _distance(other.value, mark.value) <= _CLOSE for other in marks)


def _brief(between: str) -> bool:
    """Return whether nothing but the taking back stands between two marks."""
    rest = correction_patterns.TAKEN_BACK.sub(" ", between)
    return len(re.findall(r"[a-z]{3,}", rest)) <= 1 and not re.search(r"\b(?:car|van|and|other|another|second)\b", rest)


def _distance(one: str, two: str) -> int:
    if abs(len(one) - len(two)) > _CLOSE:
        return _CLOSE + 1
    return sum(a != b for a, b in zip(one, two, strict=False)) + abs(len(one) - len(two))
