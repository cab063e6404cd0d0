"""Parts of a registration mark that are put right: "WR56 not 66", "ends in KJL not KJH", "its an O not a zero"."""

from __future__ import annotations

import re

_FILLERS = frozenset(
    re.findall(
        r"\S+",
        "a an the it its it's was is were in with of on at i think meant like that should be to and so ends ended "
        "ending end starts started starting start begins began first last half bit part digits letters letter "
        "number reg plate registration",
    )
)
_SPOKEN = {
    **{"zero": "0", "nought": "0", "oh": "O", "one": "1", "two": "2", "three": "3", "four": "4", "five": "5"},
    **{"six": "6", "seven": "7", "eight": "8", "nine": "9"},
}
_CODE = re.compile(r"[A-Z0-9]{1,4}|(?=.*\d)[A-Z0-9]{5,8}")
_WHOLE = re.compile(
    r"[A-Z]{2}\d{2}[A-Z]{3}|[A-Z]\d{1,3}[A-Z]{3}|[A-Z]{3}\d{1,3}[A-Z]|[A-Z]{1,3}\d{2,4}|\d{2,4}[A-Z]{1,3}"
)
_LEAST_WHOLE = 5  # characters
_LONGEST = 8
_CURRENT = re.compile(r"[A-Z]{2}\d{2}[A-Z]{3}")
_PARTS = ((re.compile(r"[A-Z]{2}\d{2}"), 0, 4), (re.compile(r"[A-Z]{3}"), 4, 7), (re.compile(r"\d{2}"), 2, 4))


def code_in(words: str) -> str | None:
    """Return the characters that words say of a mark; None where they say anything else."""
    tokens = [token for token in re.findall(r"[\w']+", words) if token.casefold() not in _FILLERS]
    spelt = [_SPOKEN.get(token.casefold(), token.upper()) for token in tokens]
    code = "".join(spelt)
    fits = all(_CODE.fullmatch(token) for token in spelt)
    return code if fits and 0 < len(code) <= _LONGEST else None


def mended(plate: str, old: str, new: str) -> str | None:
    """Return a mark in which what was wrong is put right; None where it cannot be meant, or is so already."""
    wrong, right = code_in(old) if old else "", code_in(new)
    if right is None or wrong is None:
        return None
    read = _replaced(plate, wrong, right) if wrong else _by_shape(plate, right)
    return read if read != plate else None


def _replaced(plate: str, wrong: str, right: str) -> str | None:
    if plate.count(wrong) != 1 or (len(wrong) == 1 and wrong.isdigit() and right.isdigit()):
        return None
    start = plate.index(wrong)
    end = start + len(wrong)
    if len(right) == len(wrong) or wrong == plate:
        return f"{plate[:start]}{right}{plate[end:]}" if _is_alike(wrong, right) or len(wrong) == 1 else None
    return _longer(plate, start, end, right) if len(right) > len(wrong) else _shorter(plate, wrong, right, start)


def _longer(plate: str, start: int, end: int, right: str) -> str | None:
    """Return the mark where what is right says more of it than what was wrong: "WR56 not 66"."""
    if _is_whole(right):
        return right
    more = len(right) - (end - start)
    if start >= more and plate[start - more : start] == right[:more]:
        return plate[: start - more] + right + plate[end:]
    return plate[:start] + right + plate[end + more :] if plate[end : end + more] == right[-more:] else None


def _shorter(plate: str, wrong: str, right: str, start: int) -> str | None:
    """Return the mark where what is right is a part of what was wrong: "56 not WR66"."""
    places = [at for at in range(len(wrong) - len(right) + 1) if _is_alike(wrong[at : at + len(right)], right)]
    if len(places) != 1:
        return None
    at = start + places[0]
    return plate[:at] + right + plate[at + len(right) :]


def _by_shape(plate: str, right: str) -> str | None:
    """Return the mark with the part that has the shape of what is right."""
    if _is_whole(right) or _is_alike(plate, right):
        return right
    if not _CURRENT.fullmatch(plate):
        return None
    part = next(((start, end) for shape, start, end in _PARTS if shape.fullmatch(right)), None)
    return plate[: part[0]] + right + plate[part[1] :] if part else None


def _is_whole(code: str) -> bool:
    return len(code) >= _LEAST_WHOLE and _WHOLE.fullmatch(code) is not None


def _is_alike(code: str, other: str) -> bool:
    """Return whether letters and figures stand in the same places."""
    return [char.isdigit() for char in code] == [char.isdigit() for char in other]
