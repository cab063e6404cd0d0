"""A report begun in Telegram goes on in a web page, where who the child is can be told."""

from __future__ import annotations

import re

import httpx2
import pytest

from tests.fakes.bot_api import FakeTelegram
from tests.stack.talk import Browser
from tests.support.conversation_telegram import TelegramChannel, Words
from tests.support.conversations import Conversation, Script, go_on, hold, scripts
from tests.support.stack import Stack

SCHOOL = next(script for script in scripts() if script.name == "school")
LINK = re.compile(r"http://\S+/go-on/(\S+)")
KEY = re.compile(r'name="key" value="([^"]+)"')


async def ask_for_link(telegram: FakeTelegram, chat: int, script: Script = SCHOOL) -> tuple[TelegramChannel, str]:
    """Talk by phone until a link is offered, and take it."""
    phone = TelegramChannel(telegram.user(chat), Words(script.sector))
    await hold(phone, script, until="child_web")
    await phone.choose(["Give me the link"])
    told = await phone.user.sees("/go-on/")
    found = LINK.search(told["text"])
    assert found is not None
    return phone, found[0]


async def press(browser: Browser, link: str) -> httpx2.Response:
    """Open the page behind a link and press its one button."""
    page = await browser.client.get(link)
    assert "Go on with your report here" in page.text
    found = KEY.search(page.text)
    assert found is not None
    return await browser.client.post(link, data={"key": found[1]})


async def test_the_same_report_goes_on_in_the_web_page(stack: Stack, telegram: FakeTelegram) -> None:
    """The child's details are asked there, one referral arrives, and the phone hears where it goes on and what came."""
    phone, link = await ask_for_link(telegram, 9301)
    browser = Browser(stack.url("web"))

    moved = await press(browser, link)
    await phone.user.sees("goes on in the web page")
    await browser.open(moved.headers["location"].rpartition("/")[2])
    held = Conversation(SCHOOL)
    await go_on(browser, held)
    await browser.client.aclose()

    assert held.steps[0] == "child_name"
    assert not {"account", "indicators", "where", "child_known", "child_web"} & set(held.steps)
    referral = stack.referral("social_care", held.reference, "safeguarding")
    assert referral["statements"][0]["text"] == SCHOOL.answers["start"]["say"]
    assert SCHOOL.answers["child_name"]["say"] in str(referral["subjects"])
    assert SCHOOL.answers["child_name"]["say"] not in " ".join(phone.user.texts())
    await phone.user.sees("You have a message", within=30)
    phone.user.send("/status")
    await phone.user.sees(held.reference)


async def test_a_link_works_once_and_looking_uses_nothing_up(stack: Stack, telegram: FakeTelegram) -> None:
    """Software that previews a link changes nothing; the first press counts, the same page twice is one press."""
    _, link = await ask_for_link(telegram, 9302)
    first, second = Browser(stack.url("web")), Browser(stack.url("web"))
    for _ in range(3):
        assert (await second.client.get(link)).status_code == httpx2.codes.OK

    page = await first.client.get(link)
    key = KEY.search(page.text)
    assert key is not None
    pressed = [await first.client.post(link, data={"key": key[1]}) for _ in range(2)]
    again = await second.client.post(link, data={"key": "another"})

    assert [one.status_code for one in pressed] == [303, 303]
    assert pressed[0].cookies == pressed[1].cookies
    assert again.status_code == httpx2.codes.NOT_FOUND
    assert "set-cookie" not in again.headers
    assert (await second.client.get(link)).status_code == httpx2.codes.NOT_FOUND
    for browser in (first, second):
        await browser.client.aclose()


async def test_who_stays_in_telegram_is_asked_no_name(stack: Stack, telegram: FakeTelegram) -> None:
    """Going on here asks nothing more of who the child is, and the link stays open for a change of mind."""
    phone, link = await ask_for_link(telegram, 9303)
    await phone.wait()

    phone.user.tap("Go on here")
    rest = await go_on(phone, Conversation(SCHOOL), until="check")

    assert rest.steps[-1] == "check"
    assert not [step for step in rest.steps if step.startswith("child_")]
    async with httpx2.AsyncClient(trust_env=False) as client:
        assert (await client.get(link)).status_code == httpx2.codes.OK


@pytest.mark.parametrize("token", ["x", "0" * 43, "..%2F..", "%00"])
async def test_a_guessed_link_opens_nothing(stack: Stack, token: str) -> None:
    """A link that nobody made is met kindly and moves nothing."""
    async with httpx2.AsyncClient(trust_env=False) as client:
        page = await client.get(f"{stack.url('web')}/go-on/{token}")
        pressed = await client.post(f"{stack.url('web')}/go-on/{token}", data={"key": "k"})
    assert {page.status_code, pressed.status_code} == {404}
