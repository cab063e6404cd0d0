"""Odd, broken and hostile input, by web and Telegram: a kind sentence or a stored raw answer, and nothing lost."""

from __future__ import annotations

import asyncio
import uuid
from collections.abc import Iterator

import httpx2
import pytest

from bot.inbox import clean
from bot.inbox.bursts import CUT
from tests.fakes.bot_api import FakeTelegram
from tests.fakes.telegram_user import TelegramUser
from tests.stack.talk import (
    LONGEST,
    PASSED,
    Browser,
    browser,
    cards,
    kept_statements,
    kept_words,
    logs,
    pass_on,
    texts,
    to_account,
)
from tests.support.conversations import Shown
from tests.support.stack import Stack, until

DID = "A man sold a girl about 14 to other men for sex last week. "
UNREADABLE = {
    "empty": "",
    "spaces": "  \n \t ",
    "emoji": "🚕🙈🤷🏽‍♀️",
    "controls": "\x00\x07\x1b\x7f",
    "marks": "???!!!",
}
READABLE = {
    "long": DID + "He came back again and again. " * 331,
    "right_to_left": DID + "رجل أخذ فتاة في سيارة",
    "mixed": DID + "Dziewczyna płakała, ona była sama, والرجل غضب, 女の子",
    "turned": DID + "\u202egnp.exe\u202c \u200b",
    "controls": DID + "He said\x00 \x1b[31mgo\x07 away\x1b[0m",
    "html": DID + "<script>alert(1)</script><img src=x onerror=alert(2)><b>bold</b>",
    "markdown": DID + "[click](javascript:alert(3)) *bold* `code` _x_ ||y||",
    "formula": "=cmd|' /C calc'!A0 " + DID,
    "template": DID + "{{7*7}} ${7*7} {reference} %s",
    "command": "/restart " + DID,
    "sql": DID + "'; DROP TABLE concerns; --",
}
ODD_ANSWERS = {
    "when": "31 February",
    "where": "the place that is nowhere, Zzyzx Qwxv",
    "children": "one girl, age of 200",
    "vehicle": "plate !!NOT-A-PLATE!!",
    "online": '=HYPERLINK("http://example.test","x")',
}


@pytest.fixture(scope="module", autouse=True)
def no_traceback(stack: Stack) -> Iterator[None]:
    """Whatever these tests send, no process writes a traceback."""
    before = logs(stack)
    yield
    for name, told in logs(stack).items():
        assert b"Traceback" not in told[len(before.get(name, b"")) :], name


def check_kind(said: list[Shown]) -> None:
    """Look at what came back: words for a person, no machine's."""
    assert said
    assert all(message.text.strip() for message in said)
    assert not any(word in message.text for message in said for word in ("Traceback", "Error", "Exception", "None"))


@pytest.mark.parametrize("name", UNREADABLE)
async def test_a_message_without_words_is_met_kindly(stack: Stack, name: str) -> None:
    """What nobody can read gets a kind sentence and the same question again, in the web chat."""
    async with browser(stack) as person:
        await to_account(person)

        said = await person.turn(UNREADABLE[name])

        check_kind(said)
        assert "could not find any words" in said[0].text
        assert person.step == "account"


@pytest.mark.parametrize("name", READABLE)
async def test_odd_words_are_kept_and_arrive_as_they_are(stack: Stack, name: str) -> None:
    """Odd or hostile words are stored as typed and reach the receiver as words, inert on every page."""
    words = f"{READABLE[name]} w{uuid.uuid4().hex[:8]}"
    async with browser(stack) as person:
        await to_account(person)

        said = await person.turn(words)
        check_kind(said)
        if cards(said):  # odd letters behind an account may be read as danger; the card asks one question first
            await person.tap(PASSED["called_999"])
        if person.step == "account":  # a busy machine reads a long text for longer than a turn waits
            await person.sees(lambda message: message.step, 90)
        page = (await person.client.get(f"{stack.url('web')}/chat/demo-taxi")).text
        reference = await pass_on(person)

    referral = stack.referral("police", reference, "police_intelligence")
    assert words in kept_words(stack)
    assert texts(referral) == [clean(words)]
    shown = [httpx2.get(stack.url(role), trust_env=False).text for role in ("police", "social_care")]
    for html in (page, *shown):
        assert "<script>alert" not in html
        assert "<img src=x" not in html
        assert 'href="javascript:' not in html


