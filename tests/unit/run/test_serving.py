"""The server of the app's process."""

from __future__ import annotations

import gc

import pytest
import uvicorn

from bot.run.serve import QuietServer


async def test_what_the_start_made_is_left_alone_by_the_collector(monkeypatch: pytest.MonkeyPatch) -> None:
    """It is collected once and then set apart, when all of the start is done and not before."""
    done: list[str] = []

    async def start(*_: object) -> None:
        done.append("started")

    monkeypatch.setattr(uvicorn.Server, "startup", start)
    monkeypatch.setattr(gc, "collect", lambda: done.append("collected"))
    monkeypatch.setattr(gc, "freeze", lambda: done.append("frozen"))

    await QuietServer(uvicorn.Config(start)).startup()

    assert done == ["started", "collected", "frozen"]
