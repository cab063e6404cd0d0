"""Whose a colour is: a vehicle's, or that of clothes, people, doors and drinks."""

import pytest

from bot.understanding.facts.vehicles import read_vehicles


def coloured(text: str) -> list[tuple[str | None, str | None]]:
    """Return each vehicle's model and colour."""
    return [(vehicle.model, vehicle.colour) for vehicle in read_vehicles(text, ())]


@pytest.mark.parametrize(
    ("text", "colour"),
    [
        ("a black corsa", "black"),
        ("a corsa, black", "black"),
        ("a corsa in black", "black"),
        ("corsa. it was black", "black"),
        ("the corsa was dark blue", "dark blue"),
        ("a big old black corsa", "black"),
        ("a silvr corsa", "silver"),
        ("a slver corsa", "silver"),
        ("a silver grey corsa", "silver grey"),
        ("a black and white corsa", "white"),
        ("a corsa and a man in black", None),
        ("a corsa, driver wearing black", None),
        ("a corsa and a lad with a red hoodie", None),
        ("a corsa outside the red door", None),
        ("a corsa, her hair was black", None),
        ("a corsa, black lad driving", None),
        ("a corsa with black windows", None),
    ],
)
def test_a_colour_is_the_vehicles_unless_it_is_said_of_something_else(text: str, colour: str | None) -> None:
    """What stands behind a colour or wears it has it."""
    assert coloured(text) == [("Corsa", colour)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a red corsa and a blue fiesta", [("Corsa", "red"), ("Fiesta", "blue")]),
        ("a corsa and a blue fiesta", [("Corsa", None), ("Fiesta", "blue")]),
        ("a red corsa and a fiesta", [("Corsa", "red"), ("Fiesta", None)]),
        ("a corsa and a fiesta, both black", [("Corsa", "black"), ("Fiesta", "black")]),
        ("a corsa and a fiesta, both white vans", [("Corsa", "white"), ("Fiesta", "white")]),
        ("a corsa red, fiesta blue", [("Corsa", "red"), ("Fiesta", "blue")]),
        ("a white van", [(None, "white")]),
        ("two white vans", [(None, "white")]),
    ],
)
def test_of_several_vehicles_each_has_its_own_colour(text: str, expected: list[tuple[str | None, str | None]]) -> None:
    """A colour goes to the name right behind it, else right before it; "both" gives it to all."""
    assert sorted(coloured(text), key=str) == sorted(expected, key=str)
