"""What is told of people and vehicles is read back, and only what is missing is asked for."""

from __future__ import annotations

import pytest

from bot.questions.readings import ADULTS, CHILDREN, VEHICLE
from bot.understanding.facts import read_facts

# what was told, whether the question for adults is answered, what is read back of them
ADULTS_TOLD = [
    ("a girl of 13 with a man of about 40", False, ["a man (39-41)"]),
    ("a girl of 13 with a bald man", False, ["a bald man"]),
    ("her coach Gavin Marl drives her home", False, ["her coach (Gavin Marl)"]),
    ("a bald man called Gavin Marl drives her home", True, ["a bald man (Gavin Marl)"]),
    ("her uncle Gavin drives a girl of 13 about", True, ["her uncle (Gavin)"]),
    ("a boy of 12 lives with his nan Jean, a bald man calls for him", False, ["his nan (Jean)", "a bald man"]),
    ("two girls about 13 on their own", False, []),
    ("her uncle was there. The uncle is about 50", False, ["her uncle (49-51)"]),
]
CHILDREN_TOLD = [
    ("a young girl with a man", False),
    ("two young lads were sat with him", False),
    ("some kids about 13 go up there", False),
    ("different girls each week, none over 15", False),
    ("a girl about 14 was crying", True),
    ("three lasses of 13 or so", True),
    ("a lad called Dev gets lifts from him", True),
    ("a girl of 13 and her brother", True),
    ("Jess is 12 and her friend Carly is 15", True),
    ("a man waits by the gate", False),
]
VEHICLES_TOLD = [
    ("the plate was YB19 KRT", False, True),
    ("a green Skoda YB19 KRT", True, True),
    ("some white van", True, True),
    ("nobody drove", False, False),
]


@pytest.mark.parametrize(("words", "answered", "read_back"), ADULTS_TOLD)
def test_adults_are_asked_for_until_name_and_looks_are_told(words: str, answered: bool, read_back: list[str]) -> None:
    """A part alone finds nobody: it is read back, and the question is asked for the rest."""
    facts = read_facts(words)
    assert ADULTS.answers(facts) == answered
    assert list(ADULTS.in_words(facts)) == read_back
    assert ADULTS.tells(facts) == bool(read_back)


@pytest.mark.parametrize(("words", "answered"), CHILDREN_TOLD)
def test_children_are_asked_for_until_number_and_age_or_name_are_told(words: str, answered: bool) -> None:
    """ "A girl" is one child whose age is open; "kids of 13" leaves open how many."""
    assert CHILDREN.answers(read_facts(words)) == answered


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
