"""The web channel over HTTP with the real inbox, gateway and core; only the engine is scripted."""

from __future__ import annotations

import asyncio
import io
import json
from pathlib import Path
from typing import Any

import httpx2
import pytest

from bot.run.cli.chat import Chat, converse
from tests.browser.demo import serving
from tests.integration.web.browser import RECEIPT, Web
from tests.unit.gateway.world import DANGER, FakeEngine, World, asks, services


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


async def test_the_same_key_is_one_message(web: Web) -> None:
    """A repeat after a lost answer is harmless and gets the same replies."""
    await web.open()
    first = (await web.post(text="a man outside the gate", key="same", after=1)).json()
    second = (await web.post(text="a man outside the gate", key="same", after=1)).json()
    assert first["messages"] == second["messages"]
    assert len(web.engine.asked) == 1


async def test_the_same_key_with_other_words_is_another_message(web: Web) -> None:
    """Whoever goes back and sends the same form again with other words loses none; the same words are told once."""
    await web.open_page()
    for text in ("a man outside the gate", "he had a girl of 14 with him", "he had a girl of 14 with him"):
        shown = await web.form(text=text, key="of-the-old-page")
    assert [question.text for question in web.engine.asked] == [
        "a man outside the gate",
        "he had a girl of 14 with him",
    ]
    assert shown.text.count("he had a girl of 14 with him") == 2  # the bubble, and the box that changes it
    assert "a man outside the gate" in shown.text


async def test_the_page_works_without_a_script(web: Web) -> None:
    """A form post shows both sides again, and the button of the question is taken."""
    await web.open_page()
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
    await web.open_page()
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


async def test_words_sent_together_are_one_turn(web: Web) -> None:
    """A browser that sends several messages at once is answered once."""
    await web.open()
    await asyncio.gather(*(web.post(text=f"short line {number}") for number in range(4)))
    assert [len((asked.text or "").splitlines()) for asked in web.engine.asked] == [4]
