"""What is told of people and vehicles is read back, and only what is missing is asked for."""

from __future__ import annotations

import pytest

from bot.questions.readings import ADULTS, CHILDREN, VEHICLE
from bot.understanding.facts import read_facts

# what was told, whether the question for adults is answered, what is read back of them
ADULTS_TOLD = [
    ("a girl of 13 with a man of about 40", False, ["a man (39-41)"]),
    ("a girl of 13 with a bald man", True, ["a bald man"]),
    ("her coach Gavin Marl drives her home", True, ["her coach (Gavin Marl)"]),
    ("two girls about 13 on their own", False, []),
    ("her uncle was there. The uncle is about 50", False, ["her uncle (49-51)"]),
]
VEHICLES_TOLD = [
    ("the plate was YB19 KRT", False, True),
    ("a green Skoda YB19 KRT", True, True),
    ("some white van", True, True),
    ("nobody drove", False, False),
]


@pytest.mark.parametrize(("words", "answered", "read_back"), ADULTS_TOLD)
def test_adults_are_asked_for_until_a_name_or_looks_are_told(words: str, answered: bool, read_back: list[str]) -> None:
    """An age alone finds nobody: it is read back, and the question is asked for the rest."""
    facts = read_facts(words)
    assert ADULTS.answers(facts) == answered
    assert list(ADULTS.in_words(facts)) == read_back
    assert ADULTS.tells(facts) == bool(read_back)


@pytest.mark.parametrize(("words", "answered", "tells"), VEHICLES_TOLD)
def test_a_plate_alone_leaves_the_look_of_the_vehicle_open(words: str, answered: bool, tells: bool) -> None:
    """Make, model or colour answer the question; a plate alone is read back and the rest asked for."""
    facts = read_facts(words)
    assert (VEHICLE.answers(facts), VEHICLE.tells(facts)) == (answered, tells)


def test_children_are_read_back_one_by_one() -> None:
    """Each in the words told, with the age that was understood."""
    facts = read_facts("two girls, one about 13 with braces and one maybe 16, and a lad called Dev")
    assert list(CHILDREN.in_words(facts))[-1].startswith("a lad")
    assert any("12-14" in words for words in CHILDREN.in_words(facts))
