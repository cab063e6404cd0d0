"""A vehicle whose make is not told keeps the words for its kind."""

from __future__ import annotations

import pytest

from bot.understanding.facts import kind_of, read_facts

WORDS = [
    ("he drove a blue scooter", ["blue scooter"]),
    ("a white van pulled up, then a red moped", ["white van", "red moped"]),
    ("the man was in a grey people carrier", ["grey people carrier"]),
    ("a green van reg ends KLN", ["green van"]),
    ("a black Astra had her in it", [None]),
    ("my red van was parked there", [None]),
    ("she got in an orange minibus with a man", ["orange minibus"]),
]


@pytest.mark.parametrize(("text", "words"), WORDS)
def test_the_words_are_the_kind_with_its_colour(text: str, words: list[str | None]) -> None:
    """None where a make says more, or where it is the writer's own."""
    assert [kind_of(vehicle, text) for vehicle in read_facts(text).vehicles] == words


def test_a_vehicle_that_is_not_of_the_text_has_no_words() -> None:
    """What was read elsewhere is told there."""
    [scooter] = read_facts("he drove a blue scooter").vehicles
    assert kind_of(scooter, "a man drove off") is None


def test_many_of_a_kind_are_no_single_one() -> None:
    """Two vans are not "white van"."""
    assert [kind_of(one, "two white vans") for one in read_facts("two white vans").vehicles] in ([], [None])


def test_a_kind_told_twice_has_its_first_words() -> None:
    """Behind it "the van" is the same one."""
    text = "a white van was there at nine. the van left at ten"
    assert [kind_of(one, text) for one in read_facts(text).vehicles] == ["white van"]
