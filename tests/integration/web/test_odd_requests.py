"""Odd and hostile requests to the pages themselves, without a script: a kind sentence, and the words come back."""

from __future__ import annotations

from typing import Any

import httpx2
import pytest

from bot.channels.web import api
from bot.channels.web.api import MOST_STREAMS
from bot.channels.web.sessions import Sessions
from bot.channels.web.web_channel import WebChannel
from bot.gateway import Gateway
from tests.integration.web.browser import Web, sessions_of

WORDS = "a man outside the gate"
BAD_FORMS: dict[str, dict[str, Any]] = {
    "a question that is no number": {"question": "<script>"},
    "a question beyond every number": {"question": "9" * 40},
    "more choices than any question has": {"choice": ["x"] * 31},
    "no key": {"key": ""},
    "a key that never ends": {"key": "k" * 500},
    "more fields than any form has": {f"f{n}": "x" for n in range(80)},
}


@pytest.mark.parametrize("name", BAD_FORMS)
async def test_a_form_that_no_page_of_ours_makes_is_met_in_words(web: Web, name: str) -> None:
    """What cannot be taken is said on the page, and the engine hears nothing."""
    await web.open_page()
    page = await web.form(**{"text": WORDS, **BAD_FORMS[name]})
    assert page.status_code == 200
    assert 'role="status"' in page.text
    assert web.engine.asked == []
    assert "<script>" not in page.text


async def test_a_file_is_not_taken_and_the_person_is_told(web: Web) -> None:
    """Nobody can send a picture, not even with a form of their own making."""
    await web.open_page()
    files = {"picture": ("x.jpg", b"\xff\xd8", "image/jpeg")}
    data = {"token": web.token, "key": "k", "text": WORDS}
    page = await web.browser.post("/chat/demo-taxi", data=data, files=files)
    assert "text/html" in page.headers["content-type"]
    assert "999" in page.text
    assert web.engine.asked == []


@pytest.mark.parametrize("body", [b"", b"\x00\xff\xfe", b"a" * 500_000, b"token=%ff&text=%ff"])
async def test_a_body_that_is_no_form_gets_a_page(web: Web, body: bytes) -> None:
    """Bytes that are no form are met with the chat, never with a machine's error."""
    await web.open_page()
    headers = {"content-type": "application/x-www-form-urlencoded"}
    page = await web.browser.post("/chat/demo-taxi", content=body, headers=headers)
    assert page.status_code == 200
    assert "Your message" in page.text


@pytest.mark.parametrize("token", ["x", "%00", "ÿ", "A" * 5000, "AQ=="])
@pytest.mark.parametrize("path", ["/receipt/{}", "/go-on/{}", "/chat/demo-taxi/leave?of={}"])
async def test_a_token_that_nobody_made_opens_and_ends_nothing(web: Web, path: str, token: str) -> None:
    """Receipts, one-time links and the way out answer a guess kindly."""
    await web.open_page()
    answer = await web.browser.get(path.format(token))
    assert answer.status_code in (303, 404)
    assert "999" in answer.text or answer.status_code == 303


async def test_only_its_own_way_out_ends_a_session(web: Web) -> None:
    """A receipt's token is no way out, and the way out is no receipt; from anywhere it ends its session alone."""
    await web.open_page()
    page = (await web.browser.get("/chat/demo-taxi")).text
    way_out = page.partition('href="/chat/demo-taxi/leave?of=')[2].partition('"')[0]
    async with httpx2.AsyncClient(transport=web.browser._transport, base_url="http://chat.example.test") as stranger:
        assert (await stranger.get(f"/receipt/{way_out}")).status_code == 404
        channel = WebChannel(web.services, Gateway(web.services, web.engine), Sessions(web.services))
        handle = channel.handle_of_leave(way_out)
        assert handle is not None
        await stranger.get(f"/chat/demo-taxi/leave?of={channel.receipt_link(handle).rpartition('/')[2]}")
        assert "NOT saved" not in (await web.form(text=WORDS)).text
        await stranger.get(f"/chat/demo-taxi/leave?of={way_out}")
    assert "NOT saved" in (await web.form(text=WORDS)).text


@pytest.mark.parametrize("after", ["9" * 26, "-1", "x", "1e3"])
@pytest.mark.parametrize("path", ["messages", "events"])
async def test_a_cursor_that_no_reply_can_have_is_refused(web: Web, path: str, after: str) -> None:
    """F21: beyond every number of the database, below nought, or no number: 422, and never an error of ours."""
    await web.open()
    assert (await web.browser.get(f"/chat/demo-taxi/{path}", params={"after": after})).status_code == 422


async def test_a_session_has_no_end_of_streams(web: Web) -> None:
    """F17: more open streams than anybody has windows are refused, and another session is not held up by them."""
    await web.open()
    channel = web.channel
    (handle,) = await sessions_of(web)
    channel.streams[handle] = MOST_STREAMS
    refused = await web.browser.get("/chat/demo-taxi/events")
    assert (refused.status_code, refused.headers["retry-after"]) == (429, "30")
    assert channel.streams["another"] < MOST_STREAMS


async def test_a_stream_that_has_ended_is_not_counted(web: Web, monkeypatch: pytest.MonkeyPatch) -> None:
    """F17: whoever comes back again and again is never refused for it."""
    monkeypatch.setattr(api, "STREAM_FOR", 0.0)
    await web.open()
    for _ in range(MOST_STREAMS + 1):
        assert (await web.browser.get("/chat/demo-taxi/events")).status_code == 200
    assert not web.channel.streams
