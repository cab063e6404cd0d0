"""Many people at the whole stack: turns a second, how long one takes, and the 999 card while all of them write."""

from __future__ import annotations

import asyncio
import time
from dataclasses import dataclass, field
from typing import Any

import httpx2

from bench.report import spread
from tests.support.conversation_web import WebChannel
from tests.support.conversations import Script, Stuck, hold, scripts
from tests.support.stack import Stack

DANGER = "he has a knife and he has locked the girl in room {}, she is screaming for help"
CODE = "demo-hotel"
EVERY = 0.5  # seconds between two people who write of danger
# Nobody here speaks TLS: without it a client costs milliseconds less to make.
CLIENT: dict[str, Any] = {"trust_env": False, "timeout": 60, "verify": False}


@dataclass
class Crowd:
    """What many people did: milliseconds of each turn, what was said, and for how long they talked."""

    turns: list[float] = field(default_factory=list)
    words: list[str] = field(default_factory=list)
    seconds: float = 0.0

    @property
    def rate(self) -> float:
        """Turns a second."""
        return len(self.turns) / self.seconds if self.seconds else 0.0

    def figures(self) -> dict[str, float]:
        """Return turns a second, the median of a turn and its 95th percentile in milliseconds."""
        median, high = spread(self.turns)
        return {"turns a second": round(self.rate, 1), "median ms": round(median), "p95 ms": round(high)}


@dataclass
class Person(WebChannel):
    """Somebody at the web chat whose turns are timed and whose words are noted."""

    crowd: Crowd = field(default_factory=Crowd)

    async def choose(self, wanted: Any) -> None:
        """Note the first label that is chosen: what somebody without buttons would type."""
        self.crowd.words.append(str(wanted[0]))
        await super().choose(wanted)

    async def _post(self, body: dict[str, Any]) -> None:
        if "text" in body:
            self.crowd.words.append(body["text"])
        begun = time.perf_counter()
        await super()._post(body)
        self.crowd.turns.append((time.perf_counter() - begun) * 1000)


async def _talk(url: str, script: Script, end: float, crowd: Crowd) -> None:
    """Hold one conversation after the other until the time is up."""
    while time.monotonic() < end:
        person = Person(url, httpx2.AsyncClient(**CLIENT), crowd=crowd)
        try:
            async with asyncio.timeout(max(0.1, end - time.monotonic())):
                await hold(person, script)
        except (TimeoutError, Stuck):  # the time is up, or the engine was away too long for this one
            continue
        finally:
            await person.client.aclose()


async def talk(url: str, people: int, seconds: float) -> Crowd:
    """Let so many people talk at once, trade by trade."""
    crowd, begun = Crowd(), time.monotonic()
    talks = (_talk(url, script, begun + seconds, crowd) for script in _spread(people))
    await asyncio.gather(*talks)
    crowd.seconds = time.monotonic() - begun
    return crowd


def _spread(people: int) -> list[Script]:
    every = scripts()
    return [every[number % len(every)] for number in range(people)]


async def cards(url: str, people: int, count: int) -> list[float]:
    """Return milliseconds until each of some newcomers who write of danger saw the card, while others write."""
    others = asyncio.create_task(talk(url, people, EVERY * count + 20))
    await asyncio.sleep(3)  # until they are all at it
    try:
        return [await _card(url, number) for number in range(count)]
    finally:
        others.cancel()
        await asyncio.gather(others, return_exceptions=True)


async def _card(url: str, number: int) -> float:
    person = WebChannel(url, httpx2.AsyncClient(**CLIENT))
    try:
        await person.open(CODE)
        begun = time.perf_counter()
        await person.say(DANGER.format(number))
        took = (time.perf_counter() - begun) * 1000
        assert any(message["kind"] == "danger" for message in person.new), "no card"
    finally:
        await person.client.aclose()
    await asyncio.sleep(EVERY)
    return took


def one_conversation(stack: Stack) -> list[str]:
    """Return what one person says from the first word to the receipt, for an engine that has no buttons."""
    crowd = Crowd()

    async def held() -> None:
        person = Person(stack.url("web"), httpx2.AsyncClient(**CLIENT), crowd=crowd)
        await hold(person, scripts()[0])
        await person.client.aclose()

    asyncio.run(held())
    return crowd.words
