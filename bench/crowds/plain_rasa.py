"""The assistant that `rasa init` makes, as it comes: its pipeline and policies, REST channel and action server."""

from __future__ import annotations

import asyncio
import os
import subprocess
import time
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from pathlib import Path

import httpx2

from bench.crowds.people import CLIENT, Crowd
from bot.paths import ROOT
from bot.run.stack.train_models import run_logged
from scripts import baselines
from tests.support.stack import NotUp, free_ports

FOLDER = ROOT / "var" / "baselines" / "own"
STARTS_WITHIN = 900.0  # seconds; the machine may be busy
QUIET = {"RASA_TELEMETRY_ENABLED": "false", "TF_CPP_MIN_LOG_LEVEL": "3"}


def make() -> None:
    """Make and train it once."""
    if not list(FOLDER.glob("models/*.tar.gz")):
        FOLDER.mkdir(parents=True, exist_ok=True)
        run_logged(
            "making what `rasa init` makes", [baselines.rasa(), "init", "--no-prompt", "--init-dir", str(FOLDER)]
        )


@contextmanager
def running() -> Iterator[str]:
    """Run it with its action server; the address of its REST channel."""
    port, actions_port = free_ports(2)
    endpoints = FOLDER / "bench_endpoints.yml"
    endpoints.write_text(f'action_endpoint:\n  url: "http://127.0.0.1:{actions_port}/webhook"\n')
    (FOLDER / "bench_credentials.yml").write_text("rest:\n")
    serve = ["run", "--port", str(port), "--interface", "127.0.0.1", "--endpoints", endpoints.name]
    with ExitStack() as processes:
        _start(processes, FOLDER / "actions.log", ["run", "actions", "--port", str(actions_port)])
        _start(processes, FOLDER / "engine.log", [*serve, "--credentials", "bench_credentials.yml"])
        url = f"http://127.0.0.1:{port}/webhooks/rest/webhook"
        asyncio.run(_first_answer(url))
        yield url


def _start(processes: ExitStack, log: Path, words: Sequence[str]) -> None:
    out = processes.enter_context(log.open("w"))
    command = [baselines.rasa(), *words]
    child = subprocess.Popen(command, cwd=FOLDER, env={**os.environ, **QUIET}, stdout=out, stderr=out)
    processes.callback(child.wait, 30)
    processes.callback(child.terminate)


async def _first_answer(url: str) -> None:
    end = time.monotonic() + STARTS_WITHIN
    async with httpx2.AsyncClient(**CLIENT) as client:
        while time.monotonic() < end:
            try:
                await _say(client, url, "first", "hello")
            except httpx2.HTTPError:
                await asyncio.sleep(0.5)
            else:
                return
    raise NotUp("what `rasa init` makes does not answer")


async def _say(client: httpx2.AsyncClient, url: str, sender: str, text: str) -> None:
    (await client.post(url, json={"sender": sender, "message": text})).raise_for_status()


async def talk(url: str, words: Sequence[str], people: int, seconds: float) -> Crowd:
    """Let so many people say the same conversation again and again."""
    crowd, begun = Crowd(), time.monotonic()

    async def person(number: int) -> None:
        turns = 0
        async with httpx2.AsyncClient(**CLIENT) as client:
            while time.monotonic() < begun + seconds:
                since, sender = time.perf_counter(), f"{people}-{number}-{turns // len(words)}"
                await _say(client, url, sender, words[turns % len(words)])
                crowd.turns.append((time.perf_counter() - since) * 1000)
                turns += 1

    await asyncio.gather(*(person(number) for number in range(people)))
    crowd.seconds = time.monotonic() - begun
    return crowd
