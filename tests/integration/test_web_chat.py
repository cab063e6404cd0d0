"""The web channel over HTTP with the real inbox, gateway and core; only the engine is scripted."""

from __future__ import annotations

import asyncio
import io
import json
from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path
from typing import Any

import httpx2
import pytest
from fastapi import FastAPI
from sqlalchemy import select

from bot.channels.web.app import install
from bot.channels.web.cookies import COOKIE
from bot.clock import now
from bot.concerns import ConcernContext, NewConcern, open_concern
from bot.gateway import Gateway
from bot.inbox import conversation, save_conversation
from bot.inbox.tables import ConversationRow
from bot.run.cli.chat import Chat, converse
from tests.browser.demo import serving
from tests.unit.gateway.world import DANGER, FakeCases, FakeEngine, World, asks, services

RECEIPT = asks(None, "check_status", kind="receipt")


class Web:
    """The app and one browser."""

    def __init__(self, folder: Path) -> None:
        self.services, self.engine, self.cases = services(folder), FakeEngine(), FakeCases()
        app = FastAPI()
        install(app, self.services, Gateway(self.services, self.engine, self.cases))
        transport = httpx2.ASGITransport(app=app)
        self.browser = httpx2.AsyncClient(transport=transport, base_url="http://chat.example.test")
        self.token, self.keys = "", 0

    async def open(self, code: str = "demo-taxi") -> dict:  # type: ignore[type-arg]
        """Open the chat through the JSON route."""
        told = (await self.browser.get(f"/chat/{code}/messages")).json()
        self.token = told["token"]
        return told  # type: ignore[no-any-return]

    async def post(self, code: str = "demo-taxi", **body: object) -> httpx2.Response:
        """Post a message."""
        self.keys += 1
        headers = {"x-sightline-token": self.token}
        return await self.browser.post(f"/chat/{code}/messages", json={"key": f"k{self.keys}", **body}, headers=headers)

    async def form(self, code: str = "demo-taxi", **fields: object) -> httpx2.Response:
        """Post the page's form and follow the redirect."""
        self.keys += 1
        data = {"token": self.token, "key": f"f{self.keys}", **fields}
        return await self.browser.post(f"/chat/{code}", data=data, follow_redirects=True)


@pytest.fixture
async def web(tmp_path: Path) -> AsyncIterator[Web]:
    """A browser in front of the web channel."""
    made = Web(tmp_path)
    await made.services.database.create()
    yield made
    await made.browser.aclose()
    await made.services.database.close()


async def test_a_chat_begins_with_practice_and_999(web: Web) -> None:
    """The first words say that this is practice, what it is, and 999."""
    told = await web.open()
    text = told["messages"][0]["text"]
    assert text.startswith("Practice system")
    assert "call 999 first" in text
    assert told["messages"][0]["options"][0]["id"] == "report_concern"


@pytest.mark.parametrize("path", ["/", "/chat/demo-taxi", "/chat/start", "/chat/nobody-made-this", "/receipt/made-up"])
async def test_every_page_begins_with_practice_and_is_closed_to_others(web: Web, path: str) -> None:
    """Every page says practice first, runs nothing but our own script and is stored nowhere."""
    page = await web.browser.get(path)
    body = page.text.partition("<body")[2]
    assert body.index("Practice system") < body.index("<header")
    assert page.headers["content-security-policy"].startswith("default-src 'none'; script-src 'self'")
    assert "frame-ancestors 'none'" in page.headers["content-security-policy"]
    assert page.headers["cache-control"] == "no-store"
    assert "<script>" not in page.text
    assert "style=" not in page.text


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


async def test_the_same_key_is_one_message(web: Web) -> None:
    """A repeat after a lost answer is harmless and gets the same replies."""
    await web.open()
    first = (await web.post(text="a man outside the gate", key="same", after=1)).json()
    second = (await web.post(text="a man outside the gate", key="same", after=1)).json()
    assert first["messages"] == second["messages"]
    assert len(web.engine.asked) == 1


async def test_the_page_works_without_a_script(web: Web) -> None:
    """A form post shows both sides again, and the button of the question is taken."""
    page = (await web.browser.get("/chat/demo-taxi")).text
    web.token = page.partition('name="token" value="')[2].partition('"')[0]
    web.engine.answers = [asks("when", "answer:today", "skip")]
    said = await web.form(text="a man outside the gate")
    chosen = await web.form(choice="answer:today", question="2")
    assert "a man outside the gate" in said.text
    assert 'value="answer:today"' in said.text
    assert 'value="answer:today"' not in chosen.text
    assert web.engine.asked[-1].choice is not None


