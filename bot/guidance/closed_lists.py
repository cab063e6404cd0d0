"""Closed lists of a referral: kinds of place and online platforms with the words for them, and bases of disclosure."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Literal

from bot.guidance.reader import KnowledgeError, Reader
from bot.paths import KNOWLEDGE

if TYPE_CHECKING:
    from bot.guidance.model import Area

PlacePrecision = Literal["pin", "premises", "street", "area"]
PLACE_KINDS, PLATFORMS, DISCLOSURE = "place_kinds.yml", "platforms.yml", "disclosure.yml"


@dataclass(frozen=True)
class PlaceKind:
    """A kind of place: how exactly one of it is found, which gazetteer kinds are of it, and how people say it.

    `of_trades`: trades whose premises are of the kind.
    """

    kind: str
    precision: PlacePrecision
    words: tuple[str, ...] = ()
    gazetteer: tuple[str, ...] = ()
    of_trades: tuple[str, ...] = ()


@dataclass(frozen=True)
class Platform:
    """Where people are reached online, and how people say it."""

    platform: str
    words: tuple[str, ...]


@dataclass(frozen=True)
class DisclosureKind:
    """On what basis one kind of referral is disclosed, and the marking that we propose for it."""

    kind: str
    marking: str
    legal_basis: tuple[str, ...]


def read_place_kinds(reader: Reader) -> tuple[PlaceKind, ...]:
    """Return the kinds of place; a word or a gazetteer kind that two of them claim is a fault."""
    kinds = read_rows(reader, PLACE_KINDS, "kinds", PlaceKind)
    _once(reader, PLACE_KINDS, [row.kind for row in kinds])
    _once(reader, PLACE_KINDS, [word for row in kinds for word in row.words])
    _once(reader, PLACE_KINDS, [name for row in kinds for name in row.gazetteer])
    return kinds


def read_platforms(reader: Reader) -> tuple[Platform, ...]:
    """Return the platforms; a word that two of them claim is a fault."""
    listed = read_rows(reader, PLATFORMS, "platforms", Platform)
    _once(reader, PLATFORMS, [row.platform for row in listed])
    _once(reader, PLATFORMS, [word for row in listed for word in row.words])
    return listed


def read_disclosures(reader: Reader) -> tuple[DisclosureKind, ...]:
    """Return the basis of each kind of referral; a kind that is there twice is a fault."""
    listed = read_rows(reader, DISCLOSURE, "kinds", DisclosureKind)
    _once(reader, DISCLOSURE, [row.kind for row in listed])
    return listed


def check_gazetteer_kinds(reader: Reader, areas: Sequence[Area]) -> None:
    """Note a fault for each kind of a gazetteer's place that no kind of place covers."""
    covered = {name for row in read_place_kinds(Reader(reader.root)) for name in row.gazetteer}
    for area in areas:
        for kind in sorted({place.kind for place in area.places} - covered):
            reader.fault(PLACE_KINDS, "kinds", f"no kind covers {kind!r} of area {area.id}", "add it to `gazetteer:`")


def read_rows[T](reader: Reader, file: str, key: str, record: type[T]) -> tuple[T, ...]:
    """Return the rows of a list in a file as records; a row that is none is a fault and left out."""
    rows = reader.rows(file, key)
    built = (reader.build(record, row, file, f"{key}.{number}") for number, row in enumerate(rows))
    return tuple(row for row in built if row is not None)


def _once(reader: Reader, file: str, words: Sequence[str]) -> None:
    for word, times in Counter(words).items():
        if times > 1:
            reader.fault(file, word, "this is there twice", "leave it with one of them")


def _checked[T](read: Callable[[Reader], tuple[T, ...]]) -> tuple[T, ...]:
    reader = Reader(KNOWLEDGE)
    rows = read(reader)
    if reader.faults:
        raise KnowledgeError(reader.faults)
    return rows


@lru_cache(maxsize=1)
def place_kinds() -> tuple[PlaceKind, ...]:
    """Return the product's kinds of place, read at the first call; raises KnowledgeError."""
    return _checked(read_place_kinds)


@lru_cache(maxsize=1)
def platforms() -> tuple[Platform, ...]:
    """Return the product's platforms, read at the first call; raises KnowledgeError."""
    return _checked(read_platforms)


@lru_cache(maxsize=1)
def disclosures() -> dict[str, DisclosureKind]:
    """Return the basis of disclosure by kind of referral, read at the first call; raises KnowledgeError."""
    return {row.kind: row for row in _checked(read_disclosures)}


def kind_of_house(trade: str | None) -> PlaceKind | None:
    """Return the kind of place that the premises of a trade are."""
    return next((kind for kind in place_kinds() if trade in kind.of_trades), None)


def house_words(trade: str | None) -> tuple[str, ...]:
    """Return how people say the premises of a trade."""
    kind = kind_of_house(trade)
    return kind.words if kind else ()
