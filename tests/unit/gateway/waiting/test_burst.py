"""A burst of short messages is one turn; what cannot wait does not."""

import asyncio
import time
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot import inbox
from bot.clock import now
from bot.gateway import EngineQuestion, EngineReply, Gateway
from bot.gateway.waiting import burst
from bot.inbox import Conversation, Incoming, StoredMessage
from tests.support.databases import make_tables
from tests.unit.gateway.world import CHILD, DANGER, World, asks, services

TWELVE = (
    "evening", "taxi driver here", "had a job sat night", "2 lasses from the bus station", "like 13 14 yr old",
    "bloke waiting at other end", "gave em vapes", "and cans", "he paid me cash", "seen him before", "black bmw",
    "NK17 something",
)  # fmt: skip
# What is answered at once although words of an account are expected.
AT_ONCE = (
    "who will see this?",
    "can i stay anonymous",
    "skip",
    "discard",
    "ive rang 999 they are coming",
    "number is CAD 4412",
    CHILD,
    DANGER,
    "A man of about 40 got in with a girl of 13 at the station.",
    "x" * 150,
)
# What is likely to go on.
GOES_ON = (
    "alright mate",
    "hi",
    "2 lasses from the bus station",
    "He paid cash.",
    "and he had a",
    "was working last nite",
    "🚕",
)


@pytest.fixture
async def phone(tmp_path: Path) -> AsyncIterator[World]:
    """A driver without a link on Telegram."""
    made = World(services(tmp_path))
    make_tables(made.services.database)
    async with made.services.database.writing() as session:
        chat = Conversation(made.handle, "telegram")
        await inbox.start_conversation(session, made.services.content, chat, now())
    made.services.understanding.danger("warm")  # the lexicon is read before the clock runs
    object.__setattr__(made.services.settings, "telegram_quiet_seconds", 0.3)
    yield made
    await made.services.database.close()


def stored(number: int, text: str, kind: str = "text", burst: str | None = None) -> StoredMessage:
    """Return a message that waits."""
    return StoredMessage(f"id{number}", number, Incoming("h", f"k{number}", kind, text=text), now(), False, burst)


async def send_all(world: World, texts: tuple[str, ...], every: float = 0.02) -> None:
    """Send messages a moment apart, none waiting for the answer to the one before."""
    sent = []
    for text in texts:
        sent.append(asyncio.create_task(world.gateway.receive(world.incoming(text=text))))
        await asyncio.sleep(every)
    await asyncio.gather(*sent)


async def test_twelve_short_messages_are_one_turn_with_one_reply(phone: World) -> None:
    """One question to the engine holds all words, each message a line, and one reply answers them."""
    await send_all(phone, TWELVE)
    assert [asked.text for asked in phone.engine.asked] == ["\n".join(TWELVE)]
    assert len(await phone.replies()) == 1


async def test_the_trade_is_read_from_a_burst(phone: World) -> None:
    """Who says that they drive a taxi is not asked where they work, and the engine knows it at once."""
    await send_all(phone, TWELVE)
    assert (await phone.conversation()).sector == "taxi"
    assert (phone.engine.asked[0].metadata or {})["sector"] == "taxi"


async def test_a_message_of_danger_brings_the_card_at_once(phone: World) -> None:
    """Danger in the middle of a burst waits for no quiet; what was said before it comes along."""
    object.__setattr__(phone.services.settings, "telegram_quiet_seconds", 20.0)
    began = time.monotonic()
    waiting = asyncio.create_task(phone.gateway.receive(phone.incoming(text="had a job just now")))
    await asyncio.sleep(0.05)
    said = await phone.say(DANGER)
    await waiting
    assert said[0].kind == "danger"
    assert time.monotonic() - began < 2
    assert list(phone.cases.kept.values()) == [f"had a job just now\n{DANGER}"]


async def test_danger_that_needs_two_messages_is_met_at_the_second(phone: World) -> None:
    """The newest messages are read together."""
    object.__setattr__(phone.services.settings, "telegram_quiet_seconds", 20.0)
    waiting = [stored(1, "shes locked in the room"), stored(2, "screaming help me")]
    assert not burst.is_waited_for(await phone.conversation(), waiting, phone.services)


@pytest.mark.parametrize("text", AT_ONCE)
async def test_what_cannot_wait_is_answered_at_once(phone: World, text: str) -> None:
    """Questions, controls, a call to 999, a child, danger and whole accounts are not held back."""
    assert not burst.is_waited_for(await phone.conversation(), [stored(1, text)], phone.services)


@pytest.mark.parametrize("text", GOES_ON)
@pytest.mark.parametrize("step", [None, "account", "what_happened", "parked"])
async def test_short_words_of_an_account_wait_for_more(phone: World, text: str, step: str | None) -> None:
    """With and without an open report."""
    await phone.change(step=step)
    assert burst.is_waited_for(await phone.conversation(), [stored(1, text)], phone.services)


@pytest.mark.parametrize("step", ["happening_now", "where", "check", "child_name", "incident:account", "stop"])
async def test_an_answer_to_another_question_does_not_wait(phone: World, step: str) -> None:
    """A single answer is answered at once."""
    await phone.change(step=step)
    assert not burst.is_waited_for(await phone.conversation(), [stored(1, "by the bus station")], phone.services)