async def answer_oddly(person: Browser) -> set[str]:
    """Answer what has an odd answer, skip the rest up to the check, and return what was answered."""
    given: set[str] = set()
    for _ in range(LONGEST):
        step = person.step or "check"
        if step == "check":
            return given
        if step in ODD_ANSWERS and step not in given:
            given.add(step)
            check_kind(await person.turn(ODD_ANSWERS[step]))
        else:
            await person.tap(PASSED.get(step, "skip"))
    raise AssertionError(f"the check was never asked; it is at {person.step}")


async def test_odd_answers_are_kept_as_raw_answers(stack: Stack) -> None:
    """31 February, nowhere, an age of 200 and a plate that is none stand in the release copy as they were told."""
    async with browser(stack) as person:
        await to_account(person)
        await person.turn("He is hitting her right now and has her phone.")
        given = await answer_oddly(person)
        reference = await pass_on(person)

    referral = stack.referral("police", reference, "police_intelligence")
    copy = " | ".join(line["text"] for line in referral["release_copy"])
    assert {"where", "children"} <= given
    for step in given:
        assert ODD_ANSWERS[step] in copy
    assert referral["event"]["when"] is None


async def by_phone(user: TelegramUser, text: str) -> list[str]:
    """Write and return what the bot sent up to a silence."""
    before = len(user.messages)
    user.send(text)
    await asyncio.to_thread(until, lambda: len(user.messages) > before, 20)
    seen = -1
    while seen != len(user.messages):
        seen = len(user.messages)
        await asyncio.sleep(0.7)
    return user.texts()[before:]


@pytest.mark.parametrize("name", ["emoji", "marks"])
async def test_a_phone_without_words_is_met_kindly(stack: Stack, telegram: FakeTelegram, name: str) -> None:
    """The same on Telegram, which itself drops empty messages."""
    user = telegram.user(7_400_000_000 + list(UNREADABLE).index(name))
    await by_phone(user, "/start demo-taxi")

    said = await by_phone(user, UNREADABLE[name])

    assert "could not find any words" in said[0]


@pytest.mark.parametrize("name", ["long", "right_to_left", "html", "markdown", "formula", "command"])
async def test_odd_words_by_phone_are_kept(stack: Stack, telegram: FakeTelegram, name: str) -> None:
    """Odd words by Telegram are stored as typed and answered; a text in several parts is one statement."""
    user = telegram.user(7_500_000_000 + list(READABLE).index(name))
    await by_phone(user, "/start demo-school")
    words = f"{READABLE[name]} w{uuid.uuid4().hex[:8]}".removeprefix("/restart ")

    said = await by_phone(user, words)

    assert said
    assert {words[start : start + CUT] for start in range(0, len(words), CUT)} <= set(kept_words(stack))
    await asyncio.to_thread(until, lambda: clean(words) in kept_statements(stack), 30)


async def test_a_button_pressed_twice_counts_once(stack: Stack) -> None:
    """A second press of the same button changes nothing, and the person is shown where they are."""
    async with browser(stack) as person:
        await person.tap("report_concern")
        first = {"choices": ["answer:parked"], "question": person.asked["sequence"] if person.asked else 0}
        person.take(await person.send({"key": "one", "after": person.after, **first}))
        person.take(await person.send({"key": "two", "after": person.after, **first}))

        assert person.step == "account"


async def test_a_late_button_is_not_used(stack: Stack) -> None:
    """A button of an earlier question is refused kindly, and the open question is put again."""
    async with browser(stack) as person:
        await to_account(person)
        old = person.asked["sequence"] if person.asked else 0
        await person.turn(DID)
        asked = person.step

        person.take(await person.send({"key": "x", "after": person.after, "choices": ["skip"], "question": old}))

        check_kind(person.at_once())
        assert person.step == asked


@pytest.mark.parametrize(
    "forged",
    [
        {"choices": ["answer:send"], "question": 1},
        {"choices": ["restart"], "question": 0},
        {"choices": ["gateway:called:maybe"], "question": 2},
        {"choices": ["gateway:sector:nowhere"]},
        {"choices": ["/intent{}", "answer:../../etc"], "question": 999_999},
        {"text": None},
        {"pin": {"lat": 0, "lon": 0}},
    ],
)
async def test_a_forged_message_changes_nothing(stack: Stack, forged: dict[str, object]) -> None:
    """What was never offered is answered kindly; the question stays."""
    async with browser(stack) as person:
        await to_account(person)

        answer = await person.send({"key": "f", "after": person.after, **forged})

        person.take(answer)
        check_kind(person.at_once())
        assert person.step == "account"


