"""How long starts take and what the started weigh: the engine alone, and the whole stack for the second time."""

from __future__ import annotations

import asyncio
import shutil
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path

from bench import engine as engine_bench
from bench.memory import kilobytes, named, processor_by_part, processor_ms, tree
from bot.paths import MODELS, ROOT
from bot.run import engine_command
from tests.support.stack import READY_WITHIN, NotUp, Stack, free_ports

FOLDER = ROOT / "var" / "bench" / "start"
UP = "Ctrl-C stops it"


@dataclass(frozen=True)
class Start:
    """Seconds by the clock until the first answer, of processor time until then, and megabytes: PSS and RSS."""

    wall_s: float
    processor_s: float
    pss_mb: float
    rss_mb: float
    parts: dict[str, tuple[int, int]]


def engine_alone(folder: Path = FOLDER / "engine") -> Start:
    """Start the engine, with stubbed actions, and wait for its first answer."""
    port, actions_port = free_ports(2)
    stub = subprocess.Popen([sys.executable, "-m", "bench.stub", str(actions_port)], cwd=ROOT)
    model, begun = MODELS / "sightline.tar.gz", time.monotonic()
    try:
        with engine_bench.running(engine_command.ENGINE, model, port, actions_port, folder) as pid:
            asyncio.run(engine_bench.first_answer(f"http://127.0.0.1:{port}/webhooks/gateway/webhook"))
            return figures(pid, time.monotonic() - begun, processor_ms(pid) / 1000)
    finally:
        stub.terminate()
        stub.wait(10)


def whole_stack(folder: Path = FOLDER / "stack") -> Start:
    """Start the stack for the second time: keys, database and models are there."""
    shutil.rmtree(folder, ignore_errors=True)
    stack = Stack.prepare(folder)
    started(stack)
    stack.stop()
    seconds = started(stack)
    try:
        assert stack.process is not None
        spent = sum(processor_by_part(stack.process.pid).values()) / 1000
        return figures(stack.process.pid, seconds, spent)
    finally:
        stack.stop()


def started(stack: Stack) -> float:
    """Return the seconds until every part of a stack truly answered; raises NotUp."""
    stack.log.write_text("")
    begun = time.monotonic()
    with stack.log.open("a") as out:
        command = [sys.executable, "-m", "bot.run.cli", "up"]
        stack.process = subprocess.Popen(command, cwd=ROOT, env=stack.env, stdout=out, stderr=out, text=True)
    while time.monotonic() - begun < READY_WITHIN and stack.process.poll() is None:
        if UP in stack.log.read_text():
            return time.monotonic() - begun
        time.sleep(0.1)
    stack.stop()
    raise NotUp(stack.log.read_text()[-2000:])


def figures(pid: int, seconds: float, spent: float) -> Start:
    """Return what a process and all that it started weigh now."""
    pids = tree(pid)
    parts = {named(each): (kilobytes(each, "Pss") // 1024, kilobytes(each, "Rss") // 1024) for each in pids}
    pss, rss = (sum(kilobytes(each, name) for each in pids) / 1024 for name in ("Pss", "Rss"))
    return Start(round(seconds, 1), round(spent, 1), round(pss, 1), round(rss, 1), parts)
