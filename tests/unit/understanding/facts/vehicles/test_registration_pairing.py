"""Which registration mark is whose."""

import pytest

from bot.understanding.facts.registrations import read_registrations
from bot.understanding.facts.vehicles import read_vehicles

FAR = " and then nothing happened for a long while." * 4


def marked(text: str) -> list[tuple[str | None, str | None]]:
    """Return each vehicle's model and mark, a part of one with a mark of omission."""
    vehicles = read_vehicles(text, read_registrations(text))
    return [(one.model, one.vrm or (one.vrm_partial and f"{one.vrm_partial}…")) for one in vehicles]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a corsa, reg LV19 KJN", [("Corsa", "LV19KJN")]),
        ("reg LV19 KJN, a corsa", [("Corsa", "LV19KJN")]),
        ("reg LV19 KJN" + FAR + " a corsa came", [("Corsa", "LV19KJN")]),  # the only ones
        ("a corsa LV19 KJN and a fiesta BD51 HMG", [("Corsa", "LV19KJN"), ("Fiesta", "BD51HMG")]),
        ("LV19 KJN and BD51 HMG, a corsa and a fiesta", [("Corsa", "LV19KJN"), ("Fiesta", "BD51HMG")]),
        ("a corsa and a fiesta BD51 HMG", [("Corsa", None), ("Fiesta", "BD51HMG")]),
        ("a corsa. reg LV19 KJN on a fiesta", [("Corsa", None), ("Fiesta", "LV19KJN")]),
        ("he put her into a white Astra taxi, plate ended HMG", [("Astra", "HMG…")]),
        ("a corsa drove off, then into a van, reg ends HMG", [("Corsa", None), (None, "HMG…")]),
        ("two corsas, one was LV19 something, the other ended in HMG", [("Corsa", "LV19…"), (None, "HMG…")]),
        ("two vans, one reg ends KJN and the other one ends HMG", [(None, "KJN…"), (None, "HMG…")]),
        ("a corsa, reg ends KJN, the other half of the plate was covered", [("Corsa", "KJN…")]),
        ("a corsa reg starts LV19, the other letters HMG", [("Corsa", "LV19…")]),
        ("reg LV19 KJN", [(None, "LV19KJN")]),
        ("reg LV19 KJN and reg BD51 HMG, a corsa", [(None, "LV19KJN"), ("Corsa", "BD51HMG")]),
        ("a corsa, reg ends KJN", [("Corsa", "KJN…")]),
        ("a corsa, reg ends KJN, it was LV19 KJN", [("Corsa", "LV19KJN")]),  # a part says nothing new
        ("a corsa, reg LV19 KJN, LV19 KJN", [("Corsa", "LV19KJN")]),
        ("a corsa, reg starts LV and ended KJN", [("Corsa", "LV…")]),  # two parts of one mark
        ("two vans, reg LV19 KJN", [(None, "LV19KJN")]),
    ],
)
def test_a_mark_goes_to_the_nearest_vehicle_without_one(
    text: str, expected: list[tuple[str | None, str | None]]
) -> None:
    """Whole marks first; what no vehicle takes is a vehicle of its own, unless it is only a part."""
    assert marked(text) == expected
