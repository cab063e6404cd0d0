"""F17: nobody opens chats without end; whoever is refused reads 999 first, and who has a chat goes on with it."""

from __future__ import annotations

from contextlib import suppress
from datetime import UTC, datetime, timedelta

import pytest

from bot.channels.web.new_chats import NewChats, TooManyChats
from tests.integration.web.browser import Web

NOW = datetime(2026, 3, 1, 9, 0, tzinfo=UTC)


def test_an_address_waits_and_nobody_else() -> None:
    """Three a minute: the fourth waits for what is left of it, another address does not."""
    chats = NewChats(3)
    for second in range(3):
        chats.open("192.0.2.1", NOW + timedelta(seconds=second))
    with pytest.raises(TooManyChats) as refused:
        chats.open("192.0.2.1", NOW + timedelta(seconds=30))
    assert refused.value.seconds == 31
    chats.open("192.0.2.2", NOW + timedelta(seconds=30))
    chats.open("192.0.2.1", NOW + timedelta(seconds=60))


async def flood(web: Web) -> None:
    """Let one address use up all that it has."""
    with suppress(TooManyChats):
        while True:
            web.channel.sessions._new_chats.open("127.0.0.1", datetime.now(UTC))


async def test_who_is_refused_reads_999_first(web: Web) -> None:
    """As a page and as JSON, each with the time to wait, and no conversation is begun."""
    await flood(web)
    page = await web.browser.get("/chat/demo-taxi")
    told = await web.browser.get("/chat/demo-taxi/messages")
    assert (page.status_code, told.status_code) == (429, 429)
    assert int(page.headers["retry-after"]) == int(told.headers["retry-after"]) > 0
    assert "call 999" in page.text
    assert told.json()["message"]["text"].startswith("If a child is in danger now, call 999")
    assert told.json()["saved"] is False
    assert "set-cookie" not in page.headers


async def test_who_has_a_chat_goes_on_with_it(web: Web) -> None:
    """A flood from the same address takes nobody's open chat away, nor the danger card in it."""
    await web.open()
    await flood(web)
    assert (await web.post(text="hello")).status_code == 200
