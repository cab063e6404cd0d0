"""Danger first, a child who is typing, who sees what, and what happens to words that were left unfinished."""

from __future__ import annotations

import json
import sqlite3
from contextlib import closing
from datetime import UTC, datetime, timedelta
from typing import Any

import httpx2
import pytest

from tests.fakes.bot_api import FakeTelegram
from tests.stack.talk import (
    ENGINE,
    Browser,
    browser,
    cards,
    files,
    kept_words,
    logs,
    pass_on,
    remote_peers,
    skip_to,
    texts,
    to_account,
    with_words,
)
from tests.support.conversation_telegram import TelegramChannel, Words
from tests.support.conversations import Script, Shown, hold, scripts
from tests.support.stack import Stack, until

DID = "A man sold a girl about 14 to other men for sex last week."
NOW = "He has locked her in his flat right now at {}."
SECOND = "Now he is strangling her."
SECRET = "Zyxquill Vantongeren, 01632 960417"
SECRETS = ("Zyxquill", "Vantongeren", "960417")
ORGANISATION, CODE = "Brindleport Blue Cars", "demo-taxi"
CHAT_ID = 7_306_914_258
TAXI = next(script for script in scripts() if script.name == "taxi")
LOOPBACK_OR_NONE = {"0100007F", "00000000", "0" * 32, "0" * 24 + "01000000", "0000000000000000FFFF00000100007F"}


def check_card_first(said: list[Shown]) -> None:
    """Look at a turn: the card is the very first answer, and there is one; news of an earlier event may lie between."""
    answers = [message for message in said if message.kind != "notice"]
    assert answers[0].kind == "danger"
    assert "999" in answers[0].text
    assert cards(said) == 1


@pytest.mark.parametrize("step", [None, "account", "where", "reporter_choice", "check"])
async def test_danger_in_every_state_comes_first_and_once(stack: Stack, step: str | None) -> None:
    """At the menu, in the form and at the check: the card first, once per new fact, and both receivers hear at once."""
    place = f"Numbat House {step or 'menu'}"
    async with browser(stack, "demo-school") as person:
        if step is not None:
            await to_account(person)
        if step not in (None, "account"):
            await person.turn(DID)
            await skip_to(person, str(step))

        said = await person.turn(NOW.format(place))
        again = await person.turn(NOW.format(place))
        other = await person.turn(SECOND)

        check_card_first(said)
        assert cards(again) == 0
        check_card_first(other)
        for role in ("police", "social_care"):
            event = with_words(stack, role, place, "safety_event")
            assert event["provisional"]
            assert event["lane"] == "safety"


async def test_danger_after_the_receipt_comes_first(stack: Stack, telegram: FakeTelegram) -> None:
    """In the same Telegram chat after a receipt the card still comes before anything else."""
    phone = TelegramChannel(telegram.user(7_306_914_001), Words("taxi"))
    await hold(phone, TAXI)
    accepted = "the receipt says who has accepted"
    await phone.user.until(lambda _: any(": accepted" in text for text in phone.user.texts()), accepted, 30)

    await phone.say("He is dragging a girl about 14 into a van right now at Echidna Yard")
    said = await phone.wait()

    assert said[0].kind == "danger"
    assert with_words(stack, "police", "Echidna Yard", "safety_event")


async def test_a_child_who_types_gets_kind_words_and_no_form(stack: Stack) -> None:
    """A child's words are saved and sent by the safety lane; nothing is asked, and who sees it is said honestly."""
    words = "my mums boyfriend keeps touching me and im 13 and i live by Potoroo Close"
    async with browser(stack, "demo-school") as child:
        said = await child.turn(words)
        more = await child.turn("i dont know what to do, he said nobody would believe me")

        all_said = "\n".join(message.text for message in said)
        assert "not your fault" in all_said
        assert "999" in all_said
        assert "Childline" in all_said
        assert "you trust" in all_said
        assert "nobody will get them" in all_said  # a practice system must not let a child believe that help comes
        for message in (*said, *more):
            assert message.step is None
            assert not message.multiple
            assert "tick" not in message.text.casefold()
    event = with_words(stack, "social_care", "Potoroo Close", "safety_event")
    assert event["lane"] == "safety"
    assert words in texts(event)
    assert words in kept_words(stack)


async def feed_of(stack: Stack, role: str) -> str:
    """Return all that a receiver can read from the feed: its events and every referral behind them."""
    secret = (stack.state_dir / "keys" / f"asking_{role}.secret").read_text().strip()
    form = {"grant_type": "client_credentials", "client_id": f"demo_{role}", "client_secret": secret}
    async with httpx2.AsyncClient(base_url=stack.url("web"), trust_env=False, timeout=20) as client:
        token = (await client.post("/oauth/token", data=form)).json()["access_token"]
        bearer = {"Authorization": f"Bearer {token}"}
        page = (await client.get("/feed/v1/events", params={"limit": 500}, headers=bearer)).json()
        told = [json.dumps(page)]
        for event in page["events"]:
            told.append((await client.get(event["data"]["fetch"], headers=bearer)).text)
    return "\n".join(told)


async def everything_shown(stack: Stack) -> str:
    """Return what both receivers have: pages, stored referrals, and what the feed gives them."""
    shown = []
    for role in ("police", "social_care"):
        shown += [json.dumps(stack.accepted(role), ensure_ascii=False), await feed_of(stack, role)]
        shown.append(httpx2.get(stack.url(role), trust_env=False, timeout=20).text)
    return "\n".join(shown)


