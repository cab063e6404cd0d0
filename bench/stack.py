"""The whole path: the stack as `make run` starts it, whole conversations over the web chat, where the time goes."""

from __future__ import annotations

import asyncio
import json
import shutil
import subprocess
import sys
import time
import uuid
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import httpx2

from bench.memory import busy_ms, named, processor_by_part, tree, weigh
from bench.turns import FOLDER, Stages
from bot.paths import ROOT
from tests.support.conversation_web import WebChannel
from tests.support.conversations import hold, scripts
from tests.support.stack import READY_WITHIN, NotUp, Stack

RECEIVERS = ("police", "social_care")
LOOK_EVERY = 0.02  # seconds between two looks at a receiver
IDLE_FOR = 20.0  # seconds


@dataclass
class Timed(WebChannel):
    """A person at the web chat with a watch: milliseconds of each message by its key, and when the last was sent."""

    took: dict[str, float] = field(default_factory=dict)
    worked: list[float] = field(default_factory=list)
    work: Callable[[], float] = float
    sent: float = 0.0

    async def _post(self, body: dict[str, Any]) -> None:
        before, key, self.sent = self.work(), str(uuid.uuid4()), time.perf_counter()
        message = {"key": key, "after": self.after, **body}
        answer = await self.client.post(self.path, json=message, headers={"x-sightline-token": self.token})
        self.took[key] = (time.perf_counter() - self.sent) * 1000
        self.worked.append(self.work() - before)
        self.take(answer)


@dataclass
class StackFigures:
    """What was measured: stages of each turn, milliseconds from Send to accepted, megabytes, seconds to start.

    `processor` is the mean processor time of a message in milliseconds, by part of the stack, `worked` that of each.
    """

    turns: list[Stages]
    acknowledged: list[float]
    memory: dict[str, float]
    start_s: float
    processor: dict[str, float]
    worked: list[float]
    idle: float  # milliseconds of processor time that the app takes in a second in which nobody writes
    conversations: int = 0


async def accepted(client: httpx2.AsyncClient, stack: Stack, reference: str, since: float) -> dict[str, float]:
    """Return milliseconds until each receiver that got the referral had accepted it; waits for one, then looks on."""
    times: dict[str, float] = {}
    while not times or time.perf_counter() - since < max(times.values()) / 1000 + 1.0:
        for role in RECEIVERS:
            if role not in times:
                referrals = (await client.get(f"{stack.url(role)}/referrals.json")).json()
                if any(referral["reference"] == reference and referral["confirmed"] for referral in referrals):
                    times[role] = (time.perf_counter() - since) * 1000
        await asyncio.sleep(LOOK_EVERY)
    return times


async def converse(stack: Stack, conversations: int) -> tuple[dict[str, float], list[float], list[float]]:
    """Hold whole conversations, trade by trade, one after the other."""
    took: dict[str, float] = {}
    waits: list[float] = []
    worked: list[float] = []
    all_scripts, work = scripts(), work_of(stack)
    async with httpx2.AsyncClient(trust_env=False, timeout=10) as client:
        for number in range(conversations):
            person = Timed(stack.url("web"), work=work, worked=worked)
            held = await hold(person, all_scripts[number % len(all_scripts)])
            waits += (await accepted(client, stack, held.reference, person.sent)).values()
            took |= person.took
            await person.client.aclose()
    return took, waits, worked


def lines(path: Path) -> list[dict[str, Any]]:
    """Return what a process wrote, a line a turn."""
    return [json.loads(line) for line in path.read_text().splitlines()] if path.is_file() else []


def joined(took: dict[str, float], folder: Path) -> list[Stages]:
    """Return the turns that went to the engine: the browser's time with the app's and the engine's."""
    engine = {line["key"]: line["stages"] for line in lines(folder / "engine.jsonl")}
    turns = []
    for line in lines(folder / "app.jsonl"):
        inside, whole = engine.get(line["message"]), took.get(line["key"].removeprefix("w:"))
        if inside is not None and whole is not None:
            turns.append({"whole": whole, **line["stages"], **inside})
    return turns


def start(folder: Path) -> tuple[Stack, float]:
    """Start the watched stack in an empty folder; the stack and the seconds until all of it truly answered."""
    shutil.rmtree(folder, ignore_errors=True)
    stack = Stack.prepare(folder, **{FOLDER: str(folder)})
    begun = time.monotonic()
    with stack.log.open("a") as out:
        command = [sys.executable, "-m", "bench.up"]
        stack.process = subprocess.Popen(command, cwd=ROOT, env=stack.env, stdout=out, stderr=out, text=True)
    while time.monotonic() - begun < READY_WITHIN and stack.process.poll() is None:
        if "Ctrl-C stops it" in stack.log.read_text():
            return stack, time.monotonic() - begun
        time.sleep(0.1)
    stack.stop()
    raise NotUp(stack.log.read_text()[-2000:])


def measure(conversations: int, folder: Path = ROOT / "var" / "bench" / "stack") -> StackFigures:
    """Measure one stack from start to stop."""
    stack, seconds = start(folder)
    try:
        assert stack.process is not None
        before = processor_by_part(stack.process.pid)
        took, waits, worked = asyncio.run(converse(stack, conversations))
        spent = processor_by_part(stack.process.pid)
        memory, idle = weigh(stack.process.pid), idle_ms(stack)
    finally:
        stack.stop()
    processor = {name: (spent[name] - before[name]) / len(took) for name in ("app", "engine")}
    turns = joined(took, folder)
    return StackFigures(turns, waits, memory, round(seconds, 1), processor, worked, idle, conversations)


def work_of(stack: Stack) -> Callable[[], float]:
    """Return what reads the processor time of app and engine so far, in milliseconds."""
    assert stack.process is not None
    pids = [pid for pid in tree(stack.process.pid) if named(pid) in ("app", "engine")]
    return lambda: sum(map(busy_ms, pids))


def idle_ms(stack: Stack) -> float:
    """Return the processor time of the app in a second in which nobody writes, in milliseconds."""
    assert stack.process is not None
    (app,) = (pid for pid in tree(stack.process.pid) if named(pid) == "app")
    time.sleep(3)  # what was sent has been fetched by then
    before = busy_ms(app)
    time.sleep(IDLE_FOR)
    return (busy_ms(app) - before) / IDLE_FOR
