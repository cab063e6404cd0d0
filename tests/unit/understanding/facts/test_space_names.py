"""The name of a group, an account or an app is nobody's name, no time and no age."""

from __future__ import annotations

import pytest

from bot.understanding.facts import read_facts

NAMED = {
    "an older lad Kane picks her up. hes in a group called Night Owls on whatsapp": ["Kane"],
    "a man called Kane and his gang called Night Owls": ["Kane"],
    "a man of 30 messages her in a group chat called Bad Lads": [],
    "a man of 30 runs an account called Sweet Teens": [],
    "a man called Kane messages her": ["Kane"],
}


@pytest.mark.parametrize(("text", "names"), NAMED.items())
def test_a_group_is_nobody(text: str, names: list[str]) -> None:
    """Only who is told of has a name."""
    facts = read_facts(text)
    assert [person.name for person in facts.persons if person.name] == names
    assert facts.time_of_day is None
    assert len(facts.persons) == 1
