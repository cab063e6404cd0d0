"""The whole stack as `make run` starts it, on ports and a state directory of its own."""

from __future__ import annotations

import json
import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import httpx2

from bot.paths import ROOT

SIGHTLINE = (sys.executable, "-m", "bot.run.cli")  # this very checkout, whatever the environment has installed
READY_WITHIN = 150.0  # seconds; the engine shares two cores with the tests
PARTS = ("WEB", "ENGINE", "POLICE", "SOCIAL_CARE", "RAIL_POLICE")
NAMES = tuple(f"SIGHTLINE_{part}_PORT" for part in PARTS)


class NotUp(Exception):
    """The stack did not come up; the message is the end of its output."""


def free_ports(count: int) -> list[int]:
    """Return ports that nothing holds, all different."""
    probes = [socket.socket() for _ in range(count)]
    for probe in probes:
        probe.bind(("127.0.0.1", 0))
    ports = [int(probe.getsockname()[1]) for probe in probes]
    for probe in probes:
        probe.close()
    return ports


def until(found: Callable[[], Any], within: float = 30.0, every: float = 0.2) -> Any:
    """Return the first true answer of `found`; raises AssertionError when there is none in time."""
    end = time.monotonic() + within
    while time.monotonic() < end:
        if answer := found():
            return answer
        time.sleep(every)
    raise AssertionError(f"nothing after {within:.0f} s")


@dataclass
class Stack:
    """A running stack."""

    state_dir: Path
    env: dict[str, str]
    process: subprocess.Popen[str] | None = None
    log: Path = field(init=False)

    def __post_init__(self) -> None:
        self.log = self.state_dir / "up.log"

    @classmethod
    def prepare(cls, state_dir: Path, **more: str) -> Stack:
        """Return a stack that has not been started."""
        state_dir.mkdir(parents=True, exist_ok=True)
        ports = dict(zip(NAMES, map(str, free_ports(len(NAMES))), strict=True))
        clean = {k: v for k, v in os.environ.items() if not k.startswith("SIGHTLINE_") and k != "TELEGRAM_BOT_TOKEN"}
        own = {"SIGHTLINE_STATE_DIR": str(state_dir), "SIGHTLINE_NEW_CHATS_PER_MINUTE": "100000"}  # of this one address
        return cls(state_dir, {**clean, **ports, **own, **more})

    def start(self) -> Stack:
        """Start it and wait until every part truly answers; raises NotUp."""
        with self.log.open("a") as out:
            command = [*SIGHTLINE, "up"]
            self.process = subprocess.Popen(command, cwd=ROOT, env=self.env, stdout=out, stderr=out, text=True)
        end = time.monotonic() + READY_WITHIN
        while time.monotonic() < end and self.process.poll() is None:
            if "Ctrl-C stops it" in self.log.read_text():
                return self
            time.sleep(0.1)
        self.stop()
        raise NotUp(self.log.read_text()[-2000:])

    def stop(self) -> int:
        """Stop it as Ctrl-C does and return its exit status."""
        assert self.process is not None
        if self.process.poll() is None:
            self.process.send_signal(signal.SIGINT)
        return self.process.wait(40)

    def url(self, name: str) -> str:
        """Return the address of a service by its setting: web, police, social_care, engine."""
        return f"http://127.0.0.1:{self.env[f'SIGHTLINE_{name.upper()}_PORT']}"

    def status(self) -> dict[str, Any]:
        """Return what `sightline status --json` prints."""
        done = self.command("status", "--json")
        told: dict[str, Any] = json.loads(done.stdout)
        return told

    def command(self, *words: str, stdin: str | None = None) -> subprocess.CompletedProcess[str]:
        """Run the command line against this stack."""
        command = [*SIGHTLINE, *words]
        return subprocess.run(command, cwd=ROOT, env=self.env, input=stdin, capture_output=True, text=True, timeout=120)

    def accepted(self, role: str) -> list[dict[str, Any]]:
        """Return what a receiver has accepted."""
        answer = httpx2.get(f"{self.url(role)}/referrals.json", timeout=10, trust_env=False)
        referrals: list[dict[str, Any]] = answer.json()
        return referrals

    def referral(self, role: str, reference: str, kind: str | None = None, within: float = 30.0) -> dict[str, Any]:
        """Wait until a receiver has accepted the referral with this reference."""

        def found() -> dict[str, Any] | None:
            fits = (r for r in self.accepted(role) if r["reference"] == reference and kind in (None, r["kind"]))
            return next(fits, None)

        referral: dict[str, Any] = until(found, within)
        return referral

    def pid_of(self, module: str) -> int:
        """Return the process of this stack that runs a module, for tests that kill it."""
        assert self.process is not None
        children = Path(f"/proc/{self.process.pid}/task/{self.process.pid}/children").read_text().split()
        named = [int(pid) for pid in children if module.encode() in Path(f"/proc/{pid}/cmdline").read_bytes()]
        assert named, f"{module} is not running"
        return named[0]

    def kill(self, module: str) -> None:
        """Kill one process outright; the supervisor starts it again."""
        os.kill(self.pid_of(module), signal.SIGKILL)