async def test_yes_to_parked_does_not_wait(phone: World) -> None:
    """A plain answer to the question about driving is no beginning of an account."""
    await phone.change(step="parked")
    assert not burst.is_waited_for(await phone.conversation(), [stored(1, "yep")], phone.services)


@pytest.mark.parametrize(("text", "waits"), [("no", False), ("yes", False), ("silver van", True)])
async def test_words_beside_the_question_about_999_wait_and_its_answers_do_not(
    phone: World, text: str, waits: bool
) -> None:
    """What is told while 999 is asked about is an account; yes and no are not."""
    await phone.change(step="where", danger_facts=["held:k1"])
    assert burst.is_waited_for(await phone.conversation(), [stored(1, text)], phone.services) == waits


async def test_a_tap_ends_the_waiting(phone: World) -> None:
    """Who taps a button is answered at once, what was typed before comes first."""
    object.__setattr__(phone.services.settings, "telegram_quiet_seconds", 20.0)
    words = asyncio.create_task(phone.gateway.receive(phone.incoming(text="had a job")))
    await asyncio.sleep(0.05)
    await asyncio.wait_for(phone.gateway.receive(phone.incoming("choice", choices=("ask_signs",))), 2)
    await asyncio.wait_for(words, 2)
    assert [asked.text for asked in phone.engine.asked] == ["had a job", None]


def test_words_in_a_row_are_a_turn_and_nothing_else_is() -> None:
    """Buttons, pins and controls stand alone; what was begun as a turn takes nothing more in."""
    waiting = [
        stored(1, "a", burst="id1"),
        stored(2, "b", burst="id1"),
        stored(3, "c"),
        stored(4, "d"),
        stored(5, "skip"),
        stored(6, "e"),
        stored(7, "", "pin"),
        stored(8, "f"),
    ]
    assert [[part.sequence for part in turn] for turn in burst.group(waiting)] == [[1, 2], [3, 4], [5], [6], [7], [8]]


def test_a_turn_is_never_longer_than_what_is_read() -> None:
    """A flood is cut into turns of a length that is read whole."""
    assert [len(turn) for turn in burst.group([stored(n, "x" * 9000) for n in range(5)])] == [2, 2, 1]


async def test_a_kill_between_two_steps_makes_the_same_turn_again(phone: World) -> None:
    """What the engine may have heard under an id comes to it again with the same words, and later words apart."""
    phone.engine.away = True
    await send_all(phone, ("had a job", "two lasses"))
    await asyncio.gather(phone.gateway.keep(phone.incoming(text="and a bloke")))
    reborn = Gateway(phone.services, phone.engine, phone.cases)
    phone.engine.away = False
    await asyncio.sleep(0.4)
    await reborn.sweep()
    assert [asked.text for asked in phone.engine.asked] == ["had a job\ntwo lasses", "and a bloke"]
    await reborn.sweep()
    assert len(phone.engine.asked) == 2


async def test_a_sweep_leaves_words_that_wait_for_more(phone: World) -> None:
    """Another process does not answer half a burst, and does once the quiet is over, however slow the machine is."""
    object.__setattr__(phone.services.settings, "telegram_quiet_seconds", 30)
    await phone.gateway.keep(phone.incoming(text="had a job"))
    await Gateway(phone.services, phone.engine, phone.cases).sweep()
    assert phone.engine.asked == []
    object.__setattr__(phone.services.settings, "telegram_quiet_seconds", 0.05)
    await asyncio.sleep(0.1)
    await Gateway(phone.services, phone.engine, phone.cases).sweep()
    assert [asked.text for asked in phone.engine.asked] == ["had a job"]


async def test_words_that_crossed_the_question_are_no_answer_to_it(phone: World) -> None:
    """What was stored before a question was put is kept as told, and the question stays open."""
    phone.engine.answers = [asks("when", "skip")]
    await phone.change(step=None)
    slow = asyncio.Event()
    ask = phone.engine.ask

    async def slowly(question: EngineQuestion) -> EngineReply:
        await slow.wait()
        return await ask(question)

    phone.engine.ask = slowly  # type: ignore[method-assign]
    first = asyncio.create_task(phone.gateway.receive(phone.incoming(text="x" * 150)))
    await asyncio.sleep(0.2)
    second = asyncio.create_task(phone.gateway.receive(phone.incoming(text="and a black car")))
    await asyncio.sleep(0.1)
    slow.set()
    await asyncio.gather(first, second)
    assert list(phone.cases.kept.values()) == ["and a black car"]
    assert (await phone.conversation()).step == "when"
    assert len(phone.engine.asked) == 1


async def test_a_flood_in_one_chat_does_not_hold_up_another(phone: World) -> None:
    """While one chat sends hundreds of messages, another's card is there within two seconds."""
    other = World(phone.services, handle="other-chat")
    async with phone.services.database.writing() as session:
        chat = Conversation("other-chat", "telegram")
        await inbox.start_conversation(session, phone.services.content, chat, now())
    flood = asyncio.create_task(send_all(phone, tuple(f"line {n}" for n in range(200)), every=0.001))
    await asyncio.sleep(0.1)
    began = time.monotonic()
    said = await other.say(DANGER)
    took = time.monotonic() - began
    await flood
    assert said[0].kind == "danger"
    assert took < 2
