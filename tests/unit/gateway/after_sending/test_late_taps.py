"""Buttons of what was said before do what they say, or say what is so."""

import pytest

from bot.gateway import EngineReply
from bot.guidance.texts import Message, Option
from tests.unit.gateway.world import World, asks

RECEIPT = Message(
    "receipt",
    "Keep your reference.",
    (Option("add_information", "I have more to add"), Option("check_status", "My reports")),
    reference="SL-7K3M-9QXD-4",
)


async def sent(world: World) -> World:
    """Send a report: the check is reply 1, the receipt reply 2."""
    world.engine.answers = [asks("check", "answer:send", kind="check"), EngineReply((RECEIPT,), None)]
    await world.say("a man took two girls from the bus station to a flat")
    await world.choose("answer:send", question=1)
    return world


async def test_a_button_of_a_receipt_works_at_any_time(world: World) -> None:
    """What was said since takes no button away."""
    await sent(world)
    await world.say("ok thanks")
    await world.choose("check_status", question=2)
    assert world.engine.asked[-1].choice is not None
    assert world.engine.asked[-1].choice.intent == "check_status"


async def test_more_to_add_belongs_to_the_receipt_above_it(world: World) -> None:
    """The next words go to the report of that receipt, not to the newest one."""
    await sent(world)
    said = await world.choose("add_information", question=2)
    assert said[0].reference == "SL-7K3M-9QXD-4"
    assert (await world.conversation()).listens == {"reference": "SL-7K3M-9QXD-4"}


async def test_send_tapped_again_says_that_it_was_sent(world: World) -> None:
    """No receipt comes a second time, and nothing that reads as "not sent"."""
    await sent(world)
    (said,) = await world.choose("answer:send", question=1)
    assert "SL-7K3M-9QXD-4 was sent" in said.text
    assert len(world.engine.asked) == 2


async def test_report_a_concern_in_an_open_report_goes_on_with_it(world: World) -> None:
    """The command and the button of the menu put the open question again; they are no answer to it."""
    world.engine.answers = [asks("where", "skip")]
    await world.say("a man took two girls from the bus station to a flat")
    said = await world.choose("report_concern", question=None)
    assert said[-1].step == "where"
    assert len(world.engine.asked) == 1


@pytest.mark.parametrize("kind", ["photo", "voice", "sticker", "contact"])
async def test_the_open_question_comes_again_after_a_refusal(world: World, kind: str) -> None:
    """Who sent what cannot be taken sees what was asked."""
    world.engine.answers = [asks("where", "skip")]
    await world.say("a man took two girls from the bus station to a flat")
    said = await world.say(kind="refused", content_type=kind)
    assert [message.step for message in said] == [None, "where"]


async def test_a_voice_message_of_a_driver_waits_until_they_are_parked(world: World) -> None:
    """Nobody at the wheel is asked to type."""
    await world.change(sector="taxi")
    (said,) = await world.say(kind="refused", content_type="voice")
    assert "when you are parked" in said.text


@pytest.mark.parametrize("words", ["yes im parked", "parked up now mate", "ive pulled over", "Im parked."])
async def test_a_driver_who_says_that_they_are_parked_is_believed(world: World, words: str) -> None:
    """It is kept for the report that comes, and is no account."""
    await world.change(sector="taxi", parked=None)
    await world.say(words)
    assert (await world.conversation()).parked is True
    assert not world.engine.asked
    assert not world.cases.kept


async def test_a_driver_who_says_so_in_a_report_is_asked_the_open_question_again(world: World) -> None:
    """That the car stands is no answer to where it was."""
    await world.change(sector="taxi")
    world.engine.answers = [asks("where", "skip")]
    await world.say("a man took two girls from the bus station to a flat")
    said = await world.say("parked up")
    assert (await world.conversation()).parked is True
    assert [message.step for message in said] == ["where"]
    assert len(world.engine.asked) == 1


async def test_parked_stands_where_a_report_is_left_for_later(world: World) -> None:
    """What was told is still unfinished: who goes on is at the same place of it."""
    await world.change(sector="taxi")
    world.engine.answers = [asks("parked", "answer:parked"), asks("where", "skip"), EngineReply((), None)]
    await world.say("a man is dragging a girl of 12 into a van")
    await world.choose("answer:parked")
    await world.say("later")
    assert (await world.conversation()).parked is True


async def test_parked_is_forgotten_where_a_report_ends(world: World) -> None:
    """Who comes with another report may be on the road again."""
    await world.change(sector="taxi")
    world.engine.answers = [asks("parked", "answer:parked"), asks("where", "skip"), EngineReply((RECEIPT,), None)]
    await world.say("a man took two girls from the bus station to a flat")
    await world.choose("answer:parked")
    assert (await world.conversation()).parked is True
    await world.say("outside the station")
    assert (await world.conversation()).parked is None
