"""What of a referral's subjects is likely to be told again by somebody else, in a form that can be compared."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any, Literal

import yaml
from rapidfuzz import fuzz

ORDINARY = Path(__file__).parent / "ordinary_words.yml"
Kind = Literal["vehicle", "part_of_plate", "phone", "handle", "badge", "place"]
LIKE = str.maketrans("OISBZ", "01582")  # letters and digits that are taken for each other on a plate
PLATE_END, PLATE_START = 3, 4  # characters that people remember: the letters at the end, area and age in front
SHORTEST_PART = 3
ALIKE = 90.0  # rapidfuzz points of two names of one place
SHORTEST_WORD = 4


@dataclass(frozen=True)
class Mark:
    """One thing to compare: `key` is the same in whatever may be the same, `text` is as it was told."""

    kind: Kind
    key: str
    text: str
    is_part: bool = False


@lru_cache(maxsize=1)
def ordinary_words() -> frozenset[str]:
    """Return the words of names of places that say nothing of which one: road, hotel, station."""
    words: list[str] = yaml.safe_load(ORDINARY.read_text(encoding="utf-8"))["ordinary"]
    return frozenset(words)


def marks_of(subjects: Iterable[Mapping[str, Any]], area: str | None) -> list[Mark]:
    """Return the marks of a referral's subjects, each once."""
    readers = {
        "vehicle": _of_vehicle,
        "person": _of_badge,
        "phone": _of_phone,
        "online_space": _of_account,
        "place": _of_place,
    }
    every = (mark for one in subjects if one["type"] in readers for mark in readers[one["type"]](one, area or ""))
    return list(dict.fromkeys(every))


def _of_vehicle(subject: Mapping[str, Any], area: str) -> Iterator[Mark]:
    if plate := _plain(subject.get("vrm")):
        yield Mark("vehicle", plate.translate(LIKE), plate)
        for part in (plate[-PLATE_END:], plate[:PLATE_START]):
            yield Mark("part_of_plate", part.translate(LIKE), plate)
    part = _plain(subject.get("vrm_partial"))
    if len(part) >= SHORTEST_PART:
        for end in dict.fromkeys((part, part[-PLATE_END:], part[:PLATE_START])):
            yield Mark("part_of_plate", end.translate(LIKE), part, is_part=True)
    yield from _of_badge(subject, area)


def _of_badge(subject: Mapping[str, Any], area: str) -> Iterator[Mark]:
    """Give the mark of a licence plate, or of the badge that somebody wears; of nobody else is there one."""
    if badge := _plain(subject.get("plate_number") or subject.get("badge_number")):
        authority = _plain(subject.get("issuing_authority")) or area.upper()
        yield Mark("badge", f"{badge}@{authority}", badge)


def _of_phone(subject: Mapping[str, Any], _area: str) -> Iterator[Mark]:
    digits = re.sub(r"\D", "", str(subject.get("number") or ""))
    national = re.sub(r"^(?:0044|44|0)", "0", digits)
    if digits:
        yield Mark("phone", national, national)
    yield from _of_account(subject, _area)


def _of_account(subject: Mapping[str, Any], _area: str) -> Iterator[Mark]:
    handle = str(subject.get("handle") or "").strip().lstrip("@").casefold()
    if handle:
        yield Mark("handle", handle, handle)


def _of_place(subject: Mapping[str, Any], area: str) -> Iterator[Mark]:
    """Give a mark for each word that may tell a place from others; a whole part of town is none."""
    name = str(subject.get("name") or "").casefold()
    if not name or subject.get("precision") == "area":
        return
    for word in re.findall(r"[^\W_]+", name):
        if len(word) >= SHORTEST_WORD and word not in ordinary_words():
            yield Mark("place", f"{word}@{area}", name)


def _plain(words: object) -> str:
    return re.sub(r"[^0-9A-Z]", "", str(words or "").upper())


def reason_of(mine: Mark, other: Mark) -> str | None:
    """Return why two marks with one key are the same, or None when they are not: the words decide, not the key."""
    if mine.kind == "place":
        return _same_place(mine.text, other.text)
    if mine.kind == "part_of_plate":
        return _same_part(mine, other)
    return f"same_{mine.kind}" if mine.text == other.text else f"{mine.kind}_read_alike"


def _same_part(mine: Mark, other: Mark) -> str | None:
    """A part fits a plate, or another part; two whole plates with one end are two vehicles."""
    if not (mine.is_part or other.is_part):
        return None
    shorter, longer = sorted((mine.text.translate(LIKE), other.text.translate(LIKE)), key=len)
    return "part_of_plate_fits" if longer.startswith(shorter) or longer.endswith(shorter) else None


def _same_place(mine: str, other: str) -> str | None:
    if mine == other:
        return "same_place"
    same_numbers = re.findall(r"\d+", mine) == re.findall(r"\d+", other)
    return "place_alike" if same_numbers and fuzz.token_sort_ratio(mine, other) >= ALIKE else None
