"""Start the processes of the embedded default, keep them alive, stop them together."""

from __future__ import annotations

import asyncio
import ctypes
import os
import signal
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

FIRST_PAUSE, LONGEST_PAUSE = 1.0, 30.0  # seconds before a process that died is started again
STOP_WITHIN = 15.0  # seconds that a process has to end by itself
# The beginnings of what a program needs of its surroundings: where it finds things, in which language and zone.
_PLACES = ("PATH", "HOME", "USER", "LANG", "LC_", "TZ", "TMP", "TEMP", "XDG_", "VIRTUAL_ENV", "PYTHON", "LD_")
ANY_PROGRAM = (*_PLACES, "SSL_CERT_", "OPENBLAS_", "OMP_", "MKL_", "RASA_TELEMETRY_")
_PR_SET_PDEATHSIG = 1


def environment(given: Mapping[str, str], *, needs_settings: bool) -> dict[str, str]:
    """Return what a child gets of our own environment: what any program needs, and our settings where it reads them."""
    if needs_settings:
        return dict(given)
    return {name: value for name, value in given.items() if name.startswith(ANY_PROGRAM)}


def die_with_parent() -> None:
    """Ask the kernel to end this child when the supervisor is killed, so that no engine is left holding a port."""
    ctypes.CDLL(None).prctl(_PR_SET_PDEATHSIG, signal.SIGTERM)


@dataclass
class Child:
    """One process of the stack: how to start it and where its output goes."""

    name: str
    command: list[str]
    env: Mapping[str, str] = field(default_factory=dict)
    needs_settings: bool = False  # ours, among them the bot's token: only the app reads them
    process: asyncio.subprocess.Process | None = None


class Supervisor:
    """Keeps its children running until told to stop; a child that dies is started again with back-off."""

    def __init__(self, children: list[Child], log_dir: Path, cwd: Path) -> None:
        self.children = children
        self.log_dir = log_dir
        self.cwd = cwd
        self.stopping = asyncio.Event()
        self._tasks: list[asyncio.Task[None]] = []

    async def start(self) -> None:
        """Start every child and watch it."""
        self.log_dir.mkdir(parents=True, exist_ok=True)
        self._tasks = [asyncio.create_task(self._keep(child)) for child in self.children]

    async def _keep(self, child: Child) -> None:
        pause = FIRST_PAUSE
        while not self.stopping.is_set():
            started = asyncio.get_running_loop().time()
            await self._run(child)
            if self.stopping.is_set():
                return
            lived = asyncio.get_running_loop().time() - started
            pause = FIRST_PAUSE if lived > LONGEST_PAUSE else min(pause * 2, LONGEST_PAUSE)
            print(
                f"{child.name} ended; starting it again in {pause:.0f} s (see {self.log_dir / child.name}.log)",
                flush=True,
            )
            await asyncio.sleep(pause)

    async def _run(self, child: Child) -> None:
        with (self.log_dir / f"{child.name}.log").open("ab") as log:
            child.process = await asyncio.create_subprocess_exec(
                *child.command,
                cwd=self.cwd,
                env={**environment(os.environ, needs_settings=child.needs_settings), **child.env},
                stdout=log,
                stderr=log,
                stdin=asyncio.subprocess.DEVNULL,
                preexec_fn=die_with_parent,
                start_new_session=True,  # Ctrl-C reaches the supervisor only, which then stops the children in order
            )
        await child.process.wait()

    async def stop(self) -> None:
        """End every child: a polite signal first, then a hard one; returns when all are gone."""
        self.stopping.set()
        for child in self.children:
            self._signal(child, signal.SIGTERM)
        _, late = await asyncio.wait(self._tasks, timeout=STOP_WITHIN)
        if late:
            for child in self.children:
                self._signal(child, signal.SIGKILL)
            await asyncio.wait(late, timeout=STOP_WITHIN)

    def _signal(self, child: Child, number: signal.Signals) -> None:
        if child.process is not None and child.process.returncode is None:
            child.process.send_signal(number)
