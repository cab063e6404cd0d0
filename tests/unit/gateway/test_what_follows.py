"""What is asked of what comes of telling is answered at once, and the open question is put again."""

import pytest

from tests.unit.gateway.world import World, asks

QUESTION = asks("vehicle")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("do his mum have to know", "would not be safe for somebody to know"),
        ("how long does this take", "few minutes"),
        ("is it too late to say anything", "however long ago"),
        ("would he go to prison", "not accusing anybody"),
        ("you tell my boss?", "receipt names"),
        ("will my kids get taken into care", "cannot know that"),
    ],
)
async def test_it_is_answered_and_the_question_stays(world: World, text: str, said: str) -> None:
    """The engine is not asked, and no question is taken for the answer."""
    world.engine.answers = [QUESTION]
    await world.say("a man had a girl of 13 in his van")
    answered = await world.say(text)

    assert any(said in message.text for message in answered)
    assert answered[-1].step == "vehicle"
    assert len(world.engine.asked) == 1
    assert text not in world.cases.kept.values()


async def test_what_a_question_tells_is_kept(world: World) -> None:
    """A question that names somebody or what they do stands among the words."""
    world.engine.answers = [QUESTION]
    await world.say("a man had a girl of 13 in his van")
    await world.say("will the driver lose his licence")

    assert "will the driver lose his licence" in world.cases.kept.values()


@pytest.mark.parametrize(
    "text", ["his mum does not have to know him", "Will Dunn", "he will lose his licence", "silver Passat"]
)
async def test_an_answer_is_no_question(world: World, text: str) -> None:
    """The engine gets it as the answer."""
    world.engine.answers = [QUESTION, QUESTION]
    await world.say("a man had a girl of 13 in his van")
    await world.say(text)

    assert world.engine.asked[-1].text == text
