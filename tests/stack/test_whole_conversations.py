"""One whole conversation per sector over each channel, ending in referrals that the receivers verified."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Coroutine
from dataclasses import dataclass
from typing import Any

import httpx2
import pytest

from tests.fakes.bot_api import FakeTelegram
from tests.fakes.telegram_user import TelegramUser
from tests.support.conversation_telegram import TelegramChannel, Words
from tests.support.conversation_web import WebChannel
from tests.support.conversations import Conversation, Script, hold, scripts
from tests.support.stack import Stack

KINDS = {"police": "police_intelligence", "social_care": "safeguarding"}
NAMES = {"police": "Police intelligence", "social_care": "Children's social care"}
SCRIPTS = {script.name: script for script in scripts()}
FIRST_CHAT, AT_ONCE = 770_900_001, 4  # a number that stands in no id by chance
CHANNEL_OF_ITS_OWN = {"id", "reference", "made_at", "event", "statements", "subjects", "knowledge_version", "not_known"}


@dataclass
class HeldAtOnce:
    """What became of each script on each channel; they are held at once, because a conversation mostly waits."""

    web: dict[str, Conversation | BaseException]
    phone: dict[str, Conversation | BaseException]
    receipt_links: dict[str, str]  # of the web conversations


async def by_web(stack: Stack, script: Script) -> tuple[Conversation, str]:
    """Hold the conversation in the web chat; return it with the link of its receipt."""
    channel = WebChannel(stack.url("web"))
    try:
        return await hold(channel, script), f"{stack.url('web')}{channel.receipt_link}"
    finally:
        await channel.client.aclose()


async def by_telegram(telegram: FakeTelegram, script: Script, chat_id: int) -> Conversation:
    """Hold the conversation on a phone."""
    return await hold(TelegramChannel(telegram.user(chat_id), Words(script.sector)), script)


async def hold_all(stack: Stack, telegram: FakeTelegram) -> HeldAtOnce:
    """Hold every script on both channels, a few at once; a conversation that breaks off breaks no other."""
    gate = asyncio.Semaphore(AT_ONCE)

    async def gated[Result](conversation: Coroutine[Any, Any, Result]) -> Result:
        async with gate:
            return await conversation

    web = (gated(by_web(stack, script)) for script in SCRIPTS.values())
    phone = (gated(by_telegram(telegram, script, chat)) for chat, script in enumerate(SCRIPTS.values(), FIRST_CHAT))
    of_web, of_phone = await asyncio.gather(
        asyncio.gather(*web, return_exceptions=True), asyncio.gather(*phone, return_exceptions=True)
    )
    links = {name: held[1] for name, held in zip(SCRIPTS, of_web, strict=True) if not isinstance(held, BaseException)}
    conversations = [held if isinstance(held, BaseException) else held[0] for held in of_web]
    return HeldAtOnce(dict(zip(SCRIPTS, conversations, strict=True)), dict(zip(SCRIPTS, of_phone, strict=True)), links)


@pytest.fixture(scope="module")
def held_at_once(stack: Stack, telegram: FakeTelegram) -> HeldAtOnce:
    """Every script, held on both channels."""
    return asyncio.run(hold_all(stack, telegram))


def to_its_end(outcome: Conversation | BaseException) -> Conversation:
    """Return a conversation, or raise what it broke off with."""
    if isinstance(outcome, BaseException):
        raise outcome
    return outcome


def check_receivers(stack: Stack, held: Conversation) -> dict[str, Any]:
    """Look at each receiver that the receipt names: a practice referral, with a contact only from who is named."""
    assert held.receipt is not None
    named = [role for role, name in NAMES.items() if name in held.receipt.text]
    found = {role: stack.referral(role, held.reference, KINDS[role]) for role in named}
    told = held.script.answers["reporter_choice"].get("choose")
    for referral in found.values():
        assert referral["test"] is True
        assert referral["confirmed"] is True
        assert (held.script.expects.get("secret", "\0") in json.dumps(referral)) == (told == "Named")
    return found


@pytest.mark.parametrize("name", SCRIPTS)
def test_a_conversation_by_web_reaches_its_receivers(stack: Stack, held_at_once: HeldAtOnce, name: str) -> None:
    """What a person of each trade tells in the web chat is verified, fetched and accepted by its receivers."""
    held = to_its_end(held_at_once.web[name])

    found = check_receivers(stack, held)

    assert found["police"]["sector"] == SCRIPTS[name].sector


@pytest.mark.parametrize(("chat", "name"), list(enumerate(SCRIPTS, FIRST_CHAT)))
def test_a_conversation_by_telegram_reaches_its_receivers(
    stack: Stack, held_at_once: HeldAtOnce, chat: int, name: str
) -> None:
    """The same over Telegram."""
    held = to_its_end(held_at_once.phone[name])

    found = check_receivers(stack, held)

    assert "police" in found
    assert str(chat) not in json.dumps(found)


def test_a_known_pupil_reaches_childrens_services(stack: Stack, held_at_once: HeldAtOnce) -> None:
    """A school that names a pupil and ticks what it saw reaches police and children's services alike."""
    held = to_its_end(held_at_once.web["school"])

    assert set(check_receivers(stack, held)) == {"police", "social_care"}


