"""Telephone numbers and online names that are put right, whole or in part: "900124 not 900123"."""

from __future__ import annotations

import re

from bot.understanding.facts import Facts, ReadFacts

KINDS = ("phones", "handles")
_LEAST = 2  # figures of a number that say which part is meant
_DIGITS = re.compile(r"\D")


def contact_mended(earlier: Facts, old: str, new: str, read: ReadFacts) -> tuple[str, str, str] | None:
    """Return the kind of what was told, as it was and as it is; None where nothing that was told is meant."""
    return _phone(earlier, old, new, read) or _handle(earlier, old, new, read)


def _phone(earlier: Facts, old: str, new: str, read: ReadFacts) -> tuple[str, str, str] | None:
    wrong, right = _DIGITS.sub("", old), _DIGITS.sub("", new)
    whole = read(new).phones
    for phone in earlier.phones:
        if len(wrong) < _LEAST or phone.count(wrong) != 1:
            continue
        mended = whole[0] if whole else phone.replace(wrong, right) if len(wrong) == len(right) else phone
        if mended != phone:
            return "phones", phone, mended
    return None


def _handle(earlier: Facts, old: str, new: str, read: ReadFacts) -> tuple[str, str, str] | None:
    wrong, right = _last(old), _last(new)
    for handle in earlier.handles:
        name = handle.rpartition(":")[2]
        if wrong and right and name.casefold() == wrong.casefold() and wrong != right:
            return "handles", handle, handle[: len(handle) - len(name)] + right
    return None


def _last(words: str) -> str:
    return (words.split() or [""])[-1].strip(" .,!\"'@")
