"""The vehicles a concern is about, each once, with the words that told of it and what was said of its licence."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, Any

from bot.understanding.facts import (
    is_told_by_a_firm,
    kind_of,
    names_a_vehicle,
    names_no_vehicle,
    read_licence,
    told_by_kind,
)

if TYPE_CHECKING:
    from bot.concerns.referral.subjects.sourced_facts import SourcedFacts, Subject
    from bot.understanding.facts import Vehicle

VEHICLE = ("vrm", "vrm_partial", "make", "model", "colour")
PLATES = ("vrm", "vrm_partial")
LICENCE_QUESTIONS = ("driver_badge_or_plate", "licensing_authority")
AUTHORITY = "issuing_authority"
Licence = dict[str, str]


@dataclass
class _VehicleEntry:
    """One vehicle as it stands so far, with where it was told first."""

    source: str
    fields: dict[str, Any]


def vehicles(facts: SourcedFacts) -> Iterator[Subject]:
    """Give every vehicle, each once, with what was told of a licence."""
    licences = {source: licence for source in _licence_sources(facts) if (licence := _licence(facts, source))}
    listed = [*_read(facts), *_in_words(facts), *_by_kind(facts)] or _by_licence(facts, licences)
    sources = [entry.source for entry in listed]
    for number, vehicle in enumerate(listed):
        of_it = _of_vehicle(vehicle, licences, first=number == 0, sources=sources)
        as_told = facts.words(vehicle.source)
        answered = {"as_told": as_told} if as_told else {}
        yield facts.subject("vehicle", "vehicle", vehicle.source, **{**vehicle.fields, **answered, **of_it})


def _in_words(facts: SourcedFacts) -> list[_VehicleEntry]:
    """Return the vehicle that an answer tells of without a mark or a make, unless it tells of none but the writer's."""
    words, own = facts.words("vehicle"), facts.own_part("vehicle")
    is_read = own is not None and bool(own.vehicles)
    return [_VehicleEntry("vehicle", {})] if words and not is_read and not names_no_vehicle(words) else []


def _by_kind(facts: SourcedFacts) -> list[_VehicleEntry]:
    """Return the vehicles of which only a kind is told that tells them apart ("a moped"), each once by its kind."""
    by_kind: dict[str, _VehicleEntry] = {}
    for source in (source for source in facts.sources("vehicle") if source != "vehicle"):
        for words in told_by_kind(facts.shown(source)):
            by_kind.setdefault(words.split()[-1].casefold().rstrip("s"), _VehicleEntry(source, {"as_told": words}))
    return list(by_kind.values())


def _by_licence(facts: SourcedFacts, licences: Mapping[str, Licence]) -> list[_VehicleEntry]:
    """Return the vehicle that is known by its licence alone, or by the name that is written on it."""
    named = (
        source
        for source, licence in licences.items()
        if _is_of_a_vehicle(facts.shown(source), source, licence) or is_told_by_a_firm(facts.shown(source))
    )
    source = next(named, None)
    return [_VehicleEntry(source, {})] if source else []


def _is_of_a_vehicle(words: str, source: str, licence: Licence) -> bool:
    """Return whether a licence is a vehicle's and no driver's; the council alone, where it is asked for, is both's."""
    return names_a_vehicle(words) or (source == LICENCE_QUESTIONS[1] and AUTHORITY in licence)


def _read(facts: SourcedFacts) -> list[_VehicleEntry]:
    """Return the vehicles that were read, wherever; a plate and a look that were told apart are one vehicle's."""
    listed: list[_VehicleEntry] = []
    for source, vehicle in facts.each("vehicles", "vehicle"):
        stated = {name: value for name in VEHICLE if (value := getattr(vehicle, name))}
        if any(_adds_nothing(stated, earlier.fields) for earlier in listed):
            continue
        other_half = [earlier for earlier in listed if _completes(stated, earlier.fields) and earlier.source != source]
        if len(listed) == len(other_half) == 1:
            other_half[0].fields |= stated
        else:
            listed.append(_VehicleEntry(source, _words_of(facts, source, vehicle) | stated))
    return listed


def _words_of(facts: SourcedFacts, source: str, vehicle: Vehicle) -> dict[str, str]:
    """Return the words for the kind of a vehicle whose make is not told."""
    words = kind_of(vehicle, facts.shown(source))
    return {"as_told": words} if words else {}


def _adds_nothing(stated: Mapping[str, str], earlier: Mapping[str, str]) -> bool:
    """Say whether a vehicle tells nothing that another did not: the same, or a part of it."""
    return all(
        value == earlier.get(name) or (name == "vrm_partial" and value in earlier.get("vrm", ""))
        for name, value in stated.items()
    )


def _completes(stated: Mapping[str, str], earlier: Mapping[str, str]) -> bool:
    """Say whether two descriptions are halves of one: a plate in one of them alone, and nothing that differs."""
    plated = [any(name in fields for name in PLATES) for fields in (stated, earlier)]
    return plated[0] != plated[1] and all(earlier.get(name, value) == value for name, value in stated.items())


def _licence_sources(facts: SourcedFacts) -> list[str]:
    asked = [field for field in LICENCE_QUESTIONS if facts.draft.given(field)]
    return list(dict.fromkeys((*asked, *facts.sources("vehicle")))) if facts.confirmed else []


def _licence(facts: SourcedFacts, source: str) -> Licence:
    """Return what one source says of a licence, without what says who reports."""
    words = facts.shown(source)
    read = {name: value for name, value in asdict(read_licence(words)).items() if value}
    if source == LICENCE_QUESTIONS[1] and AUTHORITY not in read and words:
        read[AUTHORITY] = words
    return read


def _of_vehicle(vehicle: _VehicleEntry, licences: Mapping[str, Licence], *, first: bool, sources: list[str]) -> Licence:
    """Return what of the licences is this vehicle's: told with it, or with none and it is the first."""
    merged: Licence = {}
    for source, licence in licences.items():
        if source == vehicle.source or (first and source not in sources):
            merged = licence | merged
    return merged
