"""One engine under test: started, timed, asked by one and by sixteen people, weighed."""

from __future__ import annotations

import asyncio
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

import httpx2
import yaml

from bench.memory import processor_ms
from bot.paths import ROOT
from bot.run import engine_command

TOKEN = "bench"
TURNS = (
    "hello",
    "picked up a lad about 14, some bloke paid the fare on the phone, he didnt know where he was going",
    "yes just now",
    "last night about half 11",
    "outside the station hotel",
    "one, about 14, grey hoodie",
    "what happens to what i tell you?",
    "a man in his 40s",
    "silver golf, reg ends KJN",
    "dont know",
)
SECONDS = 15.0  # of asking, for each number of people
SILENT = "silent"
STARTS_WITHIN = 300.0  # seconds


@dataclass(frozen=True)
class Measured:
    """What one engine did: seconds to the first answer, turns a second, megabytes resident.

    `cpu_ms` is its processor time for a turn, which other work on the machine does not change; `in_form` and `silent`
    say whether both engines took the same way: the share of turns in the interview, and of those without an answer.
    """

    start_s: float
    turns_1: float
    turns_16: float
    rss_mb: float
    cpu_ms: float
    in_form: float
    silent: float


def resident_mb(pid: int) -> float:
    """Return the resident memory of a process in megabytes."""
    lines = Path(f"/proc/{pid}/status").read_text().splitlines()
    kilobytes = next(line.split()[1] for line in lines if line.startswith("VmRSS"))
    return int(kilobytes) / 1024


@contextmanager
def running(rasa: Sequence[str], model: Path, port: int, actions_port: int, folder: Path) -> Iterator[int]:
    """Run an engine; its process id."""
    folder.mkdir(parents=True, exist_ok=True)
    tracker = {"type": "engine.tracker_store.SealedTrackerStore", "path": str(folder / f"{port}.db")}
    tracker["key_file"] = str(folder / "key")
    action = {"url": f"http://127.0.0.1:{actions_port}/actions/webhook", "enable_selective_domain": True}
    (folder / "endpoints.yml").write_text(yaml.safe_dump({"action_endpoint": action, "tracker_store": tracker}))
    (folder / "credentials.yml").write_text(yaml.safe_dump({"engine.channel.EngineChannel": {"token": TOKEN}}))
    command = [*rasa, "run", "--model", str(model), "--port", str(port)]
    command += ["--interface", "127.0.0.1", "--endpoints", str(folder / "endpoints.yml")]
    command += ["--credentials", str(folder / "credentials.yml")]
    env = {**os.environ, **engine_command.settings()}
    with (folder / "engine.log").open("w") as log:
        child = subprocess.Popen(command, cwd=ROOT, env=env, stdout=log, stderr=log)
        try:
            yield child.pid
        finally:
            child.send_signal(signal.SIGTERM)
            child.wait(30)


@dataclass
class Way:
    """How many turns were taken, how many of them in the interview, how many without an answer."""

    turns: int = 0
    in_form: int = 0
    silent: int = 0

    def add(self, step: str | None) -> None:
        """Count a turn by the step that the engine asks for; SILENT = it said nothing."""
        self.turns += 1
        self.in_form += step not in (None, SILENT)
        self.silent += step == SILENT


async def ask(client: httpx2.AsyncClient, url: str, sender: str, number: int, text: str) -> str | None:
    """Take one turn and return the step asked for; SILENT when the engine had nothing to say. Raises for a failure."""
    body: dict[str, Any] = {"sender": sender, "message_id": f"{sender}-{number}", "text": text, "choice": None}
    body["metadata"] = {"channel": "web", "sector": "taxi", "area": None}
    answer = await client.post(url, json=body, headers={"Authorization": f"Bearer {TOKEN}"}, timeout=60)
    if answer.status_code == httpx2.codes.BAD_GATEWAY:
        return SILENT  # its policies chose an action that says nothing
    answer.raise_for_status()
    step: str | None = answer.json()["step"]
    return step


async def person(client: httpx2.AsyncClient, url: str, name: str, end: float, way: Way) -> None:
    """Talk until the time is up, a new conversation every ten turns."""
    turns = 0
    while time.monotonic() < end:
        way.add(await ask(client, url, f"{name}-{turns // len(TURNS)}", turns, TURNS[turns % len(TURNS)]))
        turns += 1


async def rate(url: str, people: int, way: Way) -> float:
    """Return turns a second with this many people talking at once."""
    async with httpx2.AsyncClient(trust_env=False) as client:
        begun, before = time.monotonic(), way.turns
        talks = (person(client, url, f"p{people}-{number}", begun + SECONDS, way) for number in range(people))
        await asyncio.gather(*talks)
        return (way.turns - before) / (time.monotonic() - begun)


async def first_answer(url: str) -> None:
    """Wait until the engine answers a turn; raises TimeoutError."""
    async with httpx2.AsyncClient(trust_env=False) as client, asyncio.timeout(STARTS_WITHIN):
        while True:
            try:
                await ask(client, url, "first", 0, "hello")
            except httpx2.HTTPError:
                await asyncio.sleep(0.2)
            else:
                return


def measure(rasa: Sequence[str], model: Path, port: int, actions_port: int, folder: Path) -> Measured:
    """Measure one engine, the stub of its actions included in the time of a turn but not in the memory."""
    stub = subprocess.Popen([sys.executable, "-m", "bench.stub", str(actions_port)], cwd=ROOT)
    try:
        begun = time.monotonic()
        with running(rasa, model, port, actions_port, folder) as pid:
            url = f"http://127.0.0.1:{port}/webhooks/gateway/webhook"
            asyncio.run(first_answer(url))
            start = time.monotonic() - begun
            way, before = Way(), processor_ms(pid)
            alone, sixteen = asyncio.run(rate(url, 1, way)), asyncio.run(rate(url, 16, way))
            each = (processor_ms(pid) - before) / way.turns
            return Measured(
                start, alone, sixteen, resident_mb(pid), each, way.in_form / way.turns, way.silent / way.turns
            )
    finally:
        stub.terminate()
        stub.wait(10)


def as_dict(measured: Measured) -> dict[str, float]:
    """Return rounded figures for the report."""
    return {name: round(value, 2) for name, value in asdict(measured).items()}
