"""A button counts only when it was offered with the latest question."""

import asyncio
from collections import Counter
from dataclasses import replace
from pathlib import Path

import pytest

from bot import inbox
from bot.clock import now
from bot.crypto import KeyRing, Sealer
from bot.gateway.turn import LAST_SAID
from bot.guidance.texts import Message
from tests.unit.gateway.world import World, asks, services


class CountingSealer(Sealer):
    """Counts how often each sealed row is opened."""

    def __init__(self) -> None:
        super().__init__(KeyRing.fresh())
        self.opened: Counter[str] = Counter()

    def open(self, sealed: bytes, context: str) -> str:
        """Open and count."""
        self.opened[context] += 1
        return super().open(sealed, context)


@pytest.fixture
def form(world: World) -> World:
    """A conversation whose engine asks three questions."""
    world.engine.answers = [asks("when", "skip", "answer:today"), asks("where", "skip"), asks("children", "skip")]
    return world


async def test_an_offered_button_reaches_the_engine_as_a_choice(form: World) -> None:
    """A tap becomes an intent with values, never text."""
    await form.say("hello there")
    await form.choose("answer:today")
    assert form.engine.asked[-1].choice is not None
    assert form.engine.asked[-1].to_json()["choice"] == {"intent": "answer", "values": ["today"]}


@pytest.mark.parametrize(
    ("options", "question"), [(("answer:send",), 1), (("skip",), 99), (("skip",), None), (("skip", "answer:today"), 1)]
)
async def test_a_forged_button_changes_nothing(form: World, options: tuple[str, ...], question: int | None) -> None:
    """What was not offered is met kindly with the current question again."""
    await form.say("hello there")
    said = await form.choose(*options, question=question)
    assert len(form.engine.asked) == 1
    assert said[-1].step == "when"


async def test_a_late_button_changes_nothing(form: World) -> None:
    """A button of an earlier question is not used."""
    await form.say("hello there")
    await form.say("last night")
    said = await form.choose("skip", question=1)
    assert "earlier question" in said[0].text
    assert said[-1].step == "where"


async def test_a_button_pressed_twice_counts_once(form: World) -> None:
    """Two presses within milliseconds are one answer."""
    await form.say("hello there")
    presses = [form.incoming("choice", choices=("skip",), question=1) for _ in range(2)]
    await asyncio.gather(*(form.gateway.receive(press) for press in presses))
    assert len(form.engine.asked) == 2


async def test_a_menu_without_a_newer_question_is_taken_once_per_option(world: World) -> None:
    """The same option of the same menu is not taken twice, another one is."""
    world.engine.answers = [asks(None, "ask_signs", "help"), asks(None), asks(None)]
    await world.say("hello there")
    await world.choose("help", question=1)
    again = await world.choose("help", question=1)
    await world.choose("ask_signs")
    assert "already" in again[0].text
    assert [q.choice.intent for q in world.engine.asked if q.choice] == ["help", "ask_signs"]


async def test_a_command_of_the_menu_needs_no_question(world: World) -> None:
    """A channel's command asks for something at any time, as often as wanted."""
    for _ in range(2):
        await world.choose("check_status", question=None)
    assert [q.choice.intent for q in world.engine.asked if q.choice] == ["check_status"] * 2


async def test_ticks_go_together(world: World) -> None:
    """Several ticked boxes are one choice."""
    world.engine.answers = [asks("indicators", "answer:late", "answer:none", "skip", multiple=True)]
    await world.say("hello there")
    await world.choose("answer:late", "answer:none")
    assert world.engine.asked[-1].to_json()["choice"]["values"] == ["late", "none"]


async def test_parking_is_remembered(world: World) -> None:
    """The card of a driver who said that they are parked is the usual one."""
    await world.change(parked=None)
    world.engine.answers = [asks("parked", "answer:parked", "answer:not_yet")]
    await world.say("hello there")
    await world.choose("answer:parked")
    assert (await world.conversation()).parked is True


async def test_a_press_reads_what_was_said_once(tmp_path: Path) -> None:
    """The offer, the latest question and the question put again come from one reading of the replies."""
    sealer = CountingSealer()
    world = World(replace(services(tmp_path), content=sealer))
    await world.begin(sector="taxi")
    world.engine.answers = [asks("when", "skip"), asks("where", "skip")]
    await world.say("hello there")
    await world.say("last night")
    sealer.opened.clear()
    await world.gateway.receive(world.incoming("choice", choices=("skip",), question=1))
    assert {count for row, count in sealer.opened.items() if row.startswith("inbox_replies")} == {1}
    await world.services.database.close()


async def test_a_question_far_back_is_still_the_open_one(form: World) -> None:
    """Thirty notices that came meanwhile hide neither the open question nor its buttons."""
    await form.say("hello there")
    bodies = [Message("notice", f"news {number}").to_json() for number in range(LAST_SAID + 5)]
    async with form.services.database.writing() as session:
        sealed = form.services.content
        await inbox.add_replies(session, sealed, form.handle, bodies, message_id=None, now=now())
    await form.choose("answer:today", question=1)
    assert [question.choice is not None for question in form.engine.asked] == [False, True]


async def test_a_long_talk_is_not_read_again_at_every_turn(world: World) -> None:
    """After a thousand answers without buttons a turn opens no more of what was said than after thirty."""
    bodies = [Message("text", f"answer {number}").to_json() for number in range(200)]
    async with world.services.database.writing() as session:
        await inbox.add_replies(session, world.services.content, world.handle, bodies, message_id=None, now=now())
    counting = CountingSealer()
    sealed = replace(world.services, content=counting)
    counting._ring = world.services.content._ring
    world.gateway.services = sealed
    await world.say("who reads this?")
    assert sum(counting.opened.values()) < LAST_SAID + 20
