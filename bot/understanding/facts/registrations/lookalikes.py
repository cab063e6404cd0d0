"""Registration marks in which characters that look alike were mistaken: 0 and O, 1 and I, 5 and S, 8 and B, 2 and Z."""

from __future__ import annotations

import re

from bot.understanding.facts.registrations import formats
from bot.understanding.facts.registrations.code_runs import CodeRun
from bot.understanding.facts.short_words import short_words

_MOST_CHANGED = 2  # characters that may be put right
_LONGEST = 7
_FIGURE, _LETTER, _NEVER_AT_END = re.compile("[0-9]"), re.compile("[A-Z]"), re.compile("[IQ]")


def corrected(run: CodeRun) -> str | None:
    """Return the mark that a code fits once characters that look alike are put right."""
    if not _may_be_corrected(run) or _ends_with_word(run):
        return None
    readings = (_as_current(run.value, run.governor == "plate"), _as_prefix(run.value))
    changes, value = min((reading for reading in readings if reading), default=(0, None))
    return value if changes <= _MOST_CHANGED else None


def _may_be_corrected(run: CodeRun) -> bool:
    if formats.CURRENT.fullmatch(run.value) or run.governor == "code" or len(run.value) > _LONGEST:
        return False
    shown = run.governor == "plate" or run.upper
    return run.splits <= ({2, 4} if shown else {4}) and (shown or run.near())


def _ends_with_word(run: CodeRun) -> bool:
    end = run.value[-3:].lower()
    return 4 in run.splits and (end in short_words().never or (end in short_words().every and not run.upper))


def _as_current(value: str, plate: bool) -> tuple[int, str] | None:
    """Return how many characters change to make a mark in the format of 2001, and the mark."""
    match = (formats.LOOKALIKE_TOLD if plate else formats.LOOKALIKE).fullmatch(value)
    if not match or not _keeps_its_shape(match):
        return None
    area, year, end = (
        match["a"].translate(formats.LOOKS_LETTER),
        match["b"].translate(formats.LOOKS_DIGIT),
        match["c"].translate(formats.LOOKS_LETTER),
    )
    if year in formats.NEVER_ISSUED_YEARS or _never_issued(match["a"], area) or _NEVER_AT_END.search(end):
        return None
    return _changes(value, area + year + end)


def _keeps_its_shape(match: re.Match[str]) -> bool:
    """Return whether each part holds a character of its own kind, the last at most one that is not."""
    own = _FIGURE.search(match["b"]) and _LETTER.search(match["a"])
    return bool(own) and len(_FIGURE.findall(match["c"])) <= 1


def _never_issued(typed: str, area: str) -> bool:
    """Return whether putting right gave an area a letter that no area has."""
    return any(new in "IQZ" and new != old for old, new in zip(typed, area, strict=True))


def _as_prefix(value: str) -> tuple[int, str] | None:
    """Return how many characters change to make a mark that begins with its year's letter, and the mark."""
    match = formats.LOOKALIKE_PREFIX.fullmatch(value)
    return _changes(value, match["a"] + match["b"].translate(formats.LOOKS_DIGIT) + match["c"]) if match else None


def _changes(value: str, mark: str) -> tuple[int, str]:
    return sum(typed != read for typed, read in zip(value, mark, strict=True)), mark
