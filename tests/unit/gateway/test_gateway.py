"""Stored first, once, in order; never an exception; nothing lost."""

import asyncio

import pytest
from sqlalchemy.exc import OperationalError

from bot import inbox
from bot.gateway import NotSaved
from tests.unit.gateway.world import DANGER, World, asks


async def test_words_reach_the_engine_without_who_wrote_them(world: World) -> None:
    """The engine is told the handle, the words and three plain facts."""
    await world.say("hello there")
    body = world.engine.asked[0].to_json()
    assert body["metadata"] == {"channel": "web", "sector": "taxi", "area": None}
    assert (body["sender"], body["text"]) == (world.handle, "hello there")


async def test_a_duplicate_does_nothing(world: World) -> None:
    """The same key twice is one message."""
    for _ in range(2):
        await world.gateway.receive(world.incoming(text="hello there", dedupe_key="same"))
    assert len(world.engine.asked) == 1


async def test_two_messages_at_once_keep_their_order(world: World) -> None:
    """Messages within 10 ms are handled one after the other as they came."""
    sent = [world.incoming(text=f"message number {n}") for n in range(8)]
    await asyncio.gather(*(world.gateway.receive(message) for message in sent))
    assert [question.text for question in world.engine.asked] == [message.text for message in sent]


async def test_an_outage_is_told_once_and_the_message_waits(world: World) -> None:
    """Advice and "saved" at once, in full once an outage; a sweep handles all of it in order later."""
    world.engine.away = True
    first, second = await world.say("one thing i saw"), await world.say("another thing i saw")
    await world.gateway.sweep()
    world.engine.away = False
    await world.gateway.sweep()
    assert "saved what you said" in first[0].text
    assert "999" in first[0].text
    assert [message.text for message in second] == ["I have saved that too."]
    assert [question.text for question in world.engine.asked] == ["one thing i saw", "another thing i saw"]
    assert len(await world.replies()) == 4


async def test_the_next_outage_is_told_again(world: World) -> None:
    """After the engine answered, a new outage is told in full."""
    world.engine.away = True
    await world.say("one thing i saw")
    world.engine.away = False
    await world.gateway.sweep()
    world.engine.away = True
    assert "saved what you said" in (await world.say("more"))[0].text


async def test_a_message_that_the_engine_refuses_holds_up_nobody(world: World) -> None:
    """A message that the engine does not know is answered kindly and not asked again."""
    world.engine.refuses = True
    await world.say("hello there")
    world.engine.refuses = False
    await world.say("hello again")
    assert [question.text for question in world.engine.asked] == ["hello again"]


async def test_what_cannot_be_stored_is_said_plainly(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    """When storing fails the person is told not to rely on the chat."""

    async def broken(*_: object) -> None:
        raise OperationalError("insert", {}, Exception("disk full"))

    monkeypatch.setattr(inbox, "store", broken)
    with pytest.raises(NotSaved) as trouble:
        await world.say("hello there")
    assert "could NOT save" in trouble.value.message.text
    assert "999" in trouble.value.message.text


ODD = [
    "",
    " ",
    "\x00\x01",
    "🙏🙏",
    "\u202e\u202d",
    "...",
    "‮abc",
    "مرحبا",
    "<b>x</b>",
    "=cmd()",
    "{handle}",
    "a" * 10_001,
    "\ud800",
]


@pytest.mark.parametrize("text", ODD)
async def test_odd_input_is_met_kindly(world: World, text: str) -> None:
    """Nothing that can be typed raises or goes without an answer."""
    assert await world.say(text)


async def test_control_characters_do_not_reach_the_engine(world: World) -> None:
    """Letters of every script stay, control characters go."""
    await world.say("he\x00llo \u0645\u0631\u062d\u0628\u0627")
    assert world.engine.asked[0].text == "hello \u0645\u0631\u062d\u0628\u0627"


async def test_too_long_is_kept_whole_and_asked_for_in_parts(world: World) -> None:
    """More than 20,000 characters are kept, not read at once."""
    said = await world.say("word " * 4_500)
    assert "shorter parts" in said[-1].text
    assert len(next(iter(world.cases.kept.values()))) > 20_000
    assert not world.engine.asked


async def test_another_language_is_told_once_that_words_are_kept(world: World) -> None:
    """Somebody who writes another language is asked for a few words of English, once."""
    first, second = (
        await world.say("o fată minoră cu mai mulți bărbați în camera"),
        await world.say("un bărbat cu o fată în camera"),
    )
    assert "only English" in first[0].text
    assert not any("only English" in message.text for message in second)


async def test_a_pin_is_a_choice(world: World) -> None:
    """A pin reaches the engine as values, and the engine asks what it means."""
    await world.say(kind="pin", pin=(54.99, -1.43))
    assert world.engine.asked[0].to_json()["choice"] == {"intent": "give_pin", "values": ["54.99", "-1.43"]}


async def test_an_edit_corrects_the_statement_without_a_new_turn(world: World) -> None:
    """An edited message keeps its first version and asks the engine nothing."""
    await world.say("she is locked in the room and screaming help me", dedupe_key="m1")
    before = len(world.engine.asked)
    said = await world.say("she is locked in room 5 and screaming help me", kind="edit", edits="m1")
    assert "first version is kept" in said[-1].text
    assert len(world.engine.asked) == before


@pytest.mark.parametrize("kind", ["photo", "video", "document", "voice", "sticker", "contact", "something_new"])
async def test_what_cannot_be_taken_is_refused_in_words(world: World, kind: str) -> None:
    """Every kind of content is refused with a sentence; a picture with the reason."""
    said = await world.say(kind="refused", content_type=kind)
    assert "not kept" in said[0].text
    assert ("do not send or copy" in said[0].text) == (kind in ("photo", "video", "document", "sticker"))


async def test_a_caption_is_words(world: World) -> None:
    """The words under a refused picture go on like any words."""
    await world.say("a man outside the school gate", kind="refused", content_type="photo")
    assert world.engine.asked[0].text == "a man outside the school gate"


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
