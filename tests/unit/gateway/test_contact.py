"""Who is reporting goes to the vault, past the engine."""

import pytest

from tests.unit.gateway.world import DANGER, World, asks


async def test_a_contact_goes_to_the_vault_only(world: World) -> None:
    """While the contact is asked for, the engine hears only that it was given."""
    world.engine.answers = [asks("reporter_contact", "skip")]
    await world.say("hello there")
    await world.say("Sam Example, 07700 900123")
    assert world.cases.contacts == ["Sam Example, 07700 900123"]
    assert world.engine.asked[-1].to_json()["choice"] == {"intent": "contact_given", "values": []}
    assert world.engine.asked[-1].text is None


async def test_words_of_a_contact_never_leave_with_an_alarm(world: World) -> None:
    """Danger told while the contact is asked for raises the alarm without a word of what was typed."""
    world.engine.answers = [asks("reporter_contact", "skip")]
    await world.say("hello there")
    await world.say(DANGER)
    assert world.cases.alarms == [("danger",)]
    assert world.cases.kept == {}


@pytest.mark.parametrize("words", ["skip", "I don't know", "Stop.", "back"])
async def test_a_way_round_the_contact_passes_as_words(world: World, words: str) -> None:
    """Saying skip is not a contact."""
    world.engine.answers = [asks("reporter_contact", "skip")]
    await world.say("hello there")
    await world.say(words)
    assert world.engine.asked[-1].text == words
    assert not world.cases.contacts
