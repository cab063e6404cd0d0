"""Which names of makes and models mean a vehicle, and which are clothes, games, seats and roads."""

import pytest

from bot.understanding.facts.vehicles import read_vehicles


def named(text: str) -> list[str]:
    """Return the makes with their models that a text without registration marks tells of."""
    return [" ".join(filter(None, (vehicle.make, vehicle.model))) for vehicle in read_vehicles(text, ())]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a golf pulled up", ["Volkswagen Golf"]),
        ("he drove a golf", ["Volkswagen Golf"]),
        ("a black golf", ["Volkswagen Golf"]),
        ("a golf, black", ["Volkswagen Golf"]),
        ("got in a golf outside", ["Volkswagen Golf"]),
        ("a golf gti", ["Volkswagen Golf"]),
        ("a golf was outside", []),
        ("he plays golf", []),
        ("a black golf club", []),
        ("the golf course", []),
        ("in a black polo shirt", []),
        ("he wore a black polo", []),
        ("in a polo at the bar", []),
        ("a black polo parked", ["Volkswagen Polo"]),
        ("a red seat in the back", []),
        ("a red seat leon", ["Seat Leon"]),
        ("seats 8", []),
        ("the focus of the talk", []),
        ("a focus on safety", []),
        ("a blue focus", ["Ford Focus"]),
        ("a focus and a mondeo", ["Ford Focus", "Ford Mondeo"]),
        ("a mini skirt", []),
        ("a red mini", ["Mini"]),
        ("a galaxy phone", []),
        ("a people carrier like a galaxy", ["Ford Galaxy"]),
    ],
)
def test_a_name_that_is_a_word_means_a_vehicle_only_where_one_is_spoken_of(text: str, expected: list[str]) -> None:
    """A colour, driving, getting in or a vehicle's word speaks for it; what it belongs to speaks against it."""
    assert named(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("an audi a3", ["Audi A3"]),
        ("a black a3 parked", ["Audi A3"]),
        ("on the a3", []),
        ("room a3", []),
        ("off the m3 in a van", []),
        ("bmw 3 series", ["BMW 3 Series"]),
        ("a bmw 320d", ["BMW 320d"]),
        ("merc c class", ["Mercedes C-Class"]),
        ("jaguar f type", ["Jaguar F-Type"]),
        ("a mazda mx 5", ["Mazda MX-5"]),
        ("a vw id3", ["Volkswagen ID.3"]),
        ("a fiat 500", ["Fiat 500"]),
        ("a mazda 3 lads got out", ["Mazda"]),
        ("a mazda 3 in blue", ["Mazda 3"]),
        ("range rover sport", ["Land Rover Range Rover Sport"]),
    ],
)
def test_letters_and_figures_are_a_model_behind_their_make_and_else_a_road_or_a_room(
    text: str, expected: list[str]
) -> None:
    """What is counted behind a make is no model of it."""
    assert named(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("not a corsa but an astra", ["Vauxhall Astra"]),
        ("a corsa or maybe a fiesta", ["Vauxhall Corsa"]),
        ("a corsa and a fiesta", ["Vauxhall Corsa", "Ford Fiesta"]),
        ("a corsa then the same corsa came back", ["Vauxhall Corsa"]),
        ("a van, its a transit", ["Ford Transit"]),
        ("two vans, a transit and a vivaro", ["Ford Transit", "Vauxhall Vivaro"]),
        ("a red corsa then another blue corsa", ["Vauxhall Corsa", "Vauxhall Corsa"]),
        ("a van", []),
        ("the car park", []),
        ("my cab and a corsa", ["Vauxhall Corsa"]),
    ],
)
def test_a_vehicle_told_twice_is_one_and_a_guess_is_none(text: str, expected: list[str]) -> None:
    """Denied names and second guesses are left out; a make is told of the vehicle before it."""
    assert named(text) == expected