def test_both_channels_send_the_same_referral(stack: Stack, held_at_once: HeldAtOnce) -> None:
    """The same words by Telegram and web give the same referral apart from what only one channel asks."""
    held = [to_its_end(held_at_once.web["taxi"]), to_its_end(held_at_once.phone["taxi"])]

    web, phone = (stack.referral("police", one.reference, "police_intelligence") for one in held)

    for key in sorted(set(web) - CHANNEL_OF_ITS_OWN):
        assert key in phone
    assert [s["text"] for s in web["statements"]] == [s["text"] for s in phone["statements"]]
    for key in ("indicators", "urgency", "lanes", "sector", "area", "sector_answers", "class", "emergency"):
        assert web[key] == phone[key], key


def neutral(sam: TelegramUser) -> list[str]:
    """Return the sentences that say no more than that there is something to open."""
    return [text for text in sam.texts() if text.startswith("You have a message")]


async def test_the_answer_comes_back_into_the_same_chat(stack: Stack, telegram: FakeTelegram) -> None:
    """An acceptance is edited into the receipt, and no neutral sentence names the report."""
    sam = telegram.user(9201)
    held = await hold(TelegramChannel(sam, Words("taxi")), SCRIPTS["taxi"])

    def receipt() -> str:
        return next((text for text in reversed(sam.texts()) if held.reference in text and ": accepted" in text), "")

    await sam.until(lambda _: bool(receipt()), "an accepted report in the receipt", 30)

    assert not [text for text in neutral(sam) if held.reference in text]
    assert "Police intelligence" in receipt() or "social care" in receipt()


def test_a_receipt_link_tells_who_has_accepted(stack: Stack, held_at_once: HeldAtOnce) -> None:
    """The web session ends at the receipt; its link later shows the state of each recipient and none of the words."""
    held = to_its_end(held_at_once.web["retail"])
    stack.referral("police", held.reference, "police_intelligence")

    page = httpx2.get(held_at_once.receipt_links["retail"], trust_env=False).text

    assert held.reference in page
    assert "accepted" in page
    assert SCRIPTS["retail"].answers["start"].get("say", "\0") not in page


def test_status_says_that_it_truly_answers(stack: Stack) -> None:
    """`sightline status --json` names every service and is ready only because each answers."""
    status = stack.status()

    assert status["ready"]
    assert status["practice"]
    assert status["telegram"] == "on"
    assert httpx2.get(f"{stack.url('web')}/health/ready", trust_env=False).json()["degraded"] is None
    assert {service["state"] for service in status["services"].values()} == {"up"}