@pytest.mark.parametrize(
    "body",
    [
        {},
        {"key": ""},
        {"key": "k" * 500, "text": "x"},
        {"key": "a", "text": 5},
        {"key": "a", "pin": {"lat": 900, "lon": 0}},
        {"key": "a", "question": -1},
        {"key": "a", "choices": ["x"] * 99},
        [],
        "words",
    ],
)
async def test_a_body_that_is_none_is_refused_in_words(stack: Stack, body: object) -> None:
    """A malformed body is answered with 422 and a sentence that says it was not saved."""
    async with browser(stack) as person:
        answer = await person.client.post(person.path, json=body, headers={"x-sightline-token": person.token})

        assert answer.status_code == httpx2.codes.UNPROCESSABLE_ENTITY
        assert answer.json()["saved"] is False
        assert answer.json()["message"]["text"]


async def test_two_messages_within_ten_milliseconds_are_both_kept(stack: Stack) -> None:
    """Two messages at the same moment are two statements, in the order in which they were stored."""
    async with browser(stack) as person:
        await to_account(person)
        both = [f"{DID}first w{uuid.uuid4().hex[:8]}", f"He hit her and took her phone. w{uuid.uuid4().hex[:8]}"]
        sent = (person.send({"key": f"k{n}", "after": person.after, "text": text}) for n, text in enumerate(both))
        for answer in await asyncio.gather(*sent):
            person.take(answer)
        await person.wait()

        reference = await pass_on(person)

    assert sorted(texts(stack.referral("police", reference, "police_intelligence"))) == sorted(both)


@pytest.mark.parametrize("code", ["no-such-code", "..%2f..%2fetc", "%00", "<script>", "=1+1", "x" * 300])
async def test_a_link_that_nobody_made_gets_a_way_on(stack: Stack, code: str) -> None:
    """An unknown code is a 404 with words and a way on, as page and as JSON; nothing of it is echoed as markup."""
    async with httpx2.AsyncClient(trust_env=False) as client:
        page = await client.get(f"{stack.url('web')}/chat/{code}")
        told = await client.get(f"{stack.url('web')}/chat/{code}/messages")

    assert page.status_code == told.status_code == httpx2.codes.NOT_FOUND
    assert "<script>alert" not in page.text
    assert "Traceback" not in page.text


async def test_a_guessed_session_opens_nothing(stack: Stack) -> None:
    """A guessed cookie begins a new conversation; nothing of anybody's is in it."""
    async with browser(stack) as person, httpx2.AsyncClient(trust_env=False) as guesser:
        await to_account(person)
        await person.turn(f"{DID}Only mine: wallaby.")
        guesser.cookies.set("sightline_session", "A" * 43)

        page = await guesser.get(f"{stack.url('web')}/chat/demo-taxi")
        told = await guesser.get(f"{stack.url('web')}/chat/demo-taxi/messages")

    assert "wallaby" not in page.text + told.text
    assert told.json()["fresh"]


async def test_a_wrong_form_token_writes_nothing(stack: Stack) -> None:
    """Words with a forged CSRF token are not stored, and the answer says so by its status, as JSON and as form."""
    words = f"forged {uuid.uuid4().hex}"
    async with browser(stack) as person:
        answer = await person.send({"key": "x", "text": words}, token="0" * 32)
        form = {"key": "y", "text": words, "token": "0" * 32}
        page = await person.client.post(f"{stack.url('web')}/chat/demo-taxi", data=form)

    assert answer.status_code == httpx2.codes.CONFLICT
    assert words in page.text
    assert words not in kept_words(stack)


async def test_forged_taps_on_a_phone_change_nothing(stack: Stack, telegram: FakeTelegram) -> None:
    """Callback data that we never made, and a tap made twice, are answered and change nothing."""
    user = telegram.user(7_600_000_001)
    await by_phone(user, "/start demo-school")
    before = len(user.messages)
    for data in ("", "1", "999:0", "1:99", "answer:send", "1:done", "-1:0", "9" * 60):
        assert await user.answered(user.tap_data(data))

    said = await by_phone(user, DID)

    assert said
    assert len(user.messages) > before
