"""A part dies, hangs or is away: nothing is lost, nothing is sent twice, and nobody is told what is not so."""

from __future__ import annotations

import asyncio
import uuid

import httpx2

from tests.stack.talk import (
    APP,
    ENGINE,
    Browser,
    away,
    browser,
    cards,
    frozen,
    pass_on,
    texts,
    to_account,
    up_again,
    with_words,
    within,
)
from tests.support.conversation_web import WebChannel
from tests.support.conversations import answer, go_on, hold, scripts
from tests.support.stack import Stack

TAXI = next(script for script in scripts() if script.name == "taxi")
AT_ONCE = 5.0  # seconds in which a person hears that the words are saved
BACK = 120.0  # seconds in which a new engine answers beside the tests
KILLED_AT = ("account", "reporter_contact", "check")


async def test_the_app_killed_in_the_middle_of_a_turn_takes_the_same_message_once(stack: Stack) -> None:
    """Words whose answer never came, because the app was killed, are sent again with their key and counted once."""
    async with browser(stack) as person:
        await to_account(person)
        words = "A man hit a girl about 14 in his car and took her phone at Quokka Court"
        body = {"key": str(uuid.uuid4()), "after": person.after, "text": words}
        sending = asyncio.create_task(person.send(body))
        await asyncio.sleep(0.05)
        stack.kill(APP)
        await asyncio.gather(sending, return_exceptions=True)
        await up_again(stack)

        person.take(await person.send(body))
        await person.wait()

        told = stack.referral("police", await pass_on(person), "police_intelligence")
        assert texts(told) == [words]


async def test_an_engine_that_died_stops_neither_the_card_nor_the_words(stack: Stack) -> None:
    """Without the engine danger gets the 999 card, an account is saved within 5 s, and both go on when it is back."""
    async with browser(stack) as danger, browser(stack) as calm:
        await to_account(danger)
        await to_account(calm)
        stack.kill(ENGINE)

        await within(AT_ONCE, danger.say("A man is dragging a girl about 14 into a van right now by Wombat Lane"))
        await within(AT_ONCE, calm.say("Last week a man sold a girl about 14 to other men for sex behind Numbat Lane"))
        said, saved = danger.at_once(), calm.at_once()

        assert cards(said) == 1
        assert said[0].kind == "danger"
        assert "I have saved what you said" in saved[0].text
        assert "999" in saved[0].text
        assert with_words(stack, "police", "Wombat Lane", "safety_event")
        assert (await calm.sees(lambda message: message.step, BACK)).step
        assert [message for message in await danger.tap("gateway:called:no") if message.step]
        for person, words in ((danger, "Wombat Lane"), (calm, "Numbat Lane")):
            told = stack.referral("police", await pass_on(person), "police_intelligence")
            assert sum(words in text for text in texts(told)) == 1


async def test_an_engine_that_hangs_counts_as_away(stack: Stack) -> None:
    """An engine that takes the message and never answers: saved and 999 in time; its late answer comes once."""
    async with browser(stack) as person:
        await to_account(person)

        with frozen(stack, ENGINE):
            await within(AT_ONCE + 1, person.say("A man paid cash for a room for a girl about 14 at Dingo Row"))
            saved = person.at_once()

        assert "I have saved what you said" in saved[0].text
        assert (await person.sees(lambda message: message.step)).step
        told = stack.referral("police", await pass_on(person), "police_intelligence")
        assert sum("Dingo Row" in text for text in texts(told)) == 1


async def test_the_app_killed_between_turns_loses_no_step_and_doubles_no_word(stack: Stack) -> None:
    """Killed at three steps of one conversation, the app comes back at the same step; each statement is sent once."""
    person = WebChannel(stack.url("web"))
    held = await hold(person, TAXI, until=KILLED_AT[0])
    for following in (*KILLED_AT[1:], None):
        asked = person.step
        stack.kill(APP)
        await asyncio.sleep(0.5)
        await up_again(stack)
        fresh = await person.client.get(person.path)
        last = [message["step"] for message in fresh.json()["messages"] if message["step"]][-1]
        assert last == asked
        await answer(person, held)
        held = await go_on(person, held, until=following)
    await person.client.aclose()

    told = texts(stack.referral("police", held.reference, "police_intelligence"))

    assert told == [TAXI.answers["account"]["say"]]
    assert len(held.steps) == len(set(held.steps))


async def receipt_page(stack: Stack, person: Browser) -> str:
    """Return the page behind the receipt's own link."""
    assert person.receipt
    async with httpx2.AsyncClient(trust_env=False) as client:
        return (await client.get(stack.url("web") + person.receipt)).text


async def test_one_receiver_down_is_said_and_made_good(stack: Stack) -> None:
    """While police are away social care accepts, nobody is told that all have it, and police get it later."""
    async with browser(stack) as person:
        await to_account(person)
        with away(stack, "police"):
            await person.turn("A man is dragging a girl about 14 into a van right now by Bilby Square")
            reference = await pass_on(person)
            stack.referral("social_care", reference, "safeguarding")
            page = await receipt_page(stack, person)
            assert "Police intelligence (practice receiver): accepted" not in page
            assert "Police intelligence (practice receiver): on its way" in page

        assert stack.referral("police", reference, "police_intelligence", within=60)
