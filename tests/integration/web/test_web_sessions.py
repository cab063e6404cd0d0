"""A session of the web chat over HTTP: who may read it, when it ends, and what becomes of words that come late."""

from __future__ import annotations

import asyncio
from datetime import timedelta

import httpx2
import pytest
from sqlalchemy import update

from bot.channels.web.cookies import COOKIE
from bot.clock import now
from bot.concerns import ConcernContext, NewConcern, open_concern
from bot.inbox import conversation, save_conversation
from bot.inbox.tables import ConversationRow
from tests.integration.web.browser import RECEIPT, Web, idle, sessions_of


async def test_the_cookie_is_closed_to_scripts_and_other_sites(web: Web) -> None:
    """The session's cookie is HttpOnly, SameSite, and for this chat only."""
    cookie = (await web.browser.get("/chat/demo-taxi")).headers["set-cookie"].casefold()
    assert all(part in cookie for part in ("httponly", "samesite=lax", "path=/chat/demo-taxi"))


async def test_a_guessed_session_yields_nothing(web: Web) -> None:
    """A cookie that the server did not make opens a new, empty chat."""
    await web.open()
    await web.post(text="a man outside the gate")
    stranger = httpx2.AsyncClient(transport=web.browser._transport, base_url="http://chat.example.test")
    handle = "0" * 32
    stranger.cookies.set(COOKIE, handle, domain="chat.example.test", path="/")
    assert "outside the gate" not in (await stranger.get("/chat/demo-taxi")).text


async def test_a_message_without_the_form_token_is_not_taken(web: Web) -> None:
    """Another site cannot write in somebody's name; our own page gets a new token and sends again."""
    await web.open()
    web.token = "wrong"
    answer = await web.post(text="forged")
    assert answer.status_code == 409
    assert answer.json()["token"]
    assert not web.engine.asked


async def test_who_left_is_not_shown_while_the_end_waits_for_the_database(web: Web) -> None:
    """Coming back at once after the quick exit shows a new chat, also while another writer keeps the end waiting."""
    page = await web.open_page()
    await web.form(text="a man outside the gate")
    way_out = page.partition('data-leave="')[2].partition('"')[0]
    stranger = httpx2.AsyncClient(transport=web.browser._transport, base_url="http://chat.example.test")
    async with asyncio.TaskGroup() as tasks, web.services.database.writing() as session:
        await session.execute(update(ConversationRow).values(step=None))
        leaving = tasks.create_task(stranger.post(way_out))
        back = tasks.create_task(web.browser.get("/chat/demo-taxi"))
        await asyncio.wait({leaving, back}, timeout=0.3)
        assert not leaving.done()
    assert leaving.result().status_code == httpx2.codes.SEE_OTHER
    assert "outside the gate" not in back.result().text


async def test_a_receipt_ends_the_session(web: Web) -> None:
    """After the receipt the cookie is gone and the page shows a new chat."""
    await web.open()
    web.engine.answers = [RECEIPT]
    said = await web.post(text="send", after=1)
    assert said.json()["ended"]
    assert COOKIE not in dict(web.browser.cookies)
    assert (
        "send" not in (await web.browser.get("/chat/demo-taxi")).text.partition("<ol")[2].partition("</ol>")[0].split()
    )


async def test_the_form_shows_the_receipt_alone(web: Web) -> None:
    """Without a script the receipt is shown once, without the conversation, with its link."""
    await web.open_page()
    web.engine.answers = [RECEIPT]
    shown = (await web.form(text="a man outside the gate")).text
    assert "This chat has ended" in shown
    assert 'href="/receipt/' in shown
    assert "outside the gate" not in shown


@pytest.mark.parametrize("change", [{"last_seen": now() - timedelta(minutes=31)}, {"ended_at": now()}])
async def test_an_idle_or_ended_session_opens_nothing(web: Web, change: dict[str, object]) -> None:
    """After 30 idle minutes, or its end, a session's words are not shown."""
    await web.open()
    await web.post(text="a man outside the gate")
    handle = web.engine.asked[0].handle
    async with web.services.database.writing() as session:
        told = await conversation(session, web.services.content, handle)
        assert told is not None
        for name, value in change.items():
            setattr(told, name, value)
        await save_conversation(session, web.services.content, told)
    page = (await web.browser.get("/chat/demo-taxi")).text
    assert "outside the gate" not in page
    assert "this is a new one" in page


async def test_words_typed_into_an_old_page_are_given_back(web: Web) -> None:
    """A form of an ended session saves nothing, says so and keeps the words in the box."""
    await web.open()
    await web.browser.get("/chat/demo-taxi/leave")
    shown = (await web.form(text="my only copy")).text
    assert "NOT saved" in shown
    assert "my only copy</textarea>" in shown


async def test_leaving_ends_the_session(web: Web) -> None:
    """The quick exit goes elsewhere and takes the cookie with it."""
    await web.open()
    gone = await web.browser.get("/chat/demo-taxi/leave")
    assert gone.status_code == 303
    assert "chat.example.test" not in gone.headers["location"]
    assert COOKIE not in dict(web.browser.cookies)


async def test_a_page_that_stood_open_goes_on_and_hears_what_became_of_its_words(web: Web) -> None:
    """After the idle minutes the next sentence goes to the same report; one line says where the earlier words are."""
    await web.open()
    await web.post(text="hello there you, I drive here and would like to tell of something.")
    handle = (await sessions_of(web))[0]
    context = ConcernContext.of(web.services)
    async with web.services.database.writing() as session:
        concern = await open_concern(session, context, NewConcern(handle, "web", "taxi", None), now())
    await idle(web)
    answer = await web.post(text="and he had a grey beard, that is all that I can tell you of him now.")
    assert answer.status_code == 200
    assert f"kept as {concern.reference}" in answer.text
    assert len(await sessions_of(web)) == 1
    assert [asked.handle for asked in web.engine.asked] == [handle, handle]


async def test_nobody_else_goes_on_with_an_idle_session(web: Web) -> None:
    """Without the token of the page that stood open, a new chat begins."""
    await web.open()
    await idle(web)
    web.token = "guessed"
    assert (await web.post(text="hello")).status_code == 409
    assert len(await sessions_of(web)) == 2
