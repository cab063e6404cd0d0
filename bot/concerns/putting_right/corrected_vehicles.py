"""A vehicle that is put right keeps what was not: another plate, the same make and colour."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import TYPE_CHECKING

from bot.understanding.corrections.plates import code_in, mended
from bot.understanding.corrections.values import vehicle_in
from bot.understanding.facts import Facts, ReadFacts, Vehicle

if TYPE_CHECKING:
    from bot.understanding.corrections import Correction

_LOOKS = ("make", "model", "colour")


def change_vehicle(parts: Mapping[str, Facts], item: Correction, read: ReadFacts) -> dict[str, Facts]:
    """Return the facts with the vehicle that is meant as it is now; several that may be meant stay as they are."""
    every = list(dict.fromkeys(vehicle for part in parts.values() for vehicle in part.vehicles))
    changed = _by_plate(every, item, read) or _by_looks(every, item, read)
    return {
        name: replace(part, vehicles=tuple(changed.get(vehicle, vehicle) for vehicle in part.vehicles))
        for name, part in parts.items()
    }


def _by_plate(every: list[Vehicle], item: Correction, read: ReadFacts) -> dict[Vehicle, Vehicle]:
    """Return the vehicles whose mark is put right, whole or in part; a mark that names nothing wrong fits only one."""
    new = {vehicle: plated for vehicle in every if (plated := _mended(vehicle, item, read)) is not None}
    return new if item.old or len(new) == 1 else {}


def _mended(vehicle: Vehicle, item: Correction, read: ReadFacts) -> Vehicle | None:
    field = "vrm" if vehicle.vrm else "vrm_partial"
    plate = getattr(vehicle, field)
    right = mended(plate, item.old, _code(item.new, read)) if plate else None
    return replace(vehicle, **{field: right}) if right else None


def _code(words: str, read: ReadFacts) -> str:
    """Return the characters of a mark that words say, also among others: "the reg was WR56"."""
    plates = (vehicle.vrm or vehicle.vrm_partial for vehicle in read(words).vehicles)
    return code_in(words) or next(filter(None, plates), words)


def _by_looks(every: list[Vehicle], item: Correction, read: ReadFacts) -> dict[Vehicle, Vehicle]:
    new, old = _vehicle_in(item.new, read), _vehicle_in(item.old, read)
    meant = [vehicle for vehicle in every if _is_meant(vehicle, old)]
    if not meant and len(every) == 1 and not item.old:
        meant = every
    return {vehicle: _joined(vehicle, new) for vehicle in meant}


def _vehicle_in(words: str, read: ReadFacts) -> Vehicle:
    """Return the vehicle of a few words: a colour, what is read of it, else the characters of a plate."""
    return vehicle_in(words, read) or Vehicle(vrm_partial=code_in(words))


def _is_meant(vehicle: Vehicle, old: Vehicle) -> bool:
    plate, wrong = vehicle.vrm or vehicle.vrm_partial or "", old.vrm or old.vrm_partial
    if wrong:
        return wrong in plate
    alike = [getattr(vehicle, name) == getattr(old, name) for name in _LOOKS if getattr(old, name)]
    return bool(alike) and all(alike)


def _joined(vehicle: Vehicle, new: Vehicle) -> Vehicle:
    """Return a vehicle with what is new; a plate replaces a plate, another make the model."""
    is_finer = new.vrm or (new.vrm_partial and not vehicle.vrm)  # a part of a mark puts no whole one aside
    plate = {"vrm": new.vrm, "vrm_partial": new.vrm_partial} if is_finer else {}
    looks = {name: getattr(new, name) for name in _LOOKS if getattr(new, name)}
    if "make" in looks and "model" not in looks and looks["make"] != vehicle.make:
        looks["model"] = None
    return replace(vehicle, **plate, **looks)
