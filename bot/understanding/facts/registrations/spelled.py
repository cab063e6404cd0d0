"""Registration marks that were said or spelt out: "kilo x-ray two one", "b for bravo", "l n 2 3 o x f"."""

from __future__ import annotations

import re
from collections.abc import Container, Iterator, Sequence
from dataclasses import dataclass

from bot.understanding.facts.model import Span
from bot.understanding.facts.registrations import formats
from bot.understanding.facts.registrations.spelled_tokens import TOKEN, Kind, SpelledToken, characters, spelled_token
from bot.understanding.facts.surroundings import Scene

_GAP = re.compile(r"[\s,./-]{0,3}")
_FILLED_GAP = re.compile(r"[\s,.-]{1,3}(?:and then|then|and|space|dash|gap|followed by)[\s,.-]{1,3}")
_FILLERS = frozenset(["and", "then", "space", "dash", "gap", "followed", "by"])
_ARTICLES = frozenset("AI")
_LEAST_SAID = 2  # a word of the alphabet stands alone in many sentences; two in a row do not
_LEAST_SPELT = 4  # single characters in a row
_LEAST_MARK, _LONGEST_PART, _LONGEST_RUN = 5, 6, 28
_MISTAKABLE = ({"0", "O"},)


@dataclass(frozen=True)
class SpelledRegistration:
    """Characters that were said or spelt one by one, and where; `sure` when they can hardly mean anything else."""

    value: str
    span: Span
    whole: bool
    sure: bool


def spelled_registrations(scene: Scene) -> Iterator[SpelledRegistration]:
    """Return the marks that runs of said or spelt characters make, whole ones first, else what was said of one."""
    for run in _runs(scene):
        registration = _whole(run) or _part(run)
        if registration:
            yield registration


def _runs(scene: Scene) -> Iterator[list[SpelledToken]]:
    run: list[SpelledToken] = []
    for match in TOKEN.finditer(scene.folded):
        token = spelled_token(match, scene, bool(run))
        if run and match[0] in _FILLERS:
            continue
        if run and (token is None or not _joined(scene.folded[run[-1].span[1] : match.start()])):
            yield from _spelt(run)
            run = []
        if token is not None:
            run.append(token)
    yield from _spelt(run)


def _joined(between: str) -> bool:
    return bool(_GAP.fullmatch(between) or _FILLED_GAP.fullmatch(between))


def _spelt(run: list[SpelledToken]) -> Iterator[list[SpelledToken]]:
    """Return the run when enough of it was said or spelt, without the words that lead up to it."""
    while _begins_with_article(run):
        run = run[1:]
    alphabet = _count(run, ("alphabet",)) >= _LEAST_SAID
    spelt = sum(token.kind != "several" for token in run) >= _LEAST_SPELT
    if len(run) >= _LEAST_SAID and (alphabet or spelt):
        yield run[:_LONGEST_RUN]


def _begins_with_article(run: Sequence[SpelledToken]) -> bool:
    if len(run) < 2 or run[0].kind != "single" or run[0].value not in _ARTICLES:
        return False
    return run[1].kind in ("alphabet", "several")


def _count(run: Sequence[SpelledToken], kinds: Container[Kind]) -> int:
    return sum(token.kind in kinds for token in run)


def _whole(run: Sequence[SpelledToken]) -> SpelledRegistration | None:
    """Return the first stretch of the run that makes a whole mark, a longer one before a shorter."""
    best: SpelledRegistration | None = None
    for start in range(len(run)):
        better = _whole_from(run, start, longer_than=len(best.value) if best else 0)
        best = better or best
    return best


def _whole_from(run: Sequence[SpelledToken], start: int, longer_than: int) -> SpelledRegistration | None:
    """Return the longest stretch from a place that makes a whole mark."""
    for stop in range(len(run), start, -1):
        stretch = run[start:stop]
        value = characters(stretch)
        if len(value) < _LEAST_MARK or len(value) <= longer_than:
            return None
        mark = _as_mark(value) if _spells(stretch) else None
        if mark:
            return SpelledRegistration(mark, _span(stretch), whole=True, sure=True)
    return None


def _span(stretch: Sequence[SpelledToken]) -> Span:
    return stretch[0].span[0], stretch[-1].span[1]


def _as_mark(value: str) -> str | None:
    if any(form.fullmatch(value) for form in (formats.CURRENT, formats.PREFIX, formats.SUFFIX)):
        return value
    mark = _letters(value[:2]) + value[2:4].translate(formats.LOOKS_DIGIT) + _letters(value[4:])
    if not formats.CURRENT.fullmatch(mark):
        return None
    changes = [{typed, read} for typed, read in zip(value, mark, strict=True) if typed != read]
    return mark if sum(change not in _MISTAKABLE for change in changes) <= 1 else None


def _letters(value: str) -> str:
    return value.translate(formats.LOOKS_LETTER)


def _spells(run: Sequence[SpelledToken]) -> bool:
    """Return whether more letters are spelt than may be words of a sentence: "see you are" spells nothing."""
    wordy = _count(run, ("wordy",))
    return not wordy or wordy < _count(run, ("alphabet", "name", "single"))


def _part(run: Sequence[SpelledToken]) -> SpelledRegistration | None:
    """Return what a run says of a mark when at least two words of the alphabet stand in it."""
    run = _without_words_behind(run)
    return _named_start(run) or _spelled_part(_without_words_before(run))


def _without_words_behind(run: Sequence[SpelledToken]) -> Sequence[SpelledToken]:
    """Return the run without words that follow: "and then i lost it"."""
    while run and (run[-1].kind == "wordy" or run[-1].value in _ARTICLES):
        run = run[:-1]
    return run


def _without_words_before(run: Sequence[SpelledToken]) -> Sequence[SpelledToken]:
    while run and run[0].kind == "wordy":
        run = run[1:]
    return run


def _spelled_part(run: Sequence[SpelledToken]) -> SpelledRegistration | None:
    value = characters(run)
    if _count(run, ("alphabet", "name")) < _LEAST_SAID or len(value) > _LONGEST_PART:
        return None
    if not any(form.fullmatch(value) for form in (formats.PART_AT_START, formats.PART_AT_END)):
        return None
    shaped = bool(formats.AREA_AND_YEAR.fullmatch(value))
    return SpelledRegistration(value, _span(run), whole=False, sure=shaped)


def _named_start(run: Sequence[SpelledToken]) -> SpelledRegistration | None:
    """Return an area and a year said by the names of letters: "bee vee six nine"."""
    for start in range(len(run) - 2):
        kinds = {token.kind for token in run[start : start + 2]}
        if "name" not in kinds or not kinds <= {"name", "wordy", "alphabet", "single"}:
            continue
        for stop in range(len(run), start + 2, -1):
            value = characters(run[start:stop])
            if len(value) >= _LEAST_SPELT and formats.AREA_AND_YEAR.fullmatch(value):
                return SpelledRegistration(value, _span(run[start:stop]), whole=False, sure=kinds == {"name"})
    return None
