"""Registration marks that their writer takes back: "WK16 LTX, no sorry, WL16 LTX"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from bot.understanding.facts.model import Registration

_TAKEN_BACK = re.compile(
    r"\b(?:no|nope|sorry|actually|wait|i mean|meant|correction|scrap|scratch|rather|mistake|typo|should be|should say|should of been|should have been|"
    r"edit|oops|wrong|checked|double checked|turns out|apologies|misread|not that|my bad|hang on|hold on|i tell a lie|tell a lie|make that|or was it)\b|\*"
)
_OR = re.compile(
    r"[?,)\"' ]*(?:or|maybe|might be|could be|possibly|perhaps)(?: (?:maybe|possibly|even|something like|reg|is it|was it))*[ \"'(]*"
)
_NOT_THIS = re.compile(
    r"\b(?:not|isn'?t|wasn'?t|instead of|rather than|misread it as|misread as|thought it was|first thought)(?: (?:reg|the|plate|it was))* ?[:\"'(]?$"
)
_OTHER_VEHICLE = re.compile(r"\b(?:car|van|and|other|another|second)\b")
_MOST_CHANGED = 2  # characters in which a mark may differ from the one it puts right
_BETWEEN = 60  # characters between a mark and its correction
_DENIED_REACH = 40


def without_withdrawn(folded: str, registrations: Sequence[Registration]) -> list[Registration]:
    """Return the marks, in order, without those that the writer denies, corrects or offers as a second guess."""
    withdrawn = {*_denied(folded, registrations), *_superseded(folded, registrations)}
    return [registration for index, registration in enumerate(registrations) if index not in withdrawn]


def _denied(folded: str, registrations: Sequence[Registration]) -> Iterator[int]:
    """Return the marks that "not" stands before, where another much like it is told."""
    for index, registration in enumerate(registrations):
        start = registration.span[0]
        if _NOT_THIS.search(folded[max(0, start - _DENIED_REACH) : start]) and _has_alike(registration, registrations):
            yield index


def _has_alike(registration: Registration, registrations: Sequence[Registration]) -> bool:
    return any(0 < _difference(other, registration) <= _MOST_CHANGED for other in registrations)


def _superseded(folded: str, registrations: Sequence[Registration]) -> Iterator[int]:
    for (index, first), (following, second) in pairwise(enumerate(registrations)):
        between = folded[first.span[1] : second.span[0]]
        if first.value == second.value:
            continue
        if not first.partial and not second.partial and _OR.fullmatch(between):
            yield following
        if _corrects(first, second, between):
            yield index


def _corrects(first: Registration, second: Registration, between: str) -> bool:
    """Return whether the second of two marks stands in for the first."""
    if len(between) > _BETWEEN or not _TAKEN_BACK.search(between):
        return False
    alike = first.partial == second.partial and _difference(first, second) <= _MOST_CHANGED
    return alike or _brief(between)


def _brief(between: str) -> bool:
    """Return whether nothing but the taking back stands between two marks."""
    rest = _TAKEN_BACK.sub(" ", between)
    return len(re.findall(r"[a-z]{3,}", rest)) <= 1 and not _OTHER_VEHICLE.search(rest)


def _difference(first: Registration, second: Registration) -> int:
    """Return in how many characters two marks differ, place by place, a few too many where one is much longer."""
    longer = abs(len(first.value) - len(second.value))
    if longer > _MOST_CHANGED:
        return longer
    return sum(a != b for a, b in zip(first.value, second.value, strict=False)) + longer
