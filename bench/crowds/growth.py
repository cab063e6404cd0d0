"""What a turn costs as a conversation and a report grow: processor time, which other work hardly changes."""

from __future__ import annotations

import statistics
from collections.abc import Callable
from pathlib import Path
from typing import Any

import httpx2
from sqlalchemy import text

from bench.crowds.people import CLIENT
from bench.stack import work_of
from bot import clock, inbox
from bot.crypto import Sealer
from bot.db import Database
from bot.run.keys import sealers
from bot.settings import Settings
from tests.support.conversation_web import WebChannel
from tests.support.conversations import hold, scripts
from tests.support.stack import Stack

ASKS = ("what happens to what i tell you?", "who reads this?")
AROUND = 16  # turns of which the median is taken
PIECE = 50  # turns that are added at once: the app writes in between
IN_WORDS = ("where", "when", "children", "adults", "vehicle")
PLACES = ("outside the bus station", "by the arcade on Quay Road", "behind the Star Hotel")


async def _cost(work: Callable[[], float], person: WebChannel, text: str) -> float:
    before = work()
    await person.say(text)
    return work() - before


async def _median(work: Callable[[], float], person: WebChannel, texts: tuple[str, ...]) -> float:
    return statistics.median([await _cost(work, person, texts[turn % len(texts)]) for turn in range(AROUND)])


async def turns(stack: Stack, length: int = 1_000) -> tuple[float, float]:
    """Return what a person's first turns cost, from the tenth on, and what they cost after a thousand."""
    work, person = work_of(stack), WebChannel(stack.url("web"), httpx2.AsyncClient(**CLIENT))
    await person.open("demo-taxi")
    for turn in range(10):
        await _cost(work, person, ASKS[turn % len(ASKS)])
    early = await _median(work, person, ASKS)
    await _lengthen(stack, length)
    await _cost(work, person, ASKS[0])  # brings the browser what it has not seen
    late = await _median(work, person, ASKS)
    await person.client.aclose()
    return early, late


async def _lengthen(stack: Stack, length: int) -> None:
    """Give the conversation that was seen last so many turns that were answered."""
    settings = Settings(state_dir=Path(stack.env["SIGHTLINE_STATE_DIR"]))
    database, content = Database(settings.database), sealers(settings.state_dir)[0]
    try:
        async with database.reading() as session:
            handle = await _newest(session)
        for begun in range(0, length, PIECE):
            await _add_turns(database, content, handle, range(begun, begun + PIECE))
    finally:
        await database.close()


async def _add_turns(database: Database, content: Sealer, handle: str, numbers: range) -> None:
    async with database.writing() as session:
        for number in numbers:
            message = inbox.Incoming(handle, f"long-{number}", "text", ASKS[number % len(ASKS)])
            await inbox.store(session, content, message, clock.now())
            reply = {"kind": "text", "text": "It goes to people.", "options": [], "multiple": False}
            await inbox.add_replies(session, content, handle, [reply], message_id=None, now=clock.now())
        for waits in await inbox.waiting(session, content, handle):
            await inbox.handled(session, waits.id, clock.now())


async def _newest(session: Any) -> str:
    return str(await session.scalar(text("SELECT handle FROM conversations ORDER BY last_seen DESC LIMIT 1")))


async def answers(stack: Stack, many: int = 40) -> tuple[float, float]:
    """Return what the fifth answer of a report costs and the last of many: one line is answered anew each time."""
    work, person = work_of(stack), WebChannel(stack.url("web"), httpx2.AsyncClient(**CLIENT))
    await hold(person, scripts()[-1], until="check")
    line, costs = await _line_in_words(person), []
    for turn in range(many):
        costs.append(await _cost(work, person, f"{PLACES[turn % len(PLACES)]} {turn}"))
        await _cost(work, person, line)
    await person.client.aclose()
    return statistics.median(costs[2:7]), statistics.median(costs[-5:])


async def _line_in_words(person: WebChannel) -> str:
    """Open the first line of the check that is answered in words, and return its number."""
    for number in map(str, range(1, 12)):
        await person.say(number)
        if person.step in IN_WORDS:
            return number
        if person.step != "check":
            await person.say("skip")
    raise AssertionError("the check has no line in words")