@pytest.mark.parametrize(
    "text", ["<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "[a](javascript:1)", "=HYPERLINK(1)"]
)
async def test_what_is_typed_stays_inert(web: Web, text: str) -> None:
    """HTML, Markdown and formulas are shown as they were typed and do nothing."""
    page = (await web.browser.get("/chat/demo-taxi")).text
    web.token = page.partition('name="token" value="')[2].partition('"')[0]
    shown = (await web.form(text=text)).text
    assert "<script>alert" not in shown
    assert "<img src=x" not in shown
    assert 'href="javascript' not in shown


async def test_danger_comes_first_over_http(web: Web) -> None:
    """The card is the first reply, also while the engine is away."""
    await web.open()
    web.engine.away = True
    said = (await web.post(text=DANGER, after=1)).json()["messages"]
    assert said[0]["kind"] == "danger"
    assert "press 55" in said[0]["text"]


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
    page = (await web.browser.get("/chat/demo-taxi")).text
    web.token = page.partition('name="token" value="')[2].partition('"')[0]
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


async def test_an_unknown_code_gets_a_way_on(web: Web) -> None:
    """A code that nobody made is met kindly with the national chat, where the trade is asked."""
    page = await web.browser.get("/chat/nobody-made-this")
    told = await web.open("start")
    assert page.status_code == 404
    assert 'href="/chat/start"' in page.text
    assert any(option["id"] == "gateway:sector:school" for option in told["messages"][-1]["options"])


BAD = [
    {"text": 5},
    {"text": "x", "key": "\x00"},
    {"pin": {"lat": 200, "lon": 0}},
    {"text": "x", "key": ""},
    {"choices": ["x"] * 31},
]


@pytest.mark.parametrize("body", BAD)
async def test_a_bad_body_gets_a_sentence(web: Web, body: dict[str, Any]) -> None:
    """What is no message is answered in words, never with a traceback."""
    await web.open()
    answer = await web.post(**body)
    assert answer.status_code == 422
    assert "999" in answer.json()["message"]["text"]


async def test_a_body_that_is_too_large_gets_a_sentence(web: Web) -> None:
    """A huge body is refused before it is read."""
    await web.open()
    assert (await web.post(text="x" * 500_000)).status_code == 422


def test_events_carry_replies_from_the_cursor_on(tmp_path: Path) -> None:
    """The stream sends what came after the cursor, with ids to go on from."""
    with serving(tmp_path, FakeEngine()) as url, httpx2.Client(base_url=url) as client:
        client.get("/chat/demo-taxi/messages")
        with client.stream("GET", "/chat/demo-taxi/events?after=0") as stream:
            lines = stream.iter_lines()
            found = [line for line, _ in zip(lines, range(5), strict=False)]
    assert "id: 1" in found
    assert any(line.startswith("data: ") and "Report a concern" in line for line in found)


def test_the_command_line_talks_as_a_browser_would(tmp_path: Path) -> None:
    """One JSON line a turn, the opening first; labels and ids choose; a bad line is an error and not the end."""
    engine, out = FakeEngine(answers=[asks("when", "answer:today"), RECEIPT]), io.StringIO()
    lines = ['{"text": "a man outside the gate"}', "nonsense", '{"choose": ["answer:today"]}']
    with serving(tmp_path, engine) as url, httpx2.Client(base_url=url) as client:
        status = converse(Chat(client, "demo-taxi"), lines, out, as_json=True)
    turns = [json.loads(line) for line in out.getvalue().splitlines()]
    assert status == 1
    assert [turn.get("step") for turn in turns] == [None, "when", None, None]
    assert turns[3]["messages"][-1]["kind"] == "receipt"
    assert set(turns[0]["messages"][0]) == {"kind", "text", "options", "multiple"}


async def test_the_real_core_keeps_a_danger_at_once(tmp_path: Path) -> None:
    """With the real case service the words of danger open a concern before the engine is asked."""
    from bot import concerns
    from bot.casework.service import CaseService

    made = services(tmp_path)
    world = World(made, cases=CaseService(made))  # type: ignore[arg-type]
    await world.begin(sector="taxi")
    world.engine.away = True
    await world.say(DANGER)
    async with made.database.reading() as session:
        found = await concerns.current(session, world.handle)
        told = await concerns.Statements(session, CaseService(made).context).latest(found.id)  # type: ignore[union-attr]
    await made.database.close()
    assert [one.text for one in told] == [DANGER]


async def idle(web: Web) -> None:
    """Let the idle minutes of the session pass."""
    handle = (await sessions_of(web))[0]
    async with web.services.database.writing() as session:
        chat = await conversation(session, web.services.content, handle)
        assert chat is not None
        chat.last_seen = now() - timedelta(minutes=31)
        await save_conversation(session, web.services.content, chat)


async def sessions_of(web: Web) -> list[str]:
    """Return the handles of every conversation."""
    async with web.services.database.reading() as session:
        return list(await session.scalars(select(ConversationRow.handle)))


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


async def test_words_sent_together_are_one_turn(web: Web) -> None:
    """A browser that sends several messages at once is answered once."""
    await web.open()
    await asyncio.gather(*(web.post(text=f"short line {number}") for number in range(4)))
    assert [len((asked.text or "").splitlines()) for asked in web.engine.asked] == [4]
