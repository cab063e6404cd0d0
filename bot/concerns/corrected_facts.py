"""What a person put right: the old fact goes from wherever it was told, and the new one counts."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from bot.understanding.facts import Age, Facts, PersonMention, ReadFacts, Role, Vehicle, name_mentions

if TYPE_CHECKING:
    from bot.understanding.corrections import Correction

CORRECTION = "correction:"  # in front of the field, as the source of the statement that puts it right


def put_right(parts: Mapping[str, Facts], items: Sequence[Correction], read: ReadFacts) -> dict[str, Facts]:
    """Return the facts of every part after corrections, the earlier first; `read` reads words for facts."""
    corrected = dict(parts)
    for item in items:
        change = CHANGES.get(item.field or "")
        if change is not None:
            corrected = change(corrected, item, read)
    return corrected


def _when(parts: Mapping[str, Facts], item: Correction, read: ReadFacts) -> dict[str, Facts]:
    """Another day replaces every day that was told before; the time of day stays unless another was told."""
    new = read(item.new)

    def changed(part: Facts) -> Facts:
        if not (part.when or part.times):
            return part
        recurrence, time_of_day = new.recurrence or part.recurrence, new.time_of_day or part.time_of_day
        return replace(part, when=new.when, times=new.times, time_of_day=time_of_day, recurrence=recurrence)

    return {name: changed(part) for name, part in parts.items()}


def _where(parts: Mapping[str, Facts], item: Correction, read: ReadFacts) -> dict[str, Facts]:
    old = read(item.old)
    gone, codes = {hit.id for hit in old.places}, set(old.postcodes)
    return {
        name: replace(
            part,
            places=tuple(hit for hit in part.places if hit.id not in gone),
            postcodes=tuple(code for code in part.postcodes if code not in codes),
        )
        for name, part in parts.items()
    }


def _vehicle(parts: Mapping[str, Facts], item: Correction, read: ReadFacts) -> dict[str, Facts]:
    """The vehicle that is meant keeps what was not put right: another plate, the same make and colour."""
    new, old = _vehicle_in(item.new, read), _vehicle_in(item.old, read)
    every = {vehicle for part in parts.values() for vehicle in part.vehicles}
    meant = {vehicle for vehicle in every if _is_meant(vehicle, old)} or (every if len(every) == 1 else set())

    def changed(vehicle: Vehicle) -> Vehicle:
        return _joined(vehicle, new) if vehicle in meant else vehicle

    return {name: replace(part, vehicles=tuple(map(changed, part.vehicles))) for name, part in parts.items()}


def _vehicle_in(words: str, read: ReadFacts) -> Vehicle:
    """Return the vehicle of a few words: what is read of it, else the characters of a plate at their end."""
    vehicles = read(words).vehicles
    return vehicles[0] if vehicles else Vehicle(vrm_partial=_code(words))


def _is_meant(vehicle: Vehicle, old: Vehicle) -> bool:
    plate, wrong = vehicle.vrm or vehicle.vrm_partial or "", old.vrm or old.vrm_partial
    if wrong:
        return wrong in plate
    alike = [getattr(vehicle, name) == getattr(old, name) for name in ("make", "colour") if getattr(old, name)]
    return bool(alike) and all(alike)


def _joined(vehicle: Vehicle, new: Vehicle) -> Vehicle:
    """Return a vehicle with what is new; a plate replaces a plate, whole or in part."""
    plate = {"vrm": new.vrm, "vrm_partial": new.vrm_partial} if new.vrm or new.vrm_partial else {}
    looks = {name: getattr(new, name) for name in ("make", "model", "colour") if getattr(new, name)}
    return replace(vehicle, **plate, **looks)


def _code(words: str) -> str | None:
    """Return the characters of a plate at the end of words."""
    last = words.strip(" .,!").split()[-1:] or [""]
    return last[0].upper() if last[0].isalnum() else None


def _age(parts: Mapping[str, Facts], item: Correction, read: ReadFacts) -> dict[str, Facts]:
    """The age that was wrong gives way to the new one, of the same person."""
    years, new = set(_numbers(item.old)), _ages_told(item, read)

    def changed(ages: Sequence[Age]) -> tuple[Age, ...]:
        return tuple(replace(new[0], role=age.role) if new and _covers(age, years) else age for age in ages)

    return {
        name: replace(
            part,
            ages=changed(part.ages),
            persons=tuple(replace(person, ages=changed(person.ages)) for person in part.persons),
        )
        for name, part in parts.items()
    }


def _name(parts: Mapping[str, Facts], item: Correction, read: ReadFacts) -> dict[str, Facts]:
    """The name that was wrong gives way to the new one."""
    new = [mention.name for mention in name_mentions(item.new)]

    def changed(person: PersonMention) -> PersonMention:
        wrong = bool(new and person.name and person.name in item.old)
        return replace(person, name=new[0]) if wrong else person

    return {name: replace(part, persons=tuple(map(changed, part.persons))) for name, part in parts.items()}


def _covers(age: Age, years: set[int]) -> bool:
    return any(age.min <= year <= age.max for year in years)


def _numbers(words: str) -> list[int]:
    return [int(word) for word in words.replace(",", " ").replace(".", " ").split() if word.isdigit()]


CHANGES: Mapping[str, Callable[[Mapping[str, Facts], Correction, ReadFacts], dict[str, Facts]]] = {
    "when": _when,
    "where": _where,
    "vehicle": _vehicle,
    "children": _age,
    "adults": _age,
    "name": _name,
}


def facts_of_corrections(items: Sequence[Correction], read: ReadFacts) -> Facts:
    """Return the new facts that corrections tell; a vehicle's are joined to the vehicle itself."""
    facts = read(". ".join(item.new for item in items if item.field in ("when", "where")))
    return replace(facts, ages=tuple(age for item in items for age in _ages_told(item, read)))


def _ages_told(item: Correction, read: ReadFacts) -> tuple[Age, ...]:
    """Return the new ages of a correction; whose they are is known by its field."""
    if item.field not in ("children", "adults"):
        return ()
    role: Role = "child" if item.field == "children" else "adult"
    read_ages = read(item.new).ages or tuple(Age(role, year, year) for year in _numbers(item.new))
    return tuple(replace(age, role=role) for age in read_ages)
