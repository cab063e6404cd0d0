"""A real engine with the trained model, a real action server, and the actions' cases in memory."""

from __future__ import annotations

import contextlib
import os
import socket
import subprocess
import threading
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import httpx
import uvicorn
import yaml
from fastapi import FastAPI

from actions.app import router
from bot import services
from bot.paths import ROOT
from bot.run import engine_command
from tests.unit.interview.world import SERVICES, FakeCase, FakeDraft

TOKEN = "engine-token-of-a-test"
ACTIONS_TOKEN = "actions-token-of-a-test"
READY_WITHIN = 300


def free_port() -> int:
    """Return a port that nothing holds."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@dataclass
class Room:
    """The concerns of every conversation of this stack, in memory."""

    drafts: dict[str, FakeDraft] = field(default_factory=dict)
    submitted: list[bool] = field(default_factory=list)
    broken: bool = False

    def case(self, shared: Any, turn: Any) -> FakeCase:
        """Return the case of one action call; a broken room fails every call."""
        if self.broken:
            raise OSError("the database is away")
        return FakeCase(shared, turn, self.drafts, self.submitted)


@dataclass
class Engine:
    """The engine's address and the room behind its actions."""

    url: str
    room: Room
    folder: Path
    sent: int = 0

    def post(self, body: dict[str, Any], token: str = TOKEN) -> httpx.Response:
        """Send one message."""
        headers = {"Authorization": f"Bearer {token}"}
        return httpx.post(
            f"{self.url}/webhooks/gateway/webhook", json=body, headers=headers, timeout=30, trust_env=False
        )

    def sweep(self, token: str = TOKEN) -> httpx.Response:
        """Ask the engine to delete the copies whose time is over."""
        headers = {"Authorization": f"Bearer {token}"}
        return httpx.post(f"{self.url}/webhooks/gateway/sweep", headers=headers, timeout=30, trust_env=False)

    def say(self, sender: str, text: str | None = None, sector: str = "taxi", **choice: Any) -> dict[str, Any]:
        """Send a text, or a choice by its intent and values; return the answer."""
        self.sent += 1
        body = {"sender": sender, "message_id": f"m{self.sent}", "text": text, "choice": choice or None}
        answer = self.post({**body, "metadata": {"channel": "web", "sector": sector, "area": None}})
        assert answer.status_code == 200, answer.text
        return dict(answer.json())

    def tap(self, sender: str, *values: str, intent: str = "answer") -> dict[str, Any]:
        """Tap options."""
        return self.say(sender, intent=intent, values=list(values))


@contextlib.contextmanager
def action_server(room: Room) -> Iterator[str]:
    """Serve the actions from this process."""
    services.use(SERVICES)
    app, port = FastAPI(), free_port()
    app.include_router(router(ACTIONS_TOKEN, room.case))  # type: ignore[arg-type]
    server = uvicorn.Server(uvicorn.Config(app, port=port, log_level="error"))
    thread = threading.Thread(target=server.run)
    thread.start()
    try:
        yield f"http://127.0.0.1:{port}/actions/webhook"
    finally:
        server.should_exit = True
        thread.join()


def write_files(folder: Path, actions: str) -> list[str]:
    """Write the engine's two files and return its arguments."""
    endpoints = {
        "action_endpoint": {"url": actions, "headers": {"Authorization": f"Bearer {ACTIONS_TOKEN}"}},
        "tracker_store": {
            "type": "engine.tracker_store.SealedTrackerStore",
            "path": str(folder / "conversations.db"),
            "key_file": str(folder / "conversations.key"),
        },
        "lock_store": {"type": "in_memory"},
    }
    (folder / "endpoints.yml").write_text(yaml.safe_dump(endpoints))
    (folder / "credentials.yml").write_text(yaml.safe_dump({"engine.channel.EngineChannel": {"token": TOKEN}}))
    return ["--endpoints", str(folder / "endpoints.yml"), "--credentials", str(folder / "credentials.yml")]


@contextlib.contextmanager
def running_engine(folder: Path) -> Iterator[Engine]:
    """Start everything, wait until the engine truly answers, stop it at the end."""
    room, port = Room(), free_port()
    with action_server(room) as actions, (folder / "engine.log").open("wb") as log:
        command = [
            *engine_command.ENGINE,
            "run",
            "--model",
            "models/sightline.tar.gz",
            "--port",
            str(port),
        ]
        command += ["--interface", "127.0.0.1", *write_files(folder, actions)]
        env = {**os.environ, **engine_command.settings()}
        process = subprocess.Popen(command, cwd=ROOT, stdout=log, stderr=log, env=env)
        try:
            engine = Engine(f"http://127.0.0.1:{port}", room, folder)
            wait_until_ready(engine, process)
            yield engine
        finally:
            process.terminate()
            process.wait(30)


def wait_until_ready(engine: Engine, process: subprocess.Popen[bytes]) -> None:
    """Return when /ready says 200; raise when the engine died or time is up."""
    end = time.monotonic() + READY_WITHIN
    headers = {"Authorization": f"Bearer {TOKEN}"}
    while time.monotonic() < end and process.poll() is None:
        with contextlib.suppress(httpx.HTTPError):
            if httpx.get(f"{engine.url}/webhooks/gateway/ready", headers=headers, trust_env=False).status_code == 200:
                return
        time.sleep(0.5)
    raise RuntimeError((engine.folder / "engine.log").read_text()[-3000:])
