"""The fake Telegram refuses what Telegram refuses; a lax fake would prove nothing."""

from collections.abc import AsyncIterator
from typing import Any

import httpx2
import pytest

from tests.fakes.bot_api import FakeTelegram


@pytest.fixture
async def telegram() -> AsyncIterator[FakeTelegram]:
    """A running fake with one known chat."""
    async with FakeTelegram().running() as running:
        running.user(42)
        yield running


async def call(telegram: FakeTelegram, method: str, **given: Any) -> dict[str, Any]:
    """Call a method with a JSON body."""
    async with httpx2.AsyncClient(trust_env=False) as client:
        answer = await client.post(f"{telegram.url}{telegram.token}/{method}", json=given)
        return dict(answer.json())


def inline(data: str) -> dict[str, Any]:
    """Return a keyboard of one button."""
    return {"inline_keyboard": [[{"text": "a", "callback_data": data}]]}


@pytest.mark.parametrize(
    ("method", "given", "said"),
    [
        ("sendMessage", {"chat_id": 1, "text": "x"}, "chat not found"),
        ("sendMessage", {"chat_id": 42, "text": "x" * 4097}, "message is too long"),
        ("sendMessage", {"chat_id": 42, "text": " "}, "message text is empty"),
        ("sendMessage", {"chat_id": 42, "text": "x", "reply_markup": inline("d" * 65)}, "BUTTON_DATA_INVALID"),
        ("sendMessage", {"chat_id": 42, "text": "x", "colour": "red"}, "unknown parameter colour"),
        ("sendMessage", {"text": "x"}, "parameter chat_id is required"),
        ("editMessageText", {"chat_id": 42, "message_id": 9, "text": "x"}, "message to edit not found"),
        ("answerCallbackQuery", {"callback_query_id": "9"}, "query ID is invalid"),
        ("setMyCommands", {"commands": [{"command": "No", "description": "x"}]}, "BOT_COMMAND_INVALID"),
        ("leaveChat", {"chat_id": 42}, "private chats"),
        ("getFile", {"file_id": "x"}, "Not Found"),
    ],
)
async def test_what_telegram_refuses_is_refused(
    telegram: FakeTelegram, method: str, given: dict[str, Any], said: str
) -> None:
    """Each refusal has Telegram's own words."""
    answer = await call(telegram, method, **given)
    assert not answer["ok"]
    assert said in answer["description"]


async def test_an_edit_that_changes_nothing_is_refused(telegram: FakeTelegram) -> None:
    """ "message is not modified"."""
    sent = (await call(telegram, "sendMessage", chat_id=42, text="x", reply_markup=inline("1:0")))["result"]
    same = {"chat_id": 42, "message_id": sent["message_id"], "reply_markup": inline("1:0")}
    assert "message is not modified" in (await call(telegram, "editMessageReplyMarkup", **same))["description"]


async def test_updates_come_until_the_offset_confirms_them(telegram: FakeTelegram) -> None:
    """An update comes again and again until an offset above it was given."""
    telegram.user(42).send("hello")
    first = (await call(telegram, "getUpdates"))["result"]
    assert (await call(telegram, "getUpdates"))["result"] == first
    assert (await call(telegram, "getUpdates", offset=first[-1]["update_id"] + 1))["result"] == []


async def test_a_wrong_token_is_refused(telegram: FakeTelegram) -> None:
    """401 for a token of nobody."""
    async with httpx2.AsyncClient(trust_env=False) as client:
        assert (await client.post(f"{telegram.url}1:wrong/getMe")).status_code == 401