def script(choice: str, contact: bool) -> Script:
    """Return the driver's conversation with another choice of who may know, and words that give the firm away."""
    told = {"say": f"{TAXI.answers['account']['say']} I drive for {ORGANISATION}, my link was {CODE}."}
    answers: dict[str, Any] = {**TAXI.answers, "account": told, "reporter_choice": {"choose": choice}}
    answers["updates"] = {"choose": "Yes"} if contact else {"choose": "answer:sealed"}
    return Script("who", "taxi", CODE, {**answers, "reporter_contact": {"say": SECRET}})


async def test_who_reported_stands_nowhere(stack: Stack, telegram: FakeTelegram) -> None:
    """A contact and a chat id are in no referral, page, feed, log or file, the engine's own included."""
    phone = TelegramChannel(telegram.user(CHAT_ID), Words("taxi"))
    held = await hold(phone, script("Confidential", contact=True))
    stack.referral("police", held.reference, "police_intelligence")

    shown = await everything_shown(stack)

    hidden = (*SECRETS, str(CHAT_ID))
    assert not [word for word in (*hidden, ORGANISATION, CODE) if word in shown]
    spilt = [(path.name, word) for path, data in files(stack) for word in hidden if word.encode() in data]
    assert not spilt


async def test_an_anonymous_referral_names_no_organisation(stack: Stack) -> None:
    """For an anonymous reporter organisation and link code are in no product, although the reporter typed them."""
    person = Browser(stack.url("web"))
    held = await hold(person, script("Anonymous", contact=False))
    await person.client.aclose()

    assert "withheld" in json.dumps(texts(stack.referral("police", held.reference, "police_intelligence")))
    shown = await everything_shown(stack)
    assert held.reference in shown
    assert ORGANISATION not in shown
    assert CODE not in shown


def leave_alone(stack: Stack, words: str) -> None:
    """Move the clock of the concern with these words: as if its reporter had been silent for 31 minutes."""
    reference = with_words(stack, "police", words, "safety_event")["reference"]
    long_ago = (datetime.now(UTC) - timedelta(minutes=31)).replace(tzinfo=None).isoformat(" ")
    with closing(sqlite3.connect(stack.state_dir / "sightline.db", timeout=20)) as database, database:
        changed = database.execute(
            "UPDATE concerns SET touched_at = ? WHERE reference = ?", (long_ago, reference)
        ).rowcount
    assert changed == 1


async def test_unfinished_words_go_out_marked_and_discarded_ones_do_not(stack: Stack) -> None:
    """After 30 silent minutes words go out unconfirmed, under the strictest choice; discarded ones stay."""
    async with browser(stack) as left, browser(stack) as thrown:
        for person, place in ((left, "Quokka Mews"), (thrown, "Dunnart Mews")):
            await to_account(person)
            await person.turn(f"{DID} I drive for {ORGANISATION}. {NOW.format(place)}")
        await thrown.turn("discard")
        leave_alone(stack, "Quokka Mews")
        leave_alone(stack, "Dunnart Mews")

        told = with_words(stack, "police", "Quokka Mews", "police_intelligence")

        assert told["confirmed"] is False
        assert told["reporter"]["contact"] is None
        assert told["indicators"] == []
        assert ORGANISATION not in json.dumps(told)
        kinds = {r["kind"] for r in stack.accepted("police") if "Dunnart Mews" in json.dumps(r["statements"])}
        assert kinds == {"safety_event"}


@pytest.mark.parametrize("word", ["stop", "cancel"])
async def test_stop_asks_what_to_do_with_the_words(stack: Stack, word: str) -> None:
    """`stop` and `cancel` ask: pass it on as it is, finish later, or discard."""
    async with browser(stack) as person:
        await to_account(person)
        await person.turn(DID)

        said = await person.turn(word)

        offered = {name for message in said for name, _ in message.options}
        assert {"answer:pass_on", "answer:later", "answer:discard"} <= offered


async def test_finish_later_goes_on_where_it_was(stack: Stack) -> None:
    """Who chose to finish later takes up the same report, and what is sent then carries its words."""
    async with browser(stack, "demo-school") as person:
        await to_account(person)
        await person.turn(f"{DID} It was by Kowari Park.")
        await skip_to(person, "reporter_choice")
        before = person.step
        await person.turn("stop")
        await person.tap("answer:later")
        await person.tap("report_concern")
        await person.tap("answer:continue")

        assert person.step == before
        reference = await pass_on(person)
    assert "Kowari Park" in json.dumps(texts(stack.referral("police", reference, "police_intelligence")))


async def test_the_engine_talks_to_nobody_outside_and_logs_no_words(stack: Stack) -> None:
    """During a conversation the engine has no socket to anything but loopback; no log holds what was typed."""
    engine, seen = stack.pid_of(ENGINE), set[str]()
    async with browser(stack) as person:
        await to_account(person)
        for words in (f"{DID} It was by Thylacine Wharf.", "what happens next?", "who sees my name?", "stop"):
            await person.turn(words)
            seen |= remote_peers(engine)
        reference = await pass_on(person)
    until(lambda: stack.referral("police", reference, "police_intelligence"))

    assert seen <= LOOPBACK_OR_NONE
    for name, told in logs(stack).items():
        assert b"Thylacine" not in told, name
        assert b"sold a girl" not in told, name
