"""Who only asks whether something is a sign gets an answer, and no concern before they say so."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.support.readers import own_knowledge, trained_reader
from tests.unit.gateway.world import DANGER, World

UNKNOWN = "I do not know that as a sign"
PASS = "gateway:pass_on"


async def real(world: World) -> None:
    """Read as the product does, and wait for no more words."""
    settings = world.services.settings.model_copy(update={"web_quiet_seconds": 0.0})
    read = replace(world.services, settings=settings, understanding=trained_reader(), knowledge=own_knowledge())
    world.services = world.gateway.services = read


async def test_the_button_asks_what_was_seen(world: World) -> None:
    """Nothing was told yet, so nothing is judged; the engine is not asked."""
    (asked,) = await world.choose("ask_if_sign", question=None)

    assert "What did you see or hear?" in asked.text
    assert UNKNOWN not in asked.text
    assert world.engine.asked == []


@pytest.mark.parametrize(
    "text",
    [
        "a man keeps buying vapes for a school girl",
        "two girls of about 14 get in a different car with older men every friday",
        "a man of 40 texts a boy of 13 at night and gives him lifts",
    ],
)
async def test_what_is_told_after_it_opens_no_concern(world: World, text: str) -> None:
    """It is read as a statement and answered: what fits, why, what else it can be, and the offer."""
    await real(world)
    await world.choose("ask_if_sign", question=None)
    answer = (await world.say(text))[-1]

    assert UNKNOWN not in answer.text
    assert PASS in {option.id for option in answer.options}
    assert (world.engine.asked, world.cases.kept) == ([], {})


@pytest.mark.parametrize(
    "text",
    [
        "is a man buying vapes for a girl in uniform a sign",
        "is a girl with bruises and an older man a sign",
        "should i worry if a girl of 14 is drunk with men in their 30s",
        "is it a sign of grooming if a coach texts a girl at night",
        "would you report it if a lad of 13 gets picked up from school by different blokes",
        "hi, is it normal that a girl of 15 has a boyfriend of 30?",
    ],
)
async def test_a_natural_question_is_answered_and_opens_no_concern(world: World, text: str) -> None:
    """A child and an adult are named, so it is never unknown."""
    await real(world)
    answer = (await world.say(text))[-1]

    assert UNKNOWN not in answer.text
    assert (world.engine.asked, world.cases.kept) == ([], {})


async def test_passing_it_on_takes_the_words_along(world: World) -> None:
    """By the button: what was asked about is the account, and whether to pass it on is not asked a second time."""
    await real(world)
    await world.say("is a man buying vapes for a girl in uniform a sign")
    await world.choose(PASS)

    assert list(world.cases.kept.values()) == ["is a man buying vapes for a girl in uniform a sign"]
    assert world.cases.answers == {"worth_passing_on": "yes"}
    (question,) = world.engine.asked
    assert question.choice is not None
    assert (question.choice.intent, question.choice.values) == ("report_concern", ("continue",))


async def test_yes_in_words_passes_it_on_too(world: World) -> None:
    """Who types instead of tapping is heard."""
    await real(world)
    await world.choose("ask_if_sign", question=None)
    await world.say("a man keeps buying vapes for a school girl")
    await world.say("yes please pass it on")

    assert list(world.cases.kept.values()) == ["a man keeps buying vapes for a school girl"]


async def test_who_only_wants_advice_opens_no_concern(world: World) -> None:
    """Nothing that is typed goes anywhere, until the person begins a report."""
    await real(world)
    await world.say("i dont want to report anything i just want some advice")
    await world.say("there is a girl of about 14 in our shop every night with a man of 40")
    before = dict(world.cases.kept)
    await world.choose("report_concern", question=None)
    await world.say("there is a girl of about 14 in our shop every night with a man of 40")

    assert before == {}
    assert [question.text for question in world.engine.asked] == [
        None,
        "there is a girl of about 14 in our shop every night with a man of 40",
    ]


@pytest.mark.parametrize(
    "text",
    [
        "i dont want to report anything i just want advice, a pupil showed me a nude photo on her phone",
        "only after some advice, there is a girl of about 14 who gets lifts from grown men all the time",
        "a lad of 13 has got three phones and new trainers every week. no report, i am just asking",
        "not reporting anyone here, girls in school uniform get vapes from a man of 40 nearly every day",
    ],
)
async def test_who_says_so_beside_what_they_tell_opens_no_concern_either(world: World, text: str) -> None:
    """In one breath or in two: it is answered, nothing is asked for a report, and it can be passed on."""
    await real(world)
    said = await world.say(text)

    assert (world.engine.asked, world.cases.kept) == ([], {})
    assert "It may be a sign" in said[-1].text
    assert PASS in {option.id for option in said[-1].options}


@pytest.mark.parametrize(
    "text",
    [
        "i was not going to report it but a man of 40 put his hand up a girl's skirt on the bus on friday",
        "my manager said no report, there were two girls of 13 with three men in room 12 last night",
    ],
)
async def test_what_others_say_of_reporting_is_an_account(world: World, text: str) -> None:
    """Whoever tells of a case in spite of that wants it heard."""
    await real(world)
    await world.say(text)

    assert [question.text for question in world.engine.asked] == [text]


async def test_danger_is_danger_for_who_only_asks(world: World) -> None:
    """999 comes first, and the alarm goes out."""
    await world.choose("ask_if_sign", question=None)
    said = await world.say(DANGER)

    assert any("999" in message.text for message in said)
    assert len(world.cases.alarms) == 1


async def test_an_account_is_no_question_after_a_sign(world: World) -> None:
    """A day, a place or a plate tells of a case: the words go on as the account."""
    await real(world)
    text = "a girl of 13 with three men in a silver golf AB12 CDE on Friday, should i worry"
    await world.say(text)

    assert [question.text for question in world.engine.asked] == [text]


@pytest.mark.parametrize("text", ["is it a sign, a yr 10 having two phones", "is a lad of 13 with a burner a sign"])
async def test_a_child_beside_what_exploitation_is_known_by_is_never_unknown(world: World, text: str) -> None:
    """It may be one beside other things, and can be passed on."""
    await real(world)
    answer = (await world.say(text))[-1]

    assert UNKNOWN not in answer.text
    assert PASS in {option.id for option in answer.options}
