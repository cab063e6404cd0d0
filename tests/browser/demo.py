"""A web channel on a loopback port with a scripted engine: what the browser tests open."""

from __future__ import annotations

import asyncio
import threading
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

import uvicorn
from fastapi import FastAPI

from bot.channels.web.app import install, refuse_kindly
from bot.gateway import Gateway
from bot.guidance.model import Contact, Knowledge, Link
from bot.services import Services
from tests.support.databases import make_tables
from tests.unit.gateway.fake_cases import FakeCases
from tests.unit.gateway.world import KNOWLEDGE, FakeEngine, services

ALWAYS = (
    Contact("national-999", "Emergency", "emergency", ("999",), source="x", always_shown=True),
    Contact("national-101", "Police, no emergency", "police_non_emergency", ("101",), source="x", always_shown=True),
)


@contextmanager
def serving(
    folder: Path,
    engine: FakeEngine,
    parents: tuple[str, ...] = (),
    known: Knowledge = KNOWLEDGE,
    core: Callable[[Services], object] = lambda _: None,
    settings: Mapping[str, object] | None = None,
) -> Iterator[str]:
    """Serve the web channel and yield its address; pages of `parents` may embed the chat `framed`.

    `core` hears of the services before anything is served; `settings` are what an operator has set beside the defaults.
    """
    framed = Link("framed", "taxi", "demo", "Example taxi", parents=parents)
    knowledge = replace(known, links={**known.links, "framed": framed}, national=known.national or ALWAYS)
    made = replace(services(folder), knowledge=knowledge)
    made = replace(made, settings=made.settings.model_copy(update=settings or {}))
    core(made)
    app = FastAPI()
    refuse_kindly(app)
    install(app, made, Gateway(made, engine, FakeCases()))
    server = uvicorn.Server(
        uvicorn.Config(app, host="127.0.0.1", port=0, log_level="warning", timeout_graceful_shutdown=1)
    )

    def run() -> None:
        asyncio.run(prepare(made))
        server.run()

    thread = threading.Thread(target=run, daemon=True)
    thread.start()
    while not server.started:
        time.sleep(0.02)
    yield f"http://127.0.0.1:{server.servers[0].sockets[0].getsockname()[1]}"
    server.should_exit = True
    thread.join(timeout=5)


async def prepare(made: Services) -> None:
    """Make the tables; the server's own loop opens connections of its own."""
    make_tables(made.database)
    await made.database.close()
